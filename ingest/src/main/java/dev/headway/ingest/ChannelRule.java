package dev.headway.ingest;

import java.util.List;
import java.util.Optional;

/**
 * A line that a client adds to the table of channels: it is asked before the table of every tool.
 * All that it asks for has to fit; {@code *} stands for any text, and case does not matter.
 *
 * @param text the whole source, in any of these words; empty asks for nothing
 * @param source its part before {@code " / "}; empty asks for nothing
 * @param medium its part after {@code " / "}; empty asks for nothing
 * @param detail what the tool says beside it, such as HubSpot's drill-down; empty asks for nothing
 * @param channel the id of the channel that it belongs to, of {@link FacetValues#channels}
 * @param network the network that it names; empty where the source names it, or none does
 */
public record ChannelRule(
    List<String> text,
    List<String> source,
    List<String> medium,
    List<String> detail,
    String channel,
    Optional<String> network) {

  /** Copies the lists. */
  public ChannelRule {
    text = List.copyOf(text);
    source = List.copyOf(source);
    medium = List.copyOf(medium);
    detail = List.copyOf(detail);
  }
}

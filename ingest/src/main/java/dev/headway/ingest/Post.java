package dev.headway.ingest;

import java.time.LocalDate;

/**
 * A post, with its figures so far, as known when it was exported.
 *
 * @param origin where it was read
 * @param network such as {@code instagram}
 * @param account the page, profile or handle, as exported
 * @param id the network's id
 * @param published the day it was published, in the client's time zone where the export carries
 *     times
 * @param type the network's own word for the kind of post; empty when not exported
 * @param text the caption; empty when there is none
 * @param link the address; empty when not exported
 * @param measures figures so far
 */
public record Post(
    Origin origin,
    String network,
    String account,
    String id,
    LocalDate published,
    String type,
    String text,
    String link,
    Measures measures)
    implements Published {

  /** The key of a network's post of that id. */
  static String key(String network, String id) {
    return network + "|" + id;
  }

  @Override
  public FactKind kind() {
    return FactKind.POST;
  }

  @Override
  public Post with(Origin read, Measures figures) {
    return new Post(read, network, account, id, published, type, text, link, figures);
  }
}

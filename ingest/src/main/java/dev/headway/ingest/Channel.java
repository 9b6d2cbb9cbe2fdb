package dev.headway.ingest;

import java.util.Optional;

/**
 * Where a visit, lead or sale came from.
 *
 * @param id such as {@code organic-social}, {@code paid-search}, {@code email}; {@code unplaced}
 *     when the source is none that has a channel, and {@link #UNKNOWN} when a tool's own word for
 *     it is not known, such as one in another language
 * @param group such as {@code social}, {@code search}; the id itself where there is no wider group
 * @param network the network, where the source says it
 */
public record Channel(String id, String group, Optional<String> network) {

  /** The id of a channel that the export says in a word which nobody here knows. */
  public static final String UNKNOWN = "unknown";
}

package dev.headway.ingest;

import java.util.Optional;

/**
 * Where a visit, lead or sale came from.
 *
 * @param id such as {@code organic-social}, {@code paid-search}, {@code email}; {@code unplaced}
 *     when the table does not know the source
 * @param group such as {@code social}, {@code search}; the id itself where there is no wider group
 * @param network the network, where the source says it
 */
public record Channel(String id, String group, Optional<String> network) {}

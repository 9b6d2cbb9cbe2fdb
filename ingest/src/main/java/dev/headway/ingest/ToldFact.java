package dev.headway.ingest;

import java.util.Set;

/**
 * A fact with what is known of the file that told it.
 *
 * @param fact the fact
 * @param source what the file is an export of
 * @param exported the metrics that the file has a column for; a metric that is not among them was
 *     not exported, and one that is and has no value was not measured
 */
public record ToldFact(Fact fact, Source source, Set<String> exported) {}

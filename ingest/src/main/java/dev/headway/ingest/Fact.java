package dev.headway.ingest;

import java.util.Optional;

/**
 * Something that happened, or was measured, as one row of an export says it. Every fact knows the
 * file and line it came from.
 */
public sealed interface Fact
    permits AccountDay,
        Published,
        AdSpend,
        WebVisits,
        Lead,
        Sale,
        Conversation,
        Mention,
        Answer,
        Evidence {

  /** Where it was read. */
  Origin origin();

  /** The days it speaks of, in the client's time zone: one day for what happened at a moment. */
  Period period();

  /**
   * What identifies it among the facts of its kind, across overlapping exports. Two facts of one
   * kind and key are the same thing, told twice.
   */
  String key();

  /** Which kind of fact it is. */
  FactKind kind();

  /** One of the facets by which facts can be narrowed, or empty when the fact does not say. */
  Optional<String> facet(Facet facet);

  /** What was measured of it; empty for facts that are counted only. */
  Measures measures();
}

package dev.headway.model;

import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a fact says that a scorecard asks for, but for how much was measured. What two facts say in
 * the same words need not be told apart.
 *
 * @param file where it was read
 * @param kind its kind
 * @param period the days it speaks of
 * @param facets what it can be narrowed by, as far as it says it
 * @param group of its channel, such as {@code social}; empty for what has no channel
 * @param currency of its money; empty where it has none
 * @param states what has become of it
 * @param measured the metrics that it has a value of
 */
record Said(
    ExportFile file,
    FactKind kind,
    Period period,
    Map<Facet, String> facets,
    Optional<String> group,
    Optional<Currency> currency,
    Set<State> states,
    List<String> measured) {}

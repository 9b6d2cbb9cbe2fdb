package dev.headway.model;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of each month, by kind; those that span two months belong to none. */
final class FactsByMonth {

  private final Map<FactKind, Map<YearMonth, List<Fact>>> facts = new EnumMap<>(FactKind.class);

  FactsByMonth(Exports exports) {
    for (Fact fact : exports.facts()) {
      Months.of(fact.period())
          .ifPresent(
              month ->
                  facts
                      .computeIfAbsent(fact.kind(), kind -> new HashMap<>())
                      .computeIfAbsent(month, m -> new ArrayList<>())
                      .add(fact));
    }
  }

  List<Fact> of(FactKind kind, YearMonth month) {
    return facts.getOrDefault(kind, Map.of()).getOrDefault(month, List.of());
  }

  /** All of a kind, whatever their month. */
  List<Fact> all(FactKind kind) {
    return facts.getOrDefault(kind, Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(month -> month.getValue().stream())
        .toList();
  }

  /** The months of which anything is known. */
  List<YearMonth> months() {
    return facts.values().stream().flatMap(of -> of.keySet().stream()).distinct().sorted().toList();
  }

  /** The first month of which anything is known. */
  Optional<YearMonth> first() {
    return facts.values().stream().flatMap(of -> of.keySet().stream()).min(YearMonth::compareTo);
  }
}

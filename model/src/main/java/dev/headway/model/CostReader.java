package dev.headway.model;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a client pays besides the networks' own bills. */
final class CostReader {

  private static final Map<String, Cost.Kind> KINDS =
      Map.of("fee", Cost.Kind.FEE, "production", Cost.Kind.PRODUCTION, "other", Cost.Kind.OTHER);

  private final Problems problems;

  CostReader(Problems problems) {
    this.problems = problems;
  }

  List<Cost> read(YamlMap root) {
    List<Cost> costs = new ArrayList<>();
    for (YamlMap map : root.maps("costs")) {
      cost(map).ifPresent(costs::add);
      map.done();
    }
    return costs;
  }

  private Optional<Cost> cost(YamlMap map) {
    String purpose = map.text("for", "agency fee");
    boolean isOnce = map.optional("month").isPresent();
    // What goes on is a fee, and what is paid once is work that was made, unless the file says so.
    Cost.Kind kind =
        map.optional("kind")
            .flatMap(value -> Scalar.word(value, "a kind of cost", KINDS))
            .orElse(isOnce ? Cost.Kind.PRODUCTION : Cost.Kind.FEE);
    if (isOnce) {
      Optional<YearMonth> at = map.optional("month").flatMap(Scalar::month);
      Optional<BigDecimal> amount = map.required("amount", "1200").flatMap(Scalar::amount);
      return at.flatMap(m -> amount.map(a -> new Cost(m, Optional.of(m), a, purpose, kind)));
    }
    Optional<YearMonth> from = map.required("from", "2026-01").flatMap(Scalar::month);
    Optional<YearMonth> to = map.optional("to").flatMap(Scalar::month);
    checkOrder(from, to, map.place("to"));
    Optional<BigDecimal> amount = map.required("monthly", "4500").flatMap(Scalar::amount);
    return from.flatMap(f -> amount.map(a -> new Cost(f, to, a, purpose, kind)));
  }

  private void checkOrder(Optional<YearMonth> from, Optional<YearMonth> to, Place place) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.error(
          place,
          "this cost ends in " + to.get() + ", before it begins in " + from.get(),
          "Write the last month behind 'to', or leave it out while the cost goes on.");
    }
  }
}

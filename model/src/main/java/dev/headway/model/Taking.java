package dev.headway.model;

import dev.headway.ingest.AccountDay;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an input makes of the values of its facts.
 *
 * @param input the input
 * @param values the value of a fact, in the client's currency and on the client's clock; empty
 *     where it was not measured
 */
record Taking(Input input, Function<Fact, Optional<BigDecimal>> values) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  /** Empty where nothing was measured of which there could be a median or a last value. */
  Optional<BigDecimal> of(List<Fact> facts) {
    return switch (input.take()) {
      case SUM -> Optional.of(sum(facts));
      case LAST -> last(facts);
      case MEDIAN -> percentile(facts, HALF);
      case NINETIETH_PERCENTILE -> percentile(facts, NINE_TENTHS);
    };
  }

  private BigDecimal sum(List<Fact> facts) {
    return input.metric().tally() == Metric.Tally.EACH
        ? BigDecimal.valueOf(facts.size())
        : facts.stream()
            .flatMap(fact -> values.apply(fact).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Levels of several accounts add up; those of several days do not. */
  private Optional<BigDecimal> last(List<Fact> facts) {
    Map<String, Fact> latest = new HashMap<>();
    for (Fact fact : facts) {
      latest.merge(owner(fact), fact, Taking::later);
    }
    return latest.values().stream().flatMap(f -> values.apply(f).stream()).reduce(BigDecimal::add);
  }

  private static String owner(Fact fact) {
    return fact instanceof AccountDay day ? day.network() + "|" + day.account() : "";
  }

  private static Fact later(Fact a, Fact b) {
    return b.period().last().isAfter(a.period().last()) ? b : a;
  }

  private Optional<BigDecimal> percentile(List<Fact> facts, BigDecimal part) {
    List<BigDecimal> measured =
        facts.stream().flatMap(fact -> values.apply(fact).stream()).toList();
    return measured.isEmpty() ? Optional.empty() : Optional.of(Percentile.of(measured, part));
  }
}

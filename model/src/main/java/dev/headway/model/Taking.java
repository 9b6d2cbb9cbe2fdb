package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an input makes of the values of its facts.
 *
 * @param input the input
 * @param amounts the values, in the client's currency
 */
record Taking(Input input, Amounts amounts) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  /** Empty where nothing was measured of which there could be a median or a last value. */
  Optional<BigDecimal> of(List<FactGroup> groups) {
    return switch (input.take()) {
      case SUM -> Optional.of(sum(groups));
      case LAST -> last(groups);
      case MEDIAN -> Percentile.ofMinutes(WaitingTimes.sorted(groups), HALF);
      case NINETIETH_PERCENTILE -> Percentile.ofMinutes(WaitingTimes.sorted(groups), NINE_TENTHS);
    };
  }

  private BigDecimal sum(List<FactGroup> groups) {
    return input.metric().tally() == Metric.Tally.EACH
        ? BigDecimal.valueOf(FactGroup.count(groups))
        : groups.stream()
            .flatMap(group -> amounts.of(input.metric(), group).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Levels of several accounts add up; those of several days do not. */
  private Optional<BigDecimal> last(List<FactGroup> groups) {
    Map<String, FactGroup> latest = new HashMap<>();
    for (FactGroup group : groups) {
      latest.merge(owner(group), group, Taking::later);
    }
    return latest.values().stream()
        .flatMap(group -> amounts.of(input.metric(), group).stream())
        .reduce(BigDecimal::add);
  }

  private static String owner(FactGroup group) {
    return group.kind() == FactKind.ACCOUNT_DAY
        ? group.facet(Facet.NETWORK).orElse("") + "|" + group.facet(Facet.ACCOUNT).orElse("")
        : "";
  }

  private static FactGroup later(FactGroup a, FactGroup b) {
    return b.period().last().isAfter(a.period().last()) ? b : a;
  }
}

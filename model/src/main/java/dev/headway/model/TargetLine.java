package dev.headway.model;

import static dev.headway.model.Expression.PRECISION;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The line on which targets lie that are not spread: straight from the baseline to the last month
 * of each target's period. After a change it goes on from where it was. From a baseline that was
 * counted otherwise there is no line.
 */
final class TargetLine {

  private final TargetsInForce targets;
  private final Optional<Goal.Baseline> baseline;
  private final Kpi kpi;
  private final DefinitionBreaks breaks;
  private final NavigableMap<YearMonth, BigDecimal> points = new TreeMap<>();

  /**
   * A line.
   *
   * @param earlier what a month before the change was to reach; asked only where there was one
   */
  TargetLine(
      Goal goal,
      TargetsInForce targets,
      Function<YearMonth, Optional<BigDecimal>> earlier,
      DefinitionBreaks breaks) {
    this.targets = targets;
    this.kpi = goal.kpi();
    this.breaks = breaks;
    Optional<YearMonth> last = targets.since().map(since -> since.minusMonths(1));
    Optional<BigDecimal> reached = last.flatMap(earlier);
    this.baseline = reached.isPresent() ? Optional.empty() : goal.baseline();
    baseline.ifPresent(from -> points.put(from.month(), from.value()));
    targets.targets().keySet().stream()
        .sorted(Comparator.comparingInt(TargetPeriod::months).reversed())
        .forEach(period -> points.put(period.last(), targets.target(period)));
    reached.ifPresent(
        value -> {
          points.headMap(last.get(), true).clear();
          points.put(last.get(), value);
        });
  }

  TargetPlan.MonthTarget at(YearMonth month) {
    Map.Entry<YearMonth, BigDecimal> before = points.floorEntry(month);
    Map.Entry<YearMonth, BigDecimal> after = points.ceilingEntry(month);
    if (after == null) {
      return TargetPlan.MonthTarget.NONE;
    }
    if (before == null) {
      // Before the first point there is a target only where its period has begun.
      return targets
          .shortest(month)
          .map(period -> on(Figure.of(after.getValue())))
          .orElse(TargetPlan.MonthTarget.NONE);
    }
    if (startsOtherwise(before.getKey(), after.getKey())) {
      return on(Figure.missing(Absence.OTHER_DEFINITION));
    }
    long all = ChronoUnit.MONTHS.between(before.getKey(), after.getKey());
    if (all == 0) {
      return on(Figure.of(before.getValue()));
    }
    BigDecimal way = BigDecimal.valueOf(ChronoUnit.MONTHS.between(before.getKey(), month));
    BigDecimal rise = after.getValue().subtract(before.getValue());
    BigDecimal point =
        before.getValue().add(rise.multiply(way).divide(BigDecimal.valueOf(all), PRECISION));
    return on(Figure.of(whole(point)));
  }

  /** Nobody has a third of a follower: of what is counted the points of the line are whole. */
  private BigDecimal whole(BigDecimal point) {
    return kpi.unit() == Metric.Unit.COUNT ? point.setScale(0, RoundingMode.HALF_UP) : point;
  }

  /** Whether the line would begin at a baseline that counted something else. */
  private boolean startsOtherwise(YearMonth from, YearMonth to) {
    return baseline.filter(start -> start.month().equals(from)).isPresent()
        && !from.equals(to)
        && breaks.isBetween(kpi, from, to);
  }

  private static TargetPlan.MonthTarget on(Figure figure) {
    return new TargetPlan.MonthTarget(figure, GoalScore.TargetBasis.INTERPOLATED);
  }
}

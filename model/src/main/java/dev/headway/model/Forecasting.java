package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forecasts KPIs. Each input is expected by itself and the formula is computed over the sums, so
 * that a ratio stays the ratio of sums. The range is what the same method, used in earlier months
 * on what was known then, erred by.
 */
final class Forecasting {

  /** Fewer earlier tries give no range. */
  static final int FEWEST_TRIES = 4;

  private static final int MOST_TRIES = 12;
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  private final KpiFigures kpis;
  private final Expectation expectation;
  private final DefinitionBreaks breaks;
  private final Map<Asked, Forecast> made = new HashMap<>();

  private record Asked(String kpi, YearMonth origin, YearMonth first, YearMonth last) {}

  Forecasting(KpiFigures kpis, InputFigures inputs, DefinitionBreaks breaks) {
    this.kpis = kpis;
    this.expectation = new Expectation(kpis, inputs);
    this.breaks = breaks;
  }

  /**
   * What a KPI will come to.
   *
   * @param origin the last month that is known
   * @param first of the period
   * @param last of the period
   */
  Forecast of(Kpi kpi, YearMonth origin, YearMonth first, YearMonth last) {
    return made.computeIfAbsent(
        new Asked(kpi.id(), origin, first, last),
        asked -> make(kpi, new Span(origin, first, last)));
  }

  private Forecast make(Kpi kpi, Span span) {
    Optional<Forecast.Reason> unknown = unknown(kpi, span);
    if (unknown.isPresent()) {
      return Forecast.withheld(unknown.get());
    }
    if (span.expected().isEmpty()) {
      return came(kpis.over(kpi, span.known()));
    }
    return Approach.BEST_FIRST.stream()
        .flatMap(approach -> by(approach, kpi, span).stream())
        .findFirst()
        .orElseGet(
            () ->
                Forecast.withheld(
                    breaksBefore(kpi, span.origin(), 24)
                        ? Forecast.Reason.NEW_DEFINITION
                        : Forecast.Reason.TOO_LITTLE_HISTORY));
  }

  /** What a period that is over came to. */
  private static Forecast came(Figure figure) {
    if (figure instanceof Figure.Known known && figure.isWhole()) {
      BigDecimal value = known.value();
      return new Forecast.Expected(value, value, value, Forecast.Method.KNOWN, 0, 0);
    }
    return Forecast.withheld(reason(figure));
  }

  private static Forecast.Reason reason(Figure figure) {
    if (!(figure instanceof Figure.Missing none)) {
      return Forecast.Reason.MONTH_MISSING;
    }
    return switch (none.why()) {
      case OTHER_DEFINITION, MIXED_DEFINITIONS -> Forecast.Reason.TWO_DEFINITIONS;
      case NOTHING_TO_DIVIDE_BY, OUT_OF_RANGE -> Forecast.Reason.NO_VALUE;
      default -> Forecast.Reason.MONTH_MISSING;
    };
  }

  /** The month of the origin has to be whole, and so do those of the period up to it. */
  private Optional<Forecast.Reason> unknown(Kpi kpi, Span span) {
    return Stream.concat(span.known().stream(), Stream.of(span.origin()))
        .map(month -> kpis.month(kpi, month))
        .filter(figure -> !figure.isWhole())
        .map(Forecasting::reason)
        .findFirst();
  }

  private Optional<Forecast> by(Approach approach, Kpi kpi, Span span) {
    Optional<BigDecimal> value = expected(approach, kpi, span);
    List<BigDecimal> errors = value.isEmpty() ? List.of() : errors(approach, kpi, span);
    if (value.isEmpty() || errors.size() < FEWEST_TRIES) {
      return Optional.empty();
    }
    // A method that always erred to one side would put its own value outside the range.
    BigDecimal low = Percentile.of(errors, TENTH).min(BigDecimal.ZERO);
    BigDecimal high = Percentile.of(errors, NINE_TENTHS).max(BigDecimal.ZERO);
    return Optional.of(
        new Forecast.Expected(
            within(kpi, value.get(), BigDecimal.ZERO),
            within(kpi, value.get(), low),
            within(kpi, value.get(), high),
            approach.method(),
            approach.months(),
            errors.size()));
  }

  private Optional<BigDecimal> expected(Approach approach, Kpi kpi, Span span) {
    boolean isBroken =
        breaksBefore(kpi, span.origin(), approach.monthsNeeded())
            || span.known().stream().skip(1).anyMatch(month -> breaks.isBreak(kpi, month));
    return isBroken ? Optional.empty() : expectation.of(approach, kpi, span);
  }

  private boolean breaksBefore(Kpi kpi, YearMonth origin, int months) {
    return Months.between(origin.minusMonths(months - 2L), origin).stream()
        .anyMatch(month -> breaks.isBreak(kpi, month));
  }

  /** How far it erred for periods that lie the same way, each by what was known then. */
  private List<BigDecimal> errors(Approach approach, Kpi kpi, Span span) {
    List<BigDecimal> errors = new ArrayList<>();
    int least = span.last().isAfter(span.origin()) ? span.monthsAhead() : 1;
    for (int back = least; back < least + 2 * MOST_TRIES && errors.size() < MOST_TRIES; back++) {
      Span earlier = span.earlier(back);
      List<YearMonth> all = earlier.all();
      boolean isUsable =
          unknown(kpi, earlier).isEmpty()
              && all.stream().allMatch(month -> kpis.month(kpi, month).isWhole())
              && !breaks.isBetween(kpi, earlier.begin(), earlier.last());
      if (isUsable) {
        Optional<BigDecimal> actual = outcome(kpi, all).wholeNumber();
        expected(approach, kpi, earlier)
            .flatMap(value -> actual.flatMap(came -> error(kpi, value, came)))
            .ifPresent(errors::add);
      }
    }
    return errors;
  }

  /** Of levels and lengths of time the last month is forecast, of sums and ratios the period. */
  private Figure outcome(Kpi kpi, List<YearMonth> months) {
    return switch (kpi.kind()) {
      case FLOW, RATE -> kpis.over(kpi, months);
      case STOCK, DURATION -> kpis.month(kpi, months.get(months.size() - 1));
    };
  }

  /** Sums err by a part of themselves; ratios, which may be near zero or below, by their unit. */
  private static Optional<BigDecimal> error(Kpi kpi, BigDecimal expected, BigDecimal actual) {
    BigDecimal off = actual.subtract(expected);
    if (!isRelative(kpi)) {
      return Optional.of(off);
    }
    return expected.signum() == 0
        ? Optional.empty()
        : Optional.of(off.divide(expected.abs(), Expression.PRECISION));
  }

  /** The value, off by the error, and never beyond what the KPI can be. */
  private static BigDecimal within(Kpi kpi, BigDecimal value, BigDecimal error) {
    BigDecimal off = isRelative(kpi) ? error.multiply(value.abs()) : error;
    BigDecimal end = value.add(off);
    BigDecimal raised = Bounds.floor(kpi).map(end::max).orElse(end);
    return Bounds.ceiling(kpi).map(raised::min).orElse(raised);
  }

  private static boolean isRelative(Kpi kpi) {
    return kpi.kind() == Kpi.Kind.FLOW || kpi.kind() == Kpi.Kind.STOCK;
  }

  /**
   * Where a forecast stands in time.
   *
   * @param origin the last month that is known
   * @param first of the period
   * @param last of the period
   */
  record Span(YearMonth origin, YearMonth first, YearMonth last) {

    List<YearMonth> all() {
      return Months.between(first, last);
    }

    List<YearMonth> known() {
      return all().stream().filter(month -> !month.isAfter(origin)).toList();
    }

    List<YearMonth> expected() {
      return all().stream().filter(month -> month.isAfter(origin)).toList();
    }

    /** The first month that the forecast stands on, of the period or before it. */
    YearMonth begin() {
      return first.isAfter(origin) ? origin : first;
    }

    int monthsAhead() {
      return Months.between(origin.plusMonths(1), last).size();
    }

    Span earlier(int months) {
      return new Span(
          origin.minusMonths(months), first.minusMonths(months), last.minusMonths(months));
    }
  }
}

package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is to be expected of the months after the last that is known, by one method. */
final class Expectation {

  private static final int YEAR = 12;

  /** So many months say how a level or a length of time goes on. */
  private static final int RUN = 3;

  private final KpiFigures kpis;
  private final InputFigures inputs;

  Expectation(KpiFigures kpis, InputFigures inputs) {
    this.kpis = kpis;
    this.inputs = inputs;
  }

  /** The KPI over the period; empty where too little is known for the approach. */
  Optional<BigDecimal> of(Approach approach, Kpi kpi, Forecasting.Span span) {
    boolean isRunRate = !approach.isSeasonal();
    return switch (kpi.kind()) {
      case FLOW, RATE -> period(approach, kpi, span);
      case STOCK ->
          isRunRate ? level(month -> kpis.month(kpi, month).wholeNumber(), span) : Optional.empty();
      case DURATION -> isRunRate ? recent(kpi, span.origin()) : Optional.empty();
    };
  }

  /** The formula over what its inputs have come to and will come to. */
  private Optional<BigDecimal> period(Approach approach, Kpi kpi, Forecasting.Span span) {
    Figure value =
        KpiFormula.of(kpi)
            .value(
                name ->
                    total(approach, kpi, name, span)
                        .map(Figure::of)
                        .orElse(Figure.missing(Absence.NOT_EXPORTED)));
    return value.number();
  }

  private Optional<BigDecimal> total(
      Approach approach, Kpi kpi, String name, Forecasting.Span span) {
    Optional<Input.Take> take = inputs.find(name).map(Input::take).filter(t -> t != Input.Take.SUM);
    if (take.isPresent()) {
      // Levels and medians do not add up over months, nor do they have a season of their own.
      return take.get() == Input.Take.LAST
          ? level(month -> whole(kpi, name, month), span)
          : recent(name, span);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : span.all()) {
      Optional<BigDecimal> part =
          month.isAfter(span.origin())
              ? expected(approach, kpi, name, span.origin(), month)
              : whole(kpi, name, month);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.get());
    }
    return Optional.of(sum);
  }

  private Optional<BigDecimal> expected(
      Approach approach, Kpi kpi, String name, YearMonth origin, YearMonth month) {
    if (name.equals(Vocabulary.FEES) || kpis.addsNothing(kpi, name, month)) {
      return whole(kpi, name, month); // what is agreed is known ahead, and so is what has ended
    }
    return approach.isSeasonal()
        ? seasonal(approach.months(), kpi, name, origin, month)
        : runRate(approach.months(), kpi, name, origin, month);
  }

  /** The latest same month that is known, times how the last months grew over theirs. */
  private Optional<BigDecimal> seasonal(
      int growth, Kpi kpi, String name, YearMonth origin, YearMonth month) {
    YearMonth same = month;
    while (same.isAfter(origin)) {
      same = same.minusMonths(YEAR);
    }
    Optional<BigDecimal> now = sum(kpi, name, origin, growth);
    Optional<BigDecimal> then =
        sum(kpi, name, origin.minusMonths(YEAR), growth).filter(sum -> sum.signum() > 0);
    Optional<BigDecimal> base = whole(kpi, name, same);
    return now.flatMap(
        n -> then.flatMap(t -> base.map(b -> b.multiply(n).divide(t, Expression.PRECISION))));
  }

  private Optional<BigDecimal> runRate(
      int run, Kpi kpi, String name, YearMonth origin, YearMonth month) {
    BigDecimal days = BigDecimal.valueOf(days(origin, run));
    BigDecimal length = BigDecimal.valueOf(month.lengthOfMonth());
    return sum(kpi, name, origin, run)
        .map(sum -> sum.multiply(length).divide(days, Expression.PRECISION));
  }

  /** The last level, going on as it went over the last months. */
  private static Optional<BigDecimal> level(
      Function<YearMonth, Optional<BigDecimal>> levels, Forecasting.Span span) {
    Optional<BigDecimal> now = levels.apply(span.origin());
    Optional<BigDecimal> then = levels.apply(span.origin().minusMonths(RUN));
    BigDecimal months = BigDecimal.valueOf(span.monthsAhead());
    return now.flatMap(
        n ->
            then.map(
                t ->
                    n.add(
                        n.subtract(t)
                            .multiply(months)
                            .divide(BigDecimal.valueOf(RUN), Expression.PRECISION))));
  }

  /** All that was measured over the last months. */
  private Optional<BigDecimal> recent(Kpi kpi, YearMonth origin) {
    return kpis.over(kpi, Months.between(origin.minusMonths(RUN - 1L), origin)).wholeNumber();
  }

  /** A median of a part of a formula: that of the last months, which is how it goes on. */
  private Optional<BigDecimal> recent(String name, Forecasting.Span span) {
    YearMonth origin = span.origin();
    List<YearMonth> months = Months.between(origin.minusMonths(RUN - 1L), origin);
    return inputs.find(name).flatMap(input -> inputs.over(input, months, months).wholeNumber());
  }

  private Optional<BigDecimal> sum(Kpi kpi, String name, YearMonth last, int months) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : Months.between(last.minusMonths(months - 1L), last)) {
      Optional<BigDecimal> value = whole(kpi, name, month);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  private static int days(YearMonth last, int months) {
    List<YearMonth> all = Months.between(last.minusMonths(months - 1L), last);
    return all.stream().mapToInt(YearMonth::lengthOfMonth).sum();
  }

  private Optional<BigDecimal> whole(Kpi kpi, String name, YearMonth month) {
    return kpis.figure(kpi, name, month).wholeNumber();
  }
}

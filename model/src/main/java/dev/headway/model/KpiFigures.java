package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The values of KPIs, for a month or over several. */
final class KpiFigures {

  private final InputFigures inputs;

  KpiFigures(InputFigures inputs) {
    this.inputs = inputs;
  }

  /** In one month. */
  Figure month(Kpi kpi, YearMonth month) {
    return Vocabulary.expressionOf(kpi).value(name -> inputs.figure(name, month));
  }

  /**
   * Over several months: the formula over the sums of its inputs, so that a ratio is the ratio of
   * sums. A month without data leaves the rest standing, as a part of the period.
   */
  Figure over(Kpi kpi, List<YearMonth> months) {
    return Vocabulary.expressionOf(kpi).value(name -> sum(name, months));
  }

  private Figure sum(String name, List<YearMonth> months) {
    BigDecimal sum = BigDecimal.ZERO;
    int days = 0;
    int all = 0;
    boolean any = false;
    Figure missing = Figure.missing(Absence.NOT_EXPORTED);
    for (YearMonth month : months) {
      Figure figure = inputs.figure(name, month);
      all += month.lengthOfMonth();
      if (figure instanceof Figure.Known known) {
        any = true;
        sum = sum.add(known.value());
        days += days(known.coverage(), month);
      } else {
        missing = figure;
      }
    }
    return any ? new Figure.Known(sum, new Coverage(days, all)) : missing;
  }

  private static int days(Coverage coverage, YearMonth month) {
    return coverage.of() == 0 ? month.lengthOfMonth() : coverage.days();
  }
}

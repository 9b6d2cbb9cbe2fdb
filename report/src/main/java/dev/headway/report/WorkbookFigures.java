package dev.headway.report;

import dev.headway.ingest.Metric;
import dev.headway.model.Absence;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.report.view.WorkbookCell;
import java.math.BigDecimal;

/** Makes figures into cells: a number, or in so many words why there is none. */
final class WorkbookFigures {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Wording words;

  WorkbookFigures(Wording words) {
    this.words = words;
  }

  /** A value that formulas read: {@code #N/A} where it is missing. */
  WorkbookCell input(Figure figure, String format) {
    return figure instanceof Figure.Known known
        ? WorkbookCell.number(known.value(), format)
        : WorkbookCell.notAvailable(format);
  }

  /** A value that stands for itself: words where it is missing. */
  WorkbookCell value(Figure figure, String format) {
    if (figure instanceof Figure.Known known) {
      return WorkbookCell.number(known.value(), format);
    }
    return WorkbookCell.text(absence(figure)).formatted(format);
  }

  /** A value of a series: an empty cell where it is missing. */
  WorkbookCell point(Figure figure, String format) {
    return figure instanceof Figure.Known known
        ? WorkbookCell.number(known.value(), format)
        : WorkbookCell.empty();
  }

  /**
   * The result of a formula.
   *
   * @param live whether the formula gives just this figure: else words stand in its place, since
   *     the scorecard holds back what the formula would tell
   */
  WorkbookCell result(Figure figure, String formula, boolean live, String format) {
    String safe = WorkbookFormula.orWord(formula, words.say("not-available"));
    if (figure instanceof Figure.Known known) {
      return WorkbookCell.number(known.value(), format).withFormula(safe);
    }
    return live
        ? WorkbookCell.text(words.say("not-available")).formatted(format).withFormula(safe)
        : WorkbookCell.text(absence(figure)).formatted(format);
  }

  /**
   * The difference of two named cells, in the unit of both; of shares, in points.
   *
   * @param known whether both of them have a value
   */
  WorkbookCell change(Delta delta, String of, String base, boolean known, Metric.Unit unit) {
    String formula = of + "-" + base;
    String format = WorkbookFormats.of(unit) + "-change";
    if (unit != Metric.Unit.SHARE) {
      return result(delta.change(), formula, !known, format);
    }
    Figure points =
        delta.change() instanceof Figure.Known share
            ? new Figure.Known(share.value().multiply(HUNDRED), share.coverage())
            : delta.change();
    return result(points, "(" + formula + ")*100", !known, format);
  }

  /**
   * The same as a part of the base. Where the change beside it says why there is none, or tells
   * points, a dash is enough.
   */
  WorkbookCell percent(Delta delta, String of, String base, boolean known, Metric.Unit unit) {
    boolean points = unit == Metric.Unit.SHARE || unit == Metric.Unit.SCORE;
    if (points || (known && !delta.change().isKnown())) {
      return WorkbookCell.text(words.say("no-per-cent"));
    }
    return result(delta.percent(), "(" + of + "-" + base + ")/" + base, !known, "percent-change");
  }

  /** Why there is no number; the empty text where there is one. */
  String absence(Figure figure) {
    return figure instanceof Figure.Missing missing ? absence(missing.why()) : "";
  }

  private String absence(Absence why) {
    return words.say("absence." + why.name());
  }

  /** How much of its days a number covers, or why there is none; empty where no day counts. */
  String days(Figure figure) {
    if (figure instanceof Figure.Known known) {
      return known.coverage().of() == 0
          ? ""
          : words.say("days", "days", known.coverage().days(), "of", known.coverage().of());
    }
    return absence(figure);
  }
}

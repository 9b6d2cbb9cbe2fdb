package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.ToDate;
import dev.headway.report.view.PlanView;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.PlanView.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A goal's month, quarter and year against plan and past. */
final class Plans {

  private final Language language;
  private final GoalScore score;
  private final YearMonth month;
  private final Unit unit;

  /**
   * @param language with the decimals of the goal's figures
   */
  Plans(Language language, GoalScore score, YearMonth month) {
    this.language = language;
    this.score = score;
    this.month = month;
    this.unit = score.goal().kpi().unit();
  }

  /** The month against its target, the month before, and the same month a year earlier. */
  PlanView comparisons() {
    List<String> notes = new ArrayList<>();
    Marks marks = new Marks(language);
    String target = language.say("plan.target", "month", language.dates().month(month));
    List<Row> rows =
        List.of(
            row(target, score.toTarget(), marks, notes, score.analysis().toTarget()),
            row(
                Language.capital(language.dates().month(month.minusMonths(1))),
                score.toPrevious(),
                marks,
                notes,
                score.analysis().toPrevious()),
            row(
                Language.capital(language.dates().monthYear(month.minusYears(1))),
                score.toLastYear(),
                marks,
                notes,
                score.analysis().toLastYear()));
    String head =
        language.say(
            "plan.month",
            "month",
            Language.capital(language.dates().month(month)),
            "value",
            language.figure(score.actual(), unit));
    return new PlanView(
        List.of(
            head,
            language.say("plan.value"),
            language.say("plan.change"),
            Language.isInPoints(unit) ? "" : language.say("plan.percent"),
            ""),
        rows,
        Stream.of(
                marks.notes(),
                notes(notes),
                rounding(score.toTarget(), score.toPrevious(), score.toLastYear()))
            .flatMap(List::stream)
            .toList());
  }

  /** A reader who subtracts is told why the last digit is another. */
  private List<String> rounding(Delta... deltas) {
    RoundedNumbers rounded = new RoundedNumbers(language.numbers(), unit);
    return Stream.of(deltas).anyMatch(rounded::contradict)
        ? List.of(language.say("plan.rounded"))
        : List.of();
  }

  /** Where all is withheld for one reason it is said once. */
  private List<String> notes(List<String> notes) {
    List<Figure> changes =
        List.of(
            score.toTarget().change(), score.toPrevious().change(), score.toLastYear().change());
    return changes.stream().distinct().count() == 1
            && changes.get(0) instanceof Figure.Missing missing
        ? List.of(language.say("plan.why.all", "why", language.why(missing.why())))
        : notes;
  }

  private Row row(
      String name, Delta delta, Marks marks, List<String> notes, ControlChart.Reading reading) {
    boolean known = delta.change().isKnown();
    if (delta.change() instanceof Figure.Missing missing) {
      notes.add(language.say("plan.why", "name", name, "why", language.why(missing.why())));
    }
    return new Row(
        name,
        List.of(
            marks.cell(language, delta.base(), unit, false),
            change(delta),
            percent(name, delta, known, notes),
            reading(known, reading)));
  }

  /** Whether the difference says more than that months differ by themselves. */
  private Cell reading(boolean known, ControlChart.Reading reading) {
    boolean told = known && !score.analysis().chart().limits().isEmpty();
    return new Cell(told ? language.say("reading." + reading) : "", reading.isSignal(), true);
  }

  private Cell percent(String name, Delta delta, boolean known, List<String> notes) {
    if (Language.isInPoints(unit) && known) {
      return new Cell(language.change(delta, unit).detail(), false, true);
    }
    if (!known) {
      return new Cell(language.say("withheld"), false, true);
    }
    if (delta.percent() instanceof Figure.Missing missing) {
      notes.add(language.say("plan.why.percent", "name", name, "why", language.why(missing.why())));
    }
    return delta.percent() instanceof Figure.Known percent
        ? new Cell(language.percent(delta, percent, unit), false, false)
        : new Cell(language.say("withheld"), false, true);
  }

  private Cell change(Delta delta) {
    return delta.change() instanceof Figure.Known change
        ? new Cell(
            language.numbers().delta(Language.printed(delta, change, unit), unit), true, false)
        : new Cell(language.say("withheld"), false, true);
  }

  /** The client's quarter and year so far. */
  PlanView toDate() {
    Marks marks = new Marks(language);
    List<Row> rows =
        List.of(
            toDate("plan.quarter", score.quarter(), marks),
            toDate("plan.year", score.year(), marks));
    return new PlanView(
        List.of(
            language.say("plan.toDate"),
            language.say("plan.actual"),
            language.say("plan.targetColumn"),
            language.say("plan.change"),
            language.say("plan.lastYear")),
        rows,
        Stream.of(marks.notes(), rounding(score.quarter().toTarget(), score.year().toTarget()))
            .flatMap(List::stream)
            .toList());
  }

  private Row toDate(String key, ToDate toDate, Marks marks) {
    String name = language.say(key, "month", language.dates().shortMonth(toDate.first()));
    return new Row(
        name,
        List.of(
            marks.cell(language, toDate.actual(), unit, true),
            marks.cell(language, toDate.target(), unit, false),
            change(toDate.toTarget()),
            marks.wholeOrWithheld(language, toDate.lastYear(), unit)));
  }
}

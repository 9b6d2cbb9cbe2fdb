package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Kpi;
import dev.headway.model.MonthFigure;
import dev.headway.report.WorkbookInputs.Period;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookGoal;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a goal's score into cells and formulas. */
final class WorkbookGoals {

  /** The report's month and the twelve before it. */
  private static final int HISTORY = 13;

  /** What the names of a goal's cells end in. */
  private static final List<String> ENDINGS =
      List.of(
          "",
          "_actual",
          "_previous",
          "_last_year",
          "_target",
          "_tolerance",
          "_enough",
          "_verdict",
          "_actual_before",
          "_target_before",
          "_actual_to_date",
          "_target_to_date",
          "_history_month",
          "_history_actual",
          "_history_target");

  private final WorkbookNames names;
  private final WorkbookInputs inputs;
  private final WorkbookFigures figures;
  private final Wording words;

  WorkbookGoals(WorkbookNames names, WorkbookInputs inputs, Wording words) {
    this.names = names;
    this.inputs = inputs;
    this.words = words;
    this.figures = new WorkbookFigures(words);
  }

  /** The view of a goal. */
  WorkbookGoal view(GoalScore score) {
    Goal goal = score.goal();
    String key = names.give("goal_" + goal.id(), ENDINGS);
    String format = WorkbookFormats.of(goal.kpi());
    WorkbookJudgement judgement = new WorkbookJudgement(key, score, figures, words);
    return new WorkbookGoal(
        key,
        goal.name(),
        goal.note(),
        goal.aim(),
        goal.owner(),
        goal.kpi().formula(),
        source(score),
        inputs.rows(score.inputs()),
        new WorkbookGoal.Months(
            result(score, score.actual(), Period.MONTH).named(key + "_actual"),
            result(score, score.toPrevious().base(), Period.PREVIOUS).named(key + "_previous"),
            result(score, score.toLastYear().base(), Period.LAST_YEAR).named(key + "_last_year")),
        figures.value(score.target(), format).named(key + "_target"),
        figures
            .value(score.target(), format)
            .withFormula(WorkbookFormula.known(key + "_target", words.say("not-available"))),
        score.targetBasis().name(),
        changes(key, score),
        judgement.view(),
        judgement.verdict().named(key + "_verdict"),
        history(key, score, format));
  }

  private String source(GoalScore score) {
    String source = words.ofCatalogue(score.goal().kpi().source());
    String key = Methods.isPlain(score) ? "formula-counts" : "formula-from";
    return source.isEmpty() ? "" : words.say(key, "source", source);
  }

  private WorkbookCell result(GoalScore score, Figure figure, Period period) {
    Kpi kpi = score.goal().kpi();
    String formula = WorkbookFormula.over(kpi.excel(), inputs.cells(score.inputs(), period));
    return figures.result(figure, formula, isLive(score, figure, period), WorkbookFormats.of(kpi));
  }

  /** Whether the formula itself has no value there. A part is held back, whatever it would tell. */
  private static boolean isLive(GoalScore score, Figure figure, Period period) {
    if (!(figure instanceof Figure.Missing missing)) {
      return true;
    }
    return switch (missing.why()) {
      case PART_OF_PERIOD -> false;
      case NOTHING_TO_DIVIDE_BY, OUT_OF_RANGE -> true;
      default -> score.inputs().stream().anyMatch(input -> !period.of(input).isKnown());
    };
  }

  private WorkbookGoal.Changes changes(String key, GoalScore score) {
    String actual = key + "_actual";
    String target = key + "_target";
    String previous = key + "_previous";
    String lastYear = key + "_last_year";
    var unit = score.goal().kpi().unit();
    boolean has = score.actual().isKnown();
    boolean toTarget = has && score.target().isKnown();
    boolean toPrevious = has && score.toPrevious().base().isKnown();
    boolean toLastYear = has && score.toLastYear().base().isKnown();
    return new WorkbookGoal.Changes(
        figures.change(score.toTarget(), actual, WorkbookFormula.known(target), toTarget, unit),
        figures.percent(score.toTarget(), actual, target, toTarget, unit),
        figures.change(score.toPrevious(), actual, previous, toPrevious, unit),
        figures.percent(score.toPrevious(), actual, previous, toPrevious, unit),
        figures.change(score.toLastYear(), actual, lastYear, toLastYear, unit),
        figures.percent(score.toLastYear(), actual, lastYear, toLastYear, unit));
  }

  private List<WorkbookGoal.Month> history(String key, GoalScore score, String format) {
    List<MonthFigure> all = score.history();
    return IntStream.range(Math.max(0, all.size() - HISTORY), all.size())
        .mapToObj(i -> month(all.get(i), format, i == all.size() - 1 ? key : ""))
        .toList();
  }

  /**
   * A month of the history.
   *
   * @param key of the goal in the report's month, which follows the cells above; else empty
   */
  private WorkbookGoal.Month month(MonthFigure month, String format, String key) {
    WorkbookCell actual = figures.point(month.actual(), format);
    WorkbookCell target = figures.point(month.target(), format);
    boolean isLive = !key.isEmpty();
    return new WorkbookGoal.Month(
        WorkbookCell.date(month.month().atDay(1), "month"),
        isLive && month.actual().isKnown() ? followed(actual, key + "_actual") : actual,
        isLive && month.target().isKnown() ? followed(target, key + "_target") : target,
        month.actual().isWhole() ? "" : figures.days(month.actual()));
  }

  /** An error where the cell has no number: a gap in the chart. */
  private static WorkbookCell followed(WorkbookCell cell, String name) {
    return cell.withFormula(WorkbookFormula.known(name));
  }
}

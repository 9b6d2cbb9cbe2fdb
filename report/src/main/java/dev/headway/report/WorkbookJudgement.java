package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.ToDate;
import dev.headway.model.Verdict;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookGoal;
import java.math.BigDecimal;
import java.util.List;

/**
 * A goal's verdict as a formula over cells that a person may change.
 *
 * @param key the beginning of the goal's names
 * @param score the goal's score
 * @param figures makes cells
 * @param words the workbook's words
 */
record WorkbookJudgement(String key, GoalScore score, WorkbookFigures figures, Wording words) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The cells that the verdict rests on. */
  WorkbookGoal.Judgement view() {
    Goal.Tolerance tolerance = score.goal().tolerance();
    WorkbookCell allowed =
        tolerance.inPoints()
            ? WorkbookCell.number(tolerance.amount(), "points")
            : WorkbookCell.number(tolerance.amount().divide(HUNDRED), "share");
    return new WorkbookGoal.Judgement(
        score.judged().name(),
        score.goal().direction().name(),
        allowed.named(key + "_tolerance"),
        WorkbookCell.text(words.say(isEnough() ? "yes" : "no")).named(key + "_enough"),
        onMonth() || !adds() ? List.of() : before(),
        onMonth() ? List.of() : toDate(),
        !onMonth() && adds());
  }

  /** The verdict. */
  WorkbookCell verdict() {
    String ending = onMonth() ? "" : "_to_date";
    WorkbookFormula.VerdictRule rule =
        new WorkbookFormula.VerdictRule(
            key + (onMonth() ? "_actual" : "_actual_to_date"),
            key + "_target" + ending,
            key + "_tolerance",
            score.goal().tolerance().inPoints(),
            score.goal().direction().isUp(),
            key + "_enough");
    return WorkbookCell.text(words.say("verdict." + score.verdict().name()))
        .withFormula(rule.formula(words));
  }

  /** Too early for want of days; the want of a target is seen from its cell. */
  private boolean isEnough() {
    boolean wantsTarget = judgedActual().isKnown() && !judgedTarget().isKnown();
    return score.verdict() != Verdict.TOO_EARLY || wantsTarget;
  }

  private boolean onMonth() {
    return score.judged() == GoalScore.Judged.MONTH;
  }

  private ToDate period() {
    return score.judged() == GoalScore.Judged.YEAR_TO_DATE ? score.year() : score.quarter();
  }

  private Figure judgedActual() {
    return onMonth() ? score.actual() : period().actual();
  }

  private Figure judgedTarget() {
    return onMonth() ? score.target() : period().target();
  }

  /** Whether the period is the months before and the report's, added up. */
  private boolean adds() {
    return score.goal().kpi().adds()
        && score.actual().isKnown()
        && score.target().isKnown()
        && period().actual().isKnown()
        && period().target().isKnown();
  }

  private List<WorkbookCell> before() {
    String format = WorkbookFormats.of(score.goal().kpi());
    return List.of(
        WorkbookCell.number(minus(period().actual(), score.actual()), format)
            .named(key + "_actual_before"),
        WorkbookCell.number(minus(period().target(), score.target()), format)
            .named(key + "_target_before"));
  }

  private List<WorkbookCell> toDate() {
    String format = WorkbookFormats.of(score.goal().kpi());
    WorkbookCell actual = figures.input(period().actual(), format).named(key + "_actual_to_date");
    WorkbookCell target = figures.value(period().target(), format).named(key + "_target_to_date");
    if (adds()) {
      return List.of(
          actual.withFormula(sum("_actual_before", "_actual")),
          target.withFormula(sum("_target_before", "_target")));
    }
    boolean monthsTarget =
        score.target().isKnown()
            && period().target().isKnown()
            && minus(period().target(), score.target()).signum() == 0;
    return List.of(
        actual,
        monthsTarget ? target.withFormula(WorkbookFormula.known(key + "_target", none())) : target);
  }

  private String sum(String before, String month) {
    String both = "ISNUMBER(%1$s),ISNUMBER(%2$s)".formatted(key + before, key + month);
    return "IF(AND(" + both + ")," + key + before + "+" + key + month + "," + quotedNone() + ")";
  }

  private String quotedNone() {
    return WorkbookFormula.quoted(none());
  }

  private String none() {
    return words.say("not-available");
  }

  private static BigDecimal minus(Figure a, Figure b) {
    if (a instanceof Figure.Known left && b instanceof Figure.Known right) {
      return left.value().subtract(right.value());
    }
    throw new IllegalStateException("both are known here");
  }
}

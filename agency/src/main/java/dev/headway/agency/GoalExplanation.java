package dev.headway.agency;

import dev.headway.model.Analysis;
import dev.headway.model.Client;
import dev.headway.model.ControlChart;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.InputSum;
import dev.headway.model.Pace;
import dev.headway.model.Scorecard;
import dev.headway.model.ToDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a goal's numbers come from, as text for a person. */
final class GoalExplanation {

  private final Client client;
  private final YearMonth month;
  private final GoalScore score;
  private final Analysis analysis;
  private final PlainNumbers numbers;
  private final LabelledLines lines = new LabelledLines();

  private GoalExplanation(Scorecard scorecard, GoalScore score) {
    this.client = scorecard.client();
    this.month = scorecard.month();
    this.score = score;
    this.analysis = score.analysis();
    this.numbers = new PlainNumbers(score.goal().kpi().unit(), client.currency());
  }

  /** The lines, the goal's name first. */
  static List<String> of(Scorecard scorecard, GoalScore score) {
    return new GoalExplanation(scorecard, score).explain();
  }

  private List<String> explain() {
    goal();
    verdict();
    value();
    period("quarter", score.quarter(), analysis.quarter(), InputSum::quarter);
    files(score.quarter(), InputSum::quarterFiles);
    period("year", score.year(), analysis.year(), InputSum::year);
    files(score.year(), InputSum::yearFiles);
    deltas();
    new OutlookExplanation(month, score, numbers, lines).explain();
    return lines.lines();
  }

  private void goal() {
    Goal goal = score.goal();
    lines.title(goal.name() + " (" + goal.id() + "), " + month);
    lines.line("aim", goal.aim());
    lines.line("owner", goal.owner());
    goal.vanity().ifPresent(why -> lines.line("vanity", "no nearer metric, since " + why));
  }

  private void verdict() {
    Figure actual =
        switch (score.judged()) {
          case MONTH -> score.actual();
          case QUARTER_TO_DATE -> score.quarter().actual();
          case YEAR_TO_DATE -> score.year().actual();
        };
    Figure target =
        switch (score.judged()) {
          case MONTH -> score.target();
          case QUARTER_TO_DATE -> score.quarter().target();
          case YEAR_TO_DATE -> score.year().target();
        };
    String is = PlainWords.of(score.verdict()) + ", by " + PlainWords.judged(score.judged()) + ": ";
    lines.line("verdict", is + numbers.marked(actual) + " against " + numbers.value(target));
    if (target instanceof Figure.Known known) {
      lines.below(0, tolerance(known.value()));
    }
    if (!score.missing().isEmpty()) {
      lines.below(0, "no data from: " + String.join(", ", score.missing()));
    }
  }

  private String tolerance(BigDecimal target) {
    Goal goal = score.goal();
    String better = goal.direction().isUp() ? "more" : "less";
    String shortBy = numbers.change(goal.tolerance().of(target)).replaceFirst("^\\+", "");
    String amount =
        PlainNumbers.percent(goal.tolerance().amount().movePointLeft(2)).replace(" %", "")
            + (goal.tolerance().inPoints() ? " points" : " % of the target");
    // Of a share in points both are the same.
    String told = shortBy.equals(amount) ? amount : shortBy + " (" + amount + ")";
    return "ahead: the target or "
        + better
        + "; on track: short of it by no more than "
        + told
        + "; at risk: by no more than twice that";
  }

  private void value() {
    String days = PlainNumbers.days(score.actual());
    lines.line("value", numbers.value(score.actual()) + (days.isEmpty() ? "" : ", on " + days));
    new FormulaExplanation(client, month, score, lines).explain();
    lines.line("target", numbers.value(score.target()) + ", " + PlainWords.basis(score, month));
    score
        .goal()
        .baseline()
        .ifPresent(
            from ->
                lines.below(
                    0,
                    "baseline "
                        + numbers.value(from.value())
                        + " in "
                        + from.month()
                        + "; "
                        + progress()));
  }

  private String progress() {
    return analysis.progress() instanceof Figure.Known part
        ? PlainNumbers.percent(part.value()) + " of the way from there to the target"
        : "no progress is told: " + PlainWords.why(analysis.progress());
  }

  private void period(String label, ToDate period, Pace pace, Function<InputSum, Figure> sum) {
    lines.line(
        label,
        period.first()
            + " to "
            + period.last()
            + (period.to().equals(period.last()) ? "" : ", so far to " + period.to())
            + ": "
            + numbers.marked(period.actual())
            + " against "
            + numbers.value(period.target())
            + ", "
            + numbers.delta(period.toTarget()));
    lines.below(0, "the same months a year before: " + numbers.marked(period.lastYear()));
    String sums =
        analysis.sums().stream()
            .map(each -> each.name() + " " + numbers(each.name()).marked(sum.apply(each)))
            .collect(Collectors.joining(", "));
    lines.below(0, "summed over its months: " + sums);
    pace(pace);
  }

  /** Of a single month they stand with the month's inputs already. */
  private void files(ToDate period, Function<InputSum, List<InputSum.File>> files) {
    if (period.first().equals(month)) {
      return;
    }
    for (InputSum sum : analysis.sums()) {
      for (InputSum.File file : files.apply(sum)) {
        lines.below(1, sum.name() + " from " + file.file());
        lines.below(2, FormulaExplanation.rows(file.rows(), file.sha256()));
      }
    }
  }

  private void pace(Pace pace) {
    if (pace.done() instanceof Figure.Known done && pace.due() instanceof Figure.Known due) {
      lines.below(
          0,
          PlainNumbers.percent(done.value())
              + " of its whole target is reached, "
              + PlainNumbers.percent(due.value())
              + " is due by now");
    }
    if (pace.needed() instanceof Figure.Known needed && !isThere(needed.value())) {
      boolean isSum = score.goal().kpi().adds();
      lines.below(
          0,
          "to reach its target it needs "
              + (isSum ? numbers.value(needed.value()) : numbers.change(needed.value()))
              + " a month, with "
              + pace.monthsLeft()
              + (pace.monthsLeft() == 1 ? " month" : " months")
              + " to come");
    }
  }

  /** Whether the goal could lose that much each month and reach its target all the same. */
  private boolean isThere(BigDecimal needed) {
    return score.goal().direction().isUp() ? needed.signum() <= 0 : needed.signum() >= 0;
  }

  private PlainNumbers numbers(String input) {
    return score.inputs().stream()
        .filter(each -> each.name().equals(input))
        .map(each -> new PlainNumbers(each.unit(), client.currency()))
        .findFirst()
        .orElse(numbers);
  }

  private void deltas() {
    lines.line("change", "to the target: " + numbers.delta(score.toTarget()));
    delta("to " + month.minusMonths(1), score.toPrevious(), analysis.toPrevious());
    delta("to " + month.minusYears(1), score.toLastYear(), analysis.toLastYear());
  }

  private void delta(String label, Delta delta, ControlChart.Reading reading) {
    lines.below(
        0,
        label
            + ", "
            + numbers.marked(delta.base())
            + ": "
            + numbers.delta(delta)
            + (delta.change().isKnown() ? "; " + PlainWords.reading(reading) : ""));
  }
}

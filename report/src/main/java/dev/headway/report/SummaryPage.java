package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Commentary;
import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.SourceScore;
import dev.headway.model.TargetPeriod;
import dev.headway.model.ToDate;
import dev.headway.model.Verdict;
import dev.headway.report.view.ChangeView;
import dev.headway.report.view.SummaryView;
import dev.headway.report.view.SummaryView.DecisionView;
import dev.headway.report.view.SummaryView.GoalRow;
import dev.headway.report.view.SummaryView.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prepares the page for the executive. */
final class SummaryPage {

  private static final int LONGEST_NAME = 46;

  /** Two lines beside the month. */
  private static final int LONGEST_STATEMENT = 120;

  /** With more goals the table runs on to a second page. */
  static final int MOST_ON_ONE_PAGE = 8;

  private static final int MOST_DIGITS = 5;

  private final Language language;
  private final Scorecard card;

  SummaryPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  SummaryView view(int density) {
    List<GoalRow> rows =
        IntStream.range(0, card.goals().size()).mapToObj(i -> row(card.goals().get(i), i)).toList();
    return new SummaryView(
        card.commentary()
            .replaces()
            .map(day -> language.say("revised", "day", language.dates().day(day)))
            .orElse(""),
        new Headlines(language, card).headline(),
        new VerdictCounts(language, card.goals(), card.month()).line(),
        card.commentary().coverNote().orElse(card.client().brand().coverNote()),
        Headlines.cut(card.client().strategy().statement(), LONGEST_STATEMENT),
        Language.capital(language.dates().month(card.month())),
        language.say(
            "against.lastYear",
            "month",
            // The month and its year stay on one line of the narrow head.
            language.dates().shortMonthYear(card.month().minusYears(1)).replace(' ', '\u00A0')),
        Math.max(density, isCrowded() ? 1 : 0),
        rows,
        new Legend(
            Language.capital(language.dates().monthYear(card.month().minusYears(1))),
            rows.stream().anyMatch(r -> r.bullet().target().isPresent()),
            rows.stream().anyMatch(r -> r.bullet().previous().isPresent())),
        new Movements(language, card).of(card.goals()),
        decisions(),
        notes());
  }

  /** Seven or eight goals fit on the page when their rows stand closer; more run on anyway. */
  private boolean isCrowded() {
    return card.goals().size() > 6 && card.goals().size() <= MOST_ON_ONE_PAGE;
  }

  private GoalRow row(GoalScore score, int index) {
    Unit unit = score.goal().kpi().unit();
    Language alike = language.of(score);
    boolean known = score.actual().isKnown();
    String value = known ? alike.figure(score.actual(), unit) : language.say("row.noData");
    return new GoalRow(
        Headlines.cut(score.goal().name(), LONGEST_NAME),
        note(score),
        value,
        known ? digits(value) : "words",
        score.target().isKnown()
            ? alike.figure(score.target(), unit)
            : language.say("row.noTarget"),
        new Bullets(alike).of(score, card.month()),
        change(score, alike.change(score.toTarget(), unit)),
        change(score, alike.change(score.toLastYear(), unit)),
        language.verdict(score, card.month()),
        verdictNote(score),
        reading(score),
        score.analysis().chart().reading(card.month()).isSignal(),
        isAbove(score),
        "goal-" + (index + 1));
  }

  private String reading(GoalScore score) {
    ControlChart chart = score.analysis().chart();
    ControlChart.Reading reading = chart.reading(card.month());
    return reading == ControlChart.Reading.TOO_EARLY
        ? ""
        : language.say(reading.isSignal() ? "row.reading.signal" : "row.reading.routine");
  }

  private boolean isAbove(GoalScore score) {
    return score.analysis().chart().points().stream()
        .filter(point -> point.month().equals(card.month()))
        .anyMatch(ControlChart.Point::isAbove);
  }

  private static String digits(String value) {
    long digits = value.chars().filter(Character::isDigit).count();
    return digits > MOST_DIGITS || value.length() > 7 ? "small" : "large";
  }

  /** Where there is no value the verdict says why already. */
  private static ChangeView change(GoalScore score, ChangeView change) {
    return score.actual().isKnown() ? change : new ChangeView(change.text(), "", true);
  }

  private String note(GoalScore score) {
    if (!score.actual().isKnown()) {
      if (score.missing().isEmpty()) {
        return language.shortly(score.actual());
      }
      return score.missing().size() == 1
          ? language.say("row.missing", "source", score.missing().get(0))
          : language.say(
              "row.missingMore",
              "source",
              score.missing().get(0),
              "more",
              score.missing().size() - 1);
    }
    if (score.actual() instanceof Figure.Known k && !k.coverage().isWhole()) {
      String days =
          language.say("row.partial", "days", k.coverage().days(), "of", k.coverage().of());
      return score.goal().note().isEmpty()
          ? days
          : language.clauses(List.of(score.goal().note(), days));
    }
    return score.goal().note();
  }

  private String verdictNote(GoalScore score) {
    if (score.verdict() == Verdict.NO_DATA) {
      List<Commentary.Action> actions = ClosingPage.inOrder(card.commentary());
      return IntStream.range(0, actions.size())
          .filter(i -> brings(actions.get(i), score))
          .mapToObj(i -> language.say("row.action", "number", i + 1))
          .findFirst()
          .orElse("");
    }
    return score.verdict() == Verdict.TOO_EARLY ? tooEarly(score) : judged(score);
  }

  /** Which period the verdict is on, with its numbers where they are not the month's. */
  private String judged(GoalScore score) {
    String period = language.say("judged." + score.judged());
    if (score.judged() == GoalScore.Judged.MONTH) {
      return period;
    }
    ToDate toDate =
        score.judged() == GoalScore.Judged.QUARTER_TO_DATE ? score.quarter() : score.year();
    boolean isTold = toDate.actual().isKnown() && toDate.target().isKnown();
    if (!isTold || !toDate.first().isBefore(card.month())) {
      return period;
    }
    Unit unit = score.goal().kpi().unit();
    Language alike = language.beside(Stream.of(toDate.actual(), toDate.target()));
    return language.say(
        "row.toDate",
        "period",
        period,
        "actual",
        alike.figure(toDate.actual(), unit),
        "target",
        alike.figure(toDate.target(), unit));
  }

  /** An action of the goal may be about anything; only one that says so brings its data. */
  private boolean brings(Commentary.Action action, GoalScore score) {
    return card.sources().stream()
        .map(SourceScore::source)
        .filter(source -> action.sends().filter(source.id()::equals).isPresent())
        .anyMatch(source -> score.missing().contains(source.name()));
  }

  /** Why it is too early: no target, or a part of the days. */
  private String tooEarly(GoalScore score) {
    Optional<TargetPeriod> ended = score.goal().endedBefore(card.month());
    if (ended.isPresent()) {
      return language.say(
          "row.tooEarly.ended", "month", language.dates().shortMonthYear(ended.get().last()));
    }
    if (Language.isMixed(score)) {
      return language.say("row.tooEarly.mixed");
    }
    if (Language.isCountedAnew(score)) {
      return language.say("row.tooEarly.definition");
    }
    return language
        .daysSoFar(score)
        .map(days -> language.say("row.tooEarly.days", "days", days.days(), "of", days.of()))
        .orElseGet(() -> language.say("row.tooEarly.target"));
  }

  private List<DecisionView> decisions() {
    List<DecisionView> views = new ArrayList<>();
    for (Commentary.Decision decision : card.commentary().decisions()) {
      views.add(
          new DecisionView(
              views.size() + 1,
              decision.what(),
              decision.why(),
              language.say(
                  "decision.answerBy", "day", language.dates().weekday(decision.answerBy()))));
    }
    return views;
  }

  private List<String> notes() {
    boolean partial =
        card.goals().stream().anyMatch(g -> g.actual().isKnown() && !g.actual().isWhole());
    boolean rounded =
        card.goals().stream()
            .anyMatch(
                goal -> {
                  RoundedNumbers numbers =
                      new RoundedNumbers(language.of(goal).numbers(), goal.goal().kpi().unit());
                  return Stream.of(goal.toTarget(), goal.toLastYear())
                      .anyMatch(numbers::contradict);
                });
    return Stream.of(
            partial ? Optional.of(language.say("note.partial")) : Optional.<String>empty(),
            rounded ? Optional.of(language.say("plan.rounded")) : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }
}

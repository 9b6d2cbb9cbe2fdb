package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Forecast;
import dev.headway.model.GoalChange;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.model.Scorecard;
import dev.headway.report.view.QuartersView;
import dev.headway.report.view.QuartersView.GoalChangeView;
import dev.headway.report.view.QuartersView.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Prepares the page: the next four quarters, plan, actual, forecast, goal by goal. */
final class QuartersPage {

  private final Language language;
  private final Scorecard card;

  QuartersPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where no goal has a quarter to look at. */
  Optional<QuartersView> view(int density) {
    List<GoalScore> goals =
        card.goals().stream().filter(goal -> !goal.analysis().quarters().isEmpty()).toList();
    if (goals.stream().noneMatch(QuartersPage::looksAhead)) {
      return Optional.empty();
    }
    QuarterSentences sentences = new QuarterSentences(language, goals, card.month());
    return Optional.of(
        new QuartersView(
            language.say("quarters.head"),
            sentences.headline(),
            sentences.line(),
            density,
            goals.get(0).analysis().quarters().stream().map(this::name).toList(),
            goals.stream().map(this::row).toList(),
            card.sections().goalChanges().stream().map(this::change).toList(),
            notes(goals)));
  }

  /** Whether any quarter has a plan or a forecast. */
  private static boolean looksAhead(GoalScore goal) {
    return goal.analysis().quarters().stream()
        .anyMatch(
            quarter ->
                quarter.target().isKnown() || quarter.forecast() instanceof Forecast.Expected);
  }

  private String name(Outlook quarter) {
    return Language.capital(new MonthSpan(quarter.first(), quarter.last()).shortly(language));
  }

  private Row row(GoalScore goal) {
    Quarters quarters = new Quarters(language, goal, card.month());
    return new Row(goal.goal().name(), year(goal), quarters.cells());
  }

  private String year(GoalScore goal) {
    Language alike = language.of(goal);
    var unit = goal.goal().kpi().unit();
    return goal.analysis()
        .wholeYear()
        .filter(year -> year.actual().isKnown())
        .map(
            year ->
                alike.say(
                    year.target().isKnown() ? "quarters.year" : "quarters.year.noTarget",
                    "last",
                    language.dates().shortMonthYear(year.last()),
                    "actual",
                    alike.figure(year.actual(), unit),
                    "target",
                    alike.figure(year.target(), unit)))
        .orElse("");
  }

  /** Whether some of a quarter's months have targets of their own, and the quarter has none. */
  private static boolean isPlannedSingly(GoalScore goal) {
    return goal.analysis().quarters().stream()
        .filter(quarter -> !quarter.target().isKnown())
        .anyMatch(
            quarter ->
                goal.goal().targets().keySet().stream()
                    .anyMatch(
                        target ->
                            target.months() == 1
                                && !target.first().isBefore(quarter.first())
                                && !target.last().isAfter(quarter.last())));
  }

  /** Whether a quarter that is not over has both plan and forecast. */
  private static boolean isHeldAgainstPlan(GoalScore goal) {
    return goal.analysis().quarters().stream()
        .flatMap(quarter -> quarter.chance(goal.goal().direction()).stream())
        .anyMatch(chance -> chance != Outlook.Chance.REACHED && chance != Outlook.Chance.MISSED);
  }

  private GoalChangeView change(GoalChange change) {
    return new GoalChangeView(
        change.goal(),
        language.dates().day(change.day()),
        change.what().isEmpty() ? language.say("quarters.change." + change.kind()) : change.what(),
        change.reason());
  }

  /** What the ranges of forecasts are, and why some lie to one side of them. */
  private String spread(List<GoalScore> goals) {
    String spread = language.say("quarters.spread");
    return goals.stream().anyMatch(QuartersPage::isOneSided)
        ? spread + " " + language.say("quarters.spread.oneSided")
        : spread;
  }

  /** Whether a forecast is an end of its range, and no end of what there can be. */
  private static boolean isOneSided(GoalScore goal) {
    boolean isBounded =
        goal.goal().kpi().unit() == Unit.SHARE || goal.goal().kpi().unit() == Unit.SCORE;
    return goal.analysis().quarters().stream()
        .flatMap(quarter -> Stream.of(quarter.forecast()))
        .filter(Forecast.Expected.class::isInstance)
        .map(Forecast.Expected.class::cast)
        .filter(expected -> expected.method() != Forecast.Method.KNOWN)
        .filter(expected -> expected.low().compareTo(expected.high()) != 0)
        .filter(expected -> !isBounded || expected.value().abs().compareTo(BigDecimal.ONE) != 0)
        .anyMatch(
            expected ->
                expected.value().signum() != 0
                    && (expected.value().compareTo(expected.low()) == 0
                        || expected.value().compareTo(expected.high()) == 0));
  }

  /** How forecasts are come by; those of one page may go by the last three to six months. */
  private String method(Forecast.Method method, SortedSet<Integer> months) {
    return language.say(
        "quarters.method." + method,
        "span",
        months.size() == 1 ? "one" : "several",
        "fewest",
        months.first(),
        "most",
        months.last());
  }

  private List<String> notes(List<GoalScore> goals) {
    List<String> notes = new ArrayList<>();
    Map<Forecast.Method, SortedSet<Integer>> methods = new TreeMap<>();
    TreeSet<Forecast.Reason> withheld = new TreeSet<>();
    goals.stream()
        .flatMap(goal -> goal.analysis().quarters().stream())
        .forEach(
            quarter -> {
              if (quarter.forecast() instanceof Forecast.Expected expected) {
                methods
                    .computeIfAbsent(expected.method(), method -> new TreeSet<>())
                    .add(expected.months());
              }
              if (quarter.forecast() instanceof Forecast.Withheld none) {
                withheld.add(none.why());
              }
            });
    if (goals.stream().anyMatch(QuartersPage::isHeldAgainstPlan)) {
      notes.add(language.say("quarters.chances"));
    }
    methods.remove(Forecast.Method.KNOWN);
    if (!methods.isEmpty()) {
      notes.add(spread(goals));
    }
    methods.forEach((method, months) -> notes.add(method(method, months)));
    withheld.forEach(why -> notes.add(language.say("quarters.withheld." + why)));
    List<String> singly =
        goals.stream().filter(QuartersPage::isPlannedSingly).map(g -> g.goal().name()).toList();
    if (!singly.isEmpty()) {
      notes.add(language.say("quarters.singleMonths", "goals", language.list(singly)));
    }
    boolean isPart =
        goals.stream()
            .flatMap(goal -> goal.analysis().wholeYear().stream())
            .anyMatch(year -> year.actual().isKnown() && !year.actual().isWhole());
    if (isPart) {
      notes.add(language.say("quarters.partial"));
    }
    return notes;
  }
}

package dev.headway.report;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.CareScore;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.MonthFigure;
import dev.headway.model.ResponsePromise;
import dev.headway.report.Trends.TrendMonth;
import dev.headway.report.view.CustomersView.CareView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How questions were answered: the months, and how long the last month's questions waited. */
final class CareViews {

  private static final String SOCIAL = "social";

  private final Language language;
  private final List<GoalScore> goals;
  private final Map<String, Input> inputs;
  private final ResponsePromise promise;

  /**
   * @param goals one of which may be about the same share
   * @param inputs of their formulas
   */
  CareViews(
      Language language,
      List<GoalScore> goals,
      Map<String, Input> inputs,
      ResponsePromise promise) {
    this.language = language;
    this.goals = goals;
    this.inputs = inputs;
    this.promise = promise;
  }

  /**
   * Of the questions whose share in time a goal is about, so that the report has one such share;
   * without one of those on social media, or of all where none was asked there: what social media
   * did for the business is what the report is about.
   */
  Optional<CareScore> shown(List<CareScore> groups) {
    Optional<CareScore> social =
        groups.stream().filter(group -> group.id().equals(SOCIAL)).findFirst();
    return Stream.concat(social.stream(), groups.stream())
        .filter(group -> goal(group).isPresent())
        .findFirst()
        .or(() -> social)
        .or(() -> groups.stream().findFirst());
  }

  CareView view(CareScore care, double height) {
    CareSentences sentences = new CareSentences(language, promise, care);
    Trends trends = new Trends(language, Unit.SHARE, months(care), care.inTime(), height);
    String title = language.say("care.title", "promise", sentences.promised());
    var chart = trends.view(title, language.say("care.counted"), sentences.detail());
    List<String> notes = new ArrayList<>();
    notes.add(language.say("care.note", "where", sentences.where()));
    if (chart.isPresent()) {
      notes.addAll(trends.notes());
    } else {
      notes.add(language.say("chart.none"));
    }
    return new CareView(
        title,
        notes,
        chart,
        sentences.waitsTitle(),
        sentences.waits(),
        new WaitBars(language, promise.within(), care.month()).view());
  }

  private List<TrendMonth> months(CareScore care) {
    Optional<GoalScore> goal = goal(care);
    return care.months().stream()
        .map(m -> new TrendMonth(m.month(), m.shareInTime(), m.asked(), target(goal, m.month())))
        .toList();
  }

  private static Figure target(Optional<GoalScore> goal, YearMonth month) {
    return goal.stream()
        .flatMap(g -> g.history().stream())
        .filter(m -> m.month().equals(month))
        .map(MonthFigure::target)
        .findFirst()
        .orElse(Figure.missing(Absence.NO_TARGET));
  }

  /** The goal that is about the same share, if there is one: of the same questions, in time. */
  private Optional<GoalScore> goal(CareScore care) {
    return goals.stream()
        .filter(goal -> goal.goal().kpi().unit() == Unit.SHARE)
        .filter(goal -> counts(care, goal, "questions_answered_in_time"))
        .filter(goal -> counts(care, goal, "questions_asked"))
        .filter(goal -> goal.inputs().size() == 2)
        .filter(goal -> sameValue(goal.actual(), care.month().shareInTime()))
        .findFirst();
  }

  private boolean counts(CareScore care, GoalScore goal, String metric) {
    Map<Facet, List<String>> where =
        care.id().isEmpty() ? Map.of() : Map.of(Facet.CHANNEL, List.of(care.id()));
    return goal.inputs().stream()
        .map(input -> input.name())
        .anyMatch(
            name ->
                Optional.ofNullable(inputs.get(name))
                    .map(input -> isThat(input, metric, where))
                    .orElse(name.equals(metric) && where.isEmpty()));
  }

  private static boolean isThat(Input input, String metric, Map<Facet, List<String>> where) {
    return input.metric().id().equals(metric) && input.where().equals(where);
  }

  /** A month without a value still has its target. */
  private static boolean sameValue(Figure goal, Figure share) {
    return !(goal instanceof Figure.Known a)
        || !(share instanceof Figure.Known b)
        || a.value().compareTo(b.value()) == 0;
  }
}

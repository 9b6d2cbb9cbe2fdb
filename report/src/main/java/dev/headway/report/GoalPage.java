package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.TargetBasis;
import dev.headway.model.MonthFigure;
import dev.headway.model.Scorecard;
import dev.headway.model.TargetPeriod;
import dev.headway.report.view.GoalView;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prepares the page of a goal. */
final class GoalPage {

  private static final double[] CHART = {190, 150, 118, 96};
  private static final double[] CHAIN = {200, 180, 150, 110};
  private static final int[] PARTS = {8, 8, 5, 4};
  private static final int LONGEST_HEAD = 50;

  private final Language language;
  private final Fonts fonts;
  private final Scorecard card;
  private final int index;
  private final GoalScore score;
  private final Unit unit;
  private final YearMonth month;

  GoalPage(Language language, Fonts fonts, Scorecard card, int index) {
    this.language = language;
    this.fonts = fonts;
    this.card = card;
    this.index = index;
    this.score = card.goals().get(index);
    this.unit = score.goal().kpi().unit();
    this.month = card.month();
  }

  GoalView view(int density) {
    Goal goal = score.goal();
    Plans plans = new Plans(language, score, month);
    return new GoalView(
        "goal-" + (index + 1),
        goal.name(),
        language.say(
            "goal.head",
            "number",
            index + 1,
            "count",
            card.goals().size(),
            "name",
            Headlines.cut(language.inside(goal.name()), LONGEST_HEAD),
            "owner",
            goal.owner()),
        headline(),
        line(),
        language.verdict(score.verdict()),
        goal.vanity().map(reason -> language.say("goal.vanity", "reason", reason)),
        density,
        language.say("chart.title", "name", goal.name()),
        chartNote(),
        LineCharts.of(language, score, CHART[density]),
        new Origins(language, PARTS[density]).of(score, month),
        plans.comparisons(),
        plans.toDate(),
        new Methods(language).of(score),
        new Chains(language, fonts, month).of(score, CHAIN[density]));
  }

  private String headline() {
    String name = Headlines.shortened(Language.capital(score.goal().name()));
    String now = language.dates().month(month);
    if (!(score.actual() instanceof Figure.Known actual)) {
      return score.missing().isEmpty()
          ? language.say("goal.headline.noData", "name", name, "month", now)
          : language.say(
              "goal.headline.noDataSource",
              "name",
              name,
              "month",
              now,
              "source",
              score.missing().get(0));
    }
    String value = language.numbers().value(actual.value(), unit);
    if (!actual.coverage().isWhole()) {
      return language.say(
          "goal.headline.partial",
          "name",
          name,
          "value",
          value,
          "days",
          actual.coverage().days(),
          "of",
          actual.coverage().of(),
          "month",
          now);
    }
    return againstTarget(name, value, now);
  }

  private String againstTarget(String name, String value, String now) {
    if (!(score.toTarget().change() instanceof Figure.Known change)) {
      return language.say("goal.headline.noTarget", "name", name, "value", value, "month", now);
    }
    int side = change.value().signum();
    String key = side == 0 ? "at" : side > 0 ? "above" : "below";
    String plain =
        language.say(
            "goal.headline." + key,
            "name",
            name,
            "value",
            value,
            "month",
            now,
            "by",
            language.by(change.value(), unit),
            "target",
            language.figure(score.target(), unit));
    return Headlines.fitting(sinceLastMonth(plain));
  }

  /** A short sentence has room for the month before. */
  private List<String> sinceLastMonth(String plain) {
    List<String> ways = new ArrayList<>(List.of(plain));
    if (score.toPrevious().change() instanceof Figure.Known change
        && change.value().signum() != 0) {
      ways.add(
          language.say(
              change.value().signum() > 0 ? "goal.headline.rose" : "goal.headline.fell",
              "headline",
              plain,
              "previous",
              language.figure(score.toPrevious().base(), unit),
              "month",
              language.dates().month(month.minusMonths(1))));
    }
    return ways;
  }

  private String line() {
    List<String> sentences = new ArrayList<>();
    if (!score.actual().isKnown()) {
      score
          .lastKnown()
          .ifPresent(
              last ->
                  sentences.add(
                      language.say(
                          "goal.line.lastKnown",
                          "value",
                          language.figure(last.actual(), unit),
                          "month",
                          language.dates().monthYear(last.month()))));
    }
    toDate().ifPresent(sentences::add);
    basis().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private Optional<String> toDate() {
    if (score.judged() == GoalScore.Judged.MONTH || !score.goal().kpi().adds()) {
      return Optional.empty();
    }
    var toDate =
        score.judged() == GoalScore.Judged.QUARTER_TO_DATE ? score.quarter() : score.year();
    if (!toDate.actual().isKnown() || !toDate.target().isKnown()) {
      return Optional.empty();
    }
    return Optional.of(
        language.say(
            "goal.line." + score.judged(),
            "actual",
            language.figure(toDate.actual(), unit),
            "target",
            language.figure(toDate.target(), unit),
            "month",
            language.dates().month(month)));
  }

  private Optional<String> basis() {
    if (!score.target().isKnown()) {
      return Optional.of(language.say("goal.line.none"));
    }
    return switch (score.targetBasis()) {
      case KEPT ->
          Optional.of(
              language.say(
                  score.goal().direction().isUp() ? "goal.line.KEPT.up" : "goal.line.KEPT.down",
                  "target",
                  language.figure(score.target(), unit)));
      case STATED ->
          Optional.of(
              language.say(
                  "goal.line.STATED",
                  "target",
                  language.figure(score.target(), unit),
                  "month",
                  language.dates().month(month)));
      case INTERPOLATED -> Optional.of(interpolated());
      case LAST_YEARS_SHAPE, DAYS -> period().map(this::period);
      case NONE -> Optional.empty();
    };
  }

  private String period(Map.Entry<TargetPeriod, BigDecimal> target) {
    String first = language.dates().month(target.getKey().first());
    String last = language.dates().monthYear(target.getKey().last());
    String name = language.say("source.range", "first", first, "last", last);
    return language.say(
        "goal.line.period",
        "period",
        Language.capital(name),
        "target",
        language.numbers().value(target.getValue(), unit));
  }

  private String interpolated() {
    String target = language.figure(score.target(), unit);
    String now = language.dates().month(month);
    Optional<Map.Entry<TargetPeriod, BigDecimal>> end = period();
    if (end.isEmpty()) {
      return language.say("goal.line.STATED", "target", target, "month", now);
    }
    String endValue = language.numbers().value(end.get().getValue(), unit);
    String endMonth = language.dates().monthYear(end.get().getKey().last());
    boolean first =
        score.goal().targets().keySet().stream()
            .noneMatch(p -> p.last().isBefore(end.get().getKey().first()));
    return score
        .goal()
        .baseline()
        .filter(b -> first)
        .map(
            b ->
                language.say(
                    "goal.line.INTERPOLATED.baseline",
                    "month",
                    now,
                    "target",
                    target,
                    "base",
                    language.numbers().value(b.value(), unit),
                    "baseMonth",
                    language.dates().monthYear(b.month()),
                    "end",
                    endValue,
                    "endMonth",
                    endMonth))
        .orElseGet(
            () ->
                language.say(
                    "goal.line.INTERPOLATED",
                    "month",
                    now,
                    "target",
                    target,
                    "end",
                    endValue,
                    "endMonth",
                    endMonth));
  }

  /** The shortest period with a target that holds the month, else the next one to come. */
  private Optional<Map.Entry<TargetPeriod, BigDecimal>> period() {
    return score.goal().targets().entrySet().stream()
        .filter(e -> !e.getKey().last().isBefore(month))
        .min(
            Comparator.comparing(
                    (Map.Entry<TargetPeriod, BigDecimal> e) -> !e.getKey().contains(month))
                .thenComparing(e -> e.getKey().first())
                .thenComparing(e -> e.getKey().months()));
  }

  private String chartNote() {
    List<String> notes = new ArrayList<>();
    List<MonthFigure> shown =
        score.history().subList(Math.max(0, score.history().size() - 13), score.history().size());
    if (score.targetBasis() != TargetBasis.NONE
        && shown.stream().anyMatch(m -> m.target().isKnown())) {
      notes.add(language.say("chart.marks." + score.targetBasis()));
    }
    LineCharts.axisFrom(language, score)
        .ifPresent(from -> notes.add(language.say("chart.axis", "from", from)));
    shown.stream()
        .filter(m -> m.actual().isKnown() && !m.actual().isWhole())
        .reduce((a, b) -> b)
        .ifPresent(m -> notes.add(partial(m)));
    if (shown.stream().anyMatch(m -> !m.actual().isKnown())) {
      notes.add(language.say("chart.gap"));
    }
    return String.join(" ", notes);
  }

  private String partial(MonthFigure part) {
    var coverage = ((Figure.Known) part.actual()).coverage();
    return language.say(
        "chart.partial",
        "days",
        coverage.days(),
        "of",
        coverage.of(),
        "month",
        language.dates().month(part.month()));
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.TargetPeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences over a goal's page. */
final class GoalSentences {

  private final Language language;
  private final GoalScore score;
  private final Unit unit;
  private final YearMonth month;

  GoalSentences(Language language, GoalScore score, YearMonth month) {
    this.language = language;
    this.score = score;
    this.unit = score.goal().kpi().unit();
    this.month = month;
  }

  /** The month against what was wanted. */
  String headline() {
    String name = Headlines.shortened(Language.capital(score.goal().name()));
    String now = language.dates().month(month);
    if (Language.isMixed(score)) {
      return language.say("goal.headline.mixed", "name", name, "month", now);
    }
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
      Optional<TargetPeriod> ended = score.goal().endedBefore(month);
      return language.say(
          ended.isPresent() ? "goal.headline.targetsEnded" : "goal.headline.noTarget",
          "name",
          name,
          "value",
          value,
          "month",
          now,
          "last",
          ended.map(last -> language.dates().monthYear(last.last())).orElse(""));
    }
    BigDecimal by = Language.printed(score.toTarget(), change, unit);
    String target = language.figure(score.target(), unit);
    String key = value.equals(target) ? "at" : by.signum() > 0 ? "above" : "below";
    if (score.goal().direction() == Goal.Direction.KEEP_BELOW) {
      key += ".limit";
    }
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
            language.by(by, unit),
            "target",
            target);
    return Headlines.fitting(sinceLastMonth(plain));
  }

  /** A short sentence has room for the month before. */
  private List<String> sinceLastMonth(String plain) {
    List<String> ways = new ArrayList<>(List.of(plain));
    if (score.toPrevious().change() instanceof Figure.Known change
        && Language.printed(score.toPrevious(), change, unit).signum() != 0) {
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

  /** The quarter or year so far, and how the target is come by. */
  String line() {
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
    new GoalForecast(language, score, month)
        .say(String.join(" ", sentences))
        .ifPresent(sentences::add);
    if (GoalForecast.isBeyond(score)) {
      sentences.add(
          language.say(
              GoalForecast.isInReach(language, score)
                  ? "goal.line.beyond.forecast"
                  : "goal.line.beyond"));
    }
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
              told(score.goal().direction().isUp() ? "goal.line.KEPT.up" : "goal.line.KEPT.down"));
      case STATED -> Optional.of(told("goal.line.STATED"));
      case INTERPOLATED -> Optional.of(interpolated());
      case LAST_YEARS_SHAPE, DAYS -> period().map(this::period);
      case NONE -> Optional.empty();
    };
  }

  private String period(Map.Entry<TargetPeriod, BigDecimal> target) {
    TargetPeriod period = target.getKey();
    String name = new MonthSpan(period.first(), period.last()).say(language);
    return language.say(
        "goal.line.period",
        "period",
        Language.capital(name),
        "target",
        language.numbers().value(target.getValue(), unit));
  }

  private String interpolated() {
    Optional<Map.Entry<TargetPeriod, BigDecimal>> end = period();
    if (end.isEmpty()) {
      return told("goal.line.STATED");
    }
    TargetPeriod until = end.get().getKey();
    String value = language.numbers().value(end.get().getValue(), unit);
    String last = language.dates().monthYear(until.last());
    boolean first =
        score.goal().targets().keySet().stream().noneMatch(p -> p.last().isBefore(until.first()));
    return score
        .goal()
        .baseline()
        .filter(b -> first)
        .map(b -> fromBaseline(b, value, last))
        .orElseGet(() -> told("goal.line.INTERPOLATED", "end", value, "endMonth", last));
  }

  private String fromBaseline(Goal.Baseline baseline, String end, String endMonth) {
    return told(
        "goal.line.INTERPOLATED.baseline",
        "base",
        language.numbers().value(baseline.value(), unit),
        "baseMonth",
        language.dates().monthYear(baseline.month()),
        "end",
        end,
        "endMonth",
        endMonth);
  }

  /** A sentence about the month's target. */
  private String told(String key, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "target",
                language.figure(score.target(), unit),
                "month",
                language.dates().month(month)));
    arguments.addAll(List.of(more));
    return language.say(key, arguments.toArray());
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
}

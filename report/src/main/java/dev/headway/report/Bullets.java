package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.report.view.BulletView;
import dev.headway.report.view.BulletView.Band;
import dev.headway.report.view.BulletView.Bar;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bullet graphs after Stephen Few: bands from the goal's tolerance, bars from zero. */
final class Bullets {

  private final Language language;

  Bullets(Language language) {
    this.language = language;
  }

  BulletView of(GoalScore score, YearMonth month) {
    Optional<Double> actual = Scale.value(score.actual());
    // A part of a month would look as if it could be compared.
    Optional<Double> previous =
        Optional.of(score.toLastYear().base()).filter(Figure::isWhole).flatMap(Scale::value);
    Optional<Double> target = Scale.value(score.target());
    Scale scale = scale(score, actual, previous, target);
    Unit unit = score.goal().kpi().unit();
    Numbers ends =
        language.numbers().beside(List.of(Scale.round(scale.from()), Scale.round(scale.to())));
    return new BulletView(
        ends.end(Scale.round(scale.from()), unit),
        ends.end(Scale.round(scale.to()), unit),
        target.map(t -> bands(score.goal(), t, scale)).orElse(List.of()),
        scale.at(0),
        actual.map(v -> bar(v, scale)),
        actual.flatMap(there -> previous.map(v -> bar(v, scale))),
        target.map(scale::at),
        score.actual().isKnown() && !score.actual().isWhole(),
        actual.isPresent() ? Optional.empty() : Optional.of(lastKnown(score)),
        new BulletWords(language, score)
            .say(
                month,
                actual.isPresent() ? "" : lastKnown(score),
                previous.isPresent(),
                ends.end(Scale.round(scale.from()), unit),
                ends.end(Scale.round(scale.to()), unit)));
  }

  private String lastKnown(GoalScore score) {
    return score
        .lastKnown()
        .map(
            last ->
                language.say(
                    "row.lastKnown",
                    "month",
                    language.dates().month(last.month()),
                    "value",
                    language.figure(last.actual(), score.goal().kpi().unit())))
        .orElseGet(() -> language.say("row.neverKnown"));
  }

  private static Scale scale(
      GoalScore score,
      Optional<Double> actual,
      Optional<Double> previous,
      Optional<Double> target) {
    Optional<Double> last = score.lastKnown().flatMap(l -> Scale.value(l.actual()));
    Scale scale =
        Scale.forBars(
            Stream.of(actual, previous, target, actual.isPresent() ? actual : last)
                .flatMap(Optional::stream)
                .toList());
    boolean whole = score.goal().kpi().unit() == Unit.SHARE && scale.to() > 1;
    boolean most =
        Stream.of(actual, previous, target).flatMap(Optional::stream).allMatch(v -> v <= 1);
    return whole && most ? new Scale(scale.from(), 1) : scale;
  }

  /** Behind, at risk, on track; mirrored where less is better. */
  private static List<Band> bands(Goal goal, double target, Scale scale) {
    double tolerance = tolerance(goal, target);
    if (goal.direction().isUp()) {
      double risk = scale.at(target - 2 * tolerance);
      double track = scale.at(target - tolerance);
      return List.of(
          new Band(0, risk, "behind"),
          new Band(risk, track - risk, "risk"),
          new Band(track, 1 - track, "track"));
    }
    double track = scale.at(target + tolerance);
    double risk = scale.at(target + 2 * tolerance);
    return List.of(
        new Band(0, track, "track"),
        new Band(track, risk - track, "risk"),
        new Band(risk, 1 - risk, "behind"));
  }

  private static double tolerance(Goal goal, double target) {
    double amount = goal.tolerance().amount().doubleValue() / 100;
    return goal.tolerance().inPoints() ? amount : amount * Math.abs(target);
  }

  private static Bar bar(double value, Scale scale) {
    double zero = scale.at(0);
    double end = scale.at(value);
    return new Bar(Math.min(zero, end), Math.abs(end - zero));
  }
}

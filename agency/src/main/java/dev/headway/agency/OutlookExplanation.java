package dev.headway.agency;

import dev.headway.model.Analysis;
import dev.headway.model.ControlChart;
import dev.headway.model.Forecast;
import dev.headway.model.GoalScore;
import dev.headway.model.Kpi;
import dev.headway.model.Link;
import dev.headway.model.Movement;
import dev.headway.model.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of a goal beyond the month: signal, forecast, movements, and its chain. */
final class OutlookExplanation {

  private final YearMonth month;
  private final GoalScore score;
  private final Analysis analysis;
  private final PlainNumbers numbers;
  private final LabelledLines lines;

  OutlookExplanation(YearMonth month, GoalScore score, PlainNumbers numbers, LabelledLines lines) {
    this.month = month;
    this.score = score;
    this.analysis = score.analysis();
    this.numbers = numbers;
    this.lines = lines;
  }

  void explain() {
    signal();
    analysis.quarters().forEach(quarter -> outlook("forecast", quarter));
    analysis.wholeYear().ifPresent(year -> outlook("forecast", year));
    analysis.lastForecast().ifPresent(this::lastForecast);
    analysis.sincePrevious().forEach(this::movement);
    analysis.sinceLastYear().forEach(this::movement);
    if (!score.goal().kpi().canBeSplit()) {
      lines.line(
          "moved by",
          "networks, campaigns and channels: withheld, since the formula is neither a sum nor one sum"
              + " over another, so that their parts would not add up");
    }
    score.behaviours().forEach(behaviour -> chain("behaviour", behaviour));
  }

  private void signal() {
    lines.line("reading", PlainWords.reading(analysis.chart().reading(month)));
    Optional<ControlChart.Limits> limits = analysis.chart().limits(month);
    limits.ifPresent(this::limits);
    reach().ifPresent(text -> lines.below(0, text));
  }

  private void limits(ControlChart.Limits limits) {
    lines.below(
        0,
        "routine lies between "
            + numbers.value(limits.lower())
            + " and "
            + numbers.value(limits.upper())
            + ", around "
            + numbers.value(limits.centre())
            + ": XmR limits of "
            + limits.months()
            + " months from "
            + limits.first()
            + ", "
            + PlainWords.start(limits));
  }

  private Optional<String> reach() {
    return switch (analysis.reach()) {
      case UNKNOWN -> Optional.empty();
      case WITHIN -> Optional.of("the target lies between the limits: some months meet it by luck");
      case BEYOND ->
          Optional.of("the target lies beyond the limits: working as now will not reach it");
      case ASSURED -> Optional.of("the target lies short of the limits: working as now reaches it");
    };
  }

  private void outlook(String label, Outlook outlook) {
    lines.line(
        label,
        outlook.first()
            + " to "
            + outlook.last()
            + ": "
            + forecast(outlook.forecast())
            + "; target "
            + numbers.value(outlook.target())
            + outlook
                .chance(score.goal().direction())
                .map(chance -> ", " + PlainWords.chance(chance))
                .orElse("")
            + "; a year before "
            + numbers.marked(outlook.lastYear()));
  }

  private void lastForecast(Forecast.Scored scored) {
    String outcome =
        scored.isScored()
            ? scored.isInside() ? "within the range" : "outside the range"
            : "not scored";
    lines.line(
        "last one",
        scored.made()
            + " expected of "
            + scored.of()
            + ": "
            + forecast(scored.forecast())
            + "; it came to "
            + numbers.marked(scored.actual())
            + ", "
            + outcome);
  }

  private String forecast(Forecast forecast) {
    if (forecast instanceof Forecast.Expected expected) {
      return numbers.value(expected.value())
          + " ("
          + numbers.value(expected.low())
          + " to "
          + numbers.value(expected.high())
          + ", from "
          + expected.tries()
          + " earlier forecasts), by "
          + PlainWords.method(expected);
    }
    return "withheld, " + PlainWords.withheld(((Forecast.Withheld) forecast).why());
  }

  private void movement(Movement movement) {
    boolean isRatio = score.goal().kpi().kind() == Kpi.Kind.RATE;
    String parts =
        movement.parts().stream()
            .filter(part -> isSeen(part.change()))
            .map(part -> part(part, isRatio))
            .collect(Collectors.joining(", "));
    if (parts.isEmpty()) {
      return; // nothing moved, or by less than is printed
    }
    lines.line(
        "moved by",
        PlainWords.of(movement.split())
            + " since "
            + movement.from()
            + ": "
            + numbers.change(movement.change())
            + " = "
            + parts);
  }

  /** Whether anything is left of a change once it is rounded. */
  private boolean isSeen(BigDecimal change) {
    return numbers.change(change).matches(".*[1-9].*");
  }

  private String part(Movement.Part part, boolean isRatio) {
    String name =
        switch (part.kind()) {
          case NAMED -> part.name();
          case NOT_STATED -> "not stated";
          case OTHER -> "other";
        };
    String change = name + " " + numbers.change(part.change());
    boolean isBoth = isSeen(part.mix()) && isSeen(part.rate());
    return isRatio && isBoth
        ? change
            + " (mix "
            + numbers.change(part.mix())
            + ", rate "
            + numbers.change(part.rate())
            + ")"
        : change;
  }

  private void chain(String label, GoalScore.ChainScore each) {
    PlainNumbers own = new PlainNumbers(each.unit(), numbers.currency());
    lines.line(
        label,
        each.name()
            + ": "
            + own.marked(each.actual())
            + "; "
            + month.minusMonths(1)
            + ": "
            + own.marked(each.previous()));
    if (!each.belief().isEmpty()) {
      lines.below(1, "belief: " + each.belief());
    }
    lines.below(1, link(each.link(), label));
    each.activities().forEach(activity -> chain("activity", activity));
  }

  private static String link(Link link, String label) {
    String other = label.equals("activity") ? "with the behaviour: " : "with the goal: ";
    String rank =
        link.correlation()
            .map(rho -> "rank correlation " + rho.setScale(2, RoundingMode.HALF_UP) + ", ")
            .orElse("");
    return other + PlainWords.link(link.verdict()) + " (" + rank + link.months() + " months)";
  }
}

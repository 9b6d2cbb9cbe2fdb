package dev.headway.agency;

import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.Link;
import dev.headway.model.Outlook;
import dev.headway.model.TargetPeriod;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/** What the words of a scorecard mean, for a log. */
final class PlainWords {

  private static final String SPREAD = " and rounded as it is written";

  private PlainWords() {}

  /** The word itself: {@code not exported}. */
  static String of(Enum<?> word) {
    return JsonText.word(word).replace('-', ' ');
  }

  /** Why a figure is missing; empty where it is not. */
  static String why(Figure figure) {
    return figure instanceof Figure.Missing missing ? of(missing.why()) : "";
  }

  static String take(Input.Take take) {
    return switch (take) {
      case SUM -> "all added up";
      case LAST -> "the last of each account, added up";
      case MEDIAN -> "the median";
      case NINETIETH_PERCENTILE -> "the value that nine in ten do not exceed";
    };
  }

  static String judged(GoalScore.Judged judged) {
    return switch (judged) {
      case MONTH -> "the month";
      case QUARTER_TO_DATE -> "the quarter so far";
      case YEAR_TO_DATE -> "the year so far";
    };
  }

  /** How the month's target follows from what the client's file says. */
  static String basis(GoalScore score, YearMonth month) {
    String of = period(score.goal(), month).map(TargetPeriod::text).orElse("its period");
    return switch (score.targetBasis()) {
      case STATED -> "as the client's file says for " + of;
      case LAST_YEARS_SHAPE ->
          "of the target for " + of + ", spread as last year's months fell" + SPREAD;
      case DAYS -> "of the target for " + of + ", spread by days" + SPREAD;
      case INTERPOLATED ->
          "on the straight line from the baseline, or the target before, to the target for " + of;
      case KEPT -> "the same in every month, to be kept";
      case NONE -> "the client's file has none for this month";
    };
  }

  /** The shortest period that holds the month counts, or the one that the month leads to. */
  private static Optional<TargetPeriod> period(Goal goal, YearMonth month) {
    Comparator<TargetPeriod> nearest =
        Comparator.comparing((TargetPeriod period) -> !period.contains(month))
            .thenComparing(TargetPeriod::months)
            .thenComparing(TargetPeriod::first);
    return goal.targets().keySet().stream()
        .filter(period -> !period.last().isBefore(month))
        .min(nearest);
  }

  static String reading(ControlChart.Reading reading) {
    return switch (reading) {
      case TOO_EARLY -> "too early to tell it from chance";
      case ROUTINE -> "routine variation";
      case OUTSIDE -> "signal: outside the limits";
      case NEAR_LIMIT -> "signal: three of four in a row nearer to a limit than to the centre";
      case RUN -> "signal: eight or more in a row on one side of the centre";
    };
  }

  static String chance(Outlook.Chance chance) {
    return switch (chance) {
      case REACHED -> "reached";
      case MISSED -> "missed";
      case LIKELY -> "likely: all of the range reaches it";
      case OPEN -> "open: it lies in the range";
      case UNLIKELY -> "unlikely: all of the range falls short of it";
    };
  }

  static String start(ControlChart.Limits limits) {
    return switch (limits.start()) {
      case FIRST_MONTH -> "the first month that is known";
      case NEW_DEFINITION -> "from when the network counts otherwise";
      case SHIFT -> "from when the level shifted";
    };
  }

  static String method(Forecast.Expected expected) {
    return switch (expected.method()) {
      case KNOWN -> "all months are known";
      case SEASONAL -> "last year's months, times the growth of the last " + expected.months();
      case RUN_RATE -> "the last three months, by the day";
    };
  }

  static String withheld(Forecast.Reason reason) {
    return switch (reason) {
      case MONTH_MISSING -> "a month is not known as a whole";
      case TOO_LITTLE_HISTORY -> "too little history";
      case NEW_DEFINITION -> "the network counts otherwise now, and too little has been counted so";
      case TWO_DEFINITIONS -> "months of it are counted in two ways, and do not add up";
      case NO_VALUE -> "the formula yields no number";
    };
  }

  static String link(Link.Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "they moved together";
      case WEAK -> "they moved together a little, as chance may make it";
      case NOT_SEEN -> "they did not move together";
      case AGAINST -> "they moved against each other";
      case TOO_EARLY -> "too early to say";
    };
  }
}

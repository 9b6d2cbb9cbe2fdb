package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.Figure;
import dev.headway.model.ResponsePromise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many of a month's questions waited longer than was promised, in one sentence. */
final class CareHeadlines {

  /** With fewer questions a fraction would sound like more than there is. */
  private static final int FEWEST_FOR_FRACTIONS = 20;

  private static final int[][] FRACTIONS = {
    {1, 10}, {1, 9}, {1, 8}, {1, 7}, {1, 6}, {1, 5}, {1, 4}, {1, 3}, {2, 5}, {1, 2}, {3, 5}, {2, 3},
    {3, 4}, {4, 5}, {5, 6}, {9, 10}
  };
  private static final double NEAR = 0.05;
  private static final int FEWEST_FOR_HALVES = 4;

  private final Language language;
  private final ResponsePromise promise;
  private final Durations durations;
  private final String promised;
  private final String where;
  private final CareScore.Month month;

  CareHeadlines(Language language, ResponsePromise promise, CareScore care) {
    this.language = language;
    this.promise = promise;
    this.durations = new Durations(language, promise.hours().isEmpty());
    CareSentences sentences = new CareSentences(language, promise, care);
    this.promised = sentences.promised();
    this.where = sentences.where();
    this.month = care.month();
  }

  /** The month in one sentence. */
  String headline() {
    if (month.asked() instanceof Figure.Missing missing) {
      return say("care.unknown", "month", monthYear(), "why", language.why(missing.why()));
    }
    long asked = Numbers.whole(month.asked());
    if (asked == 0) {
      return say("care.zero", "month", monthYear());
    }
    if (!month.shareInTime().isKnown() || !month.inTime().isKnown()) {
      return say(
          "care.unanswerable",
          "count",
          asked,
          "countText",
          number(asked),
          "month",
          monthYear(),
          "why",
          month.shareInTime() instanceof Figure.Missing missing ? language.why(missing.why()) : "");
    }
    String clause = clause(asked, asked - Numbers.whole(month.inTime()));
    List<String> ways = new ArrayList<>();
    median(clause).ifPresent(ways::add);
    ways.add(say("care.in", "clause", clause, "month", monthYear()));
    ways.add(clause);
    return Headlines.fitting(ways.stream().map(this::ofItsDays).map(Language::capital).toList());
  }

  /** Of few answers half are no more than one or two. */
  private boolean hasManyAnswers() {
    return Numbers.whole(month.answered()) >= FEWEST_FOR_HALVES;
  }

  private String clause(long asked, long missed) {
    if (missed == 0 || missed == asked) {
      return say(
          missed == 0 ? "care.all" : "care.none",
          "count",
          asked,
          "countText",
          number(asked),
          "where",
          where,
          "promise",
          promised);
    }
    return say("care.missed", "part", part(asked, missed), "promise", promised);
  }

  private String part(long asked, long missed) {
    double share = missed / (double) asked;
    if (asked >= FEWEST_FOR_FRACTIONS && share >= 1 / 10.5) {
      for (int[] fraction : FRACTIONS) {
        double exact = fraction[0] / (double) fraction[1];
        if (Math.abs(share - exact) <= NEAR * Math.min(exact, 1 - exact)) {
          return say("care.part.fraction", "part", fraction[0], "whole", fraction[1]);
        }
      }
      return say(
          "care.part.share",
          "share",
          language.numbers().value(BigDecimal.valueOf(share), Unit.SHARE));
    }
    return say(
        "care.part.count", "missed", number(missed), "count", asked, "countText", number(asked));
  }

  /** With the time in which half of the answers came. */
  private Optional<String> median(String clause) {
    if (!(month.median() instanceof Figure.Known median) || !hasManyAnswers()) {
      return Optional.empty();
    }
    BigDecimal seconds = median.value().multiply(BigDecimal.valueOf(60));
    boolean within = seconds.compareTo(BigDecimal.valueOf(promise.within().toSeconds())) <= 0;
    return Optional.of(
        say(
            within ? "care.median.within" : "care.median.longer",
            "clause",
            clause,
            "median",
            durations.words(median.value())));
  }

  /** A part of a month says of how many days it speaks. */
  private String ofItsDays(String clause) {
    return month.inTime() instanceof Figure.Known known && !known.coverage().isWhole()
        ? say(
            "care.partial",
            "days",
            known.coverage().days(),
            "of",
            known.coverage().of(),
            "clause",
            clause)
        : clause;
  }

  private String monthYear() {
    return language.dates().monthYear(month.month());
  }

  private String say(String key, Object... arguments) {
    return language.say(key, arguments);
  }

  private String number(long count) {
    return language.numbers().count(count);
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.Coverage;
import dev.headway.model.Figure;
import dev.headway.model.ResponsePromise;
import dev.headway.model.Tendency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a month of customers' questions comes to, in sentences. */
final class CareSentences {

  /** With fewer questions a fraction would sound like more than there is. */
  private static final int FEWEST_FOR_FRACTIONS = 20;

  private static final int[][] FRACTIONS = {
    {1, 10}, {1, 9}, {1, 8}, {1, 7}, {1, 6}, {1, 5}, {1, 4}, {1, 3}, {2, 5}, {1, 2}, {3, 5}, {2, 3},
    {3, 4}, {4, 5}, {5, 6}, {9, 10}
  };
  private static final double NEAR = 0.05;

  private final Language language;
  private final ResponsePromise promise;
  private final Durations durations;
  private final CareScore care;
  private final CareScore.Month month;

  CareSentences(Language language, ResponsePromise promise, CareScore care) {
    this.language = language;
    this.promise = promise;
    this.durations = new Durations(language, promise.hours().isEmpty());
    this.care = care;
    this.month = care.month();
  }

  /** The promised time, such as {@code 30 minutes}. */
  String promised() {
    BigDecimal seconds = BigDecimal.valueOf(promise.within().toSeconds());
    return durations.words(seconds.divide(BigDecimal.valueOf(60), MathContext.DECIMAL64));
  }

  /** Whether it is known how many of the month's questions were answered in time. */
  boolean isJudged() {
    return month.shareInTime().isKnown();
  }

  /** The month in one sentence. */
  String headline() {
    if (month.asked() instanceof Figure.Missing missing) {
      return say("care.unknown", "month", monthYear(), "why", language.why(missing.why()));
    }
    long asked = count(month.asked());
    if (asked == 0) {
      return say("care.zero", "month", monthYear());
    }
    if (!isJudged() || !month.inTime().isKnown()) {
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
    String clause = clause(asked, asked - count(month.inTime()));
    List<String> ways = new ArrayList<>();
    median(clause).ifPresent(ways::add);
    ways.add(say("care.in", "clause", clause, "month", monthYear()));
    ways.add(clause);
    return Headlines.fitting(ways.stream().map(this::ofItsDays).map(Language::capital).toList());
  }

  private String clause(long asked, long missed) {
    if (missed == 0 || missed == asked) {
      return say(
          missed == 0 ? "care.all" : "care.none",
          "count",
          asked,
          "countText",
          number(asked),
          "promise",
          promised());
    }
    return say("care.missed", "part", part(asked, missed), "promise", promised());
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
    if (!(month.median() instanceof Figure.Known median)) {
      return Optional.empty();
    }
    BigDecimal promised = BigDecimal.valueOf(promise.within().toSeconds(), 0);
    boolean within = median.value().multiply(BigDecimal.valueOf(60)).compareTo(promised) <= 0;
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

  /** What became of those that were missed, and how the share has moved; empty for neither. */
  String line() {
    List<String> sentences = new ArrayList<>();
    missed().ifPresent(sentences::add);
    moved().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private Optional<String> missed() {
    if (!month.inTime().isKnown() || !month.answered().isKnown() || !isJudged()) {
      return Optional.empty();
    }
    long asked = count(month.asked());
    long missed = asked - count(month.inTime());
    long late = count(month.answered()) - count(month.inTime());
    return missed == 0
        ? Optional.empty()
        : Optional.of(
            say(
                "care.line.missed",
                "missed",
                missed,
                "missedText",
                number(missed),
                "askedCount",
                asked,
                "asked",
                number(asked),
                "where",
                where(),
                "late",
                late,
                "lateText",
                number(late),
                "none",
                missed - late,
                "noneText",
                number(missed - late)));
  }

  private Optional<String> moved() {
    Figure before = care.previous().shareInTime();
    if (!month.shareInTime().isWhole() || !before.isWhole()) {
      return Optional.empty();
    }
    BigDecimal now = ((Figure.Known) month.shareInTime()).value();
    BigDecimal change = now.subtract(((Figure.Known) before).value());
    String key = change.signum() == 0 ? "care.line.same" : "care.line.change";
    return Optional.of(
        say(
            key,
            "share",
            language.figure(month.shareInTime(), Unit.SHARE),
            "by",
            language.by(change, Unit.SHARE),
            "way",
            change.signum() > 0 ? "up" : "down",
            "month",
            language.dates().month(care.previous().month()),
            "tendency",
            tendency(language, care.sincePrevious())));
  }

  /** Whether a change says something, as a clause. */
  static String tendency(Language language, Tendency tendency) {
    return language.say("tendency." + tendency);
  }

  /** Which questions are meant: those on social media, or all. */
  String where() {
    return say(care.id().isEmpty() ? "care.where.all" : "care.where." + care.id());
  }

  /** When half, and nine in ten, of the answers had come; or why that is not known. */
  String waits() {
    List<String> sentences = new ArrayList<>();
    if (month.waits().isEmpty()) {
      Figure unknown = month.answered().isKnown() ? month.shareInTime() : month.answered();
      sentences.add(
          say(
              "waits.unknown",
              "why",
              unknown instanceof Figure.Missing none ? language.why(none.why()) : ""));
    } else if (month.median().isKnown() && month.ninetieth().isKnown()) {
      sentences.add(
          say(
              "waits.note",
              "median",
              durations.shortly(month.median()),
              "ninetieth",
              durations.shortly(month.ninetieth())));
    } else {
      sentences.add(say("waits.noAnswers"));
    }
    if (promise.hours().isPresent()) {
      sentences.add(say("waits.openHours"));
    }
    if (count(month.automatic()) > 0) {
      long machines = count(month.automatic());
      sentences.add(say("waits.automatic", "count", machines, "countText", number(machines)));
    }
    return String.join(" ", sentences);
  }

  /** Over the waiting times. */
  String waitsTitle() {
    long asked = count(month.asked());
    return say("waits.title", "count", asked, "countText", number(asked));
  }

  /** Such as {@code 346 of 412}; empty where that is not known. */
  String detail() {
    return month.inTime().isKnown() && month.asked().isKnown() && isJudged()
        ? say(
            "trend.of", "part", number(count(month.inTime())), "all", number(count(month.asked())))
        : "";
  }

  /** The days behind the month, where they are a part of it. */
  Optional<Coverage> part() {
    return month.inTime() instanceof Figure.Known known && !known.coverage().isWhole()
        ? Optional.of(known.coverage())
        : Optional.empty();
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

  private static long count(Figure figure) {
    return figure instanceof Figure.Known known ? known.value().longValue() : 0;
  }
}

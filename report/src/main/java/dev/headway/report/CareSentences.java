package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
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
    long asked = Numbers.whole(month.asked());
    long missed = asked - Numbers.whole(month.inTime());
    long late = Numbers.whole(month.answered()) - Numbers.whole(month.inTime());
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
    if (Numbers.whole(month.automatic()) > 0) {
      long machines = Numbers.whole(month.automatic());
      sentences.add(say("waits.automatic", "count", machines, "countText", number(machines)));
    }
    return String.join(" ", sentences);
  }

  /** Over the waiting times. */
  String waitsTitle() {
    long asked = Numbers.whole(month.asked());
    return say("waits.title", "count", asked, "countText", number(asked));
  }

  /** Such as {@code 346 of 412}; empty where that is not known. */
  String detail() {
    return month.inTime().isKnown() && month.asked().isKnown() && isJudged()
        ? say(
            "trend.of",
            "part",
            number(Numbers.whole(month.inTime())),
            "all",
            number(Numbers.whole(month.asked())))
        : "";
  }

  private String say(String key, Object... arguments) {
    return language.say(key, arguments);
  }

  private String number(long count) {
    return language.numbers().count(count);
  }
}

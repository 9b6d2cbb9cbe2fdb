package dev.headway.model;

import dev.headway.ingest.Conversation;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How soon a client promises that a person answers, and on which clock that is measured.
 *
 * @param within the time, on that clock
 * @param hours the hours in which the clock runs; empty where it runs round the clock
 * @param automaticUnder sooner than this, round the clock, no person answers; empty where nothing
 *     is taken for an automatic reply
 */
public record ResponsePromise(
    Duration within, Optional<BusinessHours> hours, Optional<Duration> automaticUnder) {

  /** What a client promises until its file says otherwise: 30 minutes, round the clock. */
  public static final ResponsePromise USUAL = roundTheClock(Duration.ofMinutes(30));

  /** A promise that holds at any hour. */
  public static ResponsePromise roundTheClock(Duration within) {
    return new ResponsePromise(within, Optional.empty(), Optional.empty());
  }

  /**
   * How long a customer waited for a person, on this clock; empty when nobody has answered, or only
   * a machine.
   *
   * @param zone in which the question's time is told, and the client's hours are meant
   */
  public Optional<Duration> waited(Conversation talk, ZoneId zone) {
    return talk.firstAnswer()
        .filter(answer -> !isAutomatic(talk))
        .map(answer -> hours.map(open -> open(open, talk, answer, zone)).orElse(answer));
  }

  /** Of a time that the clock shows twice, in autumn, the first is meant. */
  private static Duration open(
      BusinessHours open, Conversation talk, Duration answer, ZoneId zone) {
    ZonedDateTime asked = talk.asked().atZone(zone);
    return open.between(asked, asked.plus(answer));
  }

  /** Whether a person answered within the time. */
  public boolean isKept(Conversation talk, ZoneId zone) {
    return waited(talk, zone).filter(this::isKept).isPresent();
  }

  /** Whether a wait, on this clock, is within the time. */
  boolean isKept(Duration waited) {
    return waited.compareTo(within) <= 0;
  }

  /** Whether the first answer came sooner than a person could have written it. */
  public boolean isAutomatic(Conversation talk) {
    return automaticUnder
        .flatMap(limit -> talk.firstAnswer().filter(answer -> answer.compareTo(limit) < 0))
        .isPresent();
  }
}

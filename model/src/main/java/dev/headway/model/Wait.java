package dev.headway.model;

import java.time.Duration;
import java.util.Optional;

/** How long a question waited for a person, on the client's clock. */
public enum Wait {
  /** Up to five minutes. */
  UP_TO_5_MINUTES(5),
  /** More, up to 15 minutes. */
  UP_TO_15_MINUTES(15),
  /** More, up to 30 minutes. */
  UP_TO_30_MINUTES(30),
  /** More, up to an hour. */
  UP_TO_1_HOUR(60),
  /** More, up to four hours. */
  UP_TO_4_HOURS(4 * 60),
  /** More, up to 24 hours. */
  UP_TO_24_HOURS(24 * 60),
  /** More than 24 hours. */
  OVER_24_HOURS(Integer.MAX_VALUE),
  /** Nobody has answered, or only a machine. */
  NO_ANSWER(Integer.MAX_VALUE);

  private final Duration most;

  Wait(int minutes) {
    this.most = Duration.ofMinutes(minutes);
  }

  /** Where a time belongs; an empty one is no answer. */
  static Wait of(Optional<Duration> waited) {
    for (Wait wait : values()) {
      if (waited.filter(time -> time.compareTo(wait.most) <= 0).isPresent()) {
        return wait;
      }
    }
    return waited.isPresent() ? OVER_24_HOURS : NO_ANSWER;
  }
}

package dev.headway.input;

import java.util.Objects;

/**
 * Something that is wrong, written for the account manager.
 *
 * @param severity what it means for the run
 * @param place where it stands
 * @param message what happened and what was found, in one sentence without a full stop at the end
 * @param advice what to do now; empty when there is nothing to do
 */
public record Problem(Severity severity, Place place, String message, String advice) {

  /** Checks that nothing is null. */
  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(advice, "advice");
  }

  /** An error. */
  public static Problem error(Place place, String message, String advice) {
    return new Problem(Severity.ERROR, place, message, advice);
  }

  /** A warning. */
  public static Problem warning(Place place, String message, String advice) {
    return new Problem(Severity.WARNING, place, message, advice);
  }

  /** A note. */
  public static Problem note(Place place, String message, String advice) {
    return new Problem(Severity.NOTE, place, message, advice);
  }

  /**
   * {@code file:line:column: message}, and the advice, if there is any, indented on a line below.
   */
  @Override
  public String toString() {
    String first = place + ": " + message;
    return advice.isEmpty() ? first : first + "\n    " + advice;
  }
}

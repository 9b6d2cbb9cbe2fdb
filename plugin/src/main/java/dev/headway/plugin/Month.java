package dev.headway.plugin;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a month as somebody writes it. */
final class Month {

  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

  private Month() {}

  /** The month, or empty, and an error, when the text is none. */
  static Optional<YearMonth> parse(String text, Problems problems) {
    String stripped = text.strip();
    if (MONTH.matcher(stripped).matches()) {
      return Optional.of(YearMonth.parse(stripped));
    }
    problems.error(
        Place.of(AgencyMojo.MONTH),
        "'" + text + "' is not a month",
        "Write the year and the month, such as:   -D" + AgencyMojo.MONTH + "=2026-10");
    return Optional.empty();
  }
}

package dev.headway.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines above a table say.
 *
 * @param stated the days it covers
 * @param property the name of the web property; empty when it is not said
 */
record Preamble(Optional<Period> stated, String property) {

  /** Reads the lines above a table; where several tables follow each other, those above it, too. */
  static Preamble of(List<String> lines, Format.Layout layout) {
    List<LocalDate> days = new ArrayList<>();
    String property = "";
    for (String line : lines) {
      first(layout.stated(), line).flatMap(text -> day(layout, text)).ifPresent(days::add);
      if (property.isEmpty()) {
        property = first(layout.property(), line).orElse("").strip();
      }
    }
    return new Preamble(lastTwo(days), property);
  }

  private static Optional<Period> lastTwo(List<LocalDate> days) {
    if (days.size() < 2) {
      return Optional.empty();
    }
    LocalDate first = days.get(days.size() - 2);
    LocalDate last = days.get(days.size() - 1);
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  private static Optional<LocalDate> day(Format.Layout layout, String text) {
    return layout
        .statedDates()
        .flatMap(dates -> dates.parse(text, ZoneOffset.UTC))
        .map(LocalDateTime::toLocalDate);
  }

  private static Optional<String> first(Optional<Pattern> pattern, String line) {
    Optional<Matcher> matcher = pattern.map(p -> p.matcher(line)).filter(Matcher::find);
    return matcher.map(m -> m.group(m.groupCount() > 0 ? 1 : 0));
  }
}

package dev.headway.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the lines above a table say, and the name of its file.
 *
 * @param stated the days it covers
 * @param property the name of the web property; empty when it is not said
 * @param account whose it is; empty when it is not said
 * @param currency the code of its currency
 * @param title the line just above the table; empty when there is none
 * @param firstYear of the first row, where the file's name says it
 */
record Preamble(
    Optional<Period> stated,
    String property,
    String account,
    Optional<String> currency,
    String title,
    Optional<Year> firstYear) {

  /** Reads the lines above a table; where several tables follow each other, those above it, too. */
  static Preamble of(List<String> lines, String path, Format.Layout layout) {
    Format.Above above = layout.above();
    Format.FileName name = layout.name();
    List<LocalDate> days = new ArrayList<>();
    for (String line : lines) {
      days.addAll(days(above.stated(), above.dates(), line));
    }
    List<LocalDate> named = days(name.stated(), name.dates(), path);
    return new Preamble(
        lastTwo(days).or(() -> lastTwo(named)),
        first(above.property(), lines).orElse(""),
        first(above.account(), lines).or(() -> first(name.account(), List.of(path))).orElse(""),
        first(above.currency(), lines),
        lines.isEmpty() ? "" : lines.get(lines.size() - 1),
        days(name.firstDay(), name.dates(), path).stream().findFirst().map(Year::from));
  }

  /** The same of an account that something else says. */
  Preamble of(String whose) {
    return new Preamble(stated, property, whose, currency, title, firstYear);
  }

  private static Optional<Period> lastTwo(List<LocalDate> days) {
    if (days.size() < 2) {
      return Optional.empty();
    }
    LocalDate first = days.get(days.size() - 2);
    LocalDate last = days.get(days.size() - 1);
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  /** Every group of the pattern that is a day. */
  private static List<LocalDate> days(
      Optional<Pattern> pattern, Optional<DateStyle> dates, String line) {
    List<LocalDate> days = new ArrayList<>();
    pattern
        .map(p -> p.matcher(line))
        .filter(Matcher::find)
        .ifPresent(
            found -> {
              for (int group = 1; group <= found.groupCount(); group++) {
                Optional.ofNullable(found.group(group))
                    .flatMap(text -> dates.flatMap(d -> d.parse(text.strip(), ZoneOffset.UTC)))
                    .map(LocalDateTime::toLocalDate)
                    .ifPresent(days::add);
              }
            });
    return days;
  }

  private static Optional<String> first(Optional<Pattern> pattern, List<String> lines) {
    return pattern.flatMap(
        p ->
            Stream.concat(lines.stream(), Stream.of(String.join("\n", lines)))
                .map(p::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(m.groupCount() > 0 ? 1 : 0).strip())
                .findFirst());
  }
}

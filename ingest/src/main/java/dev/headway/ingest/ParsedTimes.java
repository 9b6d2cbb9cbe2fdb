package dev.headway.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Parses the days and times of one table, each text once: tables repeat them. */
final class ParsedTimes {

  private static final int KEPT = 10_000;

  private final ZoneId client;
  private final IdentityHashMap<DateStyle, Map<String, Optional<LocalDateTime>>> known =
      new IdentityHashMap<>();
  private Optional<YearWalk> walk = Optional.empty();
  private Optional<LocalDateTime> walked = Optional.empty();
  private int walkedLine;

  ParsedTimes(ZoneId client) {
    this.client = client;
  }

  /** Gives the years of days that are written without one. */
  void walk(YearWalk years) {
    walk = Optional.of(years);
  }

  /**
   * The moment on the client's clock, or empty where the text is not written in that style.
   *
   * @param line the row's: its day may be asked for more than once, the years are walked once
   */
  Optional<LocalDateTime> of(DateStyle style, String text, int line) {
    if (style.isYearless() && walk.isPresent()) {
      if (walkedLine != line) {
        walkedLine = line;
        walked = style.parse(text, client).or(() -> walked(walk.get(), text));
      }
      return walked;
    }
    if (style.isQuick()) {
      return style.parse(text, client);
    }
    Map<String, Optional<LocalDateTime>> texts = known.computeIfAbsent(style, s -> new HashMap<>());
    if (texts.size() > KEPT) {
      texts.clear();
    }
    return texts.computeIfAbsent(text, t -> style.parse(t, client));
  }

  private static Optional<LocalDateTime> walked(YearWalk years, String text) {
    return years.next(text).map(LocalDate::atStartOfDay);
  }
}

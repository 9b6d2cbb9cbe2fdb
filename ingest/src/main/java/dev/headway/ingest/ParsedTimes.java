package dev.headway.ingest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parses the days and times of one table, each text once: tables repeat them. */
final class ParsedTimes {

  private static final int KEPT = 10_000;

  private final ZoneId client;
  private final Map<DateStyle, Map<String, Optional<LocalDateTime>>> known = new HashMap<>();

  ParsedTimes(ZoneId client) {
    this.client = client;
  }

  /** The moment on the client's clock, or empty where the text is not written in that style. */
  Optional<LocalDateTime> of(DateStyle style, String text) {
    Map<String, Optional<LocalDateTime>> texts = known.computeIfAbsent(style, s -> new HashMap<>());
    if (texts.size() > KEPT) {
      texts.clear();
    }
    return texts.computeIfAbsent(text, t -> style.parse(t, client));
  }
}

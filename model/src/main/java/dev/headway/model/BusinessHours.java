package dev.headway.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hours in which a client answers, on its own clock.
 *
 * @param week when it is open on each day of the week; a day that is not here is closed
 * @param closed days on which it is closed, whatever their weekday
 */
public record BusinessHours(Map<DayOfWeek, List<Opening>> week, Set<LocalDate> closed) {

  private static final int MINUTES_OF_DAY = 24 * 60;

  /** Copies the collections. */
  public BusinessHours {
    Map<DayOfWeek, List<Opening>> copy = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, openings) -> copy.put(day, List.copyOf(openings)));
    week = Map.copyOf(copy);
    closed = Set.copyOf(closed);
  }

  /**
   * A stretch of a day.
   *
   * @param from its beginning, in minutes from midnight
   * @param to its end, in minutes from midnight; 1440 for the midnight that ends the day
   */
  public record Opening(int from, int to) {

    /** The whole day. */
    static final Opening ALL_DAY = new Opening(0, MINUTES_OF_DAY);

    /** Checks that it ends after it begins, on the same day. */
    public Opening {
      if (from < 0 || to <= from || to > MINUTES_OF_DAY) {
        throw new IllegalArgumentException(from + " to " + to);
      }
    }

    boolean overlaps(Opening other) {
      return from < other.to && other.from < to;
    }
  }

  /**
   * How much of the time between two moments lies within the hours. What the clock shows is meant:
   * where it is put forward between opening and closing, the day is an hour shorter.
   */
  Duration between(ZonedDateTime from, ZonedDateTime to) {
    Duration open = Duration.ZERO;
    LocalDate last = to.toLocalDate();
    for (LocalDate day = from.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      if (!closed.contains(day)) {
        for (Opening opening : week.getOrDefault(day.getDayOfWeek(), List.of())) {
          open = open.plus(common(opening, day, from, to));
        }
      }
    }
    return open;
  }

  private static Duration common(
      Opening opening, LocalDate day, ZonedDateTime from, ZonedDateTime to) {
    ZonedDateTime opens = at(day, opening.from(), from.getZone());
    ZonedDateTime closes = at(day, opening.to(), from.getZone());
    ZonedDateTime first = opens.isAfter(from) ? opens : from;
    ZonedDateTime last = closes.isBefore(to) ? closes : to;
    return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
  }

  private static ZonedDateTime at(LocalDate day, int minutes, ZoneId zone) {
    return day.plusDays(minutes / MINUTES_OF_DAY)
        .atStartOfDay()
        .plusMinutes(minutes % MINUTES_OF_DAY)
        .atZone(zone);
  }
}

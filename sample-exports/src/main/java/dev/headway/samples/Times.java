package dev.headway.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates in the ways the tools write them. */
final class Times {
  /** {@code 2026-10-20 17:30}: HubSpot, Zendesk. */
  static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** {@code 10/20/2026 09:30}: Meta, in US Pacific time. */
  static final DateTimeFormatter META =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm", Locale.ROOT);

  /** {@code 2026-10-20 17:30:12.0}: Brandwatch. */
  static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'.0'", Locale.ROOT);

  /** {@code 20261020}: Google Analytics. */
  static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  // Not from a formatter: Java's names of months have changed between versions.
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private Times() {}

  static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  static String weekday(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1);
  }

  static LocalDateTime pacific(LocalDateTime london) {
    return london.atZone(LONDON).withZoneSameInstant(PACIFIC).toLocalDateTime();
  }

  /** A moment between two hours (the second not among them) of some day of the month. */
  static LocalDateTime moment(YearMonth month, int fromHour, int toHour, Dice dice) {
    return moment(month.atDay(dice.between(1, month.lengthOfMonth())), fromHour, toHour, dice);
  }

  static LocalDateTime moment(LocalDate day, int fromHour, int toHour, Dice dice) {
    return day.atTime(dice.between(fromHour, toHour - 1), dice.below(60), dice.below(60));
  }

  /** The day on which last month's exports are fetched: the second of the next month. */
  static LocalDate fetched(YearMonth month) {
    return month.plusMonths(1).atDay(2);
  }
}

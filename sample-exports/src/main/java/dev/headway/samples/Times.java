package dev.headway.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates in the ways the tools write them. */
public final class Times {
  /** {@code 2026-10-20 17:30}: HubSpot, Zendesk. */
  public static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** {@code 10/20/2026 09:30}: Meta, in US Pacific time. */
  public static final DateTimeFormatter META =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm", Locale.ROOT);

  /** {@code 2026-10-20 17:30:12.0}: Brandwatch. */
  public static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'.0'", Locale.ROOT);

  /** {@code 20261020}: Google Analytics. */
  public static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
  private static final DateTimeFormatter FORMS =
      DateTimeFormatter.ofPattern("yyyy/MM/dd h:mm:ss ", Locale.ROOT);
  private static final DateTimeFormatter TWELVE_HOURS =
      DateTimeFormatter.ofPattern("hh:mm", Locale.ROOT);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  // Not from a formatter: Java's names of months have changed between versions.
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> MONTHS_IN_FULL =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private Times() {}

  public static String monthInFull(LocalDate day) {
    return MONTHS_IN_FULL.get(day.getMonthValue() - 1);
  }

  public static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  public static String weekday(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1);
  }

  public static LocalDateTime pacific(LocalDateTime london) {
    return london.atZone(LONDON).withZoneSameInstant(PACIFIC).toLocalDateTime();
  }

  /** {@code 2026-10-25 17:30:12 +0000}: Shopify, with London's offset at that moment. */
  public static String withOffset(LocalDateTime london) {
    return london.atZone(LONDON).format(OFFSET);
  }

  /** {@code 2026/10/24 5:30:12 PM GMT+1}: Google Forms, on London's clock. */
  public static String googleForms(LocalDateTime london) {
    long hours = london.atZone(LONDON).getOffset().getTotalSeconds() / 3_600;
    return london.format(FORMS)
        + (london.getHour() < 12 ? "AM" : "PM")
        + " GMT"
        + (hours == 0 ? "" : "+" + hours);
  }

  /** {@code 24-Oct-2026 05:30PM}: Meltwater. */
  public static String meltwater(LocalDateTime time) {
    return String.format(
        Locale.ROOT,
        "%02d-%s-%d %s%s",
        time.getDayOfMonth(),
        month(time.toLocalDate()),
        time.getYear(),
        time.format(TWELVE_HOURS),
        time.getHour() < 12 ? "AM" : "PM");
  }

  /** {@code Oct-01-2026_Oct-31-2026}: Meta's names of files. */
  public static String metaRange(YearMonth month) {
    return metaDay(month.atDay(1)) + "_" + metaDay(month.atEndOfMonth());
  }

  private static String metaDay(LocalDate day) {
    return month(day) + "-" + day.toString().substring(8) + "-" + day.getYear();
  }

  /** A moment between two hours (the second not among them) of some day of the month. */
  public static LocalDateTime moment(YearMonth month, int fromHour, int toHour, Dice dice) {
    return moment(month.atDay(dice.between(1, month.lengthOfMonth())), fromHour, toHour, dice);
  }

  public static LocalDateTime moment(LocalDate day, int fromHour, int toHour, Dice dice) {
    return day.atTime(dice.between(fromHour, toHour - 1), dice.below(60), dice.below(60));
  }

  /** The day on which last month's exports are fetched: the second of the next month. */
  public static LocalDate fetched(YearMonth month) {
    return month.plusMonths(1).atDay(2);
  }
}

package dev.headway.report;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Days and months as text, by the rules of CLDR for the client's language. For one thread. */
final class Dates {

  private static final String SHORT_MONTH_YEAR = "yMMM";
  private static final String NAMED = "LLL y";
  private static final Pattern DAY = Pattern.compile("\\bd\\b");

  /** Behind the number of the first day, as a pattern has it. */
  private static final String FIRST = "'er'";

  private final ULocale locale;
  private final Map<String, DateFormat> formats = new HashMap<>();

  Dates(ULocale locale) {
    this.locale = locale;
  }

  /** Such as {@code October}. */
  String month(YearMonth month) {
    return format(month, "LLLL");
  }

  /** Such as {@code October 2026}. */
  String monthYear(YearMonth month) {
    return format(month, "yMMMM");
  }

  /** Such as {@code Oct}. */
  String shortMonth(YearMonth month) {
    return format(month, "LLL");
  }

  /** Such as {@code Oct 2026}. */
  String shortMonthYear(YearMonth month) {
    return format(month, SHORT_MONTH_YEAR);
  }

  /** Such as {@code 5 November 2026}. */
  String day(LocalDate day) {
    return format(day, "yMMMMd");
  }

  /** Such as {@code Friday 13 November}. */
  String weekday(LocalDate day) {
    return format(day, "MMMMEEEEd");
  }

  /** Such as {@code 16 Nov}. */
  String shortDay(LocalDate day) {
    return format(day, "MMMd");
  }

  private String format(YearMonth month, String skeleton) {
    return format(month.atDay(1), skeleton);
  }

  private String format(LocalDate day, String skeleton) {
    boolean ordinal = isFrench() && day.getDayOfMonth() == 1;
    return formats
        .computeIfAbsent(skeleton + (ordinal ? FIRST : ""), key -> format(skeleton, ordinal))
        .format(Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
  }

  /** French counts the first day of a month, and no other, by an ordinal: CLDR does not say so. */
  private boolean isFrench() {
    return locale.getLanguage().equals("fr");
  }

  private DateFormat format(String skeleton, boolean ordinal) {
    String best = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
    // Portugal's best for a short month and its year is 10/2025.
    String plain = skeleton.equals(SHORT_MONTH_YEAR) && !best.contains("MMM") ? NAMED : best;
    String pattern = ordinal ? DAY.matcher(plain).replaceAll("d" + FIRST) : plain;
    DateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }
}

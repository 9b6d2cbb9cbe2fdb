package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateStyleTest {

  private static final String PATTERN = "MM/dd/uuuu HH:mm";

  /** Lord Howe moves its clock by half an hour only. */
  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, Europe/London",
    "America/Los_Angeles, Asia/Kathmandu",
    "Europe/Berlin, America/New_York",
    "Australia/Lord_Howe, America/Los_Angeles"
  })
  void a_moment_on_another_clock_is_what_the_calendar_of_java_says(String from, String to) {
    DateStyle style =
        DateStyle.of(List.of(PATTERN), List.of(Locale.ENGLISH), Optional.of(ZoneId.of(from)));
    DateTimeFormatter written = DateTimeFormatter.ofPattern(PATTERN, Locale.ROOT);
    LocalDateTime end = LocalDateTime.of(2027, 1, 1, 0, 0);
    for (LocalDateTime at = end.minusYears(1); at.isBefore(end); at = at.plusMinutes(15)) {
      assertThat(style.parse(written.format(at), ZoneId.of(to)))
          .contains(
              at.atZone(ZoneId.of(from)).withZoneSameInstant(ZoneId.of(to)).toLocalDateTime());
    }
  }

  @ParameterizedTest
  @CsvSource({"03/29/2026 01:30, 03/29/2026 01:30", "10/25/2026 01:30, 10/25/2026 00:30"})
  void an_hour_left_out_or_told_twice_is_taken_as_before_the_change(String london, String utc) {
    DateStyle style =
        DateStyle.of(
            List.of(PATTERN), List.of(Locale.ENGLISH), Optional.of(ZoneId.of("Europe/London")));
    DateStyle plain = DateStyle.of(List.of(PATTERN), List.of(Locale.ENGLISH), Optional.empty());
    assertThat(style.parse(london, ZoneId.of("Z"))).isEqualTo(plain.parse(utc, ZoneId.of("Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "uuuu-MM-dd, +999999999-12-31",
    "uuuu-MM-dd, 0026-10-31",
    "end-time, +999999999-12-31 00:00:00",
    "epoch-seconds, 253402300799"
  })
  void a_year_that_no_export_can_be_of_is_no_day(String pattern, String text) {
    DateStyle style = DateStyle.of(List.of(pattern), List.of(Locale.ENGLISH), Optional.empty());
    assertThat(style.parse(text, ZoneId.of("Z"))).isEmpty();
  }
}

package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  @Test
  void the_first_of_a_month_is_an_ordinal_in_french() {
    Dates french = new Dates(ULocale.FRANCE);
    assertThat(french.day(FIRST)).isEqualTo("1er octobre 2026");
    assertThat(french.weekday(FIRST)).isEqualTo("jeudi 1er octobre");
    assertThat(french.shortDay(FIRST)).isEqualTo("1er oct.");
    assertThat(french.shortDay(FIRST.plusDays(1))).isEqualTo("2 oct.");
    assertThat(french.day(FIRST.plusDays(20))).isEqualTo("21 octobre 2026");
    assertThat(french.monthYear(YearMonth.of(2026, 10))).isEqualTo("octobre 2026");
  }

  @Test
  void a_short_month_has_a_name_beside_its_year_in_portugal_too() {
    Dates dates = new Dates(ULocale.forLanguageTag("pt-PT"));
    assertThat(dates.shortMonthYear(YearMonth.of(2025, 10))).isEqualTo("out. 2025");
  }

  @Test
  void other_languages_count_it_like_the_others() {
    assertThat(new Dates(ULocale.UK).day(FIRST)).isEqualTo("1 October 2026");
    assertThat(new Dates(ULocale.GERMANY).day(FIRST)).isEqualTo("1. Oktober 2026");
  }
}

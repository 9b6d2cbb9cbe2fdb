package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that a reader adds up. */
class RoundedNumbersTest {

  private static final Numbers NUMBERS =
      new Numbers(ULocale.UK, Currency.getInstance("GBP"), number -> number + " min");

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static Delta delta(String base, String change) {
    return new Delta(Figure.of(n(base)), Figure.of(n(change)), Figure.of(n("0.1")));
  }

  @Test
  void parts_of_a_change_add_up_as_they_are_printed() {
    // 1.19 + 0.30 - 0.13 - 0.23 would be 1.13; the second part lost most on the way down.
    assertThat(
            new RoundedNumbers(NUMBERS, Unit.RATIO)
                .adding(n("1.187"), List.of(n("0.304"), n("-0.1345"), n("-0.234")), n("1.1225")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(n("0.30"), n("-0.14"), n("-0.23"));
  }

  @Test
  void whole_pounds_add_up_too() {
    // 441 + 22 - 48 would be 415.
    assertThat(
            new RoundedNumbers(NUMBERS.beside(List.of(n("441.18"), n("415.79"))), Unit.MONEY)
                .adding(n("441.18"), List.of(n("22.4"), n("-47.79")), n("415.79")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(n("23"), n("-48"));
  }

  @Test
  void counts_stay_as_they_are() {
    assertThat(
            new RoundedNumbers(NUMBERS, Unit.COUNT)
                .adding(n("61"), List.of(n("16"), n("-3")), n("74")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(n("16"), n("-3"));
  }

  @Test
  void a_difference_that_a_reader_would_work_out_otherwise_is_known() {
    RoundedNumbers ratio = new RoundedNumbers(NUMBERS, Unit.RATIO);
    // 11.45 - 10.48 is 0.97, and 0.96 is printed.
    assertThat(ratio.contradict(delta("10.484", "0.962"))).isTrue();
    assertThat(ratio.contradict(delta("0.90", "0.22"))).isFalse();
    // Counts are told as the difference of what is printed.
    assertThat(new RoundedNumbers(NUMBERS, Unit.COUNT).contradict(delta("10.484", "0.962")))
        .isFalse();
  }
}

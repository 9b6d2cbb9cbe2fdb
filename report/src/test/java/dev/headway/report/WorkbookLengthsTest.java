package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection.Block;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a client who counts in pounds, in English. */
class WorkbookLengthsTest {

  private static final WorkbookLengths LENGTHS =
      new WorkbookLengths(WorkbookFixture.scorecard().client());

  private static int of(String number, String format) {
    return LENGTHS.of(WorkbookCell.number(new BigDecimal(number), format));
  }

  /** Two commas are taken for one character, and a sign is always reckoned with. */
  @Test
  void digits_commas_a_sign_and_what_the_format_adds_take_room() {
    assertThat(of("7", "count")).isEqualTo(2);
    assertThat(of("-1234567", "count-change")).isEqualTo("-1234567,".length());
    assertThat(of("1234567", "money")).isEqualTo("-1234567, £".length());
    assertThat(of("1234.5", "money-exact-part")).isEqualTo("*1235, £.00".length());
    assertThat(of("0.84", "share")).isEqualTo("-100%".length());
    assertThat(of("-6", "share-change")).isEqualTo("-6.0 points".length() - 1);
    assertThat(of("1287.4", "minutes")).isEqualTo("1,287.4 min".length());
    assertThat(of("1.12", "ratio")).isEqualTo("-2.00".length());
  }

  @Test
  void the_longest_number_of_all_tables_counts_and_words_do_not() {
    Block block =
        Block.of(
            "t",
            List.of(),
            List.of(PlainCells.numberHead("h")),
            List.of(
                PlainCells.row(PlainCells.count(12)),
                PlainCells.row(PlainCells.text("no number at all, in many words")),
                PlainCells.row(PlainCells.number(new BigDecimal("123456"), "money"))),
            List.of());
    assertThat(LENGTHS.longest(List.of(block))).isEqualTo("-123456,£ ".length());
    assertThat(LENGTHS.longest(List.of())).isZero();
  }
}

package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

  private final Problems problems = new Problems();

  @Test
  void isAYearAndAMonth() {
    assertThat(Month.parse(" 2026-10 ", problems)).contains(YearMonth.of(2026, 10));
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10-2026", "2026-13", "2026-00", "2026-1", "2026-10-01", "October", "２０２６-10"})
  void anythingElseIsAnErrorThatSaysWhatToWrite(String text) {
    assertThat(Month.parse(text, problems)).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "headway.month: '"
                + text
                + "' is not a month\n    Write the year and the month, such as:  "
                + " -Dheadway.month=2026-10");
  }
}

package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookCriterionTest {

  @ParameterizedTest
  @CsvSource({
    "Test ride*, TEST RIDE at home, true",
    "Test ride, Test ride at home, false",
    "a\\Eb*, a\\Ebc, true",
    "C:\\Everything*, c:\\everything else, true",
    "a.c, abc, false",
    "*, anything, true"
  })
  void a_star_stands_for_any_and_all_else_for_itself(String wanted, String text, boolean fits) {
    assertThat(
            WorkbookCriterion.like("form", wanted).pattern().orElseThrow().matcher(text).matches())
        .isEqualTo(fits);
  }
}

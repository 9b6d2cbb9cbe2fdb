package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookNamesTest {

  @ParameterizedTest
  @CsvSource({
    "test_rides, test_rides",
    "cpm2024, cpm2024_",
    "R, R_",
    "c, c_",
    "r1c1, r1c1_",
    "TRUE, TRUE_",
    "ınput1, ınput1",
    "test-rides, test_rides",
    "30_minutes, _30_minutes"
  })
  void a_name_is_one_that_excel_accepts(String wanted, String valid) {
    assertThat(WorkbookNames.valid(wanted)).isEqualTo(valid);
  }

  @Test
  void no_name_is_given_twice_without_regard_to_case() {
    WorkbookNames names = new WorkbookNames();
    assertThat(names.give("Media")).isEqualTo("Media");
    assertThat(names.give("MEDIA")).isEqualTo("MEDIA_2");
  }

  @Test
  void names_in_a_formula_are_replaced_whole_and_functions_are_not() {
    assertThat(
            WorkbookFormula.over(
                "IF(media>0, (media_all-media)/media, min)",
                Map.of("media", "media_previous", "IF", "no", "min", "min_")))
        .isEqualTo("IF(media_previous>0, (media_all-media_previous)/media_previous, min_)");
  }
}

package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.input.Place;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  private static Expression parse(String text) {
    try {
      return FormulaParser.parse(text, (name, column) -> Optional.of(new Expression.Name(name)))
          .orElseThrow();
    } catch (FormulaParser.FormulaException e) {
      throw new IllegalArgumentException(e.at(Place.of("client.yaml", 7)).toString(), e);
    }
  }

  private static String value(String text, Map<String, Figure> inputs) {
    return World.number(
        parse(text).value(name -> inputs.getOrDefault(name, Figure.missing(Absence.NOT_EXPORTED))));
  }

  private static Figure of(String number) {
    return Figure.of(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "10 - 4 - 3, 3",
    "100 / 10 / 2, 5",
    "-2 * -3, 6",
    "-(2 + 3), -5",
    "2 - -3, 5",
    "20%, 0.2",
    "50 * 10%, 5",
    "1 / 8, 0.125",
    ".5 + .25, 0.75"
  })
  void arithmetic_is_that_of_a_spreadsheet(String formula, String expected) {
    assertThat(value(formula, Map.of())).isEqualTo(expected);
  }

  @Test
  void the_return_is_what_came_back_beyond_the_cost_for_each_unit_of_it() {
    // 25,440 came back for 6,300 of media and 5,700 of fees: (25,440 - 12,000) / 12,000 = 1.12.
    assertThat(
            value(
                "(revenue - media - fees) / (media + fees)",
                Map.of("revenue", of("25440"), "media", of("6300"), "fees", of("5700"))))
        .isEqualTo("1.12");
  }

  @Test
  void money_stays_exact() {
    assertThat(value("a + b", Map.of("a", of("0.10"), "b", of("0.20")))).isEqualTo("0.3");
  }

  @Test
  void a_missing_input_makes_the_whole_missing_for_its_reason() {
    assertThat(value("a + b", Map.of("a", of("1"), "b", Figure.missing(Absence.NOT_OFFERED))))
        .isEqualTo("NOT_OFFERED");
  }

  @Test
  void a_division_by_zero_is_no_number() {
    assertThat(value("a / b", Map.of("a", of("1"), "b", of("0"))))
        .isEqualTo("NOTHING_TO_DIVIDE_BY");
  }

  @Test
  void the_worse_coverage_of_two_inputs_is_that_of_the_whole() {
    Figure part = new Figure.Known(BigDecimal.TEN, new Coverage(20, 31));
    Figure whole = new Figure.Known(BigDecimal.ONE, new Coverage(31, 31));

    assertThat(value("a / b", Map.of("a", whole, "b", part))).isEqualTo("0.1 (20 of 31)");
  }

  @ParameterizedTest
  @CsvSource({
    "(a + b) / c, (a+b)/c",
    "a - (b - c), a-(b-c)",
    "a - b - c, a-b-c",
    "a / (b * c), a/(b*c)",
    "((a)) * 2, a*2",
    "-(a + b), -(a+b)",
    "a * 5%, a*5%"
  })
  void the_spreadsheet_gets_the_same_formula(String formula, String excel) {
    assertThat(parse(formula).excel()).isEqualTo(excel);
    assertThat(parse(excel).excel()).isEqualTo(excel);
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "a + b - c, true",
    "2 * a, true",
    "a / 4, true",
    "a / b, false",
    "a * b, false",
    "a + 1, false",
    "7, false"
  })
  void only_sums_add_up_over_months(String formula, boolean adds) {
    assertThat(parse(formula).adds()).isEqualTo(adds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a +|at its character 4, it ends where a name or a number should stand",
        "a b|at its character 3, here is 'b' where an operator such as + or / should stand",
        "(a + b|at its character 1, the bracket that opens here is not closed",
        "a ^ 2|at its character 3, here is '^' where an operator such as + or / should stand",
        "1.2.3|at its character 1, '1.2.3' is not a number",
        "a + 💥|at its character 5, here is '💥' where a name or a number should stand"
      })
  void a_mistake_is_told_with_its_column(String formula, String message) {
    assertThatThrownBy(() -> parse(formula))
        .hasMessageStartingWith("client.yaml:7: the formula cannot be read: " + message);
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 400})
  void a_formula_nested_too_deeply_is_refused(int depth) {
    String formula = "(".repeat(depth) + "a" + ")".repeat(depth);

    assertThatThrownBy(() -> parse(formula)).isInstanceOf(IllegalArgumentException.class);
  }
}

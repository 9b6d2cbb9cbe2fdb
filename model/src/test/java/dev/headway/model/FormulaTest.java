package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.input.Place;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  private static Expression parse(String text) {
    try {
      return FormulaParser.parse(
              text,
              (name, column) -> Optional.of(new Measured(new Expression.Name(name), Dimension.ANY)),
              FormulaLimit.WRITTEN)
          .orElseThrow()
          .expression();
    } catch (FormulaException e) {
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
    ".5 + .25, 0.75",
    "-2^2, 4",
    "0 - 2^2, -4",
    "-(2^2), -4",
    "2^3^2, 64",
    "2^-1, 0.5",
    "2 * 3^2, 18",
    "(1 + 10%)^2, 1.21",
    "16^50%, 4",
    "8^(1/3), 2",
    "(-8)^(1/3), -2",
    "-5%, -0.05",
    "5%%, 0.0005",
    "(20 + 30)%, 0.5",
    "5 %, 0.05"
  })
  void arithmetic_is_that_of_a_spreadsheet(String formula, String expected) {
    assertThat(value(formula, Map.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(1, 2, 3.5)|6.5",
        "MIN(3, -1, 2)|-1",
        "MAX(3, -1, 2)|3",
        "AVERAGE(1, 2, 6)|3",
        "AVERAGE(1, 2)|1.5",
        "ROUND(2.5, 0)|3",
        "ROUND(-2.5, 0)|-3",
        "ROUND(2.4, 0)|2",
        "ROUND(1.005, 2)|1.01",
        "ROUND(1250, -2)|1300",
        "ROUND(2 / 3 * 0.15, 1)|0.1",
        "ROUND(0.15 / 3 * 3, 1)|0.2",
        "ABS(-3)|3",
        "IF(1 < 2, 10, 20)|10",
        "IF(2 < 1, 10, 20)|20",
        "IF(1 = 1.0, 10, 20)|10",
        "IF(1 <> 2, 10, 20)|10",
        "IF(2 <= 2, 10, 20)|10",
        "IF(2 >= 3, 10, 20)|20",
        "IF(1 + 1 > 3 - 2, 10, 20)|10",
        "IF((1 > 2), 10, 20)|20",
        "IF(AND(1 < 2, 2 < 3), 10, 20)|10",
        "IF(AND(1 < 2, 3 < 2), 10, 20)|20",
        "IF(OR(2 < 1, 2 < 3), 10, 20)|10",
        "IF(OR(2 < 1, 3 < 2), 10, 20)|20",
        "IF(NOT(2 < 1), 10, 20)|10",
        "IFERROR(1 / 0, 7)|7",
        "IFERROR(1 / 4, 7)|0.25",
        "sum(1, if(1 > 0, 2, 3))|3",
        "MAX(1, 500)|500"
      })
  void functions_are_those_of_a_spreadsheet(String formula, String expected) {
    assertThat(value(formula, Map.of())).isEqualTo(expected);
  }

  /**
   * In 34 digits 1/3 is 0.333..., and three of them are not quite 1. A spreadsheet says they are.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IF(1 / 3 * 3 = 1, 1, 0)|1",
        "IF(1 / 3 * 3 < 1, 1, 0)|0",
        "1 / 3 + 1 / 3 + 1 / 3 - 1|0",
        "IFERROR(5 / (1 / 3 + 1 / 3 + 1 / 3 - 1), 7)|7",
        "IF(0.1 + 0.2 = 0.3, 1, 0)|1",
        "10000000000.01 - 10000000000|0.01"
      })
  void what_a_rounded_division_leaves_decides_nothing(String formula, String expected) {
    assertThat(value(formula, Map.of())).isEqualTo(expected);
  }

  @Test
  void growth_by_the_month_is_the_twelfth_root_of_that_by_the_year() {
    // 1.1 to the power of 12 is 3.138428376721: from 100 to 313.8428376721 in a year is 10 % a
    // month.
    assertThat(
            value(
                "ROUND((now / then)^(1/12) - 1, 9)",
                Map.of("now", of("313.8428376721"), "then", of("100"))))
        .isEqualTo("0.1");
    assertThat(value("1.1^12", Map.of())).isEqualTo("3.138428376721");
  }

  @ParameterizedTest
  @CsvSource({
    "(0 - 4)^0.5, OUT_OF_RANGE",
    "((10^12)^12)^12, OUT_OF_RANGE",
    "0^-1, NOTHING_TO_DIVIDE_BY",
    "((10^-12)^12)^12, 0"
  })
  void where_a_spreadsheet_has_no_number_neither_has_the_formula(String formula, String expected) {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(a, gone)",
        "MAX(a, gone)",
        "AVERAGE(a, gone)",
        "ROUND(gone, 1)",
        "ABS(gone)",
        "gone^2",
        "gone%",
        "-gone",
        "gone * 0",
        "IF(gone > 0, a, a)",
        "IF(a > 0, gone, a)",
        "IF(AND(a < 0, gone > 0), a, a)",
        "IF(OR(a > 0, gone > 0), a, a)",
        "IF(NOT(gone > 0), a, a)",
        "IFERROR(gone, gone)"
      })
  void a_missing_input_goes_through_every_function(String formula) {
    assertThat(value(formula, Map.of("a", of("1"), "gone", Figure.missing(Absence.NOT_OFFERED))))
        .isEqualTo("NOT_OFFERED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IFERROR(gone, 0)|0",
        "IFERROR(gone, a)|4",
        "a + IFERROR(gone, 0)|4",
        "IFERROR(a / 0, a)|4",
        "IF(a > 0, a, gone)|4",
        "IF(a < 0, a / 0, a)|4"
      })
  void only_iferror_makes_a_number_of_a_missing_input_and_if_needs_one_branch(
      String formula, String expected) {
    assertThat(value(formula, Map.of("a", of("4"), "gone", Figure.missing(Absence.NOT_EXPORTED))))
        .isEqualTo(expected);
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
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(whole, part)|11 (20 of 31)",
        "MAX(whole, part)|10 (20 of 31)",
        "ROUND(part, 0)|10 (20 of 31)",
        "-part|-10 (20 of 31)",
        "part^2|100 (20 of 31)",
        "IF(part > 0, whole, whole)|1 (20 of 31)",
        "IF(whole > 0, part, whole)|10 (20 of 31)",
        "IF(whole > 0, whole, part)|1",
        "IF(AND(whole > 0, part > 0), whole, whole)|1 (20 of 31)",
        "IF(NOT(part > 0), whole, whole)|1 (20 of 31)",
        "IFERROR(whole, part)|1",
        "IFERROR(part / 0, whole)|1",
        "IFERROR(whole / 0, part)|10 (20 of 31)"
      })
  void the_coverage_is_that_of_what_the_value_rests_on(String formula, String expected) {
    Figure part = new Figure.Known(BigDecimal.TEN, new Coverage(20, 31));
    Figure whole = new Figure.Known(BigDecimal.ONE, new Coverage(31, 31));

    assertThat(value(formula, Map.of("whole", whole, "part", part))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(a + b) / c|(a+b)/c",
        "a - (b - c)|a-(b-c)",
        "a - b - c|a-b-c",
        "a / (b * c)|a/(b*c)",
        "((a)) * 2|a*2",
        "-(a + b)|-(a+b)",
        "a * 5%|a*5%",
        "-a ^ 2|-a^2",
        "-(a ^ 2)|-(a^2)",
        "(-a) ^ 2|-a^2",
        "a ^ (2 ^ 2)|a^(2^2)",
        "(a ^ 2) ^ 2|a^2^2",
        "a ^ -2|a^-2",
        "(a * b) ^ 2|(a*b)^2",
        "(a + b)%|(a+b)%",
        "-(a%)|-(a%)",
        "2 * (a ^ 2)|2*a^2",
        "a ^ (5%)|a^5%",
        "if( a+1>b , a , -b )|IF(a+1>b, a, -b)",
        "IF((a > b), a, b)|IF(a>b, a, b)",
        "IFERROR(a / b, 0)|IFERROR(a/b, 0)",
        "IF(AND(a<=b,OR(a<>b,NOT(a=0))),ROUND(a,2),ABS(b))"
            + "|IF(AND(a<=b, OR(a<>b, NOT(a=0))), ROUND(a, 2), ABS(b))",
        "Sum(a, 1, 500) * AVERAGE(a,b)|SUM(a, 1, 500)*AVERAGE(a, b)",
        "MIN(a) - MAX((a), b)|MIN(a)-MAX(a, b)"
      })
  void the_spreadsheet_gets_the_same_formula(String formula, String excel) {
    assertThat(parse(formula).excel()).isEqualTo(excel);
    assertThat(parse(excel)).isEqualTo(parse(formula));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|true",
        "a + b - c|true",
        "2 * a|true",
        "a / 4|true",
        "a / b|false",
        "a * b|false",
        "a + 1|false",
        "7|false",
        "a * 20%|true",
        "a%|true",
        "-a|true",
        "a * (1 + 20%)^2|true",
        "a * ROUND(10 / 3, 0)|true",
        "SUM(a, b)|true",
        "SUM(a, 1)|false",
        "AVERAGE(a, b)|true",
        "MIN(a, b)|false",
        "MAX(a, 0)|false",
        "ROUND(a, 0)|false",
        "ABS(a)|false",
        "a^1|false",
        "IF(a > b, a, b)|false",
        "IFERROR(a, 0)|false"
      })
  void only_sums_add_up_over_months(String formula, boolean adds) {
    assertThat(parse(formula).adds()).isEqualTo(adds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a / b|a|b|",
        "a / (b / c)|a,c|b|",
        "SUM(a, b) / MAX(c, 1)|a,b|c|",
        "a * b^-1|a|b|",
        "(a / b)^-2|b|a|",
        "a^2 / b^2|a|b|",
        "ROUND(a / b, 2)|a|b|",
        "IFERROR(a / b, c)|a,c|b|",
        "IF(c > 0, a / b, 0)|a|b|c",
        "a / IF(AND(c > 0, d > 0), b, 1)|a|b|c,d"
      })
  void a_name_stands_above_or_below_the_fraction_line_or_in_a_condition(
      String formula, String above, String below, @Nullable String asked) {
    Sides sides = parse(formula).sides();

    assertThat(String.join(",", sides.above())).isEqualTo(above);
    assertThat(String.join(",", sides.below())).isEqualTo(below);
    assertThat(String.join(",", sides.asked())).isEqualTo(asked == null ? "" : asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a +|at its character 4, it ends where a name or a number should stand",
        "a b|at its character 3, here is 'b' where an operator such as + or / should stand",
        "(a + b|at its character 1, the bracket that opens here is not closed",
        "a & 2|at its character 3, here is '&' where an operator such as + or / should stand",
        "a < b < c|at its character 1, 'a < b' is a condition, where a number should stand",
        "a > b|at its character 1, 'a > b' is a condition, where a number should stand",
        "1 + (a > b)|at its character 5, '(a > b)' is a condition, where a number should stand",
        "a + 2 * IF(b, 1, 2)|at its character 12, 'b' is a number, where a condition should stand",
        "AND(a > 1, b)|at its character 12, 'b' is a number, where a condition should stand",
        "SUM(a, a > b)|at its character 8, 'a > b' is a condition, where a number should stand",
        "a * SUMM(b)|at its character 5, the function 'SUMM' is not known",
        "IF(a > b, a)|at its character 1, IF is given 2, and takes 3",
        "SUM()|at its character 1, SUM is given 0, and takes from 1 to 30",
        "SUM(a; b)|at its character 6, here is ';' where an operator, or the ')' of the bracket"
            + " at 4, should stand",
        "SUM(a, b|at its character 4, the bracket that opens here is not closed",
        "=a + b|at its character 1, here is '=' where a name or a number should stand",
        "MAX(a, 1,500)|at its character 8, '1,500' may be one number or two",
        "a ^ b|at its character 5, the exponent 'b' is not known beforehand",
        "a ^ 13|at its character 5, the exponent is 13",
        "a ^ (1 - 1)|at its character 5, the exponent is 0",
        "ROUND(a, b)|at its character 10, the number of decimals 'b' is not known beforehand",
        "ROUND(a, 1.5)|at its character 10, the number of decimals is 1.5",
        "ROUND(a, 16)|at its character 10, the number of decimals is 16",
        "1.2.3|at its character 1, '1.2.3' is not a number",
        "a + 💥|at its character 5, here is '💥' where a name or a number should stand"
      })
  void a_mistake_is_told_with_its_column(String formula, String message) {
    assertThatThrownBy(() -> parse(formula))
        .message()
        .matches(
            Pattern.compile(
                "client.yaml:7: the formula (cannot be read|makes no sense): "
                    + Pattern.quote(message)
                    + ".*\n    [A-Z].*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUMM(a)|Did you mean 'SUM'?",
        "IFEROR(a, 0)|Did you mean 'IFERROR'?",
        "leads(b)|To multiply by what is in brackets, write * before them.",
        "IF(a > b, a)|Write, for example:   IF(leads > 0, spend / leads, 0)",
        "IF(a, 1, 0)|Compare it with something, such as   a > 0.",
        "SUM(a; b)|Write a comma between what a function is given.",
        "a * 1,5|Write a point before decimals, and no separators in numbers.",
        "=a|Begin without '='."
      })
  void a_mistake_is_told_with_what_to_write(String formula, String advice) {
    assertThatThrownBy(() -> parse(formula)).message().endsWith(advice);
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 400})
  void a_formula_nested_too_deeply_is_refused(int depth) {
    String formula = "(".repeat(depth) + "a" + ")".repeat(depth);

    assertThatThrownBy(() -> parse(formula)).isInstanceOf(IllegalArgumentException.class);
  }
}

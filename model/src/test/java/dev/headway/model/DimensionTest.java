package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Metric;
import dev.headway.input.Place;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {

  private static final Map<String, Metric.Unit> UNITS =
      Map.of(
          "leads", Metric.Unit.COUNT,
          "sales", Metric.Unit.COUNT,
          "spend", Metric.Unit.MONEY,
          "fees", Metric.Unit.MONEY,
          "watched", Metric.Unit.MINUTES,
          "rate", Metric.Unit.SHARE);

  /** What the formula yields in words and the units it may be told in, or what is wrong with it. */
  private static String of(String formula) {
    try {
      Dimension dimension =
          FormulaParser.parse(
                  formula,
                  (name, column) ->
                      Optional.of(
                          new Measured(
                              new Expression.Name(name),
                              Dimension.of(Optional.ofNullable(UNITS.get(name)).orElseThrow()))),
                  FormulaLimit.WRITTEN)
              .orElseThrow()
              .dimension();
      return dimension.words() + ": " + dimension.units();
    } catch (FormulaException e) {
      return e.at(Place.of("client.yaml", 7)).toString();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spend + fees|money: [MONEY]",
        "spend / leads|money per thing: [MONEY]",
        "spend / leads + fees / sales|money per thing: [MONEY]",
        "spend / leads * leads + fees|money: [MONEY]",
        "(spend - fees) / (spend + fees)|a plain number: [SHARE, RATIO, SCORE]",
        "leads / sales|a plain number: [SHARE, RATIO, SCORE]",
        "leads / sales + rate|a plain number: [SHARE, RATIO, SCORE]",
        "leads + 10|a count: [COUNT, RATIO]",
        "leads * rate + sales|a count: [COUNT, RATIO]",
        "leads * 20% + sales|a count: [COUNT, RATIO]",
        "leads / 4 + sales|a count: [COUNT, RATIO]",
        "-leads + sales|a count: [COUNT, RATIO]",
        "spend * 12 + 100|money: [MONEY]",
        "spend * (1 + 20%) - fees|money: [MONEY]",
        "watched / leads|minutes per thing: [MINUTES]",
        "spend / watched|money per minute: [MONEY]",
        "leads / spend|a count per money: [RATIO]",
        "rate / leads|a plain number per thing: [SHARE, RATIO, SCORE]",
        "leads * 40 - spend|money: [MONEY]",
        "(leads * 40 - spend) / spend|a plain number: [SHARE, RATIO, SCORE]",
        "IF(leads > 0, spend / leads, 0)|money per thing: [MONEY]",
        "IF(AND(leads > sales * 2, spend < 100), 1, 0)|a plain number: [COUNT, MONEY, SHARE, RATIO,"
            + " SCORE, MINUTES]",
        "IFERROR(spend / leads, 0)|money per thing: [MONEY]",
        "SUM(spend, 10, fees)|money: [MONEY]",
        "MAX(0, leads)|a count: [COUNT, RATIO]",
        "ROUND(spend / leads, 2)|money per thing: [MONEY]",
        "ABS(watched)|minutes: [MINUTES]",
        "spend^2 / (fees * fees)|a plain number: [SHARE, RATIO, SCORE]",
        "spend^2|money to the power of 2: [RATIO]",
        "(spend / fees)^(1/12) - 1|a plain number: [SHARE, RATIO, SCORE]"
      })
  void a_formula_yields_what_its_inputs_are_counted_in(String formula, String expected) {
    assertThat(of(formula)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spend + leads|9|'spend' (money) and 'leads' (a count) cannot be added",
        "leads - spend|9|'leads' (a count) and 'spend' (money) cannot be subtracted from each other",
        "sales * (fees + leads)|17|'fees' (money) and 'leads' (a count) cannot be added",
        "spend / leads + fees|17|'spend / leads' (money per thing) and 'fees' (money) cannot be added",
        "leads + rate|9|'leads' (a count) and 'rate' (a plain number) cannot be added",
        "spend + 20%|9|'spend' (money) and '20%' (a plain number) cannot be added",
        "watched + leads|11|'watched' (minutes) and 'leads' (a count) cannot be added",
        "IF(leads > spend, 1, 0)|12|'leads' (a count) and 'spend' (money) cannot be compared",
        "IF(leads > 0, spend, leads)|22|'spend' (money) and 'leads' (a count) cannot stand beside"
            + " each other in IF",
        "IFERROR(spend, leads)|16|'spend' (money) and 'leads' (a count) cannot stand beside each"
            + " other in IFERROR",
        "SUM(1, spend, leads)|15|'spend' (money) and 'leads' (a count) cannot stand beside each"
            + " other in SUM",
        "spend^0.5|1|'spend' is money, of which there is no root"
      })
  void what_is_not_counted_in_the_same_is_refused_at_its_column(
      String formula, int column, String message) {
    assertThat(of(formula))
        .startsWith(
            "client.yaml:7: the formula makes no sense: at its character "
                + column
                + ", "
                + message
                + "\n    ");
  }
}

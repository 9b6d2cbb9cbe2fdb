package dev.headway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula as Headway works it out, for tests that hold it against a spreadsheet. It stands in the
 * model's package since formulas have no other door than a client's file.
 *
 * @param excel the formula as the workbook writes it
 * @param names the names in it
 * @param value its value
 */
public record WorkedFormula(String excel, List<String> names, Figure value) {

  /** Works out a formula over plain numbers. */
  public static WorkedFormula of(String text, Map<String, Figure> inputs) {
    try {
      Expression expression =
          FormulaParser.parse(
                  text,
                  (name, column) ->
                      Optional.of(new Measured(new Expression.Name(name), Dimension.PLAIN)),
                  FormulaLimit.WRITTEN)
              .orElseThrow()
              .expression();
      Figure missing = Figure.missing(Absence.NOT_EXPORTED);
      return new WorkedFormula(
          expression.excel(),
          expression.names(),
          expression.value(name -> inputs.getOrDefault(name, missing)));
    } catch (FormulaException e) {
      throw new IllegalArgumentException(text + ": " + e.getMessage(), e);
    }
  }
}

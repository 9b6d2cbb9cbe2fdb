package dev.headway.model;

import dev.headway.input.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions that formulas know: a few of Excel's. */
enum FormulaFunction {
  /** One of two numbers. */
  IF(3, 3, "IF(leads > 0, spend / leads, 0)"),
  /** A number, or another where there is none. */
  IFERROR(2, 2, "IFERROR(spend / leads, 0)"),
  /** All added up. */
  SUM(1, FormulaFunction.MOST, "SUM(leads, sales)"),
  /** The smallest. */
  MIN(1, FormulaFunction.MOST, "MIN(leads, 100)"),
  /** The largest. */
  MAX(1, FormulaFunction.MOST, "MAX(leads - 10, 0)"),
  /** The sum, divided by how many there are. */
  AVERAGE(1, FormulaFunction.MOST, "AVERAGE(leads, sales)"),
  /** Rounded to so many decimals. */
  ROUND(2, 2, "ROUND(spend / leads, 2)"),
  /** Without its minus. */
  ABS(1, 1, "ABS(revenue - spend)"),
  /** Whether all conditions hold. */
  AND(1, FormulaFunction.MOST, "AND(leads > 0, sales > 0)"),
  /** Whether any condition holds. */
  OR(1, FormulaFunction.MOST, "OR(leads > 0, sales > 0)"),
  /** Whether a condition does not hold. */
  NOT(1, 1, "NOT(leads = 0)");

  private static final int MOST = 30;

  private final int least;
  private final int most;
  private final String example;

  FormulaFunction(int least, int most, String example) {
    this.least = least;
    this.most = most;
    this.example = example;
  }

  /** The function of a name, in any case, at a column of the formula. */
  static FormulaFunction of(String name, int column) throws FormulaException {
    String wanted = name.toUpperCase(Locale.ROOT);
    Optional<FormulaFunction> found =
        Arrays.stream(values()).filter(function -> function.name().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      List<String> known = Arrays.stream(values()).map(Enum::name).toList();
      throw FormulaException.unreadable(
          column,
          "the function '" + name + "' is not known",
          Nearest.to(wanted, known)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse(
                  "Known: "
                      + String.join(", ", known)
                      + ". To multiply by what is in brackets, write * before them."));
    }
    return found.get();
  }

  /** Refuses too few or too many arguments. */
  void checkCount(int count, int column) throws FormulaException {
    if (count < least || count > most) {
      String wanted = least == most ? Integer.toString(least) : "from " + least + " to " + most;
      throw FormulaException.unreadable(
          column,
          name() + " is given " + count + ", and takes " + wanted,
          "Write, for example:   " + example);
    }
  }

  /** How it is written, for messages. */
  String example() {
    return example;
  }

  /** The call as spreadsheets write it; a blank keeps 1, 500 apart from 1,500. */
  String excel(List<? extends FormulaPart> arguments) {
    return name()
        + arguments.stream().map(FormulaPart::excel).collect(Collectors.joining(", ", "(", ")"));
  }
}

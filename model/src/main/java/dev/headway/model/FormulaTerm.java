package dev.headway.model;

/**
 * A part of a formula while it is being read.
 *
 * @param part what it means
 * @param dimension what its values are counted in; of no meaning for a condition
 * @param column where it begins, from 1
 * @param text as written
 */
record FormulaTerm(FormulaPart part, Dimension dimension, int column, String text) {

  private static final int MOST_SHOWN = 40;

  /** The same as a number; refused where it is a condition. */
  Expression number() throws FormulaException {
    if (part instanceof Expression expression) {
      return expression;
    }
    throw FormulaException.senseless(
        column,
        shown() + " is a condition, where a number should stand",
        "Choose a number by it:   IF(leads > 0, 1, 0). Several conditions are joined by AND or OR.");
  }

  /** The same as a condition; refused where it is a number. */
  Condition condition() throws FormulaException {
    if (part instanceof Condition condition) {
      return condition;
    }
    throw FormulaException.senseless(
        column,
        shown() + " is a number, where a condition should stand",
        "Compare it with something, such as   " + shortened() + " > 0.");
  }

  /** For messages. */
  String shown() {
    return "'" + shortened() + "'";
  }

  private String shortened() {
    return text.codePointCount(0, text.length()) <= MOST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}

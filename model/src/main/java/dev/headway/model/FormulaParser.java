package dev.headway.model;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads a formula: numbers, names, {@code + - * /}, brackets, a minus before something, and a per
 * cent sign behind a number. Spreadsheets read the same text the same way.
 */
final class FormulaParser {

  private static final int LONGEST = 500;
  private static final int DEEPEST = 40;

  /** A formula that cannot be read; the column is that in the formula, from 1. */
  static final class FormulaException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;
    private final String advice;

    FormulaException(int column, String message, String advice) {
      super(message);
      this.column = column;
      this.advice = advice;
    }

    /** The same as a problem of the file that the formula stands in. */
    Problem at(Place place) {
      return Problem.error(
          place,
          "the formula cannot be read: at its character " + column + ", " + getMessage(),
          advice);
    }
  }

  private final String text;
  private final BiFunction<String, Integer, Optional<Expression>> names;
  private int at;
  private int depth;

  private FormulaParser(String text, BiFunction<String, Integer, Optional<Expression>> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Reads a formula.
   *
   * @param text as written
   * @param names what a name at a column (from 1) stands for; empty when it is not known, in which
   *     case somebody has been told why
   * @return empty when a name is not known
   */
  static Optional<Expression> parse(
      String text, BiFunction<String, Integer, Optional<Expression>> names)
      throws FormulaException {
    if (text.length() > LONGEST) {
      throw new FormulaException(
          LONGEST + 1, "it is longer than " + LONGEST + " characters", "Split it into two KPIs.");
    }
    FormulaParser parser = new FormulaParser(text, names);
    Optional<Expression> expression = parser.sum();
    parser.skipBlanks();
    if (parser.at < text.length()) {
      throw parser.unexpected("an operator such as + or /");
    }
    return expression;
  }

  private Optional<Expression> sum() throws FormulaException {
    Optional<Expression> left = product();
    while (true) {
      Optional<Expression.Operator> operator =
          sign('+', Expression.Operator.ADD, '-', Expression.Operator.SUBTRACT);
      if (operator.isEmpty()) {
        return left;
      }
      left = join(operator.get(), left, product());
    }
  }

  private Optional<Expression> product() throws FormulaException {
    Optional<Expression> left = factor();
    while (true) {
      Optional<Expression.Operator> operator =
          sign('*', Expression.Operator.MULTIPLY, '/', Expression.Operator.DIVIDE);
      if (operator.isEmpty()) {
        return left;
      }
      left = join(operator.get(), left, factor());
    }
  }

  private static Optional<Expression> join(
      Expression.Operator operator, Optional<Expression> left, Optional<Expression> right) {
    return left.flatMap(l -> right.map(r -> new Expression.Binary(operator, l, r)));
  }

  private Optional<Expression> factor() throws FormulaException {
    skipBlanks();
    if (at >= text.length()) {
      throw new FormulaException(
          at + 1, "it ends where a name or a number should stand", "Write what is missing.");
    }
    if (++depth > DEEPEST) {
      throw new FormulaException(at + 1, "it is nested too deeply", "Split it into two KPIs.");
    }
    try {
      char c = text.charAt(at);
      if (c == '-') {
        at++;
        return factor().map(Expression.Negated::new);
      }
      if (c == '(') {
        return bracket();
      }
      if (isDigit(c) || c == '.') {
        return Optional.of(number());
      }
      if (isNameStart(c)) {
        return name();
      }
      throw unexpected("a name or a number");
    } finally {
      depth--;
    }
  }

  private Optional<Expression> bracket() throws FormulaException {
    int opened = at + 1;
    at++;
    Optional<Expression> inner = sum();
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != ')') {
      throw new FormulaException(
          opened, "the bracket that opens here is not closed", "Write the ')' that belongs to it.");
    }
    at++;
    return inner;
  }

  private Expression number() throws FormulaException {
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String digits = text.substring(start, at);
    BigDecimal value;
    try {
      value = new BigDecimal(digits);
    } catch (NumberFormatException e) {
      throw new FormulaException(
          start + 1, "'" + digits + "' is not a number", "Write a number such as 1.25.");
    }
    if (at < text.length() && text.charAt(at) == '%') {
      at++;
      return new Expression.Constant(value.movePointLeft(2), digits + "%");
    }
    return new Expression.Constant(value, digits);
  }

  private Optional<Expression> name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return names.apply(text.substring(start, at), start + 1);
  }

  private Optional<Expression.Operator> sign(
      char one, Expression.Operator first, char other, Expression.Operator second) {
    skipBlanks();
    if (at < text.length() && (text.charAt(at) == one || text.charAt(at) == other)) {
      return Optional.of(text.charAt(at++) == one ? first : second);
    }
    return Optional.empty();
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
      at++;
    }
  }

  private FormulaException unexpected(String wanted) {
    String found = Character.toString(text.codePointAt(at));
    return new FormulaException(
        at + 1,
        "here is '" + found + "' where " + wanted + " should stand",
        "Formulas know names, numbers, + - * / and brackets.");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}

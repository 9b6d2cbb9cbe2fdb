package dev.headway.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads a formula: numbers, names, {@code + - * / ^ %}, brackets, comparisons and a few functions.
 * Spreadsheets read the same text the same way: a minus before something binds tightest, then the
 * per cent sign, then {@code ^}, which is worked out from the left.
 */
final class FormulaParser {

  private static final String OPERAND = "a name or a number";

  private final FormulaScanner scanner;
  private final FormulaSense sense;
  private final BiFunction<String, Integer, Optional<Measured>> names;
  private final FormulaLimit limit;
  private boolean allKnown = true;
  private int depth;

  private FormulaParser(
      String text, BiFunction<String, Integer, Optional<Measured>> names, FormulaLimit limit) {
    this.scanner = new FormulaScanner(text);
    this.sense = new FormulaSense();
    this.names = names;
    this.limit = limit;
  }

  /**
   * Reads a formula.
   *
   * @param text as written
   * @param names what a name at a column (from 1) stands for; empty when it is not known, in which
   *     case somebody has been told why
   * @return empty when a name is not known
   */
  static Optional<Measured> parse(
      String text, BiFunction<String, Integer, Optional<Measured>> names, FormulaLimit limit)
      throws FormulaException {
    if (text.length() > limit.longest()) {
      throw FormulaException.unreadable(
          limit.longest() + 1,
          "it is longer than " + limit.longest() + " characters",
          limit.advice());
    }
    FormulaParser parser = new FormulaParser(text, names, limit);
    FormulaTerm term = parser.comparison();
    if (!parser.scanner.isAtEnd()) {
      throw parser.scanner.unexpected("an operator such as + or /");
    }
    Measured whole = new Measured(term.number(), term.dimension());
    return parser.allKnown ? Optional.of(whole) : Optional.empty();
  }

  private FormulaTerm comparison() throws FormulaException {
    FormulaTerm left = sum();
    while (true) {
      Optional<Condition.Sign> sign =
          scanner.takeOneOf(Condition.Sign.texts()).flatMap(Condition.Sign::of);
      if (sign.isEmpty()) {
        return left;
      }
      left = at(left, sense.compared(sign.get(), left, sum()));
    }
  }

  private FormulaTerm sum() throws FormulaException {
    FormulaTerm left = product();
    while (true) {
      if (scanner.take("+")) {
        left = at(left, sense.joined(Arithmetic.Operator.ADD, left, product()));
      } else if (scanner.take("-")) {
        left = at(left, sense.joined(Arithmetic.Operator.SUBTRACT, left, product()));
      } else {
        return left;
      }
    }
  }

  private FormulaTerm product() throws FormulaException {
    FormulaTerm left = power();
    while (true) {
      if (scanner.take("*")) {
        left = at(left, sense.joined(Arithmetic.Operator.MULTIPLY, left, power()));
      } else if (scanner.take("/")) {
        left = at(left, sense.joined(Arithmetic.Operator.DIVIDE, left, power()));
      } else {
        return left;
      }
    }
  }

  private FormulaTerm power() throws FormulaException {
    FormulaTerm base = percent();
    while (scanner.take("^")) {
      base = at(base, sense.power(base, percent()));
    }
    return base;
  }

  private FormulaTerm percent() throws FormulaException {
    FormulaTerm of = signed();
    while (scanner.take("%")) {
      Expression percent = new Expression.Percent(of.number());
      of = at(of, new FormulaTerm(percent, of.dimension().percent(), of.column(), ""));
    }
    return of;
  }

  private FormulaTerm signed() throws FormulaException {
    int column = scanner.column();
    if (++depth > limit.deepest()) {
      throw FormulaException.unreadable(column, "it is nested too deeply", limit.advice());
    }
    try {
      if (scanner.take("-")) {
        FormulaTerm of = signed();
        return term(new Expression.Negated(of.number()), of.dimension(), column);
      }
      return operand(column);
    } finally {
      depth--;
    }
  }

  private FormulaTerm operand(int column) throws FormulaException {
    if (scanner.take("(")) {
      FormulaTerm inner = comparison();
      close(column);
      return term(inner.part(), inner.dimension(), column);
    }
    if (scanner.isAtNumber()) {
      return number(column);
    }
    if (!scanner.isAtWord()) {
      throw scanner.unexpected(OPERAND);
    }
    String word = scanner.word();
    return scanner.take("(") ? call(word, column) : name(word, column);
  }

  private FormulaTerm number(int column) throws FormulaException {
    String digits = scanner.number();
    try {
      return term(
          new Expression.Constant(new BigDecimal(digits), digits), Dimension.NUMBER, column);
    } catch (NumberFormatException e) {
      throw FormulaException.unreadable(
          column, "'" + digits + "' is not a number", "Write a number such as 1.25.");
    }
  }

  /** The rest is read even where a name is not known, since it may be wrong as well. */
  private FormulaTerm name(String word, int column) {
    Optional<Measured> known = names.apply(word, column);
    allKnown &= known.isPresent();
    return known
        .map(found -> term(found.expression(), found.dimension(), column))
        .orElseGet(() -> term(new Expression.Name(word), Dimension.ANY, column));
  }

  private FormulaTerm call(String word, int column) throws FormulaException {
    FormulaFunction function = FormulaFunction.of(word, column);
    List<FormulaTerm> arguments = new ArrayList<>();
    if (!scanner.take(")")) {
      do {
        arguments.add(comparison());
      } while (scanner.take(","));
      close(column + word.length());
    }
    function.checkCount(arguments.size(), column);
    return at(column, sense.call(function, arguments));
  }

  private void close(int opened) throws FormulaException {
    if (scanner.take(")")) {
      return;
    }
    if (!scanner.isAtEnd()) {
      throw scanner.unexpected("an operator, or the ')' of the bracket at " + opened + ",");
    }
    throw FormulaException.unreadable(
        opened, "the bracket that opens here is not closed", "Write the ')' that belongs to it.");
  }

  private FormulaTerm at(FormulaTerm first, FormulaTerm whole) {
    return at(first.column(), whole);
  }

  private FormulaTerm at(int column, FormulaTerm whole) {
    return term(whole.part(), whole.dimension(), column);
  }

  private FormulaTerm term(FormulaPart part, Dimension dimension, int column) {
    return new FormulaTerm(part, dimension, column, scanner.from(column));
  }
}

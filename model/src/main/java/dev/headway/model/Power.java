package dev.headway.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * Something to the power of a constant. A whole power is right to 34 digits. Any other, such as a
 * twelfth root, is computed in binary floating point as spreadsheets do, by fdlibm so that it is
 * the same on every machine, and has 15 digits.
 */
record Power(Expression base, Expression exponent) implements Expression {

  /** The largest power, and the smallest with a minus. */
  static final int LARGEST = 12;

  private static final MathContext FIFTEEN = SheetArithmetic.COMPARED;

  @Override
  public Figure value(Function<String, Figure> inputs) {
    Figure of = base.value(inputs);
    Figure by = exponent.value(inputs);
    if (!(of instanceof Figure.Known x)) {
      return of;
    }
    return by instanceof Figure.Known n ? raised(x.value(), n.value(), x.coverage()) : by;
  }

  private static Figure raised(BigDecimal x, BigDecimal n, Coverage coverage) {
    if (x.signum() == 0) {
      return n.signum() < 0
          ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY)
          : new Figure.Known(BigDecimal.ZERO, coverage);
    }
    if (isWhole(n)) {
      return SheetArithmetic.figure(x.pow(n.round(FIFTEEN).intValueExact(), PRECISION), coverage);
    }
    boolean negative = x.signum() < 0;
    double raised = StrictMath.pow(x.abs().doubleValue(), n.doubleValue());
    if ((negative && !isOddRoot(n)) || !Double.isFinite(raised)) {
      return Figure.missing(Absence.OUT_OF_RANGE);
    }
    BigDecimal value = new BigDecimal(raised, FIFTEEN);
    return SheetArithmetic.figure(negative ? value.negate() : value, coverage);
  }

  /** Whether a number is whole, by the digits that spreadsheets look at. */
  static boolean isWhole(BigDecimal n) {
    return n.round(FIFTEEN).stripTrailingZeros().scale() <= 0;
  }

  /** Spreadsheets know that the third root of -8 is -2. */
  private static boolean isOddRoot(BigDecimal n) {
    BigDecimal root = BigDecimal.ONE.divide(n, PRECISION);
    return isWhole(root) && root.round(FIFTEEN).toBigInteger().testBit(0);
  }

  @Override
  public List<Expression> parts() {
    return List.of(base, exponent);
  }

  @Override
  public void sides(Sides sides) {
    boolean divides =
        exponent.value(name -> Figure.missing(Absence.NOT_EXPORTED)) instanceof Figure.Known n
            && n.value().signum() < 0;
    base.sides(divides ? sides.turned() : sides);
  }

  @Override
  public boolean adds() {
    return false;
  }

  @Override
  public String excel() {
    return base.excel(Binding.POWER) + "^" + exponent.excel(Binding.PERCENT);
  }

  @Override
  public Binding binding() {
    return Binding.POWER;
  }
}

package dev.headway.report;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Numbers as text, by the rules of CLDR for the client's language. Rounded half up; the minus is
 * U+2212. How many decimals a value has follows from its size, or from what it stands beside.
 */
final class Numbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");
  private static final Precision FIRST_DIGIT = Precision.fixedSignificantDigits(1);
  private static final BigDecimal CRUMB = new BigDecimal("0.0005");

  private final LocalizedNumberFormatter plain;
  private final Currency currency;
  private final UnaryOperator<String> minutes;
  private final List<BigDecimal> beside;

  /**
   * @param minutes what stands around a number of minutes
   */
  Numbers(ULocale locale, java.util.Currency currency, UnaryOperator<String> minutes) {
    this.minutes = minutes;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSignString("\u2212");
    this.plain =
        NumberFormatter.withLocale(locale)
            .symbols(symbols)
            .roundingMode(RoundingMode.HALF_UP)
            .sign(SignDisplay.NEGATIVE);
    this.currency = Currency.getInstance(currency.getCurrencyCode());
    this.beside = List.of();
  }

  private Numbers(Numbers like, List<BigDecimal> beside) {
    this.plain = like.plain;
    this.currency = like.currency;
    this.minutes = like.minutes;
    this.beside = beside;
  }

  /** The same for what stands in one column: no pence beside whole pounds. */
  Numbers beside(Collection<BigDecimal> values) {
    return new Numbers(this, List.copyOf(values));
  }

  /** A value. A score carries its sign. */
  String value(BigDecimal value, Unit unit) {
    return told(unit(value, unit).format(value).toString(), unit);
  }

  private String told(String number, Unit unit) {
    return unit == Unit.MINUTES ? minutes.apply(number) : number;
  }

  /** The end of a scale or one of its steps: zero is plain, and a step may be a part of a whole. */
  String end(BigDecimal value, Unit unit) {
    if (value.signum() == 0) {
      return count(0);
    }
    return unit == Unit.COUNT && !isWhole(value)
        ? plain.precision(Precision.maxFraction(2)).format(value).toString()
        : value(value, unit);
  }

  /** A count as it is printed. Others are as they are. */
  static BigDecimal printed(BigDecimal value, Unit unit) {
    return unit == Unit.COUNT ? value.setScale(0, RoundingMode.HALF_UP) : value;
  }

  /** A difference, with its sign, in the unit of what was compared; in points for a share. */
  String delta(BigDecimal change, Unit unit) {
    return difference(change, unit, SignDisplay.EXCEPT_ZERO);
  }

  /** A difference without its sign, which stands behind the currency in some languages. */
  String size(BigDecimal change, Unit unit) {
    return difference(change, unit, SignDisplay.NEVER);
  }

  private String difference(BigDecimal change, Unit unit, SignDisplay sign) {
    if (unit == Unit.SHARE) {
      BigDecimal points = change.multiply(HUNDRED);
      return difference(
          decimals(points.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0).sign(sign),
          points,
          FIRST_DIGIT);
    }
    LocalizedNumberFormatter format = unit(change, unit).sign(sign);
    return unit == Unit.COUNT
        ? format.format(change).toString()
        : told(difference(format, change, finer(unit)), unit);
  }

  /** Short of a target is short of it: what would be rounded to nothing keeps its first digit. */
  private static String difference(
      LocalizedNumberFormatter format, BigDecimal change, Precision finer) {
    String text = format.format(change).toString();
    boolean isLost =
        change.abs().compareTo(CRUMB) > 0
            && text.chars().noneMatch(c -> Character.digit(c, 10) > 0);
    return isLost ? format.precision(finer).format(change).toString() : text;
  }

  private static Precision finer(Unit unit) {
    return unit == Unit.MONEY ? Precision.currency(Currency.CurrencyUsage.STANDARD) : FIRST_DIGIT;
  }

  /** A fraction of a base, with its sign: 0.06 is +6%. */
  String percent(BigDecimal fraction) {
    boolean small = fraction.signum() != 0 && fraction.abs().compareTo(ONE_PER_CENT) < 0;
    return signed(share(small ? 1 : 0)).format(fraction).toString();
  }

  /** A count, by which a sentence is chosen; 0 where there is none, and nothing below. */
  static long whole(Figure figure) {
    return figure.number().map(number -> Math.max(0, number.longValue())).orElse(0L);
  }

  /** A whole number. */
  String count(long value) {
    return plain.format(value).toString();
  }

  private LocalizedNumberFormatter unit(BigDecimal value, Unit unit) {
    return switch (unit) {
      case COUNT -> decimals(0);
      case MONEY ->
          plain
              .unit(currency)
              .precision(
                  isFine(value, unit)
                      ? Precision.currency(Currency.CurrencyUsage.STANDARD)
                      : Precision.integer());
      case SHARE -> share(isFine(value, unit) ? 1 : 0);
      case RATIO -> decimals(2);
      case SCORE -> signed(decimals(2));
      case MINUTES -> plain.precision(Precision.maxFraction(isFine(value, unit) ? 1 : 0));
    };
  }

  /**
   * Whether pence, tenths of a point or tenths of a minute matter: where all are small, and some
   * would lose something.
   */
  private boolean isFine(BigDecimal value, Unit unit) {
    List<BigDecimal> all = beside.isEmpty() ? List.of(value) : beside;
    BigDecimal small =
        switch (unit) {
          case MONEY -> HUNDRED;
          case SHARE -> TENTH;
          default -> BigDecimal.TEN;
        };
    return all.stream().allMatch(v -> v.abs().compareTo(small) < 0)
        && !all.stream().allMatch(v -> isWhole(unit == Unit.SHARE ? v.multiply(HUNDRED) : v));
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private LocalizedNumberFormatter decimals(int digits) {
    return plain.precision(Precision.fixedFraction(digits));
  }

  private LocalizedNumberFormatter share(int digits) {
    return plain
        .unit(MeasureUnit.PERCENT)
        .scale(com.ibm.icu.number.Scale.powerOfTen(2))
        .precision(Precision.fixedFraction(digits));
  }

  private static LocalizedNumberFormatter signed(LocalizedNumberFormatter format) {
    return format.sign(SignDisplay.EXCEPT_ZERO);
  }
}

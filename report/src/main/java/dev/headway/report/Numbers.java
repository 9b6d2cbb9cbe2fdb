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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Numbers as text, by the rules of CLDR for the client's language. Rounded half up; the minus is
 * U+2212. How many decimals a value has follows from its size, or from what it stands beside. For
 * one thread.
 */
final class Numbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");
  private static final Precision FIRST_DIGIT = Precision.fixedSignificantDigits(1);
  private static final BigDecimal CRUMB = new BigDecimal("0.0005");

  private final LocalizedNumberFormatter plain;
  private final Map<Form, LocalizedNumberFormatter> formats;
  private final Currency currency;
  private final UnaryOperator<String> minutes;
  private final List<BigDecimal> beside;

  /** What a number is of. */
  private enum Kind {
    DECIMALS,
    DECIMALS_AT_MOST,
    MONEY,
    SHARE
  }

  /**
   * How a number is written. To make a format takes longer than to use it, so each is made once.
   *
   * @param digits behind the point; of money 0, or else those of its coins
   */
  private record Form(Kind kind, int digits, SignDisplay sign) {

    Form with(SignDisplay other) {
      return new Form(kind, digits, other);
    }
  }

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
    this.formats = new HashMap<>();
    this.currency = Currency.getInstance(currency.getCurrencyCode());
    this.beside = List.of();
  }

  private Numbers(Numbers like, List<BigDecimal> beside) {
    this.plain = like.plain;
    this.formats = like.formats;
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
    return told(format(form(value, unit), value), unit);
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
        ? format(new Form(Kind.DECIMALS_AT_MOST, 2, SignDisplay.NEGATIVE), value)
        : value(value, unit);
  }

  /** A count as it is printed. Others are as they are. */
  static BigDecimal printed(BigDecimal value, Unit unit) {
    return unit == Unit.COUNT ? value.setScale(0, RoundingMode.HALF_UP) : value;
  }

  /** The last digit of a value as it is printed beside others, such as 0.01. */
  BigDecimal step(BigDecimal value, Unit unit) {
    int digits = form(value, unit).digits();
    return switch (unit) {
      case MONEY ->
          BigDecimal.ONE.movePointLeft(digits > 0 ? currency.getDefaultFractionDigits() : 0);
      case SHARE -> ONE_PER_CENT.movePointLeft(digits);
      default -> BigDecimal.ONE.movePointLeft(digits);
    };
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
      int digits = points.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
      return difference(new Form(Kind.DECIMALS, digits, sign), points, FIRST_DIGIT);
    }
    Form form = form(change, unit).with(sign);
    return unit == Unit.COUNT
        ? format(form, change)
        : told(difference(form, change, finer(unit)), unit);
  }

  /** Short of a target is short of it: what would be rounded to nothing keeps its first digit. */
  private String difference(Form form, BigDecimal change, Precision finer) {
    String text = format(form, change);
    boolean isLost =
        change.abs().compareTo(CRUMB) > 0
            && text.chars().noneMatch(c -> Character.digit(c, 10) > 0);
    return isLost
        ? formats.computeIfAbsent(form, this::made).precision(finer).format(change).toString()
        : text;
  }

  private static Precision finer(Unit unit) {
    return unit == Unit.MONEY ? Precision.currency(Currency.CurrencyUsage.STANDARD) : FIRST_DIGIT;
  }

  /** A fraction of a base, with its sign: 0.06 is +6%. */
  String percent(BigDecimal fraction) {
    boolean small = fraction.signum() != 0 && fraction.abs().compareTo(ONE_PER_CENT) < 0;
    return format(new Form(Kind.SHARE, small ? 1 : 0, SignDisplay.EXCEPT_ZERO), fraction);
  }

  /** A count, by which a sentence is chosen; 0 where there is none, and nothing below. */
  static long whole(Figure figure) {
    return figure.number().map(number -> Math.max(0, number.longValue())).orElse(0L);
  }

  /** A whole number. */
  String count(long value) {
    return plain.format(value).toString();
  }

  private Form form(BigDecimal value, Unit unit) {
    int fine = isFine(value, unit) ? 1 : 0;
    return switch (unit) {
      case COUNT -> new Form(Kind.DECIMALS, 0, SignDisplay.NEGATIVE);
      case MONEY -> new Form(Kind.MONEY, fine, SignDisplay.NEGATIVE);
      case SHARE -> new Form(Kind.SHARE, fine, SignDisplay.NEGATIVE);
      case RATIO -> new Form(Kind.DECIMALS, 2, SignDisplay.NEGATIVE);
      case SCORE -> new Form(Kind.DECIMALS, 2, SignDisplay.EXCEPT_ZERO);
      case MINUTES -> new Form(Kind.DECIMALS_AT_MOST, fine, SignDisplay.NEGATIVE);
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

  private String format(Form form, BigDecimal value) {
    return formats.computeIfAbsent(form, this::made).format(value).toString();
  }

  private LocalizedNumberFormatter made(Form form) {
    LocalizedNumberFormatter format =
        switch (form.kind()) {
          case DECIMALS -> plain.precision(Precision.fixedFraction(form.digits()));
          case DECIMALS_AT_MOST -> plain.precision(Precision.maxFraction(form.digits()));
          case MONEY ->
              plain
                  .unit(currency)
                  .precision(
                      form.digits() > 0
                          ? Precision.currency(Currency.CurrencyUsage.STANDARD)
                          : Precision.integer());
          case SHARE ->
              plain
                  .unit(MeasureUnit.PERCENT)
                  .scale(com.ibm.icu.number.Scale.powerOfTen(2))
                  .precision(Precision.fixedFraction(form.digits()));
        };
    return format.sign(form.sign());
  }
}

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * Numbers as text, by the rules of CLDR for the client's language. Rounded half up; the minus is
 * U+2212.
 */
final class Numbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");

  private final LocalizedNumberFormatter plain;
  private final Currency currency;
  private final UnaryOperator<String> minutes;

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
  }

  /** A value. A score carries its sign. */
  String value(BigDecimal value, Unit unit) {
    return told(unit(value, unit).format(value).toString(), unit);
  }

  private String told(String number, Unit unit) {
    return unit == Unit.MINUTES ? minutes.apply(number) : number;
  }

  /** The end of a scale or one of its steps: zero is plain. */
  String end(BigDecimal value, Unit unit) {
    return value.signum() == 0 ? count(0) : value(value, unit);
  }

  /** A difference, with its sign, in the unit of what was compared; in points for a share. */
  String delta(BigDecimal change, Unit unit) {
    if (unit == Unit.SHARE) {
      BigDecimal points = change.multiply(HUNDRED);
      return signed(decimals(points.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0))
          .format(points)
          .toString();
    }
    return told(signed(unit(change, unit)).format(change).toString(), unit);
  }

  /** A difference without its sign. */
  String size(BigDecimal change, Unit unit) {
    String text = delta(change.abs(), unit);
    return text.startsWith("+") ? text.substring(1) : text;
  }

  /** A fraction of a base, with its sign: 0.06 is +6%. */
  String percent(BigDecimal fraction) {
    boolean small = fraction.abs().compareTo(ONE_PER_CENT) < 0;
    return signed(share(small ? 1 : 0)).format(fraction).toString();
  }

  /** A whole number. */
  String count(long value) {
    return plain.format(value).toString();
  }

  private LocalizedNumberFormatter unit(BigDecimal value, Unit unit) {
    return switch (unit) {
      case COUNT -> decimals(isWhole(value) ? 0 : 1);
      case MONEY -> plain.unit(currency).precision(moneyPrecision(value));
      case SHARE -> share(isFine(value) ? 1 : 0);
      case RATIO -> decimals(2);
      case SCORE -> signed(decimals(2));
      case MINUTES ->
          plain.precision(Precision.maxFraction(value.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0));
    };
  }

  private Precision moneyPrecision(BigDecimal value) {
    return isWhole(value) || value.abs().compareTo(HUNDRED) >= 0
        ? Precision.integer()
        : Precision.currency(Currency.CurrencyUsage.STANDARD);
  }

  /** Under ten per cent a tenth of a point matters. */
  private static boolean isFine(BigDecimal share) {
    return share.abs().compareTo(new BigDecimal("0.1")) < 0 && !isWhole(share.multiply(HUNDRED));
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

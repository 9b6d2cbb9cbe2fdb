package dev.headway.agency;

import dev.headway.ingest.Metric;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers as a log prints them: rounded for reading, with commas between thousands and a point
 * before decimals, whatever the machine's language. The JSON has every digit.
 *
 * @param unit of the numbers
 * @param currency of money
 */
record PlainNumbers(Metric.Unit unit, Currency currency) {

  private static final BigDecimal SMALL = new BigDecimal("0.01");
  private static final int SMALL_DIGITS = 3;

  /** A value with its unit, such as {@code 1,234.50 GBP} or {@code 84.2 %}. */
  String value(BigDecimal value) {
    return switch (unit) {
      case COUNT -> decimals(value, 2);
      case MONEY -> money(value);
      case SHARE -> decimals(value.movePointRight(2), 1) + " %";
      case RATIO -> ratio(value);
      case SCORE -> signed(decimals(value, 3));
      case MINUTES -> decimals(value, 1) + " min";
    };
  }

  /** A difference of two values, with its sign; of shares in points. */
  String change(BigDecimal change) {
    return signed(
        unit == Metric.Unit.SHARE
            ? decimals(change.movePointRight(2), 1) + " points"
            : value(change));
  }

  /** The value, or in brackets why there is none. */
  String value(Figure figure) {
    return figure instanceof Figure.Known known ? value(known.value()) : missing(figure);
  }

  /** The same with the days it rests on, where these are not all. */
  String marked(Figure figure) {
    return value(figure) + (figure.isKnown() && !figure.isWhole() ? " (" + days(figure) + ")" : "");
  }

  /** {@code 30 of 31 days}; empty where it does not rest on days. */
  static String days(Figure figure) {
    return figure instanceof Figure.Known known && known.coverage().of() > 0
        ? known.coverage().days() + " of " + known.coverage().of() + " days"
        : "";
  }

  /** {@code +13 (+21.3 %)}, or why the comparison, or its per cent, is withheld. */
  String delta(Delta delta) {
    if (!(delta.change() instanceof Figure.Known change)) {
      return "withheld: " + PlainWords.why(delta.change());
    }
    String told = change(change.value());
    if (delta.percent() instanceof Figure.Known percent) {
      return told + " (" + signed(percent(percent.value())) + ")";
    }
    return unit == Metric.Unit.SHARE || unit == Metric.Unit.SCORE
        ? told
        : told + " (per cent withheld: " + PlainWords.why(delta.percent()) + ")";
  }

  /** A part of 1 in per cent. */
  static String percent(BigDecimal part) {
    return decimals(part.movePointRight(2), 1) + " %";
  }

  /** A number as a formula takes it: nothing but digits, so that it may stand between commas. */
  static String inFormula(BigDecimal value) {
    String text = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return value.signum() < 0 ? "(" + text + ")" : text;
  }

  static String count(long count) {
    return decimals(BigDecimal.valueOf(count), 0);
  }

  private static String missing(Figure figure) {
    return "(" + PlainWords.why(figure) + ")";
  }

  private String money(BigDecimal value) {
    int places = Math.max(0, currency.getDefaultFractionDigits());
    String pattern = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
    return format(value.setScale(places, RoundingMode.HALF_UP), pattern)
        + " "
        + currency.getCurrencyCode();
  }

  private static String ratio(BigDecimal value) {
    return value.abs().compareTo(SMALL) < 0
        ? decimals(value.round(new MathContext(SMALL_DIGITS, RoundingMode.HALF_UP)), 12)
        : decimals(value, 3);
  }

  private static String decimals(BigDecimal value, int most) {
    String pattern = most == 0 ? "#,##0" : "#,##0." + "#".repeat(most);
    return format(value.setScale(most, RoundingMode.HALF_UP), pattern);
  }

  private static String format(BigDecimal value, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  private static String signed(String text) {
    boolean isPlus =
        text.charAt(0) != '-' && text.charAt(0) != '+' && !text.matches("0[.0]*( .*)?");
    return isPlus ? "+" + text : text;
  }
}

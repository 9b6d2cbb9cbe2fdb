package dev.headway.ingest;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with the sign or code of its currency: {@code $1,234.50}, {@code EUR 12}, {@code 12 €}.
 *
 * @param number without it
 * @param sign the sign or code
 */
record MoneyText(String number, String sign) {

  private static final String SIGN = "([A-Z]{0,3}[$€£¥₹]|[A-Z]{3})";
  private static final Pattern BEFORE =
      Pattern.compile("(-?)" + SIGN + "[\\s\\u00A0]?(-?\\d[\\d.,]*)");
  private static final Pattern AFTER = Pattern.compile("(-?\\d[\\d.,]*)[\\s\\u00A0]?" + SIGN);
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("US$", "USD"),
          Map.entry("CA$", "CAD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("R$", "BRL"),
          Map.entry("MX$", "MXN"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"));
  private static final Set<String> DOLLARS =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP");

  /** The amount, or empty where no currency stands beside a number. */
  static Optional<MoneyText> of(String text) {
    Matcher before = BEFORE.matcher(text);
    if (before.matches()) {
      return Optional.of(new MoneyText(before.group(1) + before.group(3), before.group(2)));
    }
    Matcher after = AFTER.matcher(text);
    return after.matches()
        ? Optional.of(new MoneyText(after.group(1), after.group(2)))
        : Optional.empty();
  }

  /**
   * The code of the currency. Several have the sign $, and two have ¥: it is the usual one where
   * that is among them.
   */
  String code(Currency usual) {
    String own = usual.getCurrencyCode();
    return switch (sign) {
      case "$" -> DOLLARS.contains(own) ? own : "USD";
      case "¥" -> own.equals("CNY") ? own : "JPY";
      default -> CODES.getOrDefault(sign, sign);
    };
  }
}

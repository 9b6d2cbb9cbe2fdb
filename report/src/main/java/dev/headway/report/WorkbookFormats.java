package dev.headway.report;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.headway.ingest.Metric;
import dev.headway.model.Client;
import dev.headway.model.Kpi;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.util.LocaleID;

/** The parts of number formats that depend on the client, and which format a value takes. */
final class WorkbookFormats {

  /** Where the currency stands in a pattern. */
  private static final String SIGN = "\u00A4";

  private static final String SPACE = "\\ ";

  private WorkbookFormats() {}

  /** The currency where the language has it before a number, such as {@code [$£-809]}. */
  static String currencyBefore(Client client) {
    return isBefore(client) ? currency(client) + space(client) : "";
  }

  /** The currency where the language has it after a number, such as {@code \ [$€-407]}. */
  static String currencyAfter(Client client) {
    return isBefore(client) ? "" : space(client) + currency(client);
  }

  /** The sign of per cent behind a number: {@code %}, or {@code \ %} as in German. */
  static String percent(Client client) {
    String pattern = pattern(client, NumberFormat.PERCENTSTYLE);
    return pattern.matches(".*[0#]\\h+%.*") ? SPACE + "%" : "%";
  }

  private static String currency(Client client) {
    String symbol =
        Currency.getInstance(client.currency().getCurrencyCode())
            .getSymbol(ULocale.forLocale(client.language()));
    return "[$" + symbol.replaceAll("[\\[\\]\"-]", "") + language(client) + "]";
  }

  private static boolean isBefore(Client client) {
    return pattern(client, NumberFormat.CURRENCYSTYLE).startsWith(SIGN);
  }

  private static String space(Client client) {
    String pattern = pattern(client, NumberFormat.CURRENCYSTYLE);
    return pattern.matches(SIGN + "\\h.*|.*\\h" + SIGN + ".*") ? SPACE : "";
  }

  /** How the language writes numbers, as ICU has it: what Java knows differs by its version. */
  private static String pattern(Client client, int style) {
    ULocale locale = ULocale.forLocale(client.language());
    return NumberFormat.getInstance(locale, style) instanceof DecimalFormat format
        ? format.toPattern()
        : SIGN;
  }

  /** What makes a spreadsheet write months in the client's language, such as {@code [$-809]}. */
  static String localePrefix(Client client) {
    String code = language(client);
    return code.isEmpty() ? "" : "[$" + code + "]";
  }

  private static String language(Client client) {
    return Optional.ofNullable(LocaleID.lookupByLanguageTag(client.language().toLanguageTag()))
        .map(id -> "-" + Integer.toHexString(id.getLcid()).toUpperCase(Locale.ROOT))
        .orElse("");
  }

  /** The decimals of exact amounts: {@code .00}, or none for a currency without. */
  static String decimals(java.util.Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return digits == 0 ? "" : "." + "0".repeat(digits);
  }

  /** The format of a KPI: money that does not add up, such as a cost per lead, is told exactly. */
  static String of(Kpi kpi) {
    return kpi.unit() == Metric.Unit.MONEY && !kpi.adds() ? "money-exact" : of(kpi.unit());
  }

  /** The format of a unit. */
  static String of(Metric.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}

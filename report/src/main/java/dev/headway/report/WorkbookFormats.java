package dev.headway.report;

import dev.headway.ingest.Metric;
import dev.headway.model.Client;
import dev.headway.model.Kpi;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.util.LocaleID;

/** The parts of number formats that depend on the client, and which format a value takes. */
final class WorkbookFormats {

  private WorkbookFormats() {}

  /** The currency as the beginning of a number format, such as {@code [$£-809]}. */
  static String currency(Client client) {
    String symbol = client.currency().getSymbol(client.language());
    return "[$" + symbol.replaceAll("[\\[\\]\"-]", "") + language(client) + "]";
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
  static String decimals(Currency currency) {
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

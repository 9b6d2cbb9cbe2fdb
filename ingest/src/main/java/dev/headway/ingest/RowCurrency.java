package dev.headway.ingest;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * The currency of a row's money: what its column says, the name of the column of the amount, a line
 * above the table, or the sign beside the amount.
 *
 * @param cells the table
 * @param table what the lines above the table say
 * @param usual the currency where nothing says one
 */
record RowCurrency(Cells cells, Preamble table, Currency usual) {

  /** The currency of the amount of a metric. */
  Currency of(String metric, Row row) throws RowRefused {
    Optional<String> stated =
        Optional.of(cells.text("currency", row))
            .filter(code -> !code.isEmpty())
            .or(() -> cells.measures().currencyOf(metric))
            .or(table::currency)
            .or(() -> cells.measures().money(metric, row).map(money -> money.code(usual)));
    try {
      return stated.map(code -> Currency.getInstance(code.toUpperCase(Locale.ROOT))).orElse(usual);
    } catch (IllegalArgumentException e) {
      String found = "'" + Excerpt.of(stated.orElse("")) + "', which is no currency";
      throw cells.refuse("currency", row, found, "Download the file again.");
    }
  }
}

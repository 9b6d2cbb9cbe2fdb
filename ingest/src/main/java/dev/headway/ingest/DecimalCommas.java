package dev.headway.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a spreadsheet has saved a table in a country that writes commas before
 * decimals: then semicolons or tabs stand between its cells, and {@code 10,25} in them. All numbers
 * of the table have to be written so, and one at least in no other way: {@code 1,234} proves
 * nothing.
 */
final class DecimalCommas {

  private DecimalCommas() {}

  /** The table, of whose numbers it is known how they are written. */
  static TableReader.Table settle(TableReader.Table table, char delimiter, Rows.Source source)
      throws IOException, FileRefused {
    if (delimiter == ',' || !areProven(table, source)) {
      return table;
    }
    Map<String, MetricColumn> metrics = new LinkedHashMap<>();
    table
        .format()
        .metrics()
        .forEach((id, metric) -> metrics.put(id, metric.written(NumberStyle.POINT_GROUPS)));
    Format format = table.format().measured(metrics);
    return new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  private static boolean areProven(TableReader.Table table, Rows.Source source)
      throws IOException, FileRefused {
    int[] columns = columns(table);
    boolean proven = false;
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (int column : columns) {
          String text = number(row.get().cell(column));
          boolean fits = NumberStyle.POINT_GROUPS.parse(text).isPresent();
          if (!fits && NumberStyle.isNumber(text)) {
            return false;
          }
          proven |= fits && NumberStyle.COMMA_GROUPS.parse(text).isEmpty();
        }
      }
    }
    return proven;
  }

  private static int[] columns(TableReader.Table table) {
    return table.format().metrics().values().stream()
        .flatMapToInt(metric -> Arrays.stream(table.header().columns(metric.folded())))
        .toArray();
  }

  private static String number(String text) {
    return MoneyText.of(text).map(MoneyText::number).orElse(text);
  }
}

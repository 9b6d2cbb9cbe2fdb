package dev.headway.report;

import dev.headway.ingest.FactKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of data, as formulas refer to them.
 *
 * @param all by the names that {@code <data>} uses
 * @param facts knows their sheets
 * @param tally what was counted of their facts
 */
record WorkbookTables(Map<String, WorkbookTable<?>> all, WorkbookFacts facts, WorkbookTally tally) {

  /** The names of a kind's tables, in their order. */
  List<String> of(FactKind kind) {
    return all.entrySet().stream()
        .filter(table -> table.getValue().kind() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The cells of a column; empty where the table has no such column. */
  Optional<String> column(String table, String key) {
    return Optional.ofNullable(all.get(table))
        .flatMap(found -> found.column(key).map(WorkbookTable.Column::header))
        // Signs in a header would have to be escaped, each program in its own way.
        .filter(header -> header.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ]*"))
        .map(header -> "data_" + WorkbookNames.valid(table) + "[" + header + "]");
  }
}

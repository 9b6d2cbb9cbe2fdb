package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.report.view.WorkbookSection.Head;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** What columns of the sheet of the return are called. */
record ReturnHeads(WorkbookCells cells) {

  Stream<Head> heads(String... keys) {
    return Stream.of(keys).map(this::label).map(PlainCells::numberHead);
  }

  /** Metrics by their names, the PDF's words where it has them, else the workbook's own. */
  String label(String key) {
    return switch (key) {
      case "return.media" -> cells.metric("spend");
      case "return.visits", "return.leads", "return.sales", "return.revenue" ->
          cells.metric(key.substring("return.".length()));
      case "return.fees",
          "return.production",
          "return.other",
          "return.reported.conversions",
          "return.reported.value",
          "return.strip.costPerLead" ->
          cells.label(key);
      case "return.per-one" ->
          cells.say(key, "one", cells.language().figure(Figure.of(BigDecimal.ONE), Unit.MONEY));
      default -> cells.say(key);
    };
  }
}

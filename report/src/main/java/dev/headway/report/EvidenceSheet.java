package dev.headway.report;

import dev.headway.ingest.Evidence;
import dev.headway.model.MonthValue;
import dev.headway.model.VoiceScore;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers said and did by themselves, from the evidence log. */
record EvidenceSheet(WorkbookCells cells) {

  /** What a chart takes at the least. */
  private static final int CHART_ROWS = 8;

  /** The sheet; empty where the log is. */
  Optional<WorkbookSection> section() {
    List<VoiceScore> known =
        cells.card().sections().customers().voices().stream()
            .filter(v -> v.months().stream().anyMatch(m -> m.value().isKnown()))
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            cells.section(
                "evidence",
                cells.language().say("voices.source"),
                Stream.concat(Stream.of(lines(known)), known.stream().map(this::months)).toList()));
  }

  private String kind(Evidence.Type type) {
    return cells.say("evidence." + type.name());
  }

  private Block lines(List<VoiceScore> voices) {
    return Block.of(
        cells.say("evidence.lines", "month", cells.month(cells.card().month())),
        List.of(),
        Stream.of(
                "column.day",
                "column.type",
                "column.network",
                "column.words",
                "column.who",
                "column.link")
            .map(key -> PlainCells.textHead(cells.say(key)))
            .toList(),
        voices.stream()
            .flatMap(v -> v.lines().stream())
            .sorted(Comparator.comparing(Evidence::day))
            .map(this::line)
            .toList(),
        List.of());
  }

  private Row line(Evidence line) {
    return PlainCells.row(
        PlainCells.cell(WorkbookCell.date(line.day(), "date")),
        PlainCells.text(kind(line.type())),
        PlainCells.text(line.network().map(cells.language()::network).orElse("")),
        PlainCells.text(line.words()),
        PlainCells.text(line.who()),
        PlainCells.link(line.link()));
  }

  /** A table a kind: one for all would be long, and its head not on every page. */
  private Block months(VoiceScore voice) {
    String months = cells.range("evidence_month_" + voice.type());
    String counts = cells.range("evidence_" + voice.type());
    List<MonthValue> known = voice.months().stream().filter(m -> m.value().isKnown()).toList();
    return Block.of(
        kind(voice.type()),
        cells.notes(voice.months().stream().map(MonthValue::value), cells.say("evidence.months")),
        List.of(
            PlainCells.textHead(cells.say("month")),
            PlainCells.numberHead(cells.say("evidence.count"))),
        known.stream().map(m -> month(m, months, counts)).toList(),
        List.of(
            new Chart(
                kind(voice.type()),
                cells.say("evidence.chart-description", "kind", kind(voice.type())),
                "count",
                "columns",
                false,
                Math.max(CHART_ROWS, known.size()),
                List.of(new Series(cells.say("evidence.count"), months, counts, "bar")))));
  }

  private Row month(MonthValue month, String months, String counts) {
    return PlainCells.row(
        PlainCells.month(months, month.month()), cells.point(counts, month.value(), "count"));
  }
}

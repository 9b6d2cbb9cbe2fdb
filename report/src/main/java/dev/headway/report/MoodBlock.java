package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.SentimentScore;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How people spoke of the client, month by month. */
record MoodBlock(WorkbookCells cells) {

  private static final int CHART_ROWS = 11;

  /** The months; empty where no mention is rated. */
  Optional<Block> block() {
    SentimentScore score = cells.card().sections().customers().sentiment();
    if (score.months().stream().noneMatch(m -> m.net().isKnown())) {
      return Optional.empty();
    }
    SeriesLimits r = SeriesLimits.of(cells, "sentiment");
    List<String> parts =
        score.months().stream()
            .flatMap(m -> m.parts().stream())
            .map(SentimentScore.Part::name)
            .distinct()
            .toList();
    return Optional.of(
        Block.of(
            cells.say("sentiment.months"),
            cells.chartNotes(
                score.months().stream().map(SentimentScore.Month::net).toList(),
                cells.say("sentiment.formula", "formula", score.formula())),
            Stream.of(
                    Stream.of(PlainCells.textHead(cells.say("month"))),
                    Stream.concat(
                            parts.stream().map(cells.language()::input),
                            Stream.of(cells.say("sentiment.rated"), cells.say("sentiment.net")))
                        .map(PlainCells::numberHead),
                    r.heads())
                .flatMap(heads -> heads)
                .toList(),
            score.months().stream().map(m -> mood(m, score.chart(), r)).toList(),
            List.of(r.chart(cells.say("sentiment.net"), "sentiment.net", "score", CHART_ROWS))));
  }

  private Row mood(SentimentScore.Month m, ControlChart chart, SeriesLimits r) {
    return PlainCells.row(
        Stream.of(
                Stream.of(PlainCells.month(r.month(), m.month())),
                m.parts().stream().map(p -> cells.figure(p.value(), Unit.COUNT)),
                Stream.of(
                    cells.figure(m.rated(), Unit.COUNT), cells.point(r.value(), m.net(), "score")),
                r.cells(chart, m.month(), "score"))
            .flatMap(each -> each));
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.Figure;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How customers were helped. */
record CareBlocks(WorkbookCells cells) {

  private static final int CHART_ROWS = 11;

  private Stream<Head> careHeads() {
    return Stream.of(
            cells.metric("questions_asked"),
            cells.metric("questions_answered"),
            cells.metric("questions_answered_in_time"),
            cells.say("care.share"),
            cells.say("care.median"),
            cells.say("care.ninetieth"),
            cells.metric("problems_solved"),
            cells.say("care.share-solved"))
        .map(PlainCells::numberHead);
  }

  private Stream<Cell> careCells(CareScore.Month m, Function<Figure, Cell> share) {
    return Stream.of(
        cells.figure(m.asked(), Unit.COUNT),
        cells.figure(m.answered(), Unit.COUNT),
        cells.figure(m.inTime(), Unit.COUNT),
        share.apply(m.shareInTime()),
        cells.figure(m.median(), Unit.MINUTES),
        cells.figure(m.ninetieth(), Unit.MINUTES),
        cells.figure(m.solved(), Unit.COUNT),
        cells.live(m.shareSolved(), "RC[-1]/RC[-7]", "share"));
  }

  /** The months of all that was asked, and how long it waited. */
  List<Block> months(CareScore all) {
    SeriesLimits r = SeriesLimits.of(cells, "care");
    Block months =
        Block.of(
            cells.say("care.months"),
            cells.chartNotes(
                all.months().stream().map(CareScore.Month::shareInTime).toList(),
                cells.say("care.about")),
            Stream.of(Stream.of(PlainCells.textHead(cells.say("month"))), careHeads(), r.heads())
                .flatMap(heads -> heads)
                .toList(),
            all.months().stream()
                .map(
                    m ->
                        PlainCells.row(
                            Stream.of(
                                    Stream.of(PlainCells.month(r.month(), m.month())),
                                    careCells(m, share -> inTime(r.value(), share)),
                                    r.cells(all.inTime(), m.month(), "share"))
                                .flatMap(each -> each)))
                .toList(),
            List.of(
                r.chart(
                    cells.metric("questions_answered_in_time"),
                    "care.share",
                    "share",
                    CHART_ROWS)));
    return Stream.concat(Stream.of(months), waits(all).stream()).toList();
  }

  private Cell inTime(String range, Figure share) {
    return share.isKnown()
        ? cells.live(range, share, "RC[-1]/RC[-3]", "share")
        : cells.point(range, share, "share");
  }

  private Optional<Block> waits(CareScore all) {
    if (all.month().waits().isEmpty()) {
      return Optional.empty();
    }
    String wait = cells.range("wait");
    String questions = cells.range("wait_questions");
    return Optional.of(
        Block.of(
            cells.say("care.waits", "month", cells.month(cells.card().month())),
            cells.notes(all.month().waits().stream().map(CareScore.Waits::questions)),
            List.of(
                PlainCells.textHead(cells.say("care.wait")),
                PlainCells.numberHead(cells.metric("questions_asked"))),
            all.month().waits().stream()
                .map(
                    w ->
                        PlainCells.row(
                            PlainCells.text(wait, cells.say("wait." + w.time().name())),
                            cells.point(questions, w.questions(), "count")))
                .toList(),
            List.of(
                new Chart(
                    cells.say("care.waits", "month", cells.month(cells.card().month())),
                    cells.say("care.waits-description"),
                    "count",
                    "columns",
                    false,
                    CHART_ROWS,
                    List.of(
                        new Series(cells.metric("questions_asked"), wait, questions, "bar"))))));
  }

  /** The month by where questions were asked. */
  Block places() {
    var customers = cells.card().sections().customers();
    List<Row> rows =
        Stream.concat(
                customers.care().stream().map(c -> place(group(c.id()), c)),
                customers.networks().stream().map(c -> place(cells.language().network(c.id()), c)))
            .toList();
    return Block.of(
        cells.say("care.places", "month", cells.month(cells.card().month())),
        cells.notes(
            customers.care().stream().map(c -> c.month().shareInTime()),
            cells.say("care.places-about")),
        Stream.concat(Stream.of(PlainCells.textHead(cells.say("column.channel"))), careHeads())
            .toList(),
        rows,
        List.of());
  }

  private String group(String id) {
    return id.isEmpty()
        ? cells.language().say("channels.all")
        : cells
            .language()
            .words()
            .find("channel.group." + id)
            .orElseGet(() -> new ChannelNames(cells.language()).of(id));
  }

  private Row place(String name, CareScore care) {
    return PlainCells.row(
        Stream.concat(
            Stream.of(PlainCells.text(name)),
            careCells(
                care.month(),
                share ->
                    share.isKnown()
                        ? cells.live(share, "RC[-1]/RC[-3]", "share")
                        : cells.figure(share, Unit.SHARE))));
  }
}

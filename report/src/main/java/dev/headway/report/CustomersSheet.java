package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.ControlChart;
import dev.headway.model.Figure;
import dev.headway.model.SentimentScore;
import dev.headway.report.view.CustomersView;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How customers were helped, what they said, and what they answered when they were asked. */
record CustomersSheet(WorkbookCells cells) {

  private static final int CHART_ROWS = 11;

  /** The sheet; empty where nothing is known of them. */
  Optional<WorkbookSection> section() {
    Optional<CustomersView> page = new CustomersPage(cells.language(), cells.card()).view(0, 0);
    return page.map(
        view -> {
          List<Block> blocks = new ArrayList<>();
          List<CareScore> care = cells.card().sections().customers().care();
          care.stream().limit(1).forEach(all -> blocks.addAll(care(all)));
          if (care.size() > 1 || !cells.card().sections().customers().networks().isEmpty()) {
            blocks.add(places());
          }
          sentiment().ifPresent(blocks::add);
          blocks.addAll(new AskedBlocks(cells).blocks());
          return cells.section("customers", view.headline(), blocks);
        });
  }

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
        .map(WorkbookCells::numberHead);
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

  private List<Block> care(CareScore all) {
    Limits r = Limits.of(cells, "care");
    Block months =
        Block.of(
            cells.say("care.months"),
            cells.chartNotes(
                all.months().stream().map(CareScore.Month::shareInTime).toList(),
                cells.say("care.about")),
            Stream.of(Stream.of(WorkbookCells.textHead(cells.say("month"))), careHeads(), r.heads())
                .flatMap(heads -> heads)
                .toList(),
            all.months().stream()
                .map(
                    m ->
                        WorkbookCells.row(
                            Stream.of(
                                    Stream.of(WorkbookCells.month(r.month(), m.month())),
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
                WorkbookCells.textHead(cells.say("care.wait")),
                WorkbookCells.numberHead(cells.metric("questions_asked"))),
            all.month().waits().stream()
                .map(
                    w ->
                        WorkbookCells.row(
                            WorkbookCells.text(wait, cells.say("wait." + w.time().name())),
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

  private Block places() {
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
        Stream.concat(Stream.of(WorkbookCells.textHead(cells.say("column.channel"))), careHeads())
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
    return WorkbookCells.row(
        Stream.concat(
            Stream.of(WorkbookCells.text(name)),
            careCells(
                care.month(),
                share ->
                    share.isKnown()
                        ? cells.live(share, "RC[-1]/RC[-3]", "share")
                        : cells.figure(share, Unit.SHARE))));
  }

  private Optional<Block> sentiment() {
    SentimentScore score = cells.card().sections().customers().sentiment();
    if (score.months().stream().noneMatch(m -> m.net().isKnown())) {
      return Optional.empty();
    }
    Limits r = Limits.of(cells, "sentiment");
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
                    Stream.of(WorkbookCells.textHead(cells.say("month"))),
                    Stream.concat(
                            parts.stream().map(cells.language()::input),
                            Stream.of(cells.say("sentiment.rated"), cells.say("sentiment.net")))
                        .map(WorkbookCells::numberHead),
                    r.heads())
                .flatMap(heads -> heads)
                .toList(),
            score.months().stream().map(m -> mood(m, score.chart(), r)).toList(),
            List.of(r.chart(cells.say("sentiment.net"), "sentiment.net", "score", CHART_ROWS))));
  }

  private Row mood(SentimentScore.Month m, ControlChart chart, Limits r) {
    return WorkbookCells.row(
        Stream.of(
                Stream.of(WorkbookCells.month(r.month(), m.month())),
                m.parts().stream().map(p -> cells.figure(p.value(), Unit.COUNT)),
                Stream.of(
                    cells.figure(m.rated(), Unit.COUNT), cells.point(r.value(), m.net(), "score")),
                r.cells(chart, m.month(), "score"))
            .flatMap(each -> each));
  }

  /** A series over months with what is usual, and the names of its cells. */
  private record Limits(
      WorkbookCells cells, String month, String value, String lower, String centre, String upper) {

    static Limits of(WorkbookCells cells, String key) {
      return new Limits(
          cells,
          cells.range(key + "_month"),
          cells.range(key),
          cells.range(key + "_lower"),
          cells.range(key + "_centre"),
          cells.range(key + "_upper"));
    }

    Stream<Head> heads() {
      return Stream.of("history.lower", "history.centre", "history.upper")
          .map(key -> cells.say(key))
          .map(WorkbookCells::numberHead);
    }

    Stream<Cell> cells(ControlChart chart, YearMonth of, String format) {
      Optional<ControlChart.Limits> limits = chart.limits(of).filter(l -> !of.isAfter(l.last()));
      return Stream.of(
          limit(lower, limits.map(l -> WorkbookCell.number(l.lower(), format))),
          limit(centre, limits.map(l -> WorkbookCell.number(l.centre(), format))),
          limit(upper, limits.map(l -> WorkbookCell.number(l.upper(), format))));
    }

    private static Cell limit(String range, Optional<WorkbookCell> value) {
      return WorkbookCells.in(range, value.orElseGet(WorkbookCell::empty));
    }

    Chart chart(String title, String name, String format, int rows) {
      return new Chart(
          title,
          cells.say("limits-description", "name", title),
          format,
          "columns",
          false,
          rows,
          List.of(
              new Series(cells.say(name), month, value, "actual"),
              new Series(cells.say("history.lower"), month, lower, "limit"),
              new Series(cells.say("history.upper"), month, upper, "limit")));
    }
  }
}

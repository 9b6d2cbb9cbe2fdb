package dev.headway.report;

import dev.headway.model.ContentScore;
import dev.headway.model.ContentScore.By;
import dev.headway.model.ContentScore.Group;
import dev.headway.model.ContentScore.PassedOn;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.Figure;
import dev.headway.report.view.ContentView;
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
import java.util.stream.Stream;

/** What people passed on and talked about. */
record ContentSheet(WorkbookCells cells) {

  private static final int CHART_ROWS = 15;

  /** The sheet; empty where of no posts it is known what people did with them. */
  Optional<WorkbookSection> section() {
    Optional<ContentView> page = new ContentPage(cells.language(), cells.card()).view(0);
    return page.map(
        view -> {
          List<Block> blocks = new ArrayList<>();
          blocks.add(networks());
          if (groups(By.THEME).findAny().isPresent() || formats().findAny().isPresent()) {
            blocks.add(parts());
          }
          if (!score().passedOn().isEmpty()) {
            blocks.add(posts());
          }
          return cells.section("content", view.headline(), blocks);
        });
  }

  private ContentScore score() {
    return cells.card().sections().content();
  }

  private List<Head> heads(String first) {
    List<Head> heads = new ArrayList<>();
    heads.add(PlainCells.textHead(cells.say("column.network")));
    heads.add(PlainCells.textHead(first));
    for (String rate :
        List.of(
            "label.contentPosts",
            "label.contentShares",
            "label.contentComments",
            "label.contentSaves")) {
      for (YearMonth month : cells.months().toList()) {
        heads.add(
            PlainCells.numberHead(
                cells.say(
                    "content.in-month", "what", cells.label(rate), "month", cells.month(month))));
      }
    }
    return heads;
  }

  private Block networks() {
    String names = cells.range("content_network");
    String shares = cells.range("content_shares");
    String comments = cells.range("content_comments");
    List<Row> rows =
        groups(By.NETWORK)
            .map(g -> row(g, cells.say("content.all"), names, shares, comments))
            .toList();
    return Block.of(
        cells.say("content.networks"),
        cells.chartNotes(
            groups(By.NETWORK)
                .flatMap(g -> Stream.of(g.month().amplification(), g.month().conversation()))
                .toList(),
            cells.say("content.about", "days", score().youngest())),
        heads(cells.say("content.group")),
        rows,
        List.of(
            new Chart(
                cells.say("content.chart", "month", cells.month(cells.card().month())),
                cells.say("content.chart-description"),
                "ratio",
                "bars",
                false,
                CHART_ROWS,
                List.of(
                    new Series(cells.label("label.contentShares"), names, shares, "bar"),
                    new Series(
                        cells.label("label.contentComments"), names, comments, "earlier")))));
  }

  private Block parts() {
    List<Row> rows =
        Stream.concat(groups(By.THEME), formats()).map(g -> row(g, name(g), "", "", "")).toList();
    return Block.of(
        cells.say("content.parts"), List.of(), heads(cells.say("content.group")), rows, List.of());
  }

  private String name(Group group) {
    return group.by() == By.THEME
        ? cells.language().say("content.theme", "name", group.name())
        : ContentKinds.name(group.name(), cells::label);
  }

  private Stream<Group> groups(By by) {
    return score().groups().stream().filter(g -> g.by() == by);
  }

  /** One kind alone is the whole once more. */
  private Stream<Group> formats() {
    return groups(By.FORMAT)
        .filter(g -> groups(By.FORMAT).filter(o -> o.network().equals(g.network())).count() > 1);
  }

  private Row row(Group group, String name, String names, String shares, String comments) {
    List<Rates> before = List.of(group.previous(), group.lastYear());
    Rates month = group.month();
    List<Cell> row = new ArrayList<>();
    row.add(PlainCells.text(names, cells.language().network(group.network())));
    row.add(PlainCells.text(name));
    row.add(cells.figure(month.posts(), "count"));
    before.forEach(m -> row.add(cells.figure(m.posts(), "count")));
    row.add(rate(shares, month.amplification()));
    before.forEach(m -> row.add(rate("", m.amplification())));
    row.add(rate(comments, month.conversation()));
    before.forEach(m -> row.add(rate("", m.conversation())));
    row.add(rate("", month.saves()));
    before.forEach(m -> row.add(rate("", m.saves())));
    return PlainCells.row(row.stream());
  }

  /** In a chart a missing value is a gap; elsewhere words say why there is none. */
  private Cell rate(String range, Figure figure) {
    return range.isEmpty() ? cells.figure(figure, "ratio") : cells.point(range, figure, "ratio");
  }

  private Block posts() {
    return Block.of(
        cells.language().say("label.contentPassedOn"),
        List.of(cells.language().say("content.posts.note")),
        List.of(
            PlainCells.textHead(cells.say("column.network")),
            PlainCells.textHead(cells.say("column.text")),
            PlainCells.numberHead(cells.label("label.contentShared")),
            PlainCells.numberHead(cells.label("label.contentDiscussed")),
            PlainCells.textHead(cells.say("column.published")),
            PlainCells.textHead(cells.say("column.link"))),
        score().passedOn().stream().map(this::post).toList(),
        List.of());
  }

  private Row post(PassedOn post) {
    String text = post.text().isBlank() ? cells.language().say("content.noWords") : post.text();
    return PlainCells.row(
        PlainCells.text(cells.language().network(post.network())),
        PlainCells.text(text),
        cells.figure(post.shares(), "count"),
        cells.figure(post.comments(), "count"),
        PlainCells.cell(WorkbookCell.date(post.day(), "date")),
        PlainCells.link(post.link()));
  }
}

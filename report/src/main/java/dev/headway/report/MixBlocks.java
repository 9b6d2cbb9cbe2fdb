package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ChannelScore;
import dev.headway.model.ReturnScore;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The whole marketing by channel, with social as one part of it. */
record MixBlocks(WorkbookCells cells) {

  /** In the month, the month before, the same month last year, and the year so far. */
  List<Block> blocks() {
    YearMonth month = cells.card().month();
    return List.of(
        channels(cells.month(month), ChannelScore::month, true),
        channels(cells.month(month.minusMonths(1)), ChannelScore::previous, false),
        channels(cells.month(month.minusYears(1)), ChannelScore::lastYear, false),
        channels(cells.say("return.year"), ChannelScore::yearToDate, false));
  }

  private Block channels(
      String title, Function<ChannelScore, ChannelScore.Figures> of, boolean isNow) {
    List<Row> rows = new ArrayList<>();
    returns().channels().forEach(c -> rows.add(channel(c, of.apply(c), isNow, false)));
    returns().all().forEach(c -> rows.add(channel(c, of.apply(c), isNow, true)));
    returns().social().forEach(c -> rows.add(part(c, of.apply(c), isNow)));
    return Block.of(
        cells.say("return.channels", "period", title),
        cells.notes(
            returns().channels().stream()
                .map(of)
                .flatMap(f -> Stream.of(f.cost(), f.leads(), f.revenue())),
            isNow ? cells.say("return.channels-about") : ""),
        Stream.of(
                Stream.of(PlainCells.textHead(cells.say("column.channel"))),
                heads(
                    "return.media",
                    "return.cost",
                    "return.visits",
                    "return.leads",
                    "return.sales",
                    "return.revenue",
                    "return.strip.costPerLead",
                    "return.cost-per-sale",
                    "return.return",
                    "return.share-of-leads",
                    "return.share-of-revenue"),
                isNow ? heads("return.pipeline") : Stream.<Head>of())
            .flatMap(head -> head)
            .toList(),
        rows,
        List.of());
  }

  private Row channel(
      ChannelScore channel, ChannelScore.Figures of, boolean isNow, boolean isTotal) {
    String name = channel.id().isEmpty() ? cells.say("return.all") : name(channel);
    return row(name, channel, of, isNow, isTotal);
  }

  private String name(ChannelScore channel) {
    return new ChannelNames(cells.language()).of(channel.id());
  }

  /** A part of social; what is not told to be paid or organic has social's own id. */
  private Row part(ChannelScore channel, ChannelScore.Figures of, boolean isNow) {
    String name =
        channel.id().equals(ReturnFigures.SOCIAL) ? cells.say("return.untold") : name(channel);
    return row(name, channel, of, isNow, false);
  }

  private Row row(
      String name, ChannelScore channel, ChannelScore.Figures of, boolean isNow, boolean isTotal) {
    List<WorkbookSection.Cell> row = new ArrayList<>();
    row.add(PlainCells.text(name));
    row.add(cells.figure(of.media(), Unit.MONEY));
    row.add(cells.figure(of.cost(), Unit.MONEY));
    row.add(cells.figure(of.visits(), Unit.COUNT));
    row.add(cells.figure(of.leads(), Unit.COUNT));
    row.add(cells.figure(of.sales(), Unit.COUNT));
    row.add(cells.figure(of.revenue(), Unit.MONEY));
    row.add(cells.live(of.costPerLead(), "RC[-5]/RC[-3]", "money-exact"));
    row.add(cells.live(of.costPerSale(), "RC[-6]/RC[-3]", "money-exact"));
    row.add(cells.live(of.returnOnInvestment(), "(RC[-3]-RC[-7])/RC[-7]", "ratio"));
    row.add(cells.figure(of.shareOfLeads(), Unit.SHARE));
    row.add(cells.figure(of.shareOfRevenue(), Unit.SHARE));
    if (isNow) {
      row.add(cells.figure(channel.pipeline(), Unit.MONEY));
    }
    return new Row(row, isTotal);
  }

  private ReturnScore returns() {
    return cells.card().sections().returns();
  }

  private Stream<Head> heads(String... keys) {
    return new ReturnHeads(cells).heads(keys);
  }
}

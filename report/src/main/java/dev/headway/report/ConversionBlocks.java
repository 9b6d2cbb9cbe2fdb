package dev.headway.report;

import dev.headway.model.Conversions;
import dev.headway.model.ExchangeRate;
import dev.headway.model.ExchangeRates;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Amounts in other currencies: by which rates they were converted, and which could not be. */
record ConversionBlocks(WorkbookCells cells) {

  /** Rates are written with up to this many decimals. */
  private static final String RATE = "rate";

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Conversions conversions = cells.card().sections().conversions();
    if (!conversions.made().isEmpty()) {
      blocks.add(
          Block.of(
              cells.say("rates.made"),
              List.of(cells.say("rates.made-about")),
              heads(
                  "rates.metric*",
                  "rates.amounts",
                  "rates.amount",
                  "rates.currency*",
                  "rates.rate",
                  "rates.converted",
                  "rates.from*",
                  "rates.source*"),
              conversions.made().stream().map(this::made).toList(),
              List.of()));
    }
    if (!conversions.withoutRate().isEmpty()) {
      blocks.add(
          Block.of(
              cells.say("rates.without"),
              List.of(cells.say("rates.without-about")),
              heads("rates.metric*", "rates.amounts", "rates.currency*", "first-day*", "last-day*"),
              conversions.withoutRate().stream().map(this::without).toList(),
              List.of()));
    }
    List<Row> rates = rates();
    if (!rates.isEmpty()) {
      blocks.add(
          Block.of(
              cells.say("rates.written"),
              List.of(cells.say("rates.written-about")),
              heads(
                  "rates.one*",
                  "rates.to*",
                  "rates.rate",
                  "rates.from*",
                  "rates.source*",
                  "rates.file*"),
              rates,
              List.of()));
    }
    return blocks;
  }

  /** A star marks a column of text. */
  private List<Head> heads(String... keys) {
    return Stream.of(keys)
        .map(key -> new Head(cells.say(key.replace("*", "")), !key.endsWith("*")))
        .toList();
  }

  private Row made(Conversions.Made made) {
    ExchangeRate rate = made.rate();
    return PlainCells.row(
        PlainCells.text(metric(made.metric())),
        PlainCells.count(made.amounts()),
        PlainCells.number(made.amount(), "amount"),
        PlainCells.text(rate.currency().getCurrencyCode()),
        PlainCells.number(rate.rate(), RATE),
        PlainCells.cell(
            WorkbookCell.number(made.converted(), "money-exact").withFormula("RC[-3]*RC[-1]")),
        PlainCells.cell(WorkbookCell.date(rate.from(), "date")),
        PlainCells.text(rate.source()));
  }

  private Row without(Conversions.WithoutRate without) {
    return PlainCells.row(
        PlainCells.text(metric(without.metric())),
        PlainCells.count(without.amounts()),
        PlainCells.text(without.currency().getCurrencyCode()),
        PlainCells.cell(WorkbookCell.date(without.first(), "date")),
        PlainCells.cell(WorkbookCell.date(without.last(), "date")));
  }

  private String metric(String id) {
    return cells.metric(id);
  }

  private List<Row> rates() {
    ExchangeRates rates = cells.card().client().rates();
    return Stream.concat(
            sorted(rates.own()).map(rate -> written(rate, "rates.client")),
            sorted(rates.agencys())
                .filter(rate -> rate.to().equals(cells.card().client().currency()))
                .map(rate -> written(rate, "rates.agency")))
        .toList();
  }

  private static Stream<ExchangeRate> sorted(List<ExchangeRate> rates) {
    return rates.stream()
        .sorted(
            Comparator.comparing((ExchangeRate rate) -> rate.currency().getCurrencyCode())
                .thenComparing(rate -> rate.to().getCurrencyCode())
                .thenComparing(ExchangeRate::from));
  }

  private Row written(ExchangeRate rate, String file) {
    return PlainCells.row(
        PlainCells.text(rate.currency().getCurrencyCode()),
        PlainCells.text(rate.to().getCurrencyCode()),
        PlainCells.number(rate.rate(), RATE),
        PlainCells.cell(WorkbookCell.date(rate.from(), "date")),
        PlainCells.text(rate.source()),
        PlainCells.text(cells.say(file)));
  }
}

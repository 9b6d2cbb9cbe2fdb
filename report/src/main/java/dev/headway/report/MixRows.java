package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.ReturnView.BarsView;
import dev.headway.report.view.ReturnView.MixRow;
import dev.headway.report.view.ReturnView.Stretch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of the marketing's channels. The bars of leads and of revenue share a scale. */
final class MixRows {

  /** The part of a column that a bar may take; the rest is for its number. */
  private static final double ROOM = 0.62;

  private static final double GAP = 0.04;

  /** How wide a letter of a label is, as a part of the drawing. */
  private static final double PER_CHARACTER = 4.9 / 102;

  private final Language language;
  private final List<MixChannel> channels;
  private final List<MixChannel> rows;

  /**
   * The rows.
   *
   * @param channels all of them
   * @param rows those that are shown, some of them perhaps under one name
   */
  MixRows(Language language, List<MixChannel> channels, List<MixChannel> rows) {
    this.language = language.beside(rows.stream().map(MixChannel::cost));
    this.channels = channels;
    this.rows = rows;
  }

  List<MixRow> views() {
    double mostCost = rows.stream().mapToDouble(row -> size(row.cost())).max().orElse(0);
    double mostPart =
        rows.stream()
            .flatMap(
                row ->
                    Stream.of(
                        row.part(channels, MixChannel::leads),
                        row.part(channels, MixChannel::revenue)))
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    return rows.stream().map(row -> row(row, mostCost, mostPart)).toList();
  }

  private static double size(Figure figure) {
    return ReturnFigures.value(figure).doubleValue();
  }

  private MixRow row(MixChannel channel, double mostCost, double mostPart) {
    return new MixRow(
        channel.name(),
        channel.isSocial(),
        bar(channel.cost(), size(channel.cost()) / mostCost, cost(channel), costRoom()),
        share(channel, MixChannel::leads, mostPart),
        share(channel, MixChannel::revenue, mostPart),
        returned(channel));
  }

  private String cost(MixChannel channel) {
    return language.figure(channel.cost(), Unit.MONEY);
  }

  /**
   * An amount may be long: the longest bar leaves room for the longest of them. None is left for
   * bars where that takes all.
   */
  private double costRoom() {
    int longest =
        rows.stream()
            .filter(row -> row.cost().isKnown())
            .mapToInt(row -> cost(row).length())
            .max()
            .orElse(0);
    return Math.max(0, Math.min(ROOM, 1 - GAP - longest * PER_CHARACTER));
  }

  private Cell returned(MixChannel channel) {
    Figure figure = channel.onInvestment();
    return new Cell(
        figure.isKnown()
            ? language.figure(figure, Unit.RATIO)
            : language.say(
                figure.equals(Figure.missing(Absence.NOT_EXPORTED))
                    ? "return.mix.notKnown"
                    : "return.mix.none"),
        channel.isSocial(),
        !figure.isKnown());
  }

  private BarsView share(MixChannel channel, Function<MixChannel, Figure> of, double most) {
    Figure figure = of.apply(channel);
    String days = figure.isWhole() ? "" : "*";
    return channel
        .part(channels, of)
        .map(
            part ->
                bar(
                    figure,
                    part.doubleValue() / most,
                    language.numbers().value(part, Unit.SHARE) + days,
                    ROOM))
        .orElseGet(
            () ->
                bar(
                    figure,
                    0,
                    figure.isKnown() ? language.say("return.mix.none") : language.shortly(figure),
                    ROOM));
  }

  private static BarsView bar(Figure figure, double part, String label, double room) {
    double length = Double.isFinite(part) ? Math.max(0, part) * room : 0;
    return new BarsView(
        0,
        length > 0 ? Optional.of(new Stretch(0, length)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        length + GAP,
        label,
        !figure.isKnown(),
        "");
  }
}

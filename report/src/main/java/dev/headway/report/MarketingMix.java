package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.ChannelScore;
import dev.headway.model.Coverage;
import dev.headway.model.Figure;
import dev.headway.model.ReturnScore;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.ReturnView.BarsView;
import dev.headway.report.view.ReturnView.MixRow;
import dev.headway.report.view.ReturnView.MixView;
import dev.headway.report.view.ReturnView.Stretch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Social as one part of the whole marketing: what each channel cost and brought. */
final class MarketingMix {

  /** The part of a column that a bar may take; the rest is for its number. */
  private static final double ROOM = 0.62;

  private static final double GAP = 0.04;

  private final Language language;
  private final List<Channel> channels;
  private final Optional<ChannelScore> all;

  /**
   * A channel's month.
   *
   * @param name for people
   * @param leads as they are, not their part
   */
  private record Channel(
      String name,
      boolean isSocial,
      Figure cost,
      Figure leads,
      Figure revenue,
      Figure onInvestment) {}

  MarketingMix(Language language, ReturnScore returns) {
    this.language =
        language.beside(returns.channels().stream().map(c -> c.month().cost()));
    this.all = returns.all().stream().findFirst();
    this.channels =
        Stream.concat(
                returns.channels().stream().filter(MarketingMix::isSocial),
                returns.channels().stream().filter(c -> !isSocial(c)))
            .map(this::channel)
            .filter(c -> c.isSocial() || isAny(c))
            .toList();
  }

  private static boolean isSocial(ChannelScore score) {
    return score.id().equals(ReturnFigures.SOCIAL);
  }

  private Channel channel(ChannelScore score) {
    ChannelScore.Figures month = score.month();
    return new Channel(
        new ChannelNames(language).of(score.id()),
        isSocial(score),
        month.cost(),
        month.leads(),
        month.revenue(),
        month.returnOnInvestment());
  }

  /** A channel that cost nothing and brought nothing needs no row. */
  private static boolean isAny(Channel channel) {
    return Stream.of(channel.cost(), channel.leads(), channel.revenue())
        .anyMatch(f -> ReturnFigures.value(f).signum() != 0);
  }

  /**
   * The table; empty where social is not known, or nothing else is.
   *
   * @param most so many channels have a row, if no more than a tenth hides in others
   */
  Optional<MixView> view(int most) {
    if (channels.size() < 2 || !channels.get(0).isSocial()) {
      return Optional.empty();
    }
    Small<Channel> split =
        Small.of(channels, most, List.of(Channel::cost, Channel::leads, Channel::revenue));
    List<Channel> rows = new ArrayList<>(split.shown());
    if (!split.hidden().isEmpty()) {
      rows.add(others(split.hidden()));
    }
    return Optional.of(
        new MixView(
            title(),
            total(Channel::cost, Unit.MONEY),
            all.map(a -> language.figure(a.month().leads(), Unit.COUNT)).orElse(""),
            all.map(a -> language.figure(a.month().revenue(), Unit.MONEY)).orElse(""),
            rows.stream().map(row -> row(row, rows)).toList(),
            notes(split.hidden())));
  }

  /** The known ones; nothing where only social's cost is. */
  private String total(Function<Channel, Figure> of, Unit unit) {
    List<Figure> known = channels.stream().map(of).filter(Figure::isKnown).toList();
    return known.size() < 2 ? "" : language.figure(sum(known), unit);
  }

  private static Figure sum(List<Figure> figures) {
    Optional<Figure> missing = figures.stream().filter(f -> !f.isKnown()).findFirst();
    Coverage days =
        figures.stream()
            .filter(Figure::isKnown)
            .map(f -> ((Figure.Known) f).coverage())
            .reduce(Coverage.WHOLE, Coverage::and);
    return missing.orElseGet(
        () ->
            new Figure.Known(
                figures.stream()
                    .map(ReturnFigures::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                days));
  }

  private Channel others(List<Channel> hidden) {
    Figure cost = sum(hidden.stream().map(Channel::cost).toList());
    Figure revenue = sum(hidden.stream().map(Channel::revenue).toList());
    return new Channel(
        language.say("return.others", "count", hidden.size()),
        false,
        cost,
        sum(hidden.stream().map(Channel::leads).toList()),
        revenue,
        ReturnFigures.onInvestment(ReturnFigures.divide(revenue, cost)));
  }

  /** Social's parts, in so far as they are known; the spend only where another's is known. */
  private String title() {
    Channel social = channels.get(0);
    List<String> brought = new ArrayList<>();
    part(social, Channel::leads).ifPresent(p -> brought.add(say("leads", p)));
    part(social, Channel::revenue).ifPresent(p -> brought.add(say("revenue", p)));
    Optional<BigDecimal> cost =
        channels.stream().filter(c -> c.cost().isKnown()).count() > 1
            ? part(social, Channel::cost)
            : Optional.empty();
    String told = language.list(brought);
    if (brought.isEmpty()) {
      return language.say("return.mix.title");
    }
    return cost.map(p -> language.say("return.mix.took", "share", share(p), "brought", told))
        .orElseGet(() -> language.say("return.mix.brought", "brought", told));
  }

  private String say(String what, BigDecimal part) {
    return language.say("return.mix.part." + what, "share", share(part));
  }

  private String share(BigDecimal part) {
    return language.numbers().value(part, Unit.SHARE);
  }

  private Optional<BigDecimal> part(Channel channel, Function<Channel, Figure> of) {
    BigDecimal whole =
        channels.stream()
            .map(of)
            .map(ReturnFigures::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return of.apply(channel) instanceof Figure.Known known && whole.signum() > 0
        ? Optional.of(known.value().divide(whole, MathContext.DECIMAL128))
        : Optional.empty();
  }

  private MixRow row(Channel channel, List<Channel> rows) {
    double mostCost = most(rows, Channel::cost);
    double mostPart =
        Math.max(
            most(rows, Channel::leads) / whole(Channel::leads),
            most(rows, Channel::revenue) / whole(Channel::revenue));
    return new MixRow(
        channel.name(),
        channel.isSocial(),
        bar(
            channel.cost(),
            ReturnFigures.value(channel.cost()).doubleValue() / mostCost,
            language.figure(channel.cost(), Unit.MONEY)),
        share(channel, Channel::leads, mostPart),
        share(channel, Channel::revenue, mostPart),
        returned(channel));
  }

  private Cell returned(Channel channel) {
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

  private BarsView share(Channel channel, Function<Channel, Figure> of, double most) {
    return part(channel, of)
        .map(p -> bar(of.apply(channel), p.doubleValue() / most, share(p) + star(of.apply(channel))))
        .orElseGet(() -> bar(of.apply(channel), 0, language.shortly(of.apply(channel))));
  }

  private static String star(Figure figure) {
    return figure.isWhole() ? "" : "*";
  }

  private static BarsView bar(Figure figure, double part, String label) {
    double length = Double.isFinite(part) ? Math.max(0, part) * ROOM : 0;
    return new BarsView(
        0,
        length > 0 ? Optional.of(new Stretch(0, length)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        length + GAP,
        label,
        !figure.isKnown());
  }

  private static double most(List<Channel> rows, Function<Channel, Figure> of) {
    return rows.stream()
        .mapToDouble(row -> ReturnFigures.value(of.apply(row)).doubleValue())
        .max()
        .orElse(0);
  }

  private double whole(Function<Channel, Figure> of) {
    double sum =
        channels.stream().mapToDouble(c -> ReturnFigures.value(of.apply(c)).doubleValue()).sum();
    return sum > 0 ? sum : 1;
  }

  private List<String> notes(List<Channel> hidden) {
    List<String> notes = new ArrayList<>();
    if (channels.stream().anyMatch(c -> !c.isSocial() && !c.cost().isKnown())) {
      notes.add(language.say("return.mix.costs"));
    }
    if (!hidden.isEmpty()) {
      notes.add(
          language.say(
              "return.mix.others", "names", language.list(hidden.stream().map(Channel::name).toList())));
    }
    return notes;
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.ReturnScore.CostMonth;
import dev.headway.report.view.LineChartView.Grid;
import dev.headway.report.view.ReturnView.Column;
import dev.headway.report.view.ReturnView.CostsView;
import dev.headway.report.view.ReturnView.KindLabel;
import dev.headway.report.view.ReturnView.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What months cost, in bars of their kinds. */
final class CostBars {

  private static final double LABEL_HEIGHT = 10.5;
  private static final double BAR = 0.68;

  private enum Kind {
    MEDIA,
    FEES,
    PRODUCTION,
    OTHER;

    Figure of(CostMonth month) {
      return switch (this) {
        case MEDIA -> month.media();
        case FEES -> month.fees();
        case PRODUCTION -> month.production();
        case OTHER -> month.other();
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Language language;
  private final List<CostMonth> months;
  private final double height;
  private final Scale scale;

  CostBars(Language language, List<CostMonth> months, double height) {
    this.language =
        language.beside(
            months.stream().flatMap(m -> Stream.of(Kind.values()).map(kind -> kind.of(m))));
    this.months = months;
    this.height = height;
    this.scale = Scale.forLine(months.stream().map(CostBars::known).toList(), /* fromZero= */ true);
  }

  /** What is known of a month's cost. */
  private static double known(CostMonth month) {
    return Stream.of(Kind.values()).mapToDouble(kind -> size(kind.of(month))).sum();
  }

  private static double size(Figure figure) {
    return Math.max(0, ReturnFigures.value(figure).doubleValue());
  }

  /** The bars; empty where no month is known to have cost anything. */
  Optional<CostsView> view() {
    if (months.stream().allMatch(m -> known(m) == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new CostsView(
            language.say("return.costs.title"),
            language.say(
                months.stream().anyMatch(this::isPart) ? "return.costs.part" : "return.costs.note"),
            height,
            scale.ticks().stream()
                .map(
                    t ->
                        new Grid(
                            1 - scale.at(t.doubleValue()),
                            language.numbers().beside(scale.ticks()).end(t, Unit.MONEY)))
                .toList(),
            SmallLines.marks(language, months.stream().map(CostMonth::month).toList()),
            IntStream.range(0, months.size()).mapToObj(this::column).toList(),
            labels(),
            words()));
  }

  /** Each month by its kinds. */
  private String words() {
    ChartWords words = new ChartWords(language, Unit.MONEY);
    return words.of(
        language.say("return.costs.title"),
        months.stream()
            .filter(m -> known(m) > 0)
            .map(m -> words.value(language.dates().shortMonthYear(m.month()), kinds(m))));
  }

  private String kinds(CostMonth month) {
    List<String> kinds =
        Stream.of(Kind.values())
            .filter(kind -> size(kind.of(month)) > 0)
            .map(
                kind ->
                    language.say(
                        "return.costs." + kind.word(),
                        "value",
                        language.figure(kind.of(month), Unit.MONEY)))
            .toList();
    return String.join(", ", kinds) + (isPart(month) ? ", ?" : "");
  }

  /** Whether something is not known of a month that is not one before all that is known. */
  private boolean isPart(CostMonth month) {
    CostMonth first = months.stream().filter(m -> known(m) > 0).findFirst().orElseThrow();
    return !month.month().isBefore(first.month()) && !month.total().isWhole();
  }

  private Column column(int i) {
    return new Column(
        (i + 0.5) / months.size(),
        BAR / months.size(),
        layers(months.get(i)),
        isPart(months.get(i)));
  }

  private List<Layer> layers(CostMonth month) {
    List<Layer> layers = new ArrayList<>();
    double ground = 0;
    for (Kind kind : Kind.values()) {
      double size = size(kind.of(month));
      if (size > 0) {
        double top = ground + size;
        layers.add(new Layer(kind.word(), 1 - scale.at(top), scale.at(top) - scale.at(ground)));
        ground = top;
      }
    }
    return layers;
  }

  /** Each kind that any month has: at its part of the last bar, or at the top where it has none. */
  private List<KindLabel> labels() {
    CostMonth last = months.get(months.size() - 1);
    List<KindLabel> wanted = new ArrayList<>();
    double ground = 0;
    for (Kind kind : Kind.values()) {
      double size = size(kind.of(last));
      if (months.stream().anyMatch(m -> size(kind.of(m)) > 0)) {
        double middle = 1 - scale.at(ground + size / 2);
        String text =
            language.say(
                "return.costs." + kind.word(),
                "value",
                kind.of(last).isKnown() ? language.figure(kind.of(last), Unit.MONEY) : "?");
        wanted.add(new KindLabel(middle, middle, text, kind.word()));
      }
      ground += size;
    }
    List<Double> placed =
        LabelSpacing.apart(wanted.stream().map(l -> l.y() * height).toList(), LABEL_HEIGHT);
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i ->
                new KindLabel(
                    wanted.get(i).y(),
                    placed.get(i) / height,
                    wanted.get(i).text(),
                    wanted.get(i).kind()))
        .toList();
  }
}

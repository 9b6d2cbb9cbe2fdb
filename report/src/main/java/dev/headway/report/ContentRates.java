package dev.headway.report;

import dev.headway.model.ContentScore.Group;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.Figure;
import dev.headway.report.view.BulletView.Bar;
import dev.headway.report.view.ContentView.Rate;
import dev.headway.report.view.PlanView.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Averages of posts, with one decimal, or with two where all are small. */
final class ContentRates {

  private static final BigDecimal SMALL = BigDecimal.ONE;

  private final Language language;

  ContentRates(Language language) {
    this.language = language;
  }

  /** A measure of a group, beside those of the other groups of its network. */
  Rate rate(Group group, List<Group> network, Function<Rates, Figure> of) {
    Figure now = of.apply(group.month());
    double most = network.stream().mapToDouble(g -> size(of.apply(g.month()))).max().orElse(0);
    Optional<Bar> bar =
        now.isKnown() && most > 0 ? Optional.of(new Bar(0, size(now) / most)) : Optional.empty();
    int decimals = decimals(network, of);
    List<Cell> months =
        List.of(
            cell(group.month(), now, decimals, true),
            cell(group.previous(), of.apply(group.previous()), decimals, false),
            cell(group.lastYear(), of.apply(group.lastYear()), decimals, false));
    boolean none = months.stream().allMatch(Cell::quiet);
    boolean alike = months.stream().map(Cell::text).distinct().count() == 1;
    return new Rate(bar, none && alike ? months.subList(0, 1) : months);
  }

  private Cell cell(Rates rates, Figure figure, int decimals, boolean strong) {
    if (rates.isNone()) {
      return new Cell(language.say("content.noPosts"), false, true);
    }
    return figure instanceof Figure.Known known
        ? new Cell(text(known.value(), decimals), strong, false)
        : new Cell(language.shortly(figure), false, true);
  }

  /** The average inside a sentence. */
  String text(Figure figure) {
    return figure instanceof Figure.Known known
        ? text(known.value(), known.value().compareTo(SMALL) < 0 ? 2 : 1)
        : language.shortly(figure);
  }

  private String text(BigDecimal value, int decimals) {
    return language.say(
        "content.rate." + decimals, "value", value.setScale(decimals, RoundingMode.HALF_UP));
  }

  private static int decimals(List<Group> network, Function<Rates, Figure> of) {
    return network.stream()
            .flatMap(ContentRates::months)
            .map(of)
            .filter(Figure.Known.class::isInstance)
            .allMatch(f -> ((Figure.Known) f).value().compareTo(SMALL) < 0)
        ? 2
        : 1;
  }

  /** The month, the one before, and the same month a year earlier. */
  static Stream<Rates> months(Group group) {
    return Stream.of(group.month(), group.previous(), group.lastYear());
  }

  private static double size(Figure figure) {
    return figure instanceof Figure.Known known ? known.value().doubleValue() : 0;
  }
}

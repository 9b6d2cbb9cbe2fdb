package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentences over the page of the return. */
final class ReturnSentences {

  private static final int LONGEST_NAME = 30;

  private final Language language;
  private final Scorecard card;
  private final ReturnFigures figures;
  private final String month;

  ReturnSentences(Language language, Scorecard card, ReturnFigures figures) {
    this.language = language;
    this.card = card;
    this.figures = figures;
    this.month = language.dates().month(card.month());
  }

  /** What came back for what was spent, against what was wanted. */
  String headline() {
    Figure spent = figures.spent();
    Figure back = figures.back();
    if (!(spent instanceof Figure.Known cost)) {
      return back.isKnown()
          ? say("noCost", "back", money(back), "why", why(spent))
          : say("nothing", "why", why(back));
    }
    if (!(back instanceof Figure.Known known)) {
      return say("noRevenue", "spent", money(spent), "why", why(back));
    }
    if (cost.value().signum() == 0) {
      return say(known.value().signum() == 0 ? "neither" : "free", "back", money(back));
    }
    if (!figures.perOne().isKnown()) {
      return say("apart", "why", why(figures.perOne()));
    }
    if (known.value().signum() <= 0) {
      return known.value().signum() == 0
          ? say("noSale", "spent", money(spent))
          : say("refunds", "spent", money(spent), "by", money(Figure.of(known.value().abs())));
    }
    return told(cost, known);
  }

  private String told(Figure.Known spent, Figure.Known back) {
    if (!figures.perOne().isWhole()) {
      Figure.Known part = (Figure.Known) figures.perOne();
      return say(
          "partial",
          "one",
          one(),
          "perOne",
          forOne(part.value()),
          "days",
          part.coverage().days(),
          "of",
          part.coverage().of());
    }
    BigDecimal perOne = ReturnFigures.value(figures.perOne());
    Optional<BigDecimal> wanted = figures.wantedPerOne();
    BigDecimal gain = back.value().subtract(spent.value());
    String by = money(Figure.of(gain.abs()));
    List<String> ways = new ArrayList<>();
    if (wanted.isPresent()) {
      int sign = pence(perOne).compareTo(pence(wanted.get()));
      String key = sign < 0 ? "below" : sign > 0 ? "above" : "level";
      String plain = against(key, perOne, wanted.get(), "none");
      if (gain.signum() < 0) {
        ways.add(say("withLoss", "plain", plain, "by", by));
      } else {
        mover(sign).ifPresent(mover -> ways.add(say("mover", "plain", plain, "mover", mover)));
        ways.add(against(key, perOne, wanted.get(), month));
      }
    } else {
      String key = gain.signum() < 0 ? "loss" : gain.signum() == 0 ? "even" : "gain";
      ways.add(say(key, "one", one(), "perOne", forOne(perOne), "by", by));
    }
    return Headlines.fitting(ways);
  }

  /**
   * What came back against what was wanted.
   *
   * @param named the month, where there is room for it; else {@code none}
   */
  private String against(String key, BigDecimal perOne, BigDecimal wanted, String named) {
    return language.say(
        "return.headline." + key,
        "one",
        one(),
        "perOne",
        forOne(perOne),
        "wanted",
        forOne(wanted),
        "month",
        named);
  }

  /** The network whose part changed most since the month before, in the direction of the month. */
  private Optional<String> mover(int sign) {
    return card.sections().social().networks().stream()
        .filter(n -> !n.network().isEmpty())
        .flatMap(n -> n.find("revenue").stream().flatMap(m -> change(n, m, sign).stream()))
        .max(Comparator.comparing((Mover m) -> m.change().abs()))
        .map(
            m ->
                language.say(
                    m.change().signum() < 0 ? "return.headline.less" : "return.headline.more",
                    "name",
                    Headlines.cut(language.network(m.network()), LONGEST_NAME),
                    "by",
                    money(Figure.of(m.change().abs())),
                    "month",
                    language.dates().month(card.month().minusMonths(1))));
  }

  private record Mover(String network, BigDecimal change) {}

  private static Optional<Mover> change(
      NetworkScore network, NetworkScore.Measure revenue, int sign) {
    if (!revenue.month().isWhole() || !revenue.previous().isWhole()) {
      return Optional.empty();
    }
    BigDecimal change =
        ReturnFigures.value(revenue.month()).subtract(ReturnFigures.value(revenue.previous()));
    return change.signum() == sign && sign != 0
        ? Optional.of(new Mover(network.network(), change))
        : Optional.empty();
  }

  /** The return in words: what came back for one pound. */
  String perOne(BigDecimal perOne) {
    return language.say("return.perOne", "perOne", forOne(perOne), "one", one());
  }

  /** One unit of money; a hundred where the currency has no smaller one. */
  private BigDecimal unit() {
    return card.client().currency().getDefaultFractionDigits() == 0
        ? BigDecimal.valueOf(100)
        : BigDecimal.ONE;
  }

  private String one() {
    return language.numbers().value(unit(), Unit.MONEY);
  }

  private String forOne(BigDecimal perOne) {
    return language.numbers().value(pence(perOne).multiply(unit()), Unit.MONEY);
  }

  private static BigDecimal pence(BigDecimal perOne) {
    return perOne.setScale(2, RoundingMode.HALF_UP);
  }

  private String money(Figure figure) {
    return figure instanceof Figure.Known known
        ? language.numbers().value(known.value(), Unit.MONEY)
        : language.shortly(figure);
  }

  private String why(Figure figure) {
    return figure instanceof Figure.Missing missing ? language.why(missing.why()) : "";
  }

  private String say(String key, Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "month";
    all[arguments.length + 1] = month;
    return language.say("return.headline." + key, all);
  }
}

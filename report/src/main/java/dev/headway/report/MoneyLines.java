package dev.headway.report;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.ReturnScore.CostMonth;
import dev.headway.model.Scorecard;
import dev.headway.report.MoneyLine.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was spent and what came back: a line for each network, and one for each cost that no network
 * bears alone.
 */
final class MoneyLines {

  /**
   * What one advertiser's bill is for, where it does not say: Meta's networks are paid together.
   */
  private static final Map<String, List<String>> PAID_TOGETHER =
      Map.of("meta", List.of("facebook", "instagram", "threads", "whatsapp"));

  private final Language language;
  private final Scorecard card;
  private final ReturnFigures figures;
  private final NetworkPlans plans;

  MoneyLines(Language language, Scorecard card, ReturnFigures figures) {
    this.language = language;
    this.card = card;
    this.figures = figures;
    this.plans = new NetworkPlans(card);
  }

  /**
   * The lines, and the names of the networks that one line puts together.
   *
   * @param lines the largest that came back first
   * @param others the networks of the line "Others"; empty where there is none
   */
  record Told(List<MoneyLine> lines, List<String> others) {}

  /**
   * All lines.
   *
   * @param most so many networks have a line of their own, if no more than a tenth hides in others
   */
  Told of(int most) {
    Map<String, MoneyLine> networks = networks();
    List<MoneyLine> lines = new ArrayList<>();
    Optional<Small<MoneyLine>> small = Optional.empty();
    if (networks.isEmpty()) {
      lines.add(whole());
    } else {
      Small<MoneyLine> split =
          Small.of(
              List.copyOf(networks.values()),
              most,
              List.of(line -> line.spent().actual(), line -> line.back().actual()));
      lines.addAll(split.shown());
      if (!split.hidden().isEmpty()) {
        lines.add(others(split.hidden()));
      }
      small = Optional.of(split);
    }
    cost("return.fees", CostMonth::fees).ifPresent(lines::add);
    cost("return.production", CostMonth::production).ifPresent(lines::add);
    cost("return.other", CostMonth::other).ifPresent(lines::add);
    return new Told(
        lines, small.stream().flatMap(s -> s.hidden().stream()).map(MoneyLine::name).toList());
  }

  private Map<String, MoneyLine> networks() {
    Map<String, NetworkScore> all =
        card.sections().social().networks().stream()
            .filter(n -> amount(n, "spend").isAny() || amount(n, "revenue").isAny())
            .collect(
                Collectors.toMap(NetworkScore::network, n -> n, (a, b) -> a, LinkedHashMap::new));
    Map<String, MoneyLine> lines = new LinkedHashMap<>();
    all.values().forEach(n -> lines.put(n.network(), line(n, all)));
    return lines;
  }

  private static Amount amount(NetworkScore network, String metric) {
    return network
        .find(metric)
        .map(m -> Amount.of(m.month(), m.lastYear()))
        .orElseGet(() -> Amount.none(""));
  }

  private MoneyLine line(NetworkScore network, Map<String, NetworkScore> all) {
    String id = network.network();
    return new MoneyLine(
        language.network(id),
        id.isEmpty() ? language.say("return.notStated") : "",
        spent(network, all).planned(plans.of(id, "spend")),
        back(network, all).planned(plans.of(id, "revenue")));
  }

  private Amount spent(NetworkScore network, Map<String, NetworkScore> all) {
    if (amount(network, "spend").isAny()) {
      return amount(network, "spend");
    }
    if (network.network().isEmpty()) {
      return Amount.none(language.say("return.spent.none"));
    }
    return all.values().stream()
        .filter(payer -> amount(payer, "spend").isAny())
        .filter(payer -> together(payer).contains(network.network()))
        .findFirst()
        .map(payer -> language.say("return.spent.with", "name", language.network(payer.network())))
        .map(Amount::none)
        .orElseGet(() -> Amount.none(language.say("return.spent.noAds")));
  }

  private Amount back(NetworkScore network, Map<String, NetworkScore> all) {
    if (amount(network, "revenue").isAny()) {
      return amount(network, "revenue");
    }
    List<String> others =
        together(network).stream().filter(all::containsKey).map(language::network).toList();
    if (!others.isEmpty()) {
      return Amount.none(language.say("return.back.at", "names", language.list(others)));
    }
    return Amount.none(
        figures.back().isKnown()
            ? language.say("return.back.none")
            : language.shortly(figures.back()));
  }

  private static List<String> together(NetworkScore payer) {
    return PAID_TOGETHER.getOrDefault(payer.network(), List.of());
  }

  /** Where no network is known. */
  private MoneyLine whole() {
    Figure now = figures.costs(card.month()).map(CostMonth::media).orElse(missing());
    Figure before =
        figures.costs(card.month().minusYears(1)).map(CostMonth::media).orElse(missing());
    return new MoneyLine(
        language.say("return.allNetworks"),
        "",
        Amount.of(now, before),
        Amount.of(figures.back(), figures.backLastYear()));
  }

  private static Figure missing() {
    return Figure.missing(Absence.NOT_EXPORTED);
  }

  private MoneyLine others(List<MoneyLine> hidden) {
    return new MoneyLine(
        language.say("return.others", "count", hidden.size()),
        "",
        sum(hidden, MoneyLine::spent),
        sum(hidden, MoneyLine::back));
  }

  private Amount sum(List<MoneyLine> hidden, Function<MoneyLine, Amount> of) {
    List<Amount> known =
        hidden.stream().map(of).filter(amount -> amount.actual().isKnown()).toList();
    return known.isEmpty()
        ? Amount.none(language.say("return.spent.none"))
        : Amount.of(
            Sums.of(known.stream().map(Amount::actual).toList()),
            Sums.of(known.stream().map(Amount::lastYear).toList()));
  }

  private Optional<MoneyLine> cost(String key, Function<CostMonth, Figure> kind) {
    Figure now = figures.costs(card.month()).map(kind).orElse(missing());
    Figure before = figures.costs(card.month().minusYears(1)).map(kind).orElse(missing());
    return Optional.of(Amount.of(now, before))
        .filter(Amount::isAny)
        .map(
            amount ->
                new MoneyLine(
                    language.say(key),
                    "",
                    amount,
                    Amount.none(language.say("return.back.notSplit"))));
  }
}

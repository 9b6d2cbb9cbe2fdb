package dev.headway.model;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Takes back zeros that nobody has measured: where a tenth of the month's visits, leads or sales,
 * or of the deals that are open, has no place among the channels, a channel without any may have
 * some of these. So may one of social's, such as ads, where a CRM says no more than that they are
 * social's; and one whose ads were clicked has visits, whatever web analytics took them for.
 *
 * @param channel the channel or group whose zeros are asked about; empty for all of them
 * @param group the group that it is a part of; empty where it is none's
 */
record Unplaced(String channel, String group) {

  /** The channels that are none. */
  private static final Set<String> NONE = Set.of("unplaced", Channel.UNKNOWN);

  private static final BigDecimal ONE_IN = BigDecimal.TEN;

  /**
   * The figure; withheld where it is 0 and too many could not be placed.
   *
   * @param all those among which the channel may have some
   */
  Figure zero(Figure figure, List<FactGroup> all) {
    return mayBeOthers(figure) && areMany(all) ? Figure.missing(Absence.NOT_PLACED) : figure;
  }

  /**
   * The visits; withheld where they are 0 and links of the channel's ads were clicked.
   *
   * @param ads what is told of advertising, of all channels
   */
  Figure clicked(Figure visits, List<FactGroup> ads) {
    boolean isClicked =
        ads.stream()
            .filter(this::isOwn)
            .flatMap(ad -> ad.sum("ad_link_clicks").stream())
            .anyMatch(clicks -> clicks.signum() > 0);
    return mayBeOthers(visits) && isClicked ? Figure.missing(Absence.NOT_PLACED) : visits;
  }

  private boolean mayBeOthers(Figure figure) {
    boolean isZero = figure.number().filter(number -> number.signum() == 0).isPresent();
    return isZero && !channel.isEmpty() && !NONE.contains(channel);
  }

  private boolean isOwn(FactGroup fact) {
    return group.isEmpty()
        ? isOf(fact, Set.of(channel))
        : fact.facet(Facet.CHANNEL).filter(channel::equals).isPresent();
  }

  private boolean areMany(List<FactGroup> all) {
    List<FactGroup> ofGroup = all.stream().filter(fact -> isOf(fact, Set.of(group))).toList();
    return isTenth(all.stream().filter(fact -> isOf(fact, NONE)).toList(), all)
        || isTenth(ofGroup.stream().filter(this::saysNoMore).toList(), ofGroup);
  }

  private static boolean isOf(FactGroup fact, Set<String> groups) {
    return fact.channelGroup().filter(groups::contains).isPresent();
  }

  /** Whether its channel is no more than the group, of which the asked one is a part. */
  private boolean saysNoMore(FactGroup fact) {
    return !channel.equals(group) && fact.facet(Facet.CHANNEL).filter(group::equals).isPresent();
  }

  private static boolean isTenth(List<FactGroup> some, List<FactGroup> all) {
    BigDecimal part = many(some);
    return part.signum() > 0 && part.multiply(ONE_IN).compareTo(many(all)) >= 0;
  }

  /** How many there are: a row of web analytics tells of many visits, any other of one thing. */
  private static BigDecimal many(List<FactGroup> facts) {
    return facts.stream().map(Unplaced::many).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal many(FactGroup fact) {
    return fact.kind() == FactKind.WEB_VISITS
        ? fact.sum("visits").orElse(BigDecimal.ZERO)
        : BigDecimal.valueOf(fact.count());
  }
}

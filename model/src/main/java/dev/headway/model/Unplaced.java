package dev.headway.model;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Takes back zeros that nobody has measured: where a tenth of the month's leads, or of its sales,
 * has no place among the channels, a channel without any may have had some of these. So may one of
 * social's, such as ads, where a CRM says no more than that they are social's.
 *
 * @param facts all that is known
 * @param channel the channel or group whose zeros are asked about; empty for all of them
 * @param group the group that it is a part of; empty where it is none's
 */
record Unplaced(GatheredFacts facts, String channel, String group) {

  /** The channels that are none. */
  private static final Set<String> NONE = Set.of("unplaced", Channel.UNKNOWN);

  private static final int ONE_IN = 10;

  /** The figure; withheld where it is 0 and too many could not be placed. */
  Figure zero(Figure figure, FactKind kind, List<YearMonth> months) {
    boolean isZero = figure.number().filter(number -> number.signum() == 0).isPresent();
    boolean isPlace = !channel.isEmpty() && !NONE.contains(channel);
    return isZero && isPlace && areMany(kind, months) ? Figure.missing(Absence.NOT_PLACED) : figure;
  }

  private boolean areMany(FactKind kind, List<YearMonth> months) {
    List<FactGroup> all =
        months.stream()
            .flatMap(month -> facts.of(kind, month).stream())
            .filter(fact -> kind != FactKind.SALE || fact.is(State.WON))
            .toList();
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
    return !some.isEmpty() && ONE_IN * FactGroup.count(some) >= FactGroup.count(all);
  }
}

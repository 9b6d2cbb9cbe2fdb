package dev.headway.model;

import dev.headway.ingest.Channel;
import dev.headway.ingest.FactKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Takes back zeros that nobody has measured: where a tenth of the month's leads, or of its sales,
 * has no place among the channels, a channel without any may have had some of these.
 *
 * @param facts all that is known
 */
record Unplaced(GatheredFacts facts) {

  /** The channels that are none. */
  private static final Set<String> NONE = Set.of("unplaced", Channel.UNKNOWN);

  private static final int ONE_IN = 10;

  /**
   * The figure; withheld where it is 0 and too many could not be placed.
   *
   * @param channel the channel or group that it is of; empty for all of them
   */
  Figure zero(Figure figure, FactKind kind, String channel, List<YearMonth> months) {
    boolean isZero = figure.number().filter(number -> number.signum() == 0).isPresent();
    return isZero && !channel.isEmpty() && !NONE.contains(channel) && areMany(kind, months)
        ? Figure.missing(Absence.NOT_PLACED)
        : figure;
  }

  private boolean areMany(FactKind kind, List<YearMonth> months) {
    List<FactGroup> all =
        months.stream()
            .flatMap(month -> facts.of(kind, month).stream())
            .filter(fact -> kind != FactKind.SALE || fact.is(State.WON))
            .toList();
    List<FactGroup> unplaced =
        all.stream()
            .filter(fact -> fact.channelGroup().filter(NONE::contains).isPresent())
            .toList();
    return !unplaced.isEmpty() && ONE_IN * FactGroup.count(unplaced) >= FactGroup.count(all);
  }
}

package dev.headway.model;

import java.time.YearMonth;
import java.util.List;

/**
 * What was spent and what came back, with social as one part of the whole marketing.
 *
 * @param costs the report's month and the twelve before it, from the oldest
 * @param channels the channels of the whole marketing, the largest revenue first
 * @param social social's own channels, paid, organic and not told which; beside each other, since a
 *     customer may have seen both
 * @param all everything, whatever its channel
 * @param reported what advertising networks count for themselves
 */
public record ReturnScore(
    List<CostMonth> costs,
    List<ChannelScore> channels,
    List<ChannelScore> social,
    List<ChannelScore> all,
    List<Reported> reported) {

  /** Nothing is known. */
  public static final ReturnScore NONE =
      new ReturnScore(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public ReturnScore {
    costs = List.copyOf(costs);
    channels = List.copyOf(channels);
    social = List.copyOf(social);
    all = List.copyOf(all);
    reported = List.copyOf(reported);
  }

  /**
   * What a month cost, in the client's currency.
   *
   * @param month the month
   * @param media what was paid to social networks for advertising
   * @param fees what was paid to the agency
   * @param production what was paid for films, pictures and the like
   * @param other everything else that the client's file lists
   * @param total of all
   */
  public record CostMonth(
      YearMonth month, Figure media, Figure fees, Figure production, Figure other, Figure total) {}

  /**
   * Conversions as an advertising network reports them: it counts what it had a part in, and so do
   * others, so that they are never added to what the client's own systems count.
   *
   * @param network by which they are reported
   * @param conversions in the month
   * @param value what the network says that they are worth
   */
  public record Reported(String network, Figure conversions, Figure value) {}
}

package dev.headway.model;

import java.util.List;

/**
 * Social media month by month, and network by network.
 *
 * @param leads of social's channels, the report's month and the twelve before it, from the oldest
 * @param revenue the same of what came back
 * @param networks each that anything is known of in the report's month, in the month before, or a
 *     year earlier; the most revenue first, then the most leads. What says no network comes last,
 *     under the empty id
 */
public record SocialScore(
    List<MonthValue> leads, List<MonthValue> revenue, List<NetworkScore> networks) {

  /** Nothing is known. */
  public static final SocialScore NONE = new SocialScore(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public SocialScore {
    leads = List.copyOf(leads);
    revenue = List.copyOf(revenue);
    networks = List.copyOf(networks);
  }
}

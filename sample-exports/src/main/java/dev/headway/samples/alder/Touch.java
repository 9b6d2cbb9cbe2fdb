package dev.headway.samples.alder;

import dev.headway.samples.Dice;
import java.time.YearMonth;
import java.util.List;

/**
 * A first touch, as HubSpot files it.
 *
 * @param source the original source
 * @param detail its first drill-down: for social the network
 * @param campaign its second drill-down
 */
record Touch(String source, String detail, String campaign) {
  private static final YearMonth RENAMED = YearMonth.of(2026, 3);

  /** Where buyers come from when not from social, in the order of the story's columns. */
  enum Elsewhere {
    SEARCH,
    EMAIL,
    OFFLINE,
    REFERRALS,
    DIRECT
  }

  static Touch social(Network network, Dice dice) {
    boolean paid = dice.chance(40);
    return new Touch(
        paid ? "Paid Social" : "Organic Social", network.drillDown(), paid ? "commuter" : "");
  }

  static Touch elsewhere(Elsewhere where, Dice dice) {
    return switch (where) {
      case SEARCH ->
          dice.chance(55)
              ? new Touch("Organic Search", "Unknown keywords (SSL)", "")
              : new Touch("Paid Search", "brand", "alder bikes");
      case EMAIL -> new Touch("Email Marketing", "newsletter", "");
      case OFFLINE -> new Touch("Offline Sources", "CRM_UI", "press and radio");
      case REFERRALS -> new Touch("Referrals", "partner.example.org", "");
      case DIRECT -> new Touch("Direct Traffic", "www.alder.example", "/");
    };
  }

  /**
   * The labels of the three columns: HubSpot renamed them, and exports show the name of the day.
   */
  static List<String> labels(YearMonth month) {
    String label = month.isBefore(RENAMED) ? "Original Source" : "Original Traffic Source";
    return List.of(label, label + " Drill-Down 1", label + " Drill-Down 2");
  }

  List<String> cells() {
    return List.of(source, detail, campaign);
  }
}

package dev.headway.model;

import dev.headway.input.YamlMap;
import java.util.List;
import java.util.Locale;

/**
 * What the stages of a deal, or of a shop's order, mean to a client. Every other stage is open.
 *
 * @param won those that make it a sale, in small letters
 * @param lost those that end it without one, in small letters
 */
record SaleStages(List<String> won, List<String> lost) {

  /**
   * What HubSpot and Salesforce call a won deal before anybody renames it, then Pipedrive, and the
   * states of a shop's orders that brought money.
   */
  private static final List<String> WON =
      List.of("closed won", "closedwon", "won", "paid", "partially_refunded");

  /** The same of deals that were lost, and of orders that brought none. */
  private static final List<String> LOST =
      List.of(
          "closed lost",
          "closedlost",
          "lost",
          "deleted",
          "refunded",
          "voided",
          "cancelled",
          "expired",
          "abandoned");

  /** Copies the lists. */
  SaleStages {
    won = List.copyOf(won);
    lost = List.copyOf(lost);
  }

  static SaleStages read(YamlMap root) {
    return root.optionalMap("sales")
        .map(
            map -> {
              SaleStages stages =
                  new SaleStages(stages(map, "wonStages", WON), stages(map, "lostStages", LOST));
              map.done();
              return stages;
            })
        .orElse(new SaleStages(WON, LOST));
  }

  private static List<String> stages(YamlMap map, String key, List<String> usual) {
    List<String> stages = Scalar.texts(map.list(key));
    return stages.isEmpty()
        ? usual
        : stages.stream().map(stage -> stage.toLowerCase(Locale.ROOT)).toList();
  }
}

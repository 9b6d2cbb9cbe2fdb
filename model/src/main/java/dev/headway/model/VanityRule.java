package dev.headway.model;

import dev.headway.ingest.Metric;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may not be a goal by itself: to be seen or tapped by many. A vanity metric may be what
 * something is divided by, as in shares per view. Above the fraction line it makes the whole KPI
 * vain, whatever it is divided by; and so it does below when nothing but cost stands above, as in
 * cost per like, or nothing at all, as in {@code IF(likes > 100, 1, 0)}.
 */
final class VanityRule {

  /** What to write instead, for messages. */
  static final String TAKE_INSTEAD =
      "Take what it is meant to lead to, such as leads, revenue or influenced_decisions";

  private final Vocabulary vocabulary;

  VanityRule(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The name in the KPI's formula that makes it vain; empty when none does. */
  Optional<String> breach(Kpi kpi) {
    Sides sides = KpiFormula.of(kpi).sides();
    Optional<String> counted = sides.above().stream().filter(this::isVanity).findFirst();
    boolean onlyCost = sides.above().stream().allMatch(this::isCost);
    return counted.or(
        () ->
            onlyCost
                ? Stream.concat(sides.below().stream(), sides.asked().stream())
                    .filter(this::isVanity)
                    .findFirst()
                : Optional.empty());
  }

  /** The refusal of a goal on a KPI that is vain by the name. */
  static Problem refusal(Kpi kpi, String name, Place place) {
    String who =
        kpi.excel().equals(name)
            ? "'" + kpi.id() + "' says"
            : "'" + kpi.id() + "' stands on '" + name + "', which says";
    return Problem.error(
        place,
        who + " how many saw or tapped, not what it did for the business, so it is no goal",
        TAKE_INSTEAD
            + ". If there is no nearer metric, say why, and the report will print it:  "
            + " whyNoNearerMetric: The shop cannot yet tell us where buyers came from.");
  }

  private boolean isVanity(String name) {
    return metric(name).filter(Metric::vanity).isPresent();
  }

  private boolean isCost(String name) {
    return name.equals(Vocabulary.FEES)
        || metric(name).filter(metric -> metric.id().equals("spend")).isPresent();
  }

  private Optional<Metric> metric(String name) {
    return Optional.ofNullable(vocabulary.inputs().get(name)).map(Input::metric);
  }
}

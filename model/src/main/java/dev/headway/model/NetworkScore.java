package dev.headway.model;

import dev.headway.ingest.Metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One network. Every network counts in its own way: of what it counts itself nothing is added up
 * over networks. Media spend, visits, leads, sales and revenue are not counted by it, and do.
 *
 * @param network its id; empty for what says no network
 * @param measures in the order of the catalogue: those that are known in any of the three months,
 *     and those that are no measure of success and were not exported. What the network does not
 *     offer is not here
 */
public record NetworkScore(String network, List<Measure> measures) {

  /** Copies the list. */
  public NetworkScore {
    measures = List.copyOf(measures);
  }

  /** The measure of a metric. */
  public Optional<Measure> find(String metric) {
    return measures.stream().filter(measure -> measure.metric().equals(metric)).findFirst();
  }

  /**
   * A metric of the network.
   *
   * @param metric its id
   * @param unit of its values
   * @param isVanity whether it is no measure of success
   * @param month in the report's month
   * @param previous in the month before
   * @param lastYear in the same month a year earlier
   */
  public record Measure(
      String metric, Unit unit, boolean isVanity, Figure month, Figure previous, Figure lastYear) {

    /** Whether any of its months is known. */
    boolean isKnown() {
      return all().anyMatch(Figure::isKnown);
    }

    /** Whether any of its months has any of it. */
    boolean isAboveZero() {
      return all().anyMatch(f -> f instanceof Figure.Known known && known.value().signum() > 0);
    }

    /** Whether it is no measure of success, and the network offers it. */
    boolean isWanting() {
      return isVanity && all().noneMatch(Figure.missing(Absence.NOT_OFFERED)::equals);
    }

    private Stream<Figure> all() {
      return Stream.of(month, previous, lastYear);
    }
  }
}

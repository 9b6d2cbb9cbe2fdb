package dev.headway.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What networks' own exports can hold, by the formats that come with Headway, so that a report can
 * tell what was not exported from what no export would have. Immutable.
 */
public final class NetworkExports {

  private final Map<String, Set<String>> metrics = new HashMap<>();

  private NetworkExports() {}

  /** By the formats that come with Headway. */
  public static NetworkExports standard() {
    NetworkExports exports = new NetworkExports();
    Offer offer = new Offer(MetricCatalogue.standard());
    for (Format format : Formats.standard().all()) {
      if (format.use() instanceof Format.Read read) {
        exports.learn(read, offer.offered(format, read));
      }
    }
    return exports;
  }

  private void learn(Format.Read read, Set<String> offered) {
    read.network().ifPresent(network -> of(network).addAll(offered));
    read.perNetwork().forEach((network, columns) -> of(network).addAll(columns.keySet()));
    read.layout().titled().stream()
        .flatMap(titled -> titled.titles().stream())
        .forEach(title -> title.network().ifPresent(network -> of(network).add(title.metric())));
  }

  /**
   * Whether an export of the network can have the metric.
   *
   * @param network such as {@code instagram}
   * @param metric the metric's id
   */
  public boolean canHold(String network, String metric) {
    return metrics.getOrDefault(network, Set.of()).contains(metric);
  }

  private Set<String> of(String network) {
    return metrics.computeIfAbsent(network, n -> new TreeSet<>());
  }
}

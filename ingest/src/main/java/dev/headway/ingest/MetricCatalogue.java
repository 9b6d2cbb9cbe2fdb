package dev.headway.ingest;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every metric that Headway knows, from {@code metrics.yaml}. Immutable. */
public final class MetricCatalogue {

  private static final String FILE = "metrics.yaml";

  private final Map<String, Metric> metrics;

  private MetricCatalogue(Map<String, Metric> metrics) {
    this.metrics = Collections.unmodifiableMap(metrics);
  }

  /** Read when it is first asked for. */
  private static final class Standard {
    static final MetricCatalogue CATALOGUE = read();
  }

  /** The catalogue that comes with Headway, in the order of its file. */
  public static MetricCatalogue standard() {
    return Standard.CATALOGUE;
  }

  private static MetricCatalogue read() {
    Problems problems = new Problems();
    MetricCatalogue catalogue = parse(text(), Channels.standard().networks(), problems);
    if (problems.hasErrors()) {
      // The file is part of this jar: a mistake in it is a mistake of ours.
      throw new IllegalStateException(
          problems.list().stream().map(Problem::toString).reduce("", (a, b) -> a + "\n" + b));
    }
    return catalogue;
  }

  /**
   * Reads a file of metrics.
   *
   * @param networks the ids that a break or a definition can name
   */
  static MetricCatalogue parse(String text, Set<String> networks, Problems problems) {
    return new MetricCatalogue(
        YamlFile.parse(text, FILE, 1, problems)
            .map(root -> new MetricReader(root, networks).read())
            .orElseGet(LinkedHashMap::new));
  }

  /** The metric of that id. */
  public Optional<Metric> find(String id) {
    return Optional.ofNullable(metrics.get(id));
  }

  /** All ids, in the order of the file. */
  public Set<String> ids() {
    return metrics.keySet();
  }

  /**
   * The breaks of a metric, by their days, those too after which the series goes on under another
   * name.
   *
   * @param metric its id
   * @param networks whose figures are meant; empty when they may be of every network
   */
  public List<MetricBreak> breaks(String metric, Collection<String> networks) {
    return find(metric).map(Metric::breaks).orElse(List.of()).stream()
        .filter(found -> networks.isEmpty() || networks.stream().anyMatch(found::concerns))
        .toList();
  }

  /**
   * The breaks that may lie within these days, so that figures of the days before and after are not
   * to be joined or compared. To ask about two periods, give the days from the first of one to the
   * last of the other.
   *
   * @param metric its id
   * @param networks whose figures are meant; empty when they may be of every network
   * @param days the days
   */
  public List<MetricBreak> breaks(String metric, Collection<String> networks, Period days) {
    return breaks(metric, networks).stream().filter(found -> found.splits(days)).toList();
  }

  private static String text() {
    try (InputStream in = MetricCatalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

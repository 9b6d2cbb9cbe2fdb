package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
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

  /** The catalogue that comes with Headway, in the order of its file. */
  public static MetricCatalogue standard() {
    Problems problems = new Problems();
    Map<String, Metric> metrics = new LinkedHashMap<>();
    YamlFile.parse(text(), FILE, 1, problems)
        .ifPresent(root -> root.entries().forEach((id, value) -> metric(id, value, metrics)));
    if (problems.hasErrors()) {
      // The file is part of this jar: a mistake in it is a mistake of ours.
      throw new IllegalStateException(
          problems.list().stream().map(Problem::toString).reduce("", (a, b) -> a + "\n" + b));
    }
    return new MetricCatalogue(metrics);
  }

  /** The metric of that id. */
  public Optional<Metric> find(String id) {
    return Optional.ofNullable(metrics.get(id));
  }

  /** All ids, in the order of the file. */
  public Set<String> ids() {
    return metrics.keySet();
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

  private static void metric(String id, YamlValue value, Map<String, Metric> into) {
    value
        .map()
        .ifPresent(
            map -> {
              into.put(
                  id,
                  new Metric(
                      id,
                      map.text("name", "Leads"),
                      word(map, "of", FactKind.class, FactKind.LEAD),
                      word(map, "tally", Metric.Tally.class, Metric.Tally.EACH),
                      word(map, "condition", Metric.Condition.class, Metric.Condition.ALWAYS),
                      where(map),
                      word(map, "kind", Metric.Kind.class, Metric.Kind.FLOW),
                      word(map, "unit", Metric.Unit.class, Metric.Unit.COUNT),
                      word(map, "level", Metric.Level.class, Metric.Level.ACTIVITY),
                      map.optionalText("vanity").map("true"::equals).orElse(false),
                      map.text("about", "What it means, in one sentence.")));
              map.done();
            });
  }

  private static Map<Facet, String> where(YamlMap map) {
    Map<Facet, String> where = new EnumMap<>(Facet.class);
    map.optionalMap("where")
        .ifPresent(
            narrowed ->
                narrowed
                    .entries()
                    .forEach(
                        (name, value) ->
                            value
                                .text()
                                .ifPresent(
                                    text ->
                                        where.put(
                                            constant(
                                                Facet.class,
                                                name,
                                                value.place(),
                                                map.problems(),
                                                Facet.TYPE),
                                            text))));
    return where;
  }

  private static <E extends Enum<E>> E word(YamlMap map, String key, Class<E> type, E otherwise) {
    return map.optionalText(key)
        .map(text -> constant(type, text, map.place(key), map.problems(), otherwise))
        .orElse(otherwise);
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String text, Place place, Problems problems, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              problems.error(place, "'" + text + "' is not known here", "Mend " + FILE + ".");
              return otherwise;
            });
  }
}

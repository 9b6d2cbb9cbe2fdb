package dev.headway.ingest;

import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the file of metrics, strictly: what it does not know is an error with line and column. */
final class MetricReader {

  private final YamlMap root;
  private final Set<String> networks;
  private final Problems problems;
  private final YamlWords words;

  /**
   * A reader.
   *
   * @param networks the ids that a break or a definition can name
   */
  MetricReader(YamlMap root, Set<String> networks) {
    this.root = root;
    this.networks = networks;
    this.problems = root.problems();
    this.words = new YamlWords(problems);
  }

  Map<String, Metric> read() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    root.entries()
        .forEach((id, value) -> value.map().ifPresent(map -> metrics.put(id, metric(id, map))));
    return metrics;
  }

  private Metric metric(String id, YamlMap map) {
    Metric metric =
        new Metric(
            id,
            map.text("name", "Leads"),
            word(map, "of", FactKind.class, FactKind.LEAD),
            word(map, "tally", Metric.Tally.class, Metric.Tally.EACH),
            word(map, "condition", Metric.Condition.class, Metric.Condition.ALWAYS),
            where(map),
            word(map, "kind", Metric.Kind.class, Metric.Kind.FLOW),
            word(map, "unit", Metric.Unit.class, Metric.Unit.COUNT),
            word(map, "direction", Metric.Direction.class, Metric.Direction.MORE),
            word(map, "level", Metric.Level.class, Metric.Level.ACTIVITY),
            map.optional("sparse").map(FieldReader::texts).map(Set::copyOf).orElse(Set.of()),
            words.flag(map, "vanity"),
            map.optional("definitions").map(this::definitions).orElse(Definitions.COMMON),
            breaks(map),
            map.text("about", "What it means, in one sentence."));
    map.done();
    return metric;
  }

  private Map<Facet, String> where(YamlMap map) {
    Map<Facet, String> where = new EnumMap<>(Facet.class);
    List<String> names =
        Arrays.stream(Facet.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    map.optionalMap("where")
        .ifPresent(
            narrowed ->
                narrowed
                    .entries()
                    .forEach(
                        (name, value) -> {
                          words.known(narrowed.place(name), "facet", name, names);
                          Arrays.stream(Facet.values())
                              .filter(facet -> facet.name().toLowerCase(Locale.ROOT).equals(name))
                              .forEach(
                                  facet -> value.text().ifPresent(text -> where.put(facet, text)));
                        }));
    return where;
  }

  /** {@code own}, or names of definitions, each with the networks that follow it. */
  private Definitions definitions(YamlValue value) {
    if (!value.isMap()) {
      value
          .text()
          .ifPresent(
              text -> words.known(value.place(), "kind of definitions", text, List.of("own")));
      return new Definitions(true, Map.of());
    }
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    Set<String> named = new LinkedHashSet<>();
    value
        .map()
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (name, list) -> {
                          Set<String> members = networks(list);
                          members.stream()
                              .filter(network -> !named.add(network))
                              .forEach(
                                  twice ->
                                      problems.error(
                                          list.place(),
                                          "'" + twice + "' follows two definitions",
                                          "Keep it in one."));
                          groups.put(name, members);
                        }));
    return new Definitions(true, groups);
  }

  private List<MetricBreak> breaks(YamlMap map) {
    List<MetricBreak> breaks = new ArrayList<>();
    for (YamlMap line : map.maps("breaks")) {
      Optional<RoughDay> since = words.day(line, "since", line.text("since", "2025-03-31"));
      Set<String> concerned = line.optional("networks").map(this::networks).orElse(Set.of());
      line.text("change", "redefined");
      MetricBreak.Change change =
          word(line, "change", MetricBreak.Change.class, MetricBreak.Change.REDEFINED);
      Optional<String> instead = line.optionalText("instead");
      instead.ifPresent(
          id -> words.known(line.place("instead"), "metric", id, root.entries().keySet()));
      String about = line.text("about", "What changed, in a sentence.");
      line.done();
      since.ifPresent(day -> breaks.add(new MetricBreak(concerned, day, change, instead, about)));
    }
    breaks.sort(Comparator.comparing(found -> found.since().earliest()));
    return breaks;
  }

  private Set<String> networks(YamlValue list) {
    Set<String> found = new LinkedHashSet<>(FieldReader.texts(list));
    found.forEach(network -> words.known(list.place(), "network", network, networks));
    return found;
  }

  private <E extends Enum<E>> E word(YamlMap map, String key, Class<E> type, E otherwise) {
    return words.constant(map, key, type).orElse(otherwise);
  }
}

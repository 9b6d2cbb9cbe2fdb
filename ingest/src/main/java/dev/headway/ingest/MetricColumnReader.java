package dev.headway.ingest;

import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the columns of metrics from a format file. */
final class MetricColumnReader {

  private final YamlMap root;
  private final FactKind kind;
  private final List<String> allowed;
  private final FieldReader fields;
  private final Era era;
  private final Problems problems;
  private final YamlWords words;
  private final EraReader eras;

  /**
   * A reader.
   *
   * @param root the format
   * @param kind of its facts
   * @param era from when to when there were such exports
   */
  MetricColumnReader(
      YamlMap root, FactKind kind, MetricCatalogue catalogue, FieldReader fields, Era era) {
    this.root = root;
    this.kind = kind;
    this.fields = fields;
    this.era = era;
    this.problems = root.problems();
    this.words = new YamlWords(problems);
    this.eras = new EraReader(words);
    this.allowed =
        catalogue.ids().stream()
            .filter(
                id -> catalogue.find(id).filter(m -> m.of() == kind && m.hasColumn()).isPresent())
            .toList();
  }

  /** The metrics that have a value of their own on facts of this kind. */
  List<String> allowed() {
    return allowed;
  }

  /** The columns, by the id of their metric. */
  Map<String, MetricColumn> metrics() {
    return root.optionalMap("metrics").map(this::metrics).orElse(Map.of());
  }

  /** Those that belong to one network each, by its id. */
  Map<String, Map<String, MetricColumn>> perNetwork() {
    Map<String, Map<String, MetricColumn>> found = new LinkedHashMap<>();
    root.optionalMap("perNetwork")
        .ifPresent(
            networks ->
                networks
                    .entries()
                    .forEach(
                        (network, value) ->
                            value.map().ifPresent(m -> found.put(network, metrics(m)))));
    return found;
  }

  private Map<String, MetricColumn> metrics(YamlMap map) {
    NumberStyle usual = numbers(root, NumberStyle.PLAIN);
    Map<String, MetricColumn> found = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (name, value) -> {
              words.known(
                  map.place(name),
                  "metric that is measured on '" + kind.yamlName() + "'",
                  name,
                  allowed);
              found.put(name, metric(value, usual));
            });
    return found;
  }

  private MetricColumn metric(YamlValue value, NumberStyle usual) {
    Optional<YamlMap> map = Optional.of(value).filter(YamlValue::isMap).flatMap(YamlValue::map);
    return map.map(m -> metric(m, usual))
        .orElseGet(() -> MetricColumn.of(FieldReader.texts(value), usual).in(era));
  }

  private MetricColumn metric(YamlMap map, NumberStyle usual) {
    List<String> names =
        map.required("columns", "[Likes]").map(FieldReader::texts).orElse(List.of());
    MetricColumn column =
        new MetricColumn(
            names,
            List.of(),
            numbers(map, usual),
            scale(map),
            words.list(map, "less"),
            map.optionalMap("zeroWhere").map(fields::whole).stream()
                .flatMap(List::stream)
                .findFirst(),
            eras.of(map, names, era));
    map.done();
    return column;
  }

  private Scale scale(YamlMap map) {
    Optional<String> unit = map.optionalText("unit");
    return switch (unit.orElse("")) {
      case "", "minutes" -> times(map);
      case "hours" -> Scale.HOURS;
      case "seconds" -> Scale.SECONDS;
      default -> {
        problems.error(
            map.place("unit"),
            "'" + unit.orElse("") + "' is no unit of time",
            "Write 'minutes', 'hours' or 'seconds'.");
        yield Scale.SAME;
      }
    };
  }

  private Scale times(YamlMap map) {
    String text = map.optionalText("times").orElse("1");
    Optional<BigDecimal> times = NumberStyle.PLAIN.parse(text);
    if (times.isEmpty()) {
      problems.error(map.place("times"), "'" + text + "' is no number", "Write   times: 60");
    }
    return times.map(Scale::times).orElse(Scale.SAME);
  }

  private NumberStyle numbers(YamlMap map, NumberStyle usual) {
    Optional<String> written = map.optionalText("numbers");
    return written
        .map(
            text ->
                NumberStyle.like(text)
                    .orElseGet(
                        () -> {
                          problems.error(
                              map.place("numbers"),
                              "'" + text + "' is no way of writing numbers",
                              "Write 1234.5 as the file would: "
                                  + String.join("  or  ", NumberStyle.examples())
                                  + ", in quotes.");
                          return usual;
                        }))
        .orElse(usual);
  }
}

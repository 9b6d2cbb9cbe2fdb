package dev.headway.ingest;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a format file, strictly: what it does not know is an error with line and column. A parser,
 * so it is longer than other classes.
 */
final class FormatReader {

  private final String id;
  private final YamlMap root;
  private final MetricCatalogue catalogue;
  private final Problems problems;
  private final FieldReader fields;

  private FormatReader(String id, YamlMap root, MetricCatalogue catalogue) {
    this.id = id;
    this.root = root;
    this.catalogue = catalogue;
    this.problems = root.problems();
    this.fields = new FieldReader(problems);
  }

  /** The format, or empty when the file is wrong; its problems then say how. */
  static Optional<Format> read(String id, YamlMap root, MetricCatalogue catalogue) {
    Format format = new FormatReader(id, root, catalogue).format();
    root.done();
    return root.problems().hasErrors() ? Optional.empty() : Optional.of(format);
  }

  private Format format() {
    root.text("about", "What the file is and how it is downloaded.");
    Format.Evidence evidence =
        constant(root, "evidence", Format.Evidence.class, Format.Evidence.UNVERIFIED);
    Source source = source();
    Optional<String> left = root.optionalText("ignored");
    if (left.isPresent()) {
      return new Format(
          id, source, evidence, recognise(Set.of()), Map.of(), Map.of(), leave(left.get()));
    }
    FactKind kind = constant(root, "fact", FactKind.class, FactKind.POST);
    Map<String, Field> known = fields(kind);
    Map<String, MetricColumn> metrics = metrics(kind);
    Set<String> names = new HashSet<>(known.keySet());
    names.addAll(metrics.keySet());
    Optional<String> network = root.optionalText("network");
    if (network.isEmpty() && (kind == FactKind.POST || kind == FactKind.AD_SPEND)) {
      root.text("network", "instagram");
    }
    Format.Read use = new Format.Read(kind, network, layout(names));
    return new Format(id, source, evidence, recognise(names), known, metrics, use);
  }

  private static Format.Leave leave(String reason) {
    return new Format.Leave(reason);
  }

  private Source source() {
    Optional<YamlMap> map =
        root.required("source", "{id: x-content, name: \"X: content\"}").flatMap(YamlValue::map);
    Source source =
        map.map(m -> new Source(m.text("id", "x-content"), m.text("name", "'X: content'")))
            .orElse(new Source(id, id));
    map.ifPresent(YamlMap::done);
    return source;
  }

  private Format.Recognise recognise(Set<String> names) {
    Optional<YamlMap> map =
        root.required("recognise", "{fields: [id, published]}").flatMap(YamlValue::map);
    List<List<String>> needed = new ArrayList<>();
    List<List<String>> columns = new ArrayList<>();
    List<String> without = new ArrayList<>();
    map.ifPresent(
        m -> {
          m.list("fields").forEach(item -> needed.add(alternatives(item, names)));
          m.list("columns").forEach(item -> columns.add(folded(FieldReader.texts(item))));
          m.list("without").forEach(item -> without.addAll(folded(FieldReader.texts(item))));
          m.done();
          if (needed.isEmpty() && columns.isEmpty()) {
            problems.error(
                m.place(), "nothing is named to recognise the file by", "Add   fields: [id]");
          }
        });
    return new Format.Recognise(needed, columns, without);
  }

  private List<String> alternatives(YamlValue item, Set<String> names) {
    List<String> alternatives = FieldReader.texts(item);
    alternatives.forEach(name -> known(item.place(), "field or metric", name, names));
    return alternatives;
  }

  private Map<String, Field> fields(FactKind kind) {
    FactFields allowed = FactFields.of(kind);
    Map<String, Field> found = new LinkedHashMap<>();
    Optional<YamlMap> map =
        root.required("fields", "{id: Post ID, published: ...}").flatMap(YamlValue::map);
    map.ifPresent(
        m ->
            m.entries()
                .forEach(
                    (name, value) -> {
                      known(
                          m.place(name), "field of '" + kind.yamlName() + "'", name, allowed.all());
                      fields.read(name, value).ifPresent(field -> found.put(name, field));
                    }));
    map.ifPresent(
        m ->
            allowed.required().stream()
                .filter(name -> !found.containsKey(name))
                .forEach(name -> m.required(name, "Name of the column")));
    return found;
  }

  private Map<String, MetricColumn> metrics(FactKind kind) {
    NumberStyle usual = numbers(root, NumberStyle.PLAIN);
    List<String> allowed =
        catalogue.ids().stream()
            .filter(
                metric ->
                    catalogue
                        .find(metric)
                        .filter(m -> m.of() == kind && m.tally() == Metric.Tally.VALUE)
                        .isPresent())
            .toList();
    Map<String, MetricColumn> found = new LinkedHashMap<>();
    root.optionalMap("metrics")
        .ifPresent(
            m ->
                m.entries()
                    .forEach(
                        (name, value) -> {
                          known(
                              m.place(name),
                              "metric that is measured on '" + kind.yamlName() + "'",
                              name,
                              allowed);
                          found.put(name, metric(value, usual));
                        }));
    return found;
  }

  private MetricColumn metric(YamlValue value, NumberStyle usual) {
    if (!value.isMap()) {
      return new MetricColumn(FieldReader.texts(value), List.of(), usual);
    }
    Optional<YamlMap> map = value.map();
    List<String> names =
        map.flatMap(m -> m.required("columns", "[Likes]"))
            .map(FieldReader::texts)
            .orElse(List.of());
    NumberStyle style = map.map(m -> numbers(m, usual)).orElse(usual);
    map.ifPresent(YamlMap::done);
    return new MetricColumn(names, List.of(), style);
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

  private Format.Layout layout(Set<String> names) {
    Optional<YamlMap> preamble = root.optionalMap("preamble");
    Optional<DateStyle> dates = preamble.flatMap(p -> fields.dates(p, "dates"));
    Optional<Pattern> stated = preamble.flatMap(p -> fields.pattern(p, "stated"));
    Optional<Pattern> property = preamble.flatMap(p -> fields.pattern(p, "property"));
    preamble.ifPresent(YamlMap::done);
    Optional<YamlMap> totals = root.optionalMap("totals");
    List<String> empty = totals.map(t -> list(t, "empty")).orElse(List.of());
    totals.ifPresent(t -> empty.forEach(name -> known(t.place("empty"), "field", name, names)));
    List<String> words = totals.map(t -> list(t, "words")).orElse(List.of());
    totals.ifPresent(YamlMap::done);
    Set<String> missing = new HashSet<>(list(root, "missing"));
    missing.add("-");
    return new Format.Layout(
        root.optionalText("comments"),
        root.optional("severalTables").isPresent()
            ? constant(root, "severalTables", Format.Tables.class, Format.Tables.ONE)
            : Format.Tables.ONE,
        flag(root, "workbook"),
        stated,
        dates,
        property,
        empty,
        words.stream().map(Glob::of).toList(),
        list(root, "noData").stream().map(Glob::of).toList(),
        Set.copyOf(missing),
        flag(root, "rowsAddUp"),
        signs("leaveOut"),
        signs("quirks"),
        signs("refuse"),
        zeros(names));
  }

  private List<Format.Sign> signs(String key) {
    List<Format.Sign> signs = new ArrayList<>();
    for (YamlMap map : root.maps(key)) {
      List<Format.Mark> marks = new ArrayList<>(mark(map));
      map.optionalMap("also")
          .ifPresent(
              also -> {
                marks.addAll(mark(also));
                also.done();
              });
      String message = map.text("message", "what was found, as a clause");
      String advice = map.optionalText("advice").orElse("");
      map.done();
      signs.add(new Format.Sign(List.copyOf(marks), message, advice));
    }
    return List.copyOf(signs);
  }

  private List<Format.Mark> mark(YamlMap map) {
    List<String> columns = folded(list(map, "columns"));
    map.required("matches", "'An error occurred.*'");
    return fields.pattern(map, "matches").map(m -> new Format.Mark(columns, m)).stream().toList();
  }

  private List<Format.Zeros> zeros(Set<String> names) {
    List<Format.Zeros> zeros = new ArrayList<>();
    for (YamlMap map : root.maps("zerosMeanNotExported")) {
      String metric = map.text("metric", "post_views");
      String unless = map.text("while", "post_reach");
      known(map.place("metric"), "metric of this file", metric, names);
      known(map.place("while"), "metric of this file", unless, names);
      map.done();
      zeros.add(new Format.Zeros(metric, unless));
    }
    return List.copyOf(zeros);
  }

  private boolean flag(YamlMap map, String key) {
    Optional<String> text = map.optionalText(key);
    text.ifPresent(t -> known(map.place(key), "answer", t, List.of("true", "false")));
    return text.filter("true"::equals).isPresent();
  }

  private <E extends Enum<E>> E constant(YamlMap map, String key, Class<E> type, E otherwise) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(FormatReader::yaml).toList();
    String text = map.text(key, names.get(0));
    if (text.isEmpty()) {
      return otherwise;
    }
    known(map.place(key), key, text, names);
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> yaml(e).equals(text))
        .findFirst()
        .orElse(otherwise);
  }

  private static String yaml(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> list(YamlMap map, String key) {
    return map.optional(key).map(FieldReader::texts).orElse(List.of());
  }

  private static List<String> folded(List<String> names) {
    return names.stream().map(HeaderIndex::fold).toList();
  }

  private void known(Place place, String what, String name, Collection<String> names) {
    if (!names.contains(name)) {
      problems.error(
          place,
          "'" + name + "' is no " + what,
          Nearest.to(name, names)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Known here: " + String.join(", ", names) + "."));
    }
  }
}

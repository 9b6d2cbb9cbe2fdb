package dev.headway.ingest;

import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a format file, strictly: what it does not know is an error with line and column. */
final class FormatReader {

  private final String id;
  private final YamlMap root;
  private final MetricCatalogue catalogue;
  private final Problems problems;
  private final FieldReader fields;
  private final YamlWords words;
  private final Era era;

  private FormatReader(String id, YamlMap root, MetricCatalogue catalogue) {
    this.id = id;
    this.root = root;
    this.catalogue = catalogue;
    this.problems = root.problems();
    this.fields = new FieldReader(problems);
    this.words = new YamlWords(problems);
    this.era = new EraReader(words).of(root);
  }

  /** The format, or empty when the file is wrong; its problems then say how. */
  static Optional<Format> read(String id, YamlMap root, MetricCatalogue catalogue) {
    FormatReader reader = new FormatReader(id, root, catalogue);
    if (reader.hasWrongKind()) {
      return Optional.empty(); // which fields and metrics it may have cannot be said
    }
    Format format = reader.format();
    root.done();
    return root.problems().hasErrors() ? Optional.empty() : Optional.of(format);
  }

  /** Whether what a row is, is written and not known; that is told. */
  private boolean hasWrongKind() {
    return root.optional("ignored").isEmpty()
        && root.optional("fact").isPresent()
        && words.constant(root, "fact", FactKind.class).isEmpty();
  }

  private Format format() {
    root.text("about", "What the file is and how it is downloaded.");
    root.text("evidence", "unverified");
    Format.Evidence evidence =
        words.constant(root, "evidence", Format.Evidence.class).orElse(Format.Evidence.UNVERIFIED);
    Source source = source();
    Optional<String> left = root.optionalText("ignored");
    if (left.isPresent()) {
      return new Format(
          id, source, evidence, recognise(Set.of()), Map.of(), Map.of(), leave(left.get()));
    }
    root.text("fact", "post");
    FactKind kind = words.constant(root, "fact", FactKind.class).orElse(FactKind.POST);
    Map<String, Field> known = fields(kind);
    MetricColumnReader columns = new MetricColumnReader(root, kind, catalogue, fields, era);
    Map<String, MetricColumn> metrics = columns.metrics();
    Set<String> names = new HashSet<>(known.keySet());
    names.addAll(metrics.keySet());
    Optional<String> said = root.optionalText("network");
    boolean byFolder = said.filter("folder"::equals).isPresent();
    Optional<String> network = said.filter(word -> !byFolder);
    boolean perRow = known.containsKey("network");
    if (said.isEmpty() && !perRow && (kind.isPublished() || kind == FactKind.AD_SPEND)) {
      root.text("network", "instagram");
    }
    Format.Layout layout = new LayoutReader(root, names, columns.allowed()).read();
    Format.Read use =
        new Format.Read(
            kind,
            network,
            byFolder || kind == FactKind.ACCOUNT_DAY,
            words.flag(root, "givesWay"),
            columns.perNetwork(),
            layout);
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
    List<Format.Positions> positions = new ArrayList<>();
    List<Glob> sheets = new ArrayList<>();
    List<Glob> lines = new ArrayList<>();
    List<Format.Mark> firstRow = new ArrayList<>();
    Optional<Integer> width = map.flatMap(this::width);
    boolean atTop = map.filter(m -> words.flag(m, "atTop")).isPresent();
    map.ifPresent(
        m -> {
          m.list("fields").forEach(item -> needed.add(alternatives(item, names)));
          m.list("columns").forEach(item -> columns.add(YamlWords.folded(FieldReader.texts(item))));
          m.list("without")
              .forEach(item -> without.addAll(YamlWords.folded(FieldReader.texts(item))));
          positions.addAll(positions(m).stream().toList());
          sheets.addAll(words.globs(m, "sheets"));
          lines.addAll(words.globs(m, "lines"));
          m.maps("firstRow").forEach(mark -> firstRow.addAll(fields.whole(mark)));
          m.done();
          if (needed.isEmpty() && columns.isEmpty() && lines.isEmpty()) {
            problems.error(
                m.place(), "nothing is named to recognise the file by", "Add   fields: [id]");
          }
        });
    return new Format.Recognise(
        needed,
        columns,
        without,
        width,
        atTop,
        positions.stream().findFirst(),
        List.copyOf(sheets),
        List.copyOf(lines),
        List.copyOf(firstRow));
  }

  private Optional<Integer> width(YamlMap recognise) {
    Optional<String> text = recognise.optionalText("width");
    Optional<Integer> width = text.filter(t -> t.matches("[1-9][0-9]?")).map(Integer::valueOf);
    if (text.isPresent() && width.isEmpty()) {
      problems.error(
          recognise.place("width"),
          "'" + text.orElse("") + "' is no number of columns",
          "Write   width: 2");
    }
    return width;
  }

  private Optional<Format.Positions> positions(YamlMap recognise) {
    return recognise
        .optionalMap("positions")
        .flatMap(
            map -> {
              List<String> names = words.list(map, "names");
              int column = names.indexOf(map.text("column", "Publish time"));
              map.required("matches", "'\\d{2}/\\d{2}/\\d{4}'");
              Optional<Format.Positions> positions =
                  fields
                      .pattern(map, "matches")
                      .map(sample -> new Format.Positions(column, sample, names));
              if (column < 0) {
                problems.error(
                    map.place("column"),
                    "the column is not among the names",
                    "Write one of the names below 'names'.");
              }
              map.done();
              return positions.filter(found -> found.column() >= 0);
            });
  }

  private List<String> alternatives(YamlValue item, Set<String> names) {
    List<String> alternatives = FieldReader.texts(item);
    alternatives.forEach(name -> words.known(item.place(), "field or metric", name, names));
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
                      words.known(
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
}

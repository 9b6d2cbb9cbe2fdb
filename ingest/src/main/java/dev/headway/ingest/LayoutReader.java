package dev.headway.ingest;

import dev.headway.input.YamlMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how the tables of a format are laid out. */
final class LayoutReader {

  private final YamlMap root;
  private final FieldReader fields;
  private final YamlWords words;
  private final Set<String> names;
  private final Collection<String> metrics;

  /**
   * A reader.
   *
   * @param names the format's fields and metrics
   * @param metrics those that the catalogue has for its kind of fact
   */
  LayoutReader(YamlMap root, Set<String> names, Collection<String> metrics) {
    this.root = root;
    this.fields = new FieldReader(root.problems());
    this.words = new YamlWords(root.problems());
    this.names = names;
    this.metrics = metrics;
  }

  Format.Layout read() {
    Set<String> missing = new HashSet<>(words.list(root, "missing"));
    missing.add("-");
    List<String> continues = words.list(root, "continues");
    continues.forEach(name -> words.known(root.place("continues"), "field", name, names));
    return new Format.Layout(
        root.optionalText("comments"),
        words.constant(root, "severalTables", Format.Tables.class).orElse(Format.Tables.ONE),
        words.flag(root, "workbook"),
        above(),
        fileName(),
        titled(),
        totals(),
        words.globs(root, "noData"),
        words.globs(root, "ends"),
        words.globs(root, "cut"),
        continues,
        Set.copyOf(missing),
        words.flag(root, "rowsAddUp"),
        words.flag(root, "figuresOfPeriod"),
        words.flag(root, "idsOfDay"),
        signs("leaveOut"),
        signs("quirks"),
        signs("refuse"),
        zeros(),
        leadingZeros());
  }

  private Format.Above above() {
    Optional<YamlMap> map = root.optionalMap("preamble");
    Format.Above above =
        new Format.Above(
            map.flatMap(m -> fields.pattern(m, "stated")),
            map.flatMap(m -> fields.dates(m, "dates")),
            map.flatMap(m -> fields.pattern(m, "property")),
            map.flatMap(m -> fields.pattern(m, "account")),
            map.flatMap(m -> fields.pattern(m, "currency")));
    map.ifPresent(YamlMap::done);
    return above;
  }

  private Format.FileName fileName() {
    Optional<YamlMap> map = root.optionalMap("fileName");
    Format.FileName name =
        new Format.FileName(
            map.flatMap(m -> fields.pattern(m, "stated")),
            map.flatMap(m -> fields.dates(m, "dates")),
            map.flatMap(m -> fields.pattern(m, "account")),
            map.flatMap(m -> fields.pattern(m, "firstDay")));
    map.ifPresent(YamlMap::done);
    return name;
  }

  private Optional<Format.Titled> titled() {
    return root.optionalMap("titled").map(this::titled);
  }

  private Format.Titled titled(YamlMap map) {
    List<Format.Title> titles = new ArrayList<>();
    for (YamlMap title : map.maps("titles")) {
      String metric = title.text("metric", "account_reach");
      words.known(title.place("metric"), "metric of this kind of fact", metric, metrics);
      title.required("words", "[Facebook Page reach]");
      titles.add(
          new Format.Title(
              words.globs(title, "words"),
              title.optionalText("network"),
              title.optionalText("usually"),
              metric));
      title.done();
    }
    String column = map.text("column", "2");
    map.done();
    if (!column.matches("[1-9][0-9]?")) {
      root.problems()
          .error(map.place("column"), "'" + column + "' is no column", "Count from 1: column: 2");
      return new Format.Titled(0, titles);
    }
    return new Format.Titled(Integer.parseInt(column) - 1, List.copyOf(titles));
  }

  private Format.Totals totals() {
    Optional<YamlMap> map = root.optionalMap("totals");
    List<String> empty = map.map(m -> words.list(m, "empty")).orElse(List.of());
    map.ifPresent(m -> empty.forEach(n -> words.known(m.place("empty"), "field", n, names)));
    List<String> sums = map.map(m -> words.list(m, "sums")).orElse(List.of());
    map.ifPresent(m -> sums.forEach(n -> words.known(m.place("sums"), "metric", n, names)));
    Format.Totals totals =
        new Format.Totals(
            empty,
            map.map(m -> words.globs(m, "words")).orElse(List.of()),
            map.map(m -> words.globs(m, "anywhere")).orElse(List.of()),
            sums,
            map.map(m -> words.flag(m, "alone")).orElse(false));
    map.ifPresent(YamlMap::done);
    return totals;
  }

  private List<Format.Sign> signs(String key) {
    List<Format.Sign> signs = new ArrayList<>();
    for (YamlMap map : root.maps(key)) {
      List<Format.Mark> marks = new ArrayList<>(fields.mark(map));
      map.optionalMap("also")
          .ifPresent(
              also -> {
                marks.addAll(fields.mark(also));
                also.done();
              });
      String message = map.text("message", "what was found, as a clause");
      String advice = map.optionalText("advice").orElse("");
      map.done();
      signs.add(new Format.Sign(List.copyOf(marks), message, advice));
    }
    return List.copyOf(signs);
  }

  /** With titled tables, a metric may stand in a title instead of among the format's own. */
  private Set<String> leadingZeros() {
    List<String> zeros = words.list(root, "leadingZerosMeanNotMeasured");
    zeros.forEach(
        name ->
            words.known(
                root.place("leadingZerosMeanNotMeasured"),
                "metric of this kind of fact",
                name,
                metrics));
    return Set.copyOf(zeros);
  }

  private List<Format.Zeros> zeros() {
    List<Format.Zeros> zeros = new ArrayList<>();
    for (YamlMap map : root.maps("zerosMeanNotExported")) {
      String metric = map.text("metric", "post_views");
      String unless = map.text("while", "post_reach");
      words.known(map.place("metric"), "metric of this file", metric, names);
      words.known(map.place("while"), "metric of this file", unless, names);
      map.done();
      zeros.add(new Format.Zeros(metric, unless));
    }
    return List.copyOf(zeros);
  }
}

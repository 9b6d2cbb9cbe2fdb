package dev.headway.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the guide says of metrics, made from their file and from the formats. */
record MetricGuide(MetricCatalogue catalogue, List<Format> formats) {

  /** A column, or several of one era, in one kind of export. */
  private record Line(String network, String export, List<String> columns, Era era) {

    String text() {
      return row(
          network,
          "`" + export + "`",
          columns.stream().map(MetricGuide::cell).collect(Collectors.joining("; ")),
          day(era.since()),
          day(era.until()));
    }
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            """
            Their names stand in formulas and in `inputs`. A vanity metric is refused as a goal unless the client's file says why there is no
            nearer one. A flow adds up over days; a stock is a level, of which the last counts; unique counts people and adds up over nothing.

            Each table below a metric lists its native column, by network and kind of export, in every language that is known, and from when
            to when exports have it, as far as that is known: `2024-11 to 2025` is some day from November 2024 to December 2025.

            ## Breaks

            Where a network changed what it counts, figures from before and after are not the same: they are neither added up nor compared.
            Under a new name alone a series goes on.

            | since | network | metric | change | |
            |---|---|---|---|---|
            """);
    breaks().forEach(text::append);
    metrics().forEach(metric -> describe(metric, text));
    return text.toString();
  }

  private Stream<Metric> metrics() {
    return catalogue.ids().stream().map(id -> catalogue.find(id).orElseThrow());
  }

  private List<String> breaks() {
    record Found(Metric metric, MetricBreak what) {}
    return metrics()
        .flatMap(metric -> metric.breaks().stream().map(what -> new Found(metric, what)))
        .sorted(
            Comparator.comparing((Found f) -> f.what().since().earliest())
                .thenComparing(f -> String.join(",", new TreeSet<>(f.what().networks())))
                .thenComparing(f -> f.metric().id()))
        .map(
            f ->
                row(
                    f.what().since().text(),
                    networks(f.what()),
                    "[`" + f.metric().id() + "`](#" + f.metric().id() + ")",
                    word(f.what().change()),
                    cell(about(f.what()))))
        .toList();
  }

  private static String about(MetricBreak found) {
    return found.about() + found.instead().map(id -> " See `" + id + "`.").orElse("");
  }

  private static String networks(MetricBreak found) {
    return found.networks().isEmpty() ? "all" : String.join(", ", new TreeSet<>(found.networks()));
  }

  private void describe(Metric metric, StringBuilder text) {
    text.append("\n## ").append(metric.id()).append("\n\n");
    text.append(metric.name()).append(": ").append(metric.about()).append("\n\n");
    text.append(
        Stream.of(
                "of " + metric.of().yamlName(),
                word(metric.kind()),
                "in " + word(metric.unit()),
                metric.direction() == Metric.Direction.NEITHER
                    ? "neither more nor less is better"
                    : word(metric.direction()) + " is better",
                word(metric.level()),
                metric.vanity() ? "vanity" : "",
                metric.sparse().isEmpty()
                    ? ""
                    : "left empty where there was none by "
                        + String.join(" and ", new TreeSet<>(metric.sparse())))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    text.append(".\n");
    definitions(metric.definitions()).ifPresent(d -> text.append("\n").append(d).append("\n"));
    for (MetricBreak found : metric.breaks()) {
      text.append(
          "\n- since %s, %s: %s. "
              .formatted(found.since().text(), networks(found), word(found.change())));
      text.append(about(found));
    }
    text.append(metric.breaks().isEmpty() ? "" : "\n");
    List<Line> lines = lines(metric.id());
    if (!lines.isEmpty()) {
      text.append("\n| network | export | columns | since | until |\n|---|---|---|---|---|\n");
      lines.forEach(line -> text.append(line.text()));
    }
  }

  private static Optional<String> definitions(Definitions definitions) {
    if (!definitions.own()) {
      return Optional.empty();
    }
    String groups =
        definitions.groups().values().stream()
            .map(group -> String.join(" and ", new TreeSet<>(group)))
            .sorted()
            .collect(Collectors.joining("; "));
    return Optional.of(
        groups.isEmpty()
            ? "Each network has its own definition, so there is no total over networks."
            : "A total over networks exists only for those of one definition: "
                + groups
                + ". Any other has its own.");
  }

  private List<Line> lines(String metric) {
    List<Line> lines = new ArrayList<>();
    for (Format format : formats) {
      Optional.ofNullable(format.metrics().get(metric))
          .ifPresent(column -> lines.addAll(lines(network(format), format, column)));
      if (format.use() instanceof Format.Read read) {
        read.perNetwork()
            .forEach(
                (network, metrics) ->
                    Optional.ofNullable(metrics.get(metric))
                        .ifPresent(column -> lines.addAll(lines(network, format, column))));
        read.layout().titled().stream()
            .flatMap(titled -> titled.titles().stream())
            .filter(title -> title.metric().equals(metric))
            .forEach(
                title ->
                    lines.add(
                        new Line(
                            title.network().orElse("by folder"),
                            format.id(),
                            List.of("by its title"),
                            Era.ALWAYS)));
      }
    }
    return lines.stream()
        .distinct()
        .sorted(Comparator.comparing(Line::network).thenComparing(Line::export))
        .toList();
  }

  private static List<Line> lines(String network, Format format, MetricColumn column) {
    Map<Era, List<String>> byEra =
        column.names().stream()
            .collect(
                Collectors.groupingBy(
                    (Function<String, Era>) column::era, LinkedHashMap::new, Collectors.toList()));
    return byEra.entrySet().stream()
        .map(e -> new Line(network, format.id(), e.getValue(), e.getKey()))
        .toList();
  }

  private static String network(Format format) {
    Format.Read read = (Format.Read) format.use();
    boolean ofNetworks =
        read.kind().isPublished()
            || read.kind() == FactKind.AD_SPEND
            || read.kind() == FactKind.ACCOUNT_DAY;
    String otherwise = format.fields().containsKey("network") ? "by row" : "by folder";
    return read.network().orElse(ofNetworks ? otherwise : "");
  }

  private static String day(Optional<RoughDay> day) {
    return day.map(RoughDay::text).orElse("");
  }

  private static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
        .collect(Collectors.joining("|", "|", "|\n"));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

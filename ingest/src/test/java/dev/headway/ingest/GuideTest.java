package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guide's lists of exports and of metrics are what the format files say. Run with {@code
 * -Dheadway.write.docs=true} it writes the lists instead.
 */
class GuideTest {

  private static final String MADE =
      "<!-- Made from the format files by GuideTest; do not write here. -->\n\n";

  private final List<Format> formats = Formats.standard().all();

  @Test
  void the_list_of_exports_is_what_the_formats_say() throws IOException {
    StringBuilder text = new StringBuilder("# Exports that Headway reads\n\n").append(MADE);
    text.append(
        """
        "Verified" means that the description was checked against files as they were downloaded, "programs" that it is taken from
        programs that read such files, "unverified" that it is from documentation or memory: look at the first numbers with care.

        Days are written in one of the ways that are listed, in the language of `java.time.format.DateTimeFormatter`: `uuuu-MM-dd` is 2026-10-31,
        `d.M.uuuu` is 31.10.2026, `MMM d, uuuu` is Oct 31, 2026. What is in square brackets may be left out.

        | export | format | its rows are | evidence |
        |---|---|---|---|
        """);
    for (Format format : sorted()) {
      text.append(
          "| %s | [`%s`](#%s) | %s | %s |\n"
              .formatted(
                  format.source().name(),
                  format.id(),
                  format.id(),
                  kind(format),
                  evidence(format)));
    }
    for (Format format : sorted()) {
      describe(format, text);
    }
    check(Path.of("../docs/exports.md"), text.toString());
  }

  @Test
  void the_list_of_metrics_is_what_the_catalogue_and_the_formats_say() throws IOException {
    StringBuilder text = new StringBuilder("# Metrics\n\n").append(MADE);
    text.append(new MetricGuide(MetricCatalogue.standard(), formats).text());
    check(Path.of("../docs/metrics.md"), text.toString());
  }

  private static final Collector<CharSequence, ?, String> OR = Collectors.joining(" or ");

  private List<Format> sorted() {
    return formats.stream()
        .sorted(Comparator.comparing((Format f) -> f.source().name()).thenComparing(Format::id))
        .toList();
  }

  private static String kind(Format format) {
    return format.use() instanceof Format.Read read ? read.kind().yamlName() : "left alone";
  }

  private static String evidence(Format format) {
    return format.evidence().name().toLowerCase(Locale.ROOT);
  }

  private void describe(Format format, StringBuilder text) {
    text.append("\n## ").append(format.id()).append("\n\n").append(about(format)).append("\n\n");
    if (format.use() instanceof Format.Leave leave) {
      text.append("Left alone: ").append(leave.reason()).append(".\n\n");
    }
    String by = (known(format) + beside(format)).replaceFirst("^, and ", "");
    text.append("Known by ").append(by).append(".\n");
    if (format.use() instanceof Format.Read read && read.givesWay()) {
      text.append("\nSecond-hand: gives way to the network's own export, or to web analytics.\n");
    }
    if (format.fields().isEmpty()) {
      return;
    }
    text.append("\n| value | columns |\n|---|---|\n");
    new TreeMap<>(format.fields()).forEach((name, field) -> row(name, names(field), text));
    days(format, text);
    format.metrics().forEach((name, metric) -> row("**" + name + "**", metric.names(), text));
    if (format.use() instanceof Format.Read read) {
      read.perNetwork()
          .forEach(
              (network, metrics) ->
                  metrics.forEach(
                      (name, metric) ->
                          row("**" + name + "** of " + network, metric.names(), text)));
      read.layout()
          .titled()
          .ifPresent(
              titled ->
                  titled
                      .titles()
                      .forEach(
                          title ->
                              row("**" + title.metric() + "**", List.of("by its title"), text)));
    }
  }

  /** What is asked for beside the header. */
  private static String beside(Format format) {
    Format.Recognise asked = format.recognise();
    StringBuilder text = new StringBuilder();
    if (!asked.lines().isEmpty()) {
      text.append(", and a line that says ").append(codes(asked.lines()));
    }
    if (!asked.sheets().isEmpty()) {
      text.append(", in the sheet of a workbook named ").append(codes(asked.sheets()));
    }
    text.append(asked.atTop() ? ", in the first line" : "");
    asked.width().ifPresent(width -> text.append(", and just ").append(width).append(" columns"));
    for (Format.Mark mark : asked.firstRow()) {
      text.append(", and a first row in whose `")
          .append(mark.folded().get(0))
          .append(mark.matches().pattern().isEmpty() ? "` stands nothing" : "` stands `")
          .append(mark.matches().pattern().isEmpty() ? "" : mark.matches() + "`");
    }
    return text.toString();
  }

  private static String codes(List<Glob> globs) {
    return globs.stream().map(glob -> "`" + glob.text() + "`").collect(OR);
  }

  /** How days may be written: of each column in the first way that fits. */
  private static void days(Format format, StringBuilder text) {
    new TreeMap<>(format.fields())
        .forEach(
            (name, field) -> {
              List<String> patterns = patterns(field);
              if (!patterns.isEmpty()) {
                text.append("| ").append(name).append(" is written | ");
                text.append(
                    patterns.stream().map(p -> "`" + p + "`").collect(Collectors.joining("; ")));
                text.append(" |\n");
              }
            });
  }

  private static List<String> patterns(Field field) {
    List<String> patterns = new ArrayList<>();
    field.dates().ifPresent(dates -> patterns.addAll(dates.patterns()));
    field.otherwise().ifPresent(other -> patterns.addAll(patterns(other)));
    return patterns.stream().distinct().toList();
  }

  private static void row(String name, List<String> columns, StringBuilder text) {
    text.append("| ").append(name).append(" | ");
    text.append(columns.stream().map(GuideTest::cell).collect(Collectors.joining("; ")));
    text.append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static List<String> names(Field field) {
    List<String> names = new ArrayList<>(field.names());
    field.otherwise().ifPresent(other -> names.addAll(names(other)));
    return names.stream().distinct().toList();
  }

  private static String known(Format format) {
    Stream<String> fields =
        format.recognise().fields().stream()
            .map(
                any ->
                    any.stream()
                        .map(name -> "`" + first(format, name) + "`")
                        .distinct()
                        .collect(Collectors.joining(" or ")));
    Stream<String> columns =
        format.recognise().columns().stream().map(any -> "`" + any.get(0) + "`");
    return Stream.concat(fields, columns).collect(Collectors.joining(", "));
  }

  private static String first(Format format, String name) {
    Field field = format.fields().get(name);
    MetricColumn metric = format.metrics().get(name);
    List<String> names =
        field != null ? names(field) : metric != null ? metric.names() : List.of(name);
    return names.isEmpty() ? name : names.get(0);
  }

  private static String about(Format format) {
    Problems problems = new Problems();
    String text = Formats.resource("formats/" + format.id() + ".yaml");
    return YamlFile.parse(text, format.id(), 1, problems)
        .map((YamlMap root) -> root.text("about", ""))
        .orElseThrow();
  }

  private static void check(Path file, String text) throws IOException {
    if (Boolean.getBoolean("headway.write.docs")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("run the test with -Dheadway.write.docs=true to write the list again")
        .isEqualTo(text);
  }
}

package dev.headway.ingest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a file that no format fits what was seen, what comes nearest, and how to go on. */
record UnknownHeader(FormatsByColumn formats) {

  private static final int SHOWN = 8;
  private static final int SHOWN_LETTERS = 40;
  private static final int NEAREST = 3;

  /** A row, and a format whose header it nearly is. */
  private record Near(Row row, Format format, HeaderIndex header) {

    int met() {
      return HeaderFit.met(format, header);
    }

    int lacking() {
      return Math.max(1, HeaderFit.needs(format) - met()); // what stands around is needed, too
    }

    int known() {
      return HeaderFit.known(format, header);
    }

    String text() {
      Stream<String> fields =
          format.recognise().fields().stream()
              .filter(any -> any.stream().noneMatch(name -> format.has(header, name)))
              .map(any -> column(any.get(0)));
      Stream<String> columns =
          format.recognise().columns().stream()
              .filter(any -> !header.hasAny(any))
              .map(any -> any.get(0));
      List<String> missing = Stream.concat(fields, columns).toList();
      return "'"
          + format.id()
          + "' ("
          + format.source().name()
          + ")"
          + (missing.isEmpty()
              ? around()
              : ", which needs the column '" + String.join("' and '", missing) + "' too");
    }

    /** What the file lacks beside the header. */
    private String around() {
      if (!format.recognise().sheets().isEmpty()) {
        return ", which is read from its workbook as it was downloaded";
      }
      List<Glob> lines = format.recognise().lines();
      return lines.isEmpty()
          ? ", which such a file is not"
          : ", of which a line is needed beside the table that says '"
              + lines.stream().map(Glob::text).collect(Collectors.joining("' or '"))
              + "' (where a star may be any words): leave the lines above and below the table in"
              + " the file";
    }

    private String column(String name) {
      return Optional.ofNullable(format.fields().get(name))
          .map(Field::names)
          .or(() -> Optional.ofNullable(format.metrics().get(name)).map(MetricColumn::names))
          .flatMap(names -> names.stream().findFirst())
          .orElse(name);
    }
  }

  FileRefused refusal(List<Row> all) {
    List<Row> rows = all.stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      return new FileRefused(0, "the file is empty", "Download it again, or delete it.");
    }
    List<Near> near =
        rows.stream()
            .flatMap(row -> near(row, new HeaderIndex(row.cells())))
            .sorted(
                Comparator.comparingInt(Near::lacking)
                    .thenComparing(Comparator.comparingInt(Near::met).reversed())
                    .thenComparing(Comparator.comparingInt(Near::known).reversed()))
            .toList();
    Row row = near.isEmpty() ? widest(rows) : near.get(0).row();
    Optional<Row> below =
        rows.stream()
            .filter(r -> r.line() > row.line() && r.cells().size() == row.cells().size())
            .findFirst();
    return new FileRefused(
        row.line(), message(row), advice(near) + FormatDraft.of(row, below).text());
  }

  /** The rows are split by each delimiter; by the right one they have the most cells. */
  private static Row widest(List<Row> rows) {
    return rows.stream().max(Comparator.comparingInt(row -> row.cells().size())).orElseThrow();
  }

  private Stream<Near> near(Row row, HeaderIndex header) {
    return formats.of(header.names()).stream()
        .map(format -> new Near(row, format, header))
        .filter(near -> near.met() > 0)
        .filter(near -> near.format().recognise().width().orElse(header.width()) == header.width());
  }

  private static String message(Row row) {
    String more = row.cells().size() > SHOWN ? " | ..." : "";
    return "no format is known for this header: " + String.join(" | ", cells(row)) + more;
  }

  private static List<String> cells(Row row) {
    return row.cells().stream()
        .limit(SHOWN)
        .map(String::strip)
        .map(c -> Excerpt.of(c, SHOWN_LETTERS))
        .toList();
  }

  private static String advice(List<Near> near) {
    List<Near> first = near.stream().limit(1).toList();
    List<Near> nearest =
        near.stream()
            .filter(n -> n.row().equals(first.get(0).row()))
            .filter(n -> n.lacking() == first.get(0).lacking())
            .collect(
                Collectors.toMap(
                    n -> n.format().id(), n -> n, (one, other) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .limit(NEAREST)
            .toList();
    return nearest.isEmpty()
        ? "Download the export again as CSV, or take it out of the folder."
        : "The nearest is "
            + nearest.stream().map(Near::text).collect(Collectors.joining("; or "))
            + ". Download it again with all columns, or take it out of the folder.";
  }
}

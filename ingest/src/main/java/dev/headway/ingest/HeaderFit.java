package dev.headway.ingest;

import java.util.List;
import java.util.stream.Stream;

/** How far a header is that of a format. */
final class HeaderFit {

  private HeaderFit() {}

  /** Whether a row is a header of the format. */
  static boolean fits(Format format, HeaderIndex header) {
    int width = format.recognise().width().orElse(header.width());
    return header.width() == width
        && !header.hasAny(format.recognise().without())
        && hasAll(format, header);
  }

  private static boolean hasAll(Format format, HeaderIndex header) {
    for (List<String> any : format.recognise().columns()) {
      if (!header.hasAny(any)) {
        return false;
      }
    }
    for (List<String> any : format.recognise().fields()) {
      if (any.stream().noneMatch(name -> format.has(header, name))) {
        return false;
      }
    }
    return true;
  }

  /** How many columns the format asks for. */
  static int needs(Format format) {
    return format.recognise().fields().size() + format.recognise().columns().size();
  }

  /** How many of them the header has. */
  static int met(Format format, HeaderIndex header) {
    long fields =
        format.recognise().fields().stream()
            .filter(any -> any.stream().anyMatch(name -> format.has(header, name)))
            .count();
    long columns = format.recognise().columns().stream().filter(header::hasAny).count();
    return Math.toIntExact(fields + columns);
  }

  /** How many of its fields and metrics the header has. */
  static int known(Format format, HeaderIndex header) {
    return Math.toIntExact(
        Stream.concat(format.fields().keySet().stream(), format.metrics().keySet().stream())
            .filter(name -> format.has(header, name))
            .count());
  }

  /**
   * Whether a row has as many columns as the format, none of them known and elsewhere, above a row
   * that looks like its rows.
   */
  static boolean looksLike(Format format, List<Row> rows, int at) {
    return format
        .recognise()
        .positions()
        .filter(positions -> fits(positions, rows, at))
        .filter(p -> inPlace(format, new HeaderIndex(rows.get(at).cells()), p.names()))
        .isPresent();
  }

  /** Whether a header has so many columns, and no name that is known in the place of another. */
  static boolean inPlace(Format format, HeaderIndex header, List<String> names) {
    HeaderIndex usual = new HeaderIndex(names);
    return header.width() == usual.width()
        && Stream.concat(
                format.fields().values().stream().map(Field::folded),
                format.metrics().values().stream().map(MetricColumn::folded))
            .allMatch(known -> header.agrees(usual, known));
  }

  private static boolean fits(Format.Positions positions, List<Row> rows, int at) {
    return rows.get(at).cells().size() == positions.names().size()
        && positions.sample().matcher(rows.get(at + 1).cell(positions.column())).matches()
        && !positions.sample().matcher(rows.get(at).cell(positions.column())).matches();
  }
}

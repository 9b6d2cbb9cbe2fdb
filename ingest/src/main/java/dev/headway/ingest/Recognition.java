package dev.headway.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the format of a file by a header among its first rows, and with it the delimiter. Names,
 * never positions and never the file's name, decide.
 */
final class Recognition {

  private static final int HEAD = 1 << 18;
  private static final int ROWS = 2000;

  /** A header whose names are unknown is looked for among the first rows only. */
  private static final int HIGHEST_HEADER = 10;

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  private final List<Format> formats;
  private final FormatsByColumn byColumn;

  Recognition(List<Format> formats) {
    this.formats = List.copyOf(formats);
    this.byColumn = new FormatsByColumn(formats);
  }

  /** The first rows of a sheet, or of a file of text when this stands between its cells. */
  private record Table(List<Row> rows, Optional<String> sheet, char delimiter) {

    /** The same where a spreadsheet has put whole rows into one cell each. */
    Table unwrapped() {
      List<Row> whole =
          rows.stream().map(row -> WrappedRows.unwrapped(row, delimiter).orElse(row)).toList();
      return new Table(whole, sheet, delimiter);
    }
  }

  /**
   * A header that was recognised.
   *
   * @param format its format
   * @param delimiter what stands between its cells
   * @param row which row it is, from 0
   * @param width how many columns it has
   */
  record Found(Format format, char delimiter, int row, int width, int needed, int known) {

    /** The columns of the header: as it names them, and as they are where a name is new. */
    HeaderIndex header(List<String> cells) {
      HeaderIndex written = new HeaderIndex(cells);
      return format
          .recognise()
          .positions()
          .map(Format.Positions::names)
          .filter(names -> HeaderFit.inPlace(format, written, names))
          .map(names -> written.with(new HeaderIndex(names)))
          .orElse(written);
    }
  }

  /**
   * The format of the text.
   *
   * @throws FileRefused when none is known, or more than one fits equally well
   */
  Found of(Reader text) throws IOException, FileRefused {
    String head = head(text);
    List<Table> tables = new ArrayList<>();
    for (char delimiter : DELIMITERS) {
      tables.add(new Table(rows(head, delimiter), Optional.empty(), delimiter));
    }
    Optional<Found> plain = find(tables);
    if (plain.isPresent()) {
      return plain.get();
    }
    List<Table> unwrapped = tables.stream().map(Table::unwrapped).toList();
    Optional<Found> wrapped = find(unwrapped);
    if (wrapped.isPresent()) {
      return wrapped.get();
    }
    tables.addAll(unwrapped);
    throw unknown(tables);
  }

  private static String head(Reader text) throws IOException {
    char[] buffer = new char[HEAD];
    int length = text.read(buffer, 0, HEAD);
    for (int more = length; more > 0 && length < HEAD; length += Math.max(0, more)) {
      more = text.read(buffer, length, HEAD - length);
    }
    return new String(buffer, 0, Math.max(0, length));
  }

  /**
   * The format of the sheet of a workbook.
   *
   * @throws FileRefused as {@link #of(Reader)} does
   */
  Found of(WorkbookFile.NamedSheet sheet) throws FileRefused {
    List<Row> rows = sheet.rows().subList(0, Math.min(sheet.rows().size(), ROWS));
    List<Table> table = List.of(new Table(rows, Optional.of(sheet.name()), ','));
    Optional<Found> found = find(table);
    if (found.isEmpty()) {
      throw unknown(table);
    }
    return found.get();
  }

  /** The best format of any of the tables; two that are best refuse the file. */
  private Optional<Found> find(List<Table> tables) throws FileRefused {
    List<Found> found = tables.stream().flatMap(table -> in(table).stream()).toList();
    if (found.stream().noneMatch(Recognition::isRead)) {
      List<Found> byPosition = tables.stream().flatMap(t -> byPosition(t).stream()).toList();
      found = byPosition.isEmpty() ? found : byPosition;
    }
    Optional<Found> best = best(found);
    if (best.isPresent()) {
      refuseTwo(best.get(), found);
    }
    return best;
  }

  /** The format of a header; empty when none is known, or two fit equally well. */
  Optional<Format> of(HeaderIndex header) {
    return header.width() < 2
        ? Optional.empty()
        : best(in(header, new Table(List.of(), Optional.empty(), ','), 0).stream()
                .filter(f -> f.format().recognise().firstRow().isEmpty())
                .toList())
            .map(Found::format);
  }

  private static boolean looksLike(List<Format.Mark> marks, HeaderIndex header, Optional<Row> row) {
    return marks.stream()
        .allMatch(
            mark ->
                row.isPresent()
                    && header.of(mark.folded()).stream()
                        .map(row.get()::cell)
                        .anyMatch(cell -> mark.matches().matcher(cell).matches()));
  }

  private static Optional<Found> best(List<Found> found) {
    Comparator<Found> better = Comparator.comparingInt(Found::needed);
    return found.stream().max(better.thenComparingInt(Found::known));
  }

  private static List<Row> rows(String head, char delimiter) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvRows csv = new CsvRows(new StringReader(head), delimiter)) {
      Optional<Row> row = csv.next();
      while (row.isPresent() && rows.size() < ROWS) {
        rows.add(row.get());
        row = csv.next();
      }
    } catch (FileRefused e) {
      return rows; // the head ends within a row, or is damaged: what came before it may be enough
    }
    return rows;
  }

  /** By the first header of a format that is read; else by the first of those that ask for most. */
  private List<Found> in(Table table) {
    List<Row> rows = table.rows();
    List<Found> left = List.of();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cells().size() < 2) {
        continue;
      }
      HeaderIndex header = new HeaderIndex(rows.get(i).cells());
      Optional<Row> first = rows.stream().skip(i + 1L).filter(row -> !row.isBlank()).findFirst();
      List<Found> found =
          in(header, table, i).stream()
              .filter(f -> looksLike(f.format().recognise().firstRow(), header, first))
              .filter(f -> f.row() == 0 || !f.format().recognise().atTop())
              .toList();
      if (best(found).filter(Recognition::isRead).isPresent()) {
        return found;
      }
      left =
          best(found).map(Found::needed).orElse(0) > best(left).map(Found::needed).orElse(0)
              ? found
              : left;
    }
    return left;
  }

  /**
   * A row of as many columns as a format has, none of them known and elsewhere, above a row that
   * looks like its rows.
   */
  private List<Found> byPosition(Table table) {
    List<Row> rows = table.rows();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < Math.min(rows.size() - 1, HIGHEST_HEADER) && found.isEmpty(); i++) {
      int at = i;
      formats.stream()
          .filter(f -> f.recognise().anywhere())
          .filter(f -> HeaderFit.looksLike(f, rows, at))
          .map(
              f ->
                  new Found(
                      f,
                      table.delimiter(),
                      at,
                      rows.get(at).cells().size(),
                      HeaderFit.needs(f),
                      f.fields().size() + f.metrics().size()))
          .forEach(found::add);
    }
    return found;
  }

  private List<Found> in(HeaderIndex header, Table table, int row) {
    Surroundings around = new Surroundings(table.rows(), table.sheet());
    return byColumn.of(header.names()).stream()
        .filter(format -> HeaderFit.fits(format, header))
        .filter(format -> format.recognise().anywhere() || around.suit(format))
        .map(f -> found(f, header, table, row))
        .toList();
  }

  private static Found found(Format format, HeaderIndex header, Table table, int row) {
    return new Found(
        format,
        table.delimiter(),
        row,
        header.width(),
        HeaderFit.needs(format) + around(format),
        HeaderFit.known(format, header));
  }

  /** What stands around the header is asked for as a column is. */
  private static int around(Format format) {
    return (format.recognise().anywhere() ? 0 : 1) + format.recognise().firstRow().size();
  }

  private static boolean isRead(Found found) {
    return found.format().use() instanceof Format.Read;
  }

  private static void refuseTwo(Found best, List<Found> all) throws FileRefused {
    Optional<Found> other =
        all.stream()
            .filter(f -> !f.format().equals(best.format()))
            .filter(f -> isRead(f) || isRead(best)) // two that leave it alone agree
            .filter(f -> f.needed() == best.needed() && f.known() == best.known())
            .findFirst();
    if (other.isPresent()) {
      throw new FileRefused(
          0,
          "the formats '"
              + best.format().id()
              + "' and '"
              + other.get().format().id()
              + "' both fit its header",
          "Let the agency's own format ask for one more column under 'recognise'.");
    }
  }

  private FileRefused unknown(List<Table> tables) {
    List<Row> all = tables.stream().flatMap(table -> table.rows().stream()).toList();
    return new UnknownHeader(byColumn).refusal(all);
  }
}

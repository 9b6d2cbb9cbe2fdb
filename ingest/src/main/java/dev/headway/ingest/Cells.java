package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of one table's rows, by field and metric. Lives as long as its table is read. */
final class Cells {

  private final Format format;
  private final Map<String, Field> fields;
  private final boolean typed;
  private final HeaderIndex header;
  private final FieldCells cells;
  private final Meanings meanings;
  private final CutIds cut;
  private final ParsedTimes times;
  private final MeasureCells measures;

  /**
   * The values of a table.
   *
   * @param cut tells which ids are not whole
   */
  Cells(Format format, Format.Read use, HeaderIndex header, CutIds cut, ZoneId zone) {
    this.format = format;
    this.fields = new HashMap<>(format.fields());
    this.typed = use.kind() == FactKind.EVIDENCE || format.id().startsWith("headway-");
    this.header = header;
    this.cells =
        new FieldCells(
            header,
            new NothingWords(use.layout().missing()),
            FactFields.freeText().stream()
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .toList());
    this.meanings = new Meanings(cells);
    this.cut = cut;
    this.times = new ParsedTimes(zone);
    this.measures = new MeasureCells(format.metrics(), header, use.layout().missing());
  }

  /** The first words that have no meaning in their column, with the column. */
  Set<String> unknownWords() {
    return meanings.unknown();
  }

  /** Whether somebody writes such a table by hand. */
  boolean isTyped() {
    return typed;
  }

  /** What the table is an export of. */
  Source source() {
    return format.source();
  }

  /** Whether the row has nothing in the column of the field or metric. */
  boolean isEmpty(String name, Row row) {
    Field field = fields.get(name);
    return field == null
        ? measures.isEmpty(name, row)
        : cells.isEmpty(field, row)
            && field.otherwise().map(o -> cells.isEmpty(o, row)).orElse(true);
  }

  /** The text of a field; empty where the table or the row does not have it. */
  String text(String name, Row row) throws RowRefused {
    Field field = fields.get(name);
    return field == null ? "" : text(field, row);
  }

  /** The id of a row, from the first of its columns that has a whole one. */
  String id(String name, Row row) throws RowRefused {
    Optional<Field> field = Optional.ofNullable(fields.get(name));
    Optional<RowRefused> refused = Optional.empty();
    while (field.isPresent()) {
      Field from = field.get();
      String id = cells.text(from, row);
      boolean isCut = !id.isEmpty() && cut.has(id, () -> cells.filled(from, row));
      if (!id.isEmpty() && !isCut) {
        return id;
      }
      if (isCut && refused.isEmpty()) {
        String found = "'" + Excerpt.of(id) + "', an id that a spreadsheet has cut short";
        refused = Optional.of(cells.refuse(from, row, found, RowRefused.DOWNLOAD_AGAIN));
      }
      field = from.otherwise();
    }
    if (refused.isPresent()) {
      throw refused.get();
    }
    return "";
  }

  /** The text of a field that must be there. */
  String present(String name, String text) throws RowRefused {
    Field field = fields.get(name);
    if (!text.isEmpty() || field == null) {
      return text;
    }
    int column = cells.column(field);
    throw new RowRefused(
            "the column '"
                + cells.named(field, column)
                + "' is empty, so the row cannot be counted",
            advice(field),
            field.mayBeEmpty())
        .at(column);
  }

  private String advice(Field field) {
    if (field.mayBeEmpty()) {
      return "";
    }
    return typed ? "Write it, or delete the line." : RowRefused.DOWNLOAD_AGAIN;
  }

  /** The moment of a field on the client's clock, or empty where the cell is. */
  Optional<LocalDateTime> time(String name, Row row) throws RowRefused {
    Field field = fields.get(name);
    return field == null ? Optional.empty() : time(field, row);
  }

  /** The moment of a field that must be there. */
  LocalDateTime presentTime(String name, Row row) throws RowRefused {
    Optional<LocalDateTime> time = time(name, row);
    present(name, time.isPresent() ? "present" : "");
    return time.orElseThrow(
        () -> new RowRefused("no '" + name + "'", RowRefused.DOWNLOAD_AGAIN, false));
  }

  LocalDate presentDay(String name, Row row) throws RowRefused {
    return presentTime(name, row).toLocalDate();
  }

  /** The days of a row as far as they can be read, whatever is wrong with the rest of it. */
  Optional<Period> days(Row row) {
    try {
      for (String name : FactFields.first()) {
        Optional<LocalDate> first = time(name, row).map(LocalDateTime::toLocalDate);
        if (first.isPresent()) {
          Optional<LocalDate> last = time("last", row).map(LocalDateTime::toLocalDate);
          return Optional.of(
              new Period(
                  first.get(), last.filter(d -> !d.isBefore(first.get())).orElse(first.get())));
        }
      }
      return Optional.empty();
    } catch (RowRefused e) {
      return Optional.empty();
    }
  }

  /** The column of a field as this table writes it. */
  String column(String name) {
    Field field = fields.get(name);
    return field == null ? name : cells.named(field, cells.column(field));
  }

  /** Whether the table has a column for the field. */
  boolean has(String name) {
    return format.has(header, name);
  }

  /** A number that is no metric. */
  Optional<BigDecimal> number(String name, Row row) throws RowRefused {
    Field field = fields.get(name);
    String text = field == null ? "" : text(field, row);
    if (field == null || text.isEmpty()) {
      return Optional.empty();
    }
    int at = cells.filled(field, row);
    return Optional.of(MeasureCells.number(cells.named(field, at), at, text, NumberStyle.PLAIN));
  }

  /** A length of time; empty where it is not given or below zero. */
  Optional<Duration> length(String name, Row row) throws RowRefused {
    Field field = fields.get(name);
    String text = field == null ? "" : text(field, row);
    if (field == null || text.isEmpty()) {
      return Optional.empty();
    }
    int at = cells.filled(field, row);
    return Optional.of(TimeLength.parse(cells.named(field, at), at, text, field.unit()))
        .filter(length -> !length.isNegative());
  }

  /** Gives the years of days that are written without one. */
  void walk(YearWalk years) {
    times.walk(years);
  }

  /** The columns of days that are written without a year. */
  List<Integer> yearless() {
    return format.fields().values().stream()
        .filter(field -> field.dates().filter(DateStyle::isYearless).isPresent())
        .flatMap(field -> Arrays.stream(cells.at(field)).boxed())
        .toList();
  }

  /** What was measured. */
  MeasureCells measures() {
    return measures;
  }

  private String text(Field field, Row row) throws RowRefused {
    String own = cells.text(field, row);
    Optional<Field> other = field.otherwise();
    if (own.isEmpty() && other.isPresent()) {
      return text(other.get(), row);
    }
    Optional<Words> words = field.words();
    return words.isEmpty() ? own : meanings.of(field, words.get(), own, row);
  }

  /** A digest, and its number where rows above had the same: alike, but not one thing. */
  String numbered(String digest) {
    return cells.numbered(digest);
  }

  private Optional<LocalDateTime> time(Field field, Row row) throws RowRefused {
    String cell = cells.first(field, row);
    String text = field.taken(cell);
    Optional<DateStyle> style = field.dates();
    Optional<Field> other = field.otherwise();
    if (text.isEmpty() || style.isEmpty()) {
      return other.isPresent() ? time(other.get(), row) : Optional.empty();
    }
    Optional<LocalDateTime> time = times.of(style.get(), text, row.line());
    if (time.isEmpty()) {
      String example = style.get().example();
      throw cells.refuse(
          field,
          row,
          "'" + Excerpt.of(text) + "', which is not written like " + example,
          typed ? "Write the day as " + example + "." : RowRefused.DOWNLOAD_AGAIN);
    }
    return time;
  }

  /** The refusal of a value that stands in the field's column. */
  RowRefused refuse(String name, Row row, String found, String advice) {
    Field field = fields.get(name);
    return field == null
        ? new RowRefused(found, advice, false)
        : cells.refuse(field, row, found, advice);
  }
}

package dev.headway.ingest;

import dev.headway.input.Nearest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values of one table's rows, by field and metric. Lives as long as its table is read. */
final class Cells {

  private static final int KEPT_MEANINGS = 1000;
  private static final String BETWEEN_ANSWERS = "; ";

  /** More of them make no message clearer. */
  private static final int SHOWN_WORDS = 10;

  private final Format format;
  private final NothingWords missing;
  private final Map<String, Field> fields;
  private final boolean typed;
  private final Set<Field> freeText = Collections.newSetFromMap(new IdentityHashMap<>());
  private final HeaderIndex header;
  private final CutIds cut;
  private final ParsedTimes times;

  /** By identity: a field is a record of many parts, too much to compare for each cell. */
  private final IdentityHashMap<Field, int[]> columns = new IdentityHashMap<>();

  /** A column has few words, again and again. */
  private final IdentityHashMap<Words, Map<String, Optional<String>>> meanings =
      new IdentityHashMap<>();

  private final Map<String, Integer> repeats = new HashMap<>();
  private final MeasureCells measures;
  private final Set<String> unknownWords = new TreeSet<>();

  /**
   * The values of a table.
   *
   * @param cut tells which ids are not whole
   */
  Cells(Format format, Format.Read use, HeaderIndex header, CutIds cut, ZoneId zone) {
    this.format = format;
    this.missing = new NothingWords(use.layout().missing());
    this.fields = new HashMap<>(format.fields());
    this.typed = use.kind() == FactKind.EVIDENCE || format.id().startsWith("headway-");
    FactFields.freeText().stream()
        .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
        .forEach(freeText::add);
    this.header = header;
    this.cut = cut;
    this.times = new ParsedTimes(zone);
    this.measures = new MeasureCells(format.metrics(), header, use.layout().missing());
  }

  /** The first words that have no meaning in their column, with the column. */
  Set<String> unknownWords() {
    return unknownWords;
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
        : isEmpty(field, row) && field.otherwise().map(o -> isEmpty(o, row)).orElse(true);
  }

  private boolean isEmpty(Field field, Row row) {
    return row.firstFilled(at(field), missing).isEmpty();
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
      String id = own(from, row);
      boolean isCut = !id.isEmpty() && cut.has(id, () -> filled(from, row));
      if (!id.isEmpty() && !isCut) {
        return id;
      }
      if (isCut && refused.isEmpty()) {
        String found = "'" + Excerpt.of(id) + "', an id that a spreadsheet has cut short";
        refused = Optional.of(refuse(from, row, found, RowRefused.DOWNLOAD_AGAIN));
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
    int[] at = at(field);
    throw new RowRefused(
            "the column '" + column(field) + "' is empty, so the row cannot be counted",
            advice(field),
            field.mayBeEmpty())
        .at(at.length > 0 ? at[0] : -1);
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

  /** The column of a field as this table writes it. */
  String column(String name) {
    Field field = fields.get(name);
    return field == null ? name : column(field);
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
    int at = filled(field, row);
    return Optional.of(MeasureCells.number(named(field, at), at, text, NumberStyle.PLAIN));
  }

  /** A length of time; empty where it is not given or below zero. */
  Optional<Duration> length(String name, Row row) throws RowRefused {
    Field field = fields.get(name);
    String text = field == null ? "" : text(field, row);
    if (field == null || text.isEmpty()) {
      return Optional.empty();
    }
    int at = filled(field, row);
    return Optional.of(TimeLength.parse(named(field, at), at, text, field.unit()))
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
        .flatMap(field -> Arrays.stream(at(field)).boxed())
        .toList();
  }

  /** What was measured. */
  MeasureCells measures() {
    return measures;
  }

  private String text(Field field, Row row) throws RowRefused {
    String own = own(field, row);
    Optional<Field> other = field.otherwise();
    if (own.isEmpty() && other.isPresent()) {
      return text(other.get(), row);
    }
    Optional<Words> words = field.words();
    if (words.isEmpty()) {
      return own;
    }
    return own.isEmpty() ? words.get().ofEmpty() : meaning(field, words.get(), own, row);
  }

  /** What stands in the field's own columns. */
  private String own(Field field, Row row) {
    String cell =
        switch (field.choose()) {
          case FIRST -> first(field, row);
          case LONGEST -> longest(field, row);
          case JOINED -> joined(field, row, Channels.BETWEEN);
          case DIGEST -> digest(field, row);
          case NUMBERED -> numbered(digest(field, row));
          case SPREAD -> first(field, row);
          case SPREAD_ALL -> joined(field, row, BETWEEN_ANSWERS);
        };
    String taken = field.taken(cell);
    return field.html() ? HtmlText.decode(taken) : taken;
  }

  private String first(Field field, Row row) {
    NothingWords none = freeText.contains(field) ? NothingWords.NONE : missing;
    return row.firstFilled(at(field), none);
  }

  private String longest(Field field, Row row) {
    String longest = "";
    for (int column : at(field)) {
      String cell = row.cell(column);
      longest = cell.length() > longest.length() ? cell : longest;
    }
    return longest;
  }

  private String joined(Field field, Row row, String between) {
    return Arrays.stream(at(field))
        .mapToObj(row::cell)
        .filter(text -> !text.isEmpty() && !missing.has(text))
        .collect(Collectors.joining(between));
  }

  private String digest(Field field, Row row) {
    List<String> texts = Arrays.stream(at(field)).mapToObj(row::cell).toList();
    return texts.stream().allMatch(String::isEmpty) ? "" : Digest.of(texts);
  }

  /** A digest, and its number where rows above had the same: alike, but not one thing. */
  String numbered(String digest) {
    int number = repeats.merge(digest, 1, Integer::sum);
    return digest.isEmpty() || number == 1 ? digest : digest + "-" + number;
  }

  private String meaning(Field field, Words words, String word, Row row) throws RowRefused {
    Map<String, Optional<String>> known = meanings.computeIfAbsent(words, w -> new HashMap<>());
    if (known.size() > KEPT_MEANINGS) {
      known.clear();
    }
    Optional<String> meaning = known.computeIfAbsent(word, words::of);
    if (meaning.isPresent()) {
      return meaning.get();
    }
    return switch (words.unknown()) {
      case KEEP -> word;
      case EMPTY -> {
        unknown(field, word);
        yield "";
      }
      case REFUSE ->
          throw refuse(
              field,
              row,
              "'" + Excerpt.of(word) + "', which is not known here",
              Nearest.to(word, words.known())
                  .map(near -> "Did you mean '" + near + "'?")
                  .orElse("Write one of: " + String.join(", ", words.known()) + "."));
    };
  }

  private void unknown(Field field, String word) {
    if (unknownWords.size() < SHOWN_WORDS) {
      unknownWords.add("'" + Excerpt.of(word) + "' in '" + column(field) + "'");
    }
  }

  private Optional<LocalDateTime> time(Field field, Row row) throws RowRefused {
    String cell = first(field, row);
    String text = field.taken(cell);
    Optional<DateStyle> style = field.dates();
    Optional<Field> other = field.otherwise();
    if (text.isEmpty() || style.isEmpty()) {
      return other.isPresent() ? time(other.get(), row) : Optional.empty();
    }
    Optional<LocalDateTime> time = times.of(style.get(), text, row.line());
    if (time.isEmpty()) {
      String example = style.get().example();
      throw refuse(
          field,
          row,
          "'" + Excerpt.of(text) + "', which is not written like " + example,
          typed ? "Write the day as " + example + "." : RowRefused.DOWNLOAD_AGAIN);
    }
    return time;
  }

  private int[] at(Field field) {
    return columns.computeIfAbsent(
        field,
        f ->
            f.choose() == Field.Choose.SPREAD || f.choose() == Field.Choose.SPREAD_ALL
                ? header.spread(f.folded())
                : header.columns(f.folded()));
  }

  /** The column's name in this table, or its usual one where the table lacks it. */
  private String column(Field field) {
    int[] at = at(field);
    return named(field, at.length > 0 ? at[0] : -1);
  }

  private String named(Field field, int column) {
    return column >= 0
        ? Excerpt.of(header.written(column))
        : field.names().stream().findFirst().orElse("");
  }

  /** The column that the value stands in; -1 where the table has none for the field. */
  private int filled(Field field, Row row) {
    int[] at = at(field);
    for (int column : at) {
      if (!row.firstFilled(new int[] {column}, missing).isEmpty()) {
        return column;
      }
    }
    return at.length > 0 ? at[0] : -1;
  }

  private RowRefused refuse(Field field, Row row, String found, String advice) {
    int at = filled(field, row);
    return new RowRefused("the column '" + named(field, at) + "' has " + found, advice, false)
        .at(at);
  }

  /** The refusal of a value that stands in the field's column. */
  RowRefused refuse(String name, Row row, String found, String advice) {
    Field field = fields.get(name);
    return field == null ? new RowRefused(found, advice, false) : refuse(field, row, found, advice);
  }
}

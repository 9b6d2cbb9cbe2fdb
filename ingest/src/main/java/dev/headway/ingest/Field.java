package dev.headway.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value of a fact stands in a table, and how it is written there.
 *
 * @param names the column's names in any language, as written in the format file
 * @param folded the same, folded
 * @param choose which of several columns counts
 * @param extract takes its first group out of the cell; the value is empty where it does not fit
 * @param html whether the network left HTML entities in the text
 * @param dates how it writes days or times, where it does
 * @param alike whether all of a table's cells are written in one of those ways, which has to be
 *     found out
 * @param words what its words mean, where they have a meaning here
 * @param unit how it writes a length of time, where it does
 * @param otherwise where the value stands when it is not here
 * @param mayBeEmpty whether a row without the value is a quirk of the source and gets a note only
 */
record Field(
    List<String> names,
    List<String> folded,
    Choose choose,
    Optional<Pattern> extract,
    boolean html,
    Optional<DateStyle> dates,
    boolean alike,
    Optional<Words> words,
    LengthUnit unit,
    Optional<Field> otherwise,
    boolean mayBeEmpty) {

  /** Which of several columns counts. */
  enum Choose {
    /** The first that is not empty. */
    FIRST,
    /** The one with the longest text. */
    LONGEST,
    /** All that are filled, as a source and its medium are written. */
    JOINED,
    /** None: a digest of all their texts, where no column has ids and names must not be kept. */
    DIGEST,
    /**
     * The same, and in rows of one file that have the same digest its number, from the second on.
     */
    NUMBERED,
    /** The first that is filled of the column and those without a name right of it. */
    SPREAD,
    /** All of these that are filled: the answers to a question that may have several. */
    SPREAD_ALL
  }

  /** How a length of time is written. */
  enum LengthUnit {
    /** A number of minutes. */
    MINUTES,
    /** A number of hours. */
    HOURS,
    /** A number of seconds. */
    SECONDS,
    /** Hours, minutes and perhaps seconds: {@code 26:05:00}. */
    CLOCK
  }

  Field {
    names = List.copyOf(names);
    folded = names.stream().map(HeaderIndex::fold).toList();
  }

  /** A field that is the text of the first of these columns that is filled. */
  static Field plain(List<String> names) {
    return new Field(
        names,
        List.of(),
        Choose.FIRST,
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        LengthUnit.MINUTES,
        Optional.empty(),
        false);
  }

  /** The text of these columns, and of those without a name right of them. */
  static Field spread(List<String> names, Choose choose) {
    Field plain = plain(names);
    return new Field(
        plain.names,
        plain.folded,
        choose,
        plain.extract,
        plain.html,
        plain.dates,
        plain.alike,
        plain.words,
        plain.unit,
        plain.otherwise,
        plain.mayBeEmpty);
  }

  /** The field when it is known how its table writes days. */
  Field written(DateStyle style) {
    return new Field(
        names,
        List.of(),
        choose,
        extract,
        html,
        Optional.of(style),
        false,
        words,
        unit,
        otherwise,
        mayBeEmpty);
  }

  /** What of a cell is the value. */
  String taken(String cell) {
    if (extract.isEmpty()) {
      return cell;
    }
    Matcher matcher = extract.get().matcher(cell);
    return matcher.find() ? matcher.group(matcher.groupCount() > 0 ? 1 : 0) : "";
  }

  /** The field with another one to be used when it is empty. */
  Field otherwise(Field other) {
    return new Field(
        names,
        List.of(),
        choose,
        extract,
        html,
        dates,
        alike,
        words,
        unit,
        Optional.of(other),
        mayBeEmpty);
  }

  /** Whether the table has a column for it, here or elsewhere. */
  boolean isIn(HeaderIndex header) {
    return header.hasAny(folded) || otherwise.map(o -> o.isIn(header)).orElse(false);
  }
}

package dev.headway.ingest;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of one table in which fields stand. Lives as long as its table is read. */
final class FieldCells {

  private static final String BETWEEN_ANSWERS = "; ";

  private final HeaderIndex header;
  private final NothingWords missing;
  private final Set<Field> freeText = Collections.newSetFromMap(new IdentityHashMap<>());

  /** By identity: a field is a record of many parts, too much to compare for each cell. */
  private final IdentityHashMap<Field, int[]> columns = new IdentityHashMap<>();

  private final Map<String, Integer> repeats = new HashMap<>();

  /**
   * The columns of a table.
   *
   * @param missing what stands for "not measured" beside the empty cell
   * @param freeText fields in which such words are what somebody wrote
   */
  FieldCells(HeaderIndex header, NothingWords missing, Collection<Field> freeText) {
    this.header = header;
    this.missing = missing;
    this.freeText.addAll(freeText);
  }

  /** Whether the row has nothing in the field's columns. */
  boolean isEmpty(Field field, Row row) {
    return row.firstFilled(at(field), missing).isEmpty();
  }

  /** What stands in the field's own columns, chosen, taken out and decoded as its format says. */
  String text(Field field, Row row) {
    String cell =
        switch (field.choose()) {
          case FIRST, SPREAD -> first(field, row);
          case LONGEST -> longest(field, row);
          case JOINED -> joined(field, row, Channels.BETWEEN);
          case DIGEST -> digest(field, row);
          case NUMBERED -> numbered(digest(field, row));
          case SPREAD_ALL -> joined(field, row, BETWEEN_ANSWERS);
        };
    String taken = field.taken(cell);
    return field.html() ? HtmlText.decode(taken) : taken;
  }

  /** The first of the field's cells that is filled; empty when none is. */
  String first(Field field, Row row) {
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

  /** The field's columns in this table; none where it lacks them. */
  int[] at(Field field) {
    return columns.computeIfAbsent(
        field,
        f ->
            f.choose() == Field.Choose.SPREAD || f.choose() == Field.Choose.SPREAD_ALL
                ? header.spread(f.folded())
                : header.columns(f.folded()));
  }

  /** The field's first column; -1 where the table lacks it. */
  int column(Field field) {
    int[] at = at(field);
    return at.length > 0 ? at[0] : -1;
  }

  /** The column that the value stands in; -1 where the table has none for the field. */
  int filled(Field field, Row row) {
    for (int column : at(field)) {
      if (!row.firstFilled(new int[] {column}, missing).isEmpty()) {
        return column;
      }
    }
    return column(field);
  }

  /** A column's name as this table writes it, or the field's usual one for -1. */
  String named(Field field, int column) {
    return column >= 0
        ? Excerpt.of(header.written(column))
        : field.names().stream().findFirst().orElse("");
  }

  /** The refusal of a value that stands in the field's columns. */
  RowRefused refuse(Field field, Row row, String found, String advice) {
    int at = filled(field, row);
    return new RowRefused("the column '" + named(field, at) + "' has " + found, advice, false)
        .at(at);
  }
}

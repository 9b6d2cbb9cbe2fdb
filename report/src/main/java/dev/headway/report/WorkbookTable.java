package dev.headway.report;

import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Facts of one kind, as a table.
 *
 * @param kind of the facts
 * @param from how many facts of the kind stand in tables before this one
 * @param rows how many stand in this one
 * @param columns from left to right; their headers are different without regard to case
 */
record WorkbookTable<F extends Fact>(FactKind kind, int from, int rows, List<Column<F>> columns) {

  /** Copies the list. */
  WorkbookTable {
    columns = List.copyOf(columns);
  }

  /** The value of a fact of its kind in a column, counted from 0. */
  Optional<? extends Value> value(int column, Fact fact) {
    return columns.get(column).value().apply(own(fact));
  }

  /** A table's columns are made for the facts of its kind, which are all of one class. */
  @SuppressWarnings("unchecked")
  private F own(Fact fact) {
    return (F) fact;
  }

  /** Where the column of a key stands, from 0; empty where the table has none. */
  OptionalInt index(String key) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).key().equals(key))
        .findFirst();
  }

  /** The column of a key. */
  Optional<Column<F>> column(String key) {
    return columns.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /**
   * A column.
   *
   * @param key what it holds, in every language
   * @param header its words
   * @param width in characters
   * @param format the name of a number format; empty for text
   * @param value the value of a fact; empty when it has none
   */
  record Column<F extends Fact>(
      String key,
      String header,
      double width,
      String format,
      Function<F, Optional<? extends Value>> value) {

    /** Whether it holds numbers: neither text nor dates. */
    boolean isNumber() {
      return !Set.of("", "date", "moment").contains(format);
    }
  }

  /** What stands in a cell of data. */
  sealed interface Value {

    /** Text, which never becomes a formula. */
    record Text(String text) implements Value {}

    /** A number, exactly. */
    record Amount(BigDecimal number) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** A moment of a day. */
    record Moment(LocalDateTime moment) implements Value {}
  }
}

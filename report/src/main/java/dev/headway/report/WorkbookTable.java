package dev.headway.report;

import dev.headway.ingest.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Facts of one kind, as a table.
 *
 * @param facts one a row
 * @param columns from left to right; their headers are different without regard to case
 */
record WorkbookTable<F extends Fact>(List<F> facts, List<Column<F>> columns) {

  /** Copies the lists. */
  WorkbookTable {
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
  }

  /** The values of a row. */
  List<Optional<Value>> row(int index) {
    F fact = facts.get(index);
    return columns.stream().<Optional<Value>>map(c -> c.value().apply(fact).map(v -> v)).toList();
  }

  /**
   * A column.
   *
   * @param header its words
   * @param width in characters
   * @param format the name of a number format; empty for text
   * @param value the value of a fact; empty when it has none
   */
  record Column<F extends Fact>(
      String header, double width, String format, Function<F, Optional<? extends Value>> value) {

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

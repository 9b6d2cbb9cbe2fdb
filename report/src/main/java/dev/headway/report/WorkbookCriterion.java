package dev.headway.report;

import dev.headway.ingest.Fact;
import dev.headway.report.WorkbookTable.Value;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must stand in a column of a row for the row to be added.
 *
 * @param column the column's key
 * @param excel the same in the language of {@code SUMIFS}
 * @param pattern that the cell's text must match; empty where any value will do
 */
record WorkbookCriterion(String column, String excel, Optional<Pattern> pattern) {

  /** The text, without regard to case; {@code *} stands for any. */
  static WorkbookCriterion like(String column, String text) {
    String escaped = text.replace("~", "~~").replace("?", "~?");
    // A sign at the start would be read as a comparison.
    String excel = escaped.matches("(?s)[<>=].*") ? "=" + escaped : escaped;
    String regex =
        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return new WorkbookCriterion(
        column,
        excel,
        Optional.of(
            Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)));
  }

  /** Anything at all. */
  static WorkbookCriterion filled(String column) {
    return new WorkbookCriterion(column, "<>", Optional.empty());
  }

  /** Whether the row of a fact has it, for the rows of a table. */
  Predicate<Fact> over(WorkbookTable<?> table) {
    OptionalInt at = table.index(column);
    if (at.isEmpty()) {
      return fact -> false;
    }
    int index = at.getAsInt();
    return pattern
        .<Predicate<Fact>>map(wanted -> fact -> matches(table.value(index, fact), wanted))
        .orElseGet(() -> fact -> table.value(index, fact).isPresent());
  }

  private static boolean matches(Optional<? extends Value> value, Pattern wanted) {
    return value.isPresent()
        && value.get() instanceof Value.Text t
        && wanted.matcher(t.text()).matches();
  }
}

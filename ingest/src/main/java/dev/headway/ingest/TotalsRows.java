package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells rows of totals from the others of one table: by what is empty in them, by a word, or by
 * their figures, which are those of all other rows together. Lives as long as its table is read.
 */
final class TotalsRows {

  /** Networks round each row by itself. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.005");

  private final Format.Totals totals;
  private final Cells cells;
  private final int width;
  private final List<String> empty;
  private final BitSet worded = new BitSet();
  private Optional<Row> first = Optional.empty();
  private Optional<Row> total = Optional.empty();
  private int count;
  private boolean counted;
  private int others;

  TotalsRows(TableReader.Table table, Cells cells) {
    this.totals = table.use().layout().totals();
    this.cells = cells;
    this.width = table.header().width();
    this.empty =
        totals.empty().stream().filter(n -> table.format().has(table.header(), n)).toList();
    worded.set(0, width);
  }

  /** Whether the row says of itself that it is one. */
  boolean has(Row row) {
    boolean is = isByField(row) || isAnywhere(row);
    if (is) {
      count++;
      total = total.or(() -> Optional.of(row));
    }
    return is;
  }

  /** Whether a word in the row says so. */
  boolean isNamed(Row row) {
    return isAnywhere(row)
        || empty.stream()
            .map(name -> quietly(name, row))
            .anyMatch(text -> totals.words().stream().anyMatch(word -> word.matches(text)));
  }

  private boolean isByField(Row row) {
    if (empty.isEmpty()) {
      return false;
    }
    List<String> there = empty.stream().map(name -> quietly(name, row)).toList();
    return there.stream().allMatch(String::isEmpty)
        || there.stream().anyMatch(t -> totals.words().stream().anyMatch(g -> g.matches(t)));
  }

  private boolean isAnywhere(Row row) {
    List<Glob> words = totals.anywhere();
    return !words.isEmpty()
        && row.cells().stream().anyMatch(cell -> words.stream().anyMatch(g -> g.matches(cell)));
  }

  private String quietly(String name, Row row) {
    try {
      return cells.text(name, row);
    } catch (RowRefused e) {
      return e.message();
    }
  }

  /** Whether the table holds rows of totals and no other so far. */
  boolean areAll() {
    return count > 0 && (first.isEmpty() || counted);
  }

  /** The one row of totals that is all there is, if it counts as that. */
  Optional<Row> alone() {
    counted = totals.alone() && first.isEmpty() && count == 1;
    return counted ? total : Optional.empty();
  }

  /** Sees a row that is none by itself. */
  void see(Row row) {
    if (first.isEmpty()) {
      first = Optional.of(row);
      return;
    }
    if (totals.sums().isEmpty()) {
      return;
    }
    others++;
    for (int i = worded.nextSetBit(0); i >= 0; i = worded.nextSetBit(i + 1)) {
      if (row.cell(i).isEmpty() || NumberStyle.isNumber(row.cell(i))) {
        worded.clear(i);
      }
    }
  }

  /**
   * The line of the first row, if it has nothing where all others have words, and its figures are
   * those of all of them together.
   *
   * @param facts what was made of the rows
   */
  Optional<Integer> summed(List<Fact> facts) {
    return first
        .filter(row -> !totals.sums().isEmpty() && others > 0)
        .filter(row -> worded.stream().anyMatch(column -> row.cell(column).isEmpty()))
        .map(Row::line)
        .filter(line -> totals.sums().stream().allMatch(metric -> isSum(metric, line, facts)))
        .filter(line -> totals.sums().stream().anyMatch(m -> measure(m, line, facts).signum() > 0));
  }

  private boolean isSum(String metric, int line, List<Fact> facts) {
    BigDecimal all = BigDecimal.ZERO;
    for (Fact fact : facts) {
      all = all.add(fact.measures().of(metric).orElse(BigDecimal.ZERO));
    }
    BigDecimal own = measure(metric, line, facts);
    BigDecimal rounding = ROUNDING.multiply(BigDecimal.valueOf(others + 1L));
    return all.subtract(own).subtract(own).abs().compareTo(rounding) <= 0;
  }

  private static BigDecimal measure(String metric, int line, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.origin().line() == line)
        .flatMap(fact -> fact.measures().of(metric).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

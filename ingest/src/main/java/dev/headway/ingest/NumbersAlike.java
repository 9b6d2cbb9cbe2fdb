package dev.headway.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a table writes its numbers where files differ in that, since a spreadsheet in
 * another language has saved some: {@code 1,234} is two numbers, but {@code 1.234,50} further down
 * tells which. One of the ways has to fit all numbers of the table; where two do, counts are whole,
 * and numbers of columns that are not read tell, too.
 */
final class NumbersAlike {

  private static final MetricCatalogue METRICS = MetricCatalogue.standard();

  private final TableReader.Table table;
  private final Rows.Source source;

  private NumbersAlike(TableReader.Table table, Rows.Source source) {
    this.table = table;
    this.source = source;
  }

  /**
   * The table, of whose numbers it is known how they are written.
   *
   * @throws FileRefused when that cannot be known
   */
  static TableReader.Table settle(TableReader.Table table, Rows.Source source)
      throws IOException, FileRefused {
    List<NumberStyle> styles = table.use().layout().numbers();
    if (styles.isEmpty()) {
      return table;
    }
    NumberStyle style = new NumbersAlike(table, source).style(styles);
    Map<String, MetricColumn> metrics = new HashMap<>();
    table.format().metrics().forEach((id, column) -> metrics.put(id, column.written(style)));
    Format format = table.format().measured(metrics);
    return new TableReader.Table(table.file(), format, table.use(), table.header());
  }

  private NumberStyle style(List<NumberStyle> styles) throws IOException, FileRefused {
    Set<String> numbers = texts(false, false);
    List<NumberStyle> fit = fitting(styles, numbers);
    if (fit.isEmpty()) {
      return NumberStyle.PLAIN; // each row that has none is told
    }
    Optional<String> unclear = unclear(fit, numbers);
    if (unclear.isEmpty()) {
      return fit.get(0);
    }
    List<NumberStyle> whole = whole(fit, texts(true, false));
    if (whole.size() == 1) {
      return whole.get(0);
    }
    List<NumberStyle> others = fitting(fit, texts(false, true));
    if (others.size() == 1) {
      return others.get(0);
    }
    if (fitting(List.of(NumberStyle.PLAIN), numbers).isEmpty()) {
      throw new FileRefused(
          0,
          "has numbers such as '"
              + unclear.get()
              + "', which can be read in two ways, and none that tells in which",
          RowRefused.DOWNLOAD_AGAIN);
    }
    return NumberStyle.PLAIN; // as the network writes them
  }

  private static List<NumberStyle> fitting(List<NumberStyle> styles, Set<String> texts) {
    return styles.stream()
        .filter(style -> texts.stream().allMatch(text -> style.parse(text).isPresent()))
        .toList();
  }

  /** A number that is not the same in all styles. */
  private static Optional<String> unclear(List<NumberStyle> styles, Set<String> texts) {
    return texts.stream()
        .filter(text -> styles.stream().map(s -> s.parse(text)).distinct().count() > 1)
        .findFirst();
  }

  /** The styles in which all counts are whole. */
  private static List<NumberStyle> whole(List<NumberStyle> styles, Set<String> counts) {
    return styles.stream()
        .filter(
            style ->
                counts.stream()
                    .flatMap(text -> style.parse(text).stream())
                    .map(BigDecimal::scale)
                    .allMatch(scale -> scale <= 0))
        .toList();
  }

  /** The numbers of the metrics, of those alone that count something, or of all columns. */
  private Set<String> texts(boolean counts, boolean all) throws IOException, FileRefused {
    Set<Integer> columns = new LinkedHashSet<>();
    table
        .format()
        .metrics()
        .forEach(
            (id, column) -> {
              if (!counts || isCount(id)) {
                columns.addAll(table.header().of(column.folded()));
              }
            });
    Set<String> texts = new LinkedHashSet<>();
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        Row at = row.get();
        for (int i = 0; i < at.cells().size(); i++) {
          String text = MoneyText.of(at.cell(i)).map(MoneyText::number).orElse(at.cell(i));
          if ((all || columns.contains(i)) && NumberStyle.isNumber(text)) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }

  private static boolean isCount(String metric) {
    return METRICS
        .find(metric)
        .filter(m -> Objects.equals(m.unit(), Metric.Unit.COUNT))
        .isPresent();
  }
}

package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was measured in one table's rows. Lives as long as its table is read. */
final class MeasureCells {

  private final Map<String, MetricColumn> metrics;
  private final HeaderIndex header;
  private final Set<String> missing;
  private final Map<String, List<Integer>> columns = new HashMap<>();

  /**
   * The cells of a table.
   *
   * @param metrics how each metric stands there, by its id
   * @param header the table's
   * @param missing what stands for "not measured" beside the empty cell
   */
  MeasureCells(Map<String, MetricColumn> metrics, HeaderIndex header, Set<String> missing) {
    this.metrics = metrics;
    this.header = header;
    this.missing = missing;
    metrics.forEach((id, metric) -> columns.put(id, header.of(metric.folded())));
  }

  /** All that was measured in a row. */
  Measures of(Row row) throws RowRefused {
    Map<String, BigDecimal> values = new HashMap<>();
    for (Map.Entry<String, MetricColumn> metric : metrics.entrySet()) {
      Optional<Integer> column = row.firstFilled(at(metric.getKey()), missing);
      if (column.isPresent()) {
        String name = header.written(column.get());
        String text = row.cell(column.get());
        BigDecimal value = number(name, text, metric.getValue().numbers());
        values.put(metric.getKey(), value.subtract(less(metric.getValue(), row)));
      }
    }
    return new Measures(values);
  }

  /** What is taken off, such as what was refunded. */
  private BigDecimal less(MetricColumn metric, Row row) throws RowRefused {
    BigDecimal less = BigDecimal.ZERO;
    for (int column : metric.less().isEmpty() ? List.<Integer>of() : header.of(metric.less())) {
      String text = row.cell(column);
      if (!text.isEmpty() && !missing.contains(text)) {
        less = less.add(number(header.written(column), text, metric.numbers()));
      }
    }
    return less;
  }

  /** Whether a number stands in one of their columns. */
  boolean hasNumber(Row row) {
    return columns.values().stream()
        .flatMap(List::stream)
        .anyMatch(column -> NumberStyle.isNumber(row.cell(column)));
  }

  /** The currency that the name of the metric's column ends in. */
  Optional<String> currencyOf(String metric) {
    return at(metric).stream().findFirst().flatMap(header::code);
  }

  /** The number that a cell of the column holds. */
  static BigDecimal number(String column, String text, NumberStyle style) throws RowRefused {
    return style
        .parse(text)
        .orElseThrow(
            () ->
                new RowRefused(
                    "the column '"
                        + column
                        + "' has '"
                        + text
                        + "', which is not a number like "
                        + style.example(),
                    RowRefused.DOWNLOAD_AGAIN,
                    false));
  }

  private List<Integer> at(String metric) {
    return columns.getOrDefault(metric, List.of());
  }
}

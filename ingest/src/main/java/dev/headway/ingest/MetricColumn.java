package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The column of a metric.
 *
 * @param names its names in any language, as written in the format file
 * @param folded the same, folded
 * @param numbers how it writes numbers
 * @param times what its numbers are multiplied by, such as 60 where they are hours
 * @param less names of columns, folded, whose numbers are taken off, such as what was refunded
 * @param zeroWhere what a cell looks like in rows of which the figure is 0 whatever stands there,
 *     such as the total of an order that was voided
 */
record MetricColumn(
    List<String> names,
    List<String> folded,
    NumberStyle numbers,
    BigDecimal times,
    List<String> less,
    Optional<Format.Mark> zeroWhere) {

  /** A column of which nothing is taken off. */
  static MetricColumn of(List<String> names, NumberStyle numbers) {
    return new MetricColumn(names, List.of(), numbers, BigDecimal.ONE, List.of(), Optional.empty());
  }

  /** The column when it is known how its table writes numbers. */
  MetricColumn written(NumberStyle style) {
    return new MetricColumn(names, folded, style, times, less, zeroWhere);
  }

  /** The same in a table of a country that writes commas before decimals. */
  MetricColumn withDecimalCommas() {
    return written(NumberStyle.POINT_GROUPS);
  }

  MetricColumn {
    names = List.copyOf(names);
    folded = names.stream().map(HeaderIndex::fold).toList();
    less = less.stream().map(HeaderIndex::fold).toList();
  }
}

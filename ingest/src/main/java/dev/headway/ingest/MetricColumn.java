package dev.headway.ingest;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The column of a metric.
 *
 * @param names its names in any language, as written in the format file
 * @param folded the same, folded
 * @param numbers how it writes numbers
 * @param scale how its numbers come to be in the unit of the metric
 * @param less names of columns, folded, whose numbers are taken off, such as what was refunded
 * @param zeroWhere what a cell looks like in rows of which the figure is 0 whatever stands there,
 *     such as the total of an order that was voided
 * @param eras from when to when exports have each of the names, as far as it is known
 */
record MetricColumn(
    List<String> names,
    List<String> folded,
    NumberStyle numbers,
    Scale scale,
    List<String> less,
    Optional<Format.Mark> zeroWhere,
    Map<String, Era> eras) {

  /** A column of which nothing is taken off. */
  static MetricColumn of(List<String> names, NumberStyle numbers) {
    return new MetricColumn(
        names, List.of(), numbers, Scale.SAME, List.of(), Optional.empty(), Map.of());
  }

  MetricColumn {
    names = List.copyOf(names);
    folded = names.stream().map(HeaderIndex::fold).toList();
    less = less.stream().map(HeaderIndex::fold).toList();
    eras = Map.copyOf(eras);
  }

  /** The same, of an export that there was from one day to another. */
  MetricColumn in(Era era) {
    Map<String, Era> all = names.stream().distinct().collect(toMap(name -> name, name -> era));
    return new MetricColumn(names, folded, numbers, scale, less, zeroWhere, all);
  }

  /** From when to when exports have it under that name. */
  Era era(String name) {
    return eras.getOrDefault(name, Era.ALWAYS);
  }

  /** The column when it is known how its file writes numbers. */
  MetricColumn written(NumberStyle style) {
    return new MetricColumn(names, List.of(), style, scale, less, zeroWhere, eras);
  }
}

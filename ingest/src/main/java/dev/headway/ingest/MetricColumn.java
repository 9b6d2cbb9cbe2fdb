package dev.headway.ingest;

import java.util.List;

/**
 * The column of a metric.
 *
 * @param names its names in any language, as written in the format file
 * @param folded the same, folded
 * @param numbers how it writes numbers
 */
record MetricColumn(List<String> names, List<String> folded, NumberStyle numbers) {

  MetricColumn {
    names = List.copyOf(names);
    folded = names.stream().map(HeaderIndex::fold).toList();
  }
}

package dev.headway.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What exports call the columns of metrics, by the formats that come with Headway. */
public final class NativeColumns {

  private static final int MOST_NAMES = 3;

  private NativeColumns() {}

  /**
   * A column of an export.
   *
   * @param metric the metric's id
   * @param network whose figures it holds; empty where the rows say it, or nothing
   * @param names what it is called, three at most, the newest and the English ones first
   */
  public record Column(String metric, Optional<String> network, List<String> names) {

    /** Copies the list. */
    public Column {
      names = List.copyOf(names);
    }
  }

  /**
   * The columns of a format, in the order of its file; none where the format is an agency's own, or
   * has columns of no metric.
   *
   * @param format its id, as in {@link ReadFile.Read#format}
   */
  public static List<Column> of(String format) {
    List<Column> columns = new ArrayList<>();
    Formats.standard().all().stream()
        .filter(known -> known.id().equals(format))
        .forEach(
            known -> {
              if (known.use() instanceof Format.Read read) {
                add(read.network(), known.metrics(), columns);
                read.perNetwork()
                    .forEach((network, metrics) -> add(Optional.of(network), metrics, columns));
              }
            });
    return columns;
  }

  private static void add(
      Optional<String> network, Map<String, MetricColumn> metrics, List<Column> to) {
    metrics.forEach(
        (metric, column) ->
            to.add(
                new Column(metric, network, column.names().stream().limit(MOST_NAMES).toList())));
  }
}

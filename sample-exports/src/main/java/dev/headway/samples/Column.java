package dev.headway.samples;

import java.util.List;
import java.util.function.Function;

/**
 * A column of an export whose columns change from month to month.
 *
 * @param name the header cell
 * @param value the cell of a row
 * @param <T> what a row stands for
 */
public record Column<T>(String name, Function<T, String> value) {

  public static <T> List<String> names(List<Column<T>> columns) {
    return columns.stream().map(Column::name).toList();
  }

  public static <T> List<String> cells(List<Column<T>> columns, T row) {
    return columns.stream().map(column -> column.value().apply(row)).toList();
  }
}

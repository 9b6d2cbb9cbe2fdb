package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * Where a month's value came from.
 *
 * @param title over the table
 * @param head the names of its columns: name, month, month before, change
 * @param rows the rows; parts stand below their total
 * @param notes what its marks mean
 */
public record OriginView(String title, List<String> head, List<Row> rows, List<String> notes) {

  /** Copies the lists. */
  public OriginView {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A row.
   *
   * @param name the input, or the network
   * @param total whether the rows below add up to it
   * @param bar the bar's length; missing where there is no number
   * @param value in the month
   * @param previous in the month before
   * @param change the difference
   */
  public record Row(
      String name,
      boolean total,
      Optional<BulletView.Bar> bar,
      PlanView.Cell value,
      PlanView.Cell previous,
      PlanView.Cell change) {}
}

package dev.headway.report.view;

import java.util.List;

/**
 * A table of comparisons.
 *
 * @param head the names of its columns, the first over the names of its rows
 * @param rows its rows
 * @param notes what is withheld, and why, and what its marks mean
 */
public record PlanView(List<String> head, List<Row> rows, List<String> notes) {

  /** Copies the lists. */
  public PlanView {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A row.
   *
   * @param name of the row
   * @param cells one for each further column
   */
  public record Row(String name, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param strong whether it is the one to look at
   * @param quiet whether it says that there is no number
   */
  public record Cell(String text, boolean strong, boolean quiet) {}
}

package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * Where customers say that they heard about the client, beside where its systems saw them come
 * from: two scales, since the two are never added.
 *
 * @param title over the table
 * @param note how many answered, and what each column is
 * @param head the names of its columns
 * @param rows its sources, the most named first
 * @param notes what found no row
 */
public record HeardAboutView(
    String title, String note, List<String> head, List<Row> rows, List<String> notes) {

  /** Copies the lists. */
  public HeardAboutView {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A source.
   *
   * @param name of it
   * @param said the bar of those who name it; missing where the month has no answers
   * @param answers how many name it, or why that is not known
   * @param share of all answers; empty where there are none
   * @param previous how many named it in the month before
   * @param lastYear how many did in the same month a year earlier
   * @param seen the bar of leads that were tracked from there; missing where no system sees it
   * @param tracked how many of them, or why that is not known
   */
  public record Row(
      String name,
      Optional<BulletView.Bar> said,
      PlanView.Cell answers,
      String share,
      PlanView.Cell previous,
      PlanView.Cell lastYear,
      Optional<BulletView.Bar> seen,
      PlanView.Cell tracked) {}
}

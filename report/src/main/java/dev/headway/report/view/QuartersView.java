package dev.headway.report.view;

import dev.headway.report.view.BulletView.Bar;
import java.util.List;
import java.util.Optional;

/**
 * The next four quarters: plan, actual, forecast, goal by goal.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line how last month's forecasts did; empty where none can be held against what happened
 * @param density 0 when there is room, up to 3 when the page has to be closer
 * @param quarters the names of the quarters
 * @param rows a row for each goal
 * @param changes goals that started, changed or ended; none where none did
 * @param notes how forecasts are come by, and why some are withheld
 */
public record QuartersView(
    String head,
    String headline,
    String line,
    int density,
    List<String> quarters,
    List<Row> rows,
    List<GoalChangeView> changes,
    List<String> notes) {

  /** Copies the lists. */
  public QuartersView {
    quarters = List.copyOf(quarters);
    rows = List.copyOf(rows);
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /**
   * A goal.
   *
   * @param name of the goal
   * @param note the client's year so far, and what it is to bring
   * @param cells one for each quarter; all of a row share a scale
   */
  public record Row(String name, String note, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A goal's quarter. Positions are from 0 to 1.
   *
   * @param zero where bars start
   * @param plan the outline; missing where there is no target
   * @param actual so far; missing where it has not begun, or is not known
   * @param forecast what is still expected; missing where nobody can say
   * @param range from the low to the high end of the forecast; missing with it
   * @param lastYear the same quarter a year earlier; missing where it is not known as a whole
   * @param value the forecast, or what the quarter came to, or that nobody can say
   * @param strong whether that is a number
   * @param detail the plan, and the year before
   */
  public record Cell(
      double zero,
      Optional<Bar> plan,
      Optional<Bar> actual,
      Optional<Bar> forecast,
      Optional<Bar> range,
      Optional<Bar> lastYear,
      String value,
      boolean strong,
      List<String> detail) {

    /** Copies the list. */
    public Cell {
      detail = List.copyOf(detail);
    }
  }

  /**
   * A change in what the client wants to reach.
   *
   * @param goal its name
   * @param day from when it holds
   * @param what happened
   * @param reason why; empty where it is not said
   */
  public record GoalChangeView(String goal, String day, String what, String reason) {}
}

package dev.headway.report.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A sheet of tables below each other, each with the charts that belong to it.
 *
 * @param key which one: {@code history}, {@code quarters}, {@code channels}, {@code return}, {@code
 *     customers}, {@code content}, {@code evidence} or {@code definitions}
 * @param sheet the name of its sheet
 * @param headline the sheet's message in one sentence; empty where it has none
 * @param blocks from top to bottom
 */
@NullMarked
public record WorkbookSection(String key, String sheet, String headline, List<Block> blocks) {

  /** Copies the list. */
  public WorkbookSection {
    blocks = List.copyOf(blocks);
  }

  /**
   * A table.
   *
   * @param title over it
   * @param notes under the title, each in a row
   * @param head the names of its columns
   * @param rows as many cells each as the head has, or fewer; the last ones are empty and keep what
   *     comes next clear of the charts
   * @param beside the column right of the table where charts begin, from 1, with one left free
   */
  public record Block(
      String title, List<String> notes, List<Head> head, List<Row> rows, int beside) {

    /** Copies the lists. */
    public Block {
      notes = List.copyOf(notes);
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }

    /**
     * A table with charts beside it, one below the other.
     *
     * @param rows those with cells
     */
    public static Block of(
        String title, List<String> notes, List<Head> head, List<Row> rows, List<Chart> charts) {
      List<Row> all = new ArrayList<>(rows);
      int charted = charts.stream().mapToInt(Chart::rows).sum();
      while (all.size() < Math.max(rows.size(), charted) + 1) {
        all.add(new Row(List.of(), false));
      }
      int at = 0;
      for (Chart chart : charts) {
        all.set(at, all.get(at).with(chart));
        at += chart.rows();
      }
      return new Block(title, notes, head, all, head.size() + 2);
    }
  }

  /**
   * The name of a column.
   *
   * @param text the name
   * @param number whether numbers stand in it, at its right side
   */
  public record Head(String text, boolean number) {}

  /**
   * A row.
   *
   * @param cells from left to right
   * @param total whether it is the sum of the others
   * @param charts that begin in it, none or one
   */
  public record Row(List<Cell> cells, boolean total, List<Chart> charts) {

    /** Copies the lists. */
    public Row {
      cells = List.copyOf(cells);
      charts = List.copyOf(charts);
    }

    /** A row in which no chart begins. */
    public Row(List<Cell> cells, boolean total) {
      this(cells, total, List.of());
    }

    private Row with(Chart chart) {
      return new Row(cells, total, List.of(chart));
    }
  }

  /**
   * A cell and what else is at its place.
   *
   * @param value what stands in it
   * @param range the name of the cells that it belongs to, for charts; empty for none
   * @param link where it leads; empty for nowhere
   * @param sparkline the name of the cells that it draws as a small line; empty for none
   */
  public record Cell(WorkbookCell value, String range, String link, String sparkline) {}

  /**
   * A chart.
   *
   * @param title over it
   * @param description what it shows, for those who do not see it
   * @param format the number format of its axis
   * @param bars how bars lie: {@code columns} or {@code bars}
   * @param stacked whether bars stand on each other
   * @param rows how many rows high it is
   * @param series what it shows
   */
  public record Chart(
      String title,
      String description,
      String format,
      String bars,
      boolean stacked,
      int rows,
      List<Series> series) {

    /** Copies the list. */
    public Chart {
      series = List.copyOf(series);
    }
  }

  /**
   * What a chart shows.
   *
   * @param name in the legend
   * @param categories the name of the cells below the axis
   * @param values the name of the cells with numbers
   * @param look how it is drawn: {@code actual}, {@code target}, {@code limit}, {@code bar}, {@code
   *     earlier}, {@code plan}, {@code forecast}, or {@code part-1} to {@code part-4}
   */
  public record Series(String name, String categories, String values, String look) {}
}

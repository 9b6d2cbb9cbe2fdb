package dev.headway.report.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A sheet of tables below each other, each with the charts that belong to it.
 *
 * @param key which one: {@code history}, {@code quarters}, {@code channels}, {@code return}, {@code
 *     customers}, {@code content}, {@code evidence} or {@code definitions}
 * @param sheet the name of its sheet
 * @param name of the cell with its title, for links to it
 * @param headline the sheet's message in one sentence; empty where it has none
 * @param blocks from top to bottom
 * @param longest how many characters its longest number takes, so that no column is too narrow
 * @param leftOut which tables are left out, in a sentence; empty where none is
 */
@NullMarked
public record WorkbookSection(
    String key,
    String sheet,
    String name,
    String headline,
    List<Block> blocks,
    int longest,
    String leftOut) {

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
   * @param charts those that begin beside the head, and are one row higher for it
   * @param rows as many cells each as the head has, or fewer; where charts are longer than the
   *     table the last ones are empty and keep what comes next clear of them
   * @param beside the column where charts begin, from 1: right of the table with one left free, or
   *     the first one where they stand below it
   */
  public record Block(
      String title,
      List<String> notes,
      List<Head> head,
      List<Chart> charts,
      List<Row> rows,
      int beside) {

    /** A wider table has its charts below it: beside it they would not be seen. */
    private static final int WIDEST = 8;

    /** Copies the lists. */
    public Block {
      notes = List.copyOf(notes);
      head = List.copyOf(head);
      charts = List.copyOf(charts);
      rows = List.copyOf(rows);
    }

    /**
     * A table with its charts: beside it, one below the other, or below it, one beside the other.
     *
     * @param rows those with cells
     * @param charts those that show nothing are left out
     */
    public static Block of(
        String title, List<String> notes, List<Head> head, List<Row> rows, List<Chart> charts) {
      List<Chart> shown =
          charts.stream().map(c -> c.over(rows)).filter(c -> !c.series().isEmpty()).toList();
      boolean below = head.size() > WIDEST;
      return below
          ? new Block(title, notes, head, List.of(), below(rows, shown), 1)
          : new Block(
              title,
              notes,
              head,
              shown.stream().limit(1).toList(),
              beside(rows, shown),
              head.size() + 2);
    }

    /** Whether anything stands in it: a number, where it has columns of numbers. */
    public boolean isKnown() {
      boolean counts = head.stream().anyMatch(Head::number);
      return rows.stream()
          .flatMap(row -> row.cells().stream())
          .anyMatch(cell -> !counts || cell.value().type().equals("number"));
    }

    private static List<Row> beside(List<Row> rows, List<Chart> charts) {
      List<Row> all = new ArrayList<>(rows);
      int charted = charts.stream().mapToInt(Chart::rows).sum();
      while (all.size() < charted) {
        all.add(Row.EMPTY);
      }
      int at = 0;
      for (Chart chart : charts) {
        // The first begins beside the head.
        all.set(at, at == 0 ? all.get(at) : all.get(at).with(List.of(chart)));
        at += chart.rows();
      }
      return all;
    }

    private static List<Row> below(List<Row> rows, List<Chart> charts) {
      List<Row> all = new ArrayList<>(rows);
      if (!charts.isEmpty()) {
        all.add(Row.EMPTY);
        all.add(Row.EMPTY.with(charts));
        int highest = charts.stream().mapToInt(Chart::rows).max().orElse(1);
        all.addAll(Collections.nCopies(highest - 1, Row.EMPTY));
      }
      return all;
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
   * @param charts that begin in it, from left to right
   */
  public record Row(List<Cell> cells, boolean total, List<Chart> charts) {

    private static final Row EMPTY = new Row(List.of(), false);

    /** Copies the lists. */
    public Row {
      cells = List.copyOf(cells);
      charts = List.copyOf(charts);
    }

    /** A row in which no chart begins. */
    public Row(List<Cell> cells, boolean total) {
      this(cells, total, List.of());
    }

    private Row with(List<Chart> begin) {
      return new Row(cells, total, begin);
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

    /** The same without series of which no cell has a number. */
    private Chart over(List<Row> rows) {
      return new Chart(
          title,
          description,
          format,
          bars,
          stacked,
          this.rows,
          series.stream().filter(each -> each.isIn(rows)).toList());
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
  public record Series(String name, String categories, String values, String look) {

    private boolean isIn(List<Row> rows) {
      return rows.stream()
          .flatMap(row -> row.cells().stream())
          .anyMatch(c -> c.range().equals(values) && c.value().type().equals("number"));
    }
  }
}

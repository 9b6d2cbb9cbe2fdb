package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Chart;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import dev.headway.report.view.WorkbookSection.Series;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables with charts of five rows each. */
class WorkbookSectionTest {

  private static final List<Row> ROWS =
      List.of(
          new Row(
              List.of(
                  new Cell(WorkbookCell.text("Jan"), "months", "", ""),
                  new Cell(WorkbookCell.count(3), "leads", "", ""),
                  new Cell(WorkbookCell.empty(), "sales", "", "")),
              false));

  private static Chart chart(String... values) {
    return new Chart(
        "t",
        "d",
        "count",
        "columns",
        false,
        5,
        java.util.stream.Stream.of(values).map(v -> new Series(v, "months", v, "bar")).toList());
  }

  private static Block block(int columns, Chart... charts) {
    return Block.of(
        "t", List.of(), Collections.nCopies(columns, new Head("h", true)), ROWS, List.of(charts));
  }

  private static List<Chart> drawn(Block block) {
    return block.rows().stream().flatMap(row -> row.charts().stream()).toList();
  }

  @Test
  void a_series_without_a_number_is_not_drawn_and_a_chart_without_a_series_neither() {
    assertThat(drawn(block(3, chart("leads", "sales"), chart("sales"))))
        .containsExactly(chart("leads"));
  }

  @Test
  void charts_stand_right_of_a_narrow_table_below_each_other() {
    Block block = block(3, chart("leads"), chart("leads"));
    assertThat(block.beside()).isEqualTo(5);
    assertThat(block.rows()).hasSize(11);
    assertThat(block.rows().get(0).charts()).hasSize(1);
    assertThat(block.rows().get(5).charts()).hasSize(1);
  }

  @Test
  void charts_stand_below_a_wide_table_beside_each_other() {
    Block block = block(9, chart("leads"), chart("leads"));
    assertThat(block.beside()).isEqualTo(1);
    // The row, an empty one, five with charts, and an empty one.
    assertThat(block.rows()).hasSize(8);
    assertThat(block.rows().get(2).charts()).hasSize(2);
  }
}

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
import java.util.stream.Stream;
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
        Stream.of(values).map(v -> new Series(v, "months", v, "bar")).toList());
  }

  private static Block block(int columns, Chart... charts) {
    return Block.of(
        "t", List.of(), Collections.nCopies(columns, new Head("h", true)), ROWS, List.of(charts));
  }

  private static List<Chart> drawn(Block block) {
    return Stream.concat(
            block.charts().stream(), block.rows().stream().flatMap(row -> row.charts().stream()))
        .toList();
  }

  @Test
  void a_series_without_a_number_is_not_drawn_and_a_chart_without_a_series_neither() {
    assertThat(drawn(block(3, chart("leads", "sales"), chart("sales"))))
        .containsExactly(chart("leads"));
  }

  /** In a column of numbers words say why there is none. */
  @Test
  void a_table_is_known_where_a_number_stands_in_it_or_where_it_has_no_column_of_numbers() {
    List<Head> heads = List.of(new Head("Channel", false), new Head("Cost", true));
    Row words = new Row(List.of(PlainCells.text("Search"), PlainCells.text("not exported")), false);
    Row zero = new Row(List.of(PlainCells.text("Social"), PlainCells.count(0)), false);
    assertThat(Block.of("t", List.of(), heads, List.of(words), List.of()).isKnown()).isFalse();
    assertThat(Block.of("t", List.of(), heads, List.of(words, zero), List.of()).isKnown()).isTrue();
    List<Head> texts = List.of(new Head("Channel", false), new Head("Why", false));
    assertThat(Block.of("t", List.of(), texts, List.of(words), List.of()).isKnown()).isTrue();
    assertThat(Block.of("t", List.of(), texts, List.of(), List.of()).isKnown()).isFalse();
  }

  @Test
  void charts_stand_right_of_a_narrow_table_below_each_other() {
    Block block = block(3, chart("leads"), chart("leads"));
    assertThat(block.beside()).isEqualTo(5);
    assertThat(block.rows()).hasSize(10);
    assertThat(block.charts()).hasSize(1);
    assertThat(block.rows().get(0).charts()).isEmpty();
    assertThat(block.rows().get(5).charts()).hasSize(1);
  }

  @Test
  void charts_stand_below_a_wide_table_beside_each_other() {
    Block block = block(9, chart("leads"), chart("leads"));
    assertThat(block.beside()).isEqualTo(1);
    // The row, an empty one, and five with charts.
    assertThat(block.rows()).hasSize(7);
    assertThat(block.rows().get(2).charts()).hasSize(2);
  }
}

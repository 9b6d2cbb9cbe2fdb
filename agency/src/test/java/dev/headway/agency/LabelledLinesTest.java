package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelledLinesTest {

  private final LabelledLines lines = new LabelledLines();

  @Test
  void a_text_stands_beside_its_label_and_more_of_it_below() {
    lines.title("Enquiries");
    lines.line("value", "3");
    lines.below(1, "on 31 days");

    assertThat(lines.lines())
        .containsExactly("Enquiries", "  value      3", "               on 31 days");
  }

  @Test
  void a_long_text_wraps_below_itself_and_no_line_is_wider_than_a_log_takes() {
    lines.line("lines", "12-34, ".repeat(40).strip());

    assertThat(lines.lines()).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 110);
    assertThat(lines.lines().get(1)).startsWith(" ".repeat(15) + "12-34, ");
    assertThat(String.join(" ", lines.lines()).split("12-34,", -1)).hasSize(41);
  }

  @Test
  void a_path_stays_whole_so_that_it_can_be_copied() {
    String path = "exports/2026-10/" + "x".repeat(120) + ".csv";

    lines.line("file", "of " + path);

    assertThat(lines.lines()).containsExactly("  file       of", " ".repeat(15) + path);
  }
}

package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailLinesTest {

  @Test
  void a_line_is_broken_at_the_last_blank_before_column_77() {
    // Fifteen words of four letters end in column 74, a sixteenth would in 79.
    String words = "word ".repeat(20).strip();
    assertThat(MailLines.of(words).lines())
        .containsExactly("word ".repeat(15).strip(), "word ".repeat(5).strip());
    assertThat(MailLines.of("x".repeat(38) + " " + "y".repeat(37)).lines()).hasSize(1);
    assertThat(MailLines.of("x".repeat(38) + " " + "y".repeat(38)).lines()).hasSize(2);
  }

  @Test
  void lines_of_an_item_stand_below_its_text() {
    String text = "word ".repeat(16).strip();
    assertThat(MailLines.of("- " + text).lines().skip(1)).containsExactly("  word");
    assertThat(MailLines.of("12. " + text).lines().skip(1)).allMatch(l -> l.startsWith("    w"));
    assertThat(MailLines.of("   " + text).lines().skip(1)).allMatch(l -> l.startsWith("   w"));
  }

  @Test
  void links_and_long_names_stay_whole() {
    String link = "https://example.com/" + "a/".repeat(60);
    assertThat(MailLines.of("See " + link + " there").lines())
        .containsExactly("See", link, "there");
  }

  @Test
  void chinese_letters_take_two_columns_and_break_where_readers_expect_it() {
    assertThat(MailLines.of("自".repeat(50)).lines())
        .containsExactly("自".repeat(38), "自".repeat(12));
  }

  @Test
  void empty_lines_come_one_by_one_and_none_at_the_ends() {
    assertThat(MailLines.of("\n\na\n \n\n\nb\n\n")).isEqualTo("a\n\nb\n");
  }
}

package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.report.view.WordsView.Block;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownWordsTest {

  private static List<String> told(String markdown) {
    return MarkdownWords.of(markdown).blocks().stream().map(MarkdownWordsTest::told).toList();
  }

  private static String told(Block block) {
    String text =
        block.runs().stream()
            .map(
                run ->
                    run.strong()
                        ? "[" + run.text() + "]"
                        : run.emphasis() ? "/" + run.text() + "/" : run.text())
            .collect(Collectors.joining());
    return block.mark().isEmpty() ? text : block.mark() + " " + text;
  }

  @Test
  void paragraphs_lists_and_what_stands_out_are_told_apart() {
    assertThat(told("The **films**\nbrought *it*.\n\n- one\n- two\n\n3. three\n4. four\n"))
        .containsExactly(
            "The [films] brought /it/.", "\u2022 one", "\u2022 two", "3. three", "4. four");
  }

  @Test
  void html_is_text_and_of_links_and_pictures_only_the_words_are_left() {
    assertThat(
            told(
                "<script>alert(1)</script>\n\nSee [the film](javascript:alert(1)) and"
                    + " ![a bike](http://example.com/a.png) <b>now</b>"))
        .containsExactly("<script>alert(1)</script>", "See the film and a bike <b>now</b>");
  }

  @Test
  void nothing_is_no_block() {
    assertThat(told("")).isEmpty();
  }
}

package dev.headway.report;

import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Commentary;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.report.Typesetter.Extent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "Rides & repairs",
        "a]]>b",
        "\"quoted\" 'twice'",
        "${.version} #{1} <#stop> [=2]",
        "&lt; &nbsp; &#x26;",
        "<!-- hidden -->",
        "<!DOCTYPE html>",
        "{0} {name} it''s",
      })
  void markup_in_a_name_is_text(String name) {
    List<String> pages = PdfText.pages(Autumn.scorecard(List.of(named(name)), words(name)));
    assertThat(pages).hasSize(3);
    assertThat(pages.get(0)).contains(squeezed("74"));
    assertThat(pages.get(2)).contains(squeezed(name));
  }

  @Test
  void a_very_long_word_is_broken_and_leaves_the_columns_where_they_are() {
    String word = "Rhabarberbarbara".repeat(20);
    List<Extent> extents =
        new PdfReport("A", Optional.empty(), Autumn.scorecard(List.of(named(word)), words(word)))
            .typeset()
            .extents();
    assertThat(extents).hasSize(3).allMatch(e -> e.pages() == 1);
  }

  @Test
  void what_the_fonts_lack_shows_a_mark_for_each_character_and_does_not_vanish() {
    Fonts fonts = new Fonts();
    assertThat(fonts.printable("Ride 🚲 now")).isEqualTo("Ride ☐ now");
    assertThat(fonts.printable("👩‍👩‍👧 family")).isEqualTo("☐ family");
    assertThat(fonts.printable("자전거")).isEqualTo("☐☐☐");
    assertThat(fonts.printable("a\u202Eb\u0000c")).isEqualTo("a☐b☐c");
    assertThat(fonts.printable("Łódź, Ωμέγα, Привет, £ € − ÷ ’"))
        .isEqualTo("Łódź, Ωμέγα, Привет, £ € − ÷ ’");
  }

  @Test
  void emoji_on_a_page_come_out_as_marks() {
    assertThat(PdfText.pages(Autumn.scorecard(List.of(named("Rides 🚲")), words("x"))).get(0))
        .contains(squeezed("Rides ☐"));
  }

  private static GoalScore named(String name) {
    GoalScore s = Autumn.testRides();
    Goal g = s.goal();
    Goal goal =
        new Goal(
            g.id(),
            name,
            name,
            name,
            name,
            g.kpi(),
            g.direction(),
            g.baseline(),
            g.targets(),
            g.tolerance(),
            g.behaviours(),
            Optional.of(name));
    return Altered.with(s, goal);
  }

  private static Commentary words(String words) {
    LocalDate day = LocalDate.of(2026, 11, 13);
    return new Commentary(
        Optional.of(day),
        List.of(new Commentary.Decision(words, words, day)),
        List.of(new Commentary.Action(words, "test-rides", words, day, words, Optional.empty())));
  }
}

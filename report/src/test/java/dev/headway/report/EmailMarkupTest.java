package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Brand;
import dev.headway.model.Colour;
import dev.headway.model.Commentary;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What mail programs need of the HTML. */
class EmailMarkupTest {

  private static final EmailContent EMAIL = Emails.of(Autumn.scorecard());

  private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:(#[0-9A-Fa-f]{6})");
  private static final Pattern GROUND =
      Pattern.compile("(?:^|;)background-color:(#[0-9A-Fa-f]{6})");

  @Test
  void the_document_names_its_language_direction_and_title() {
    Element root = Emails.tree(EMAIL).getDocumentElement();
    assertThat(root.getAttribute("lang")).isEqualTo("en-GB");
    assertThat(root.getAttribute("dir")).isEqualTo("ltr");
    assertThat(Emails.all(EMAIL, "title"))
        .singleElement()
        .extracting(Element::getTextContent)
        .isEqualTo(EMAIL.subject());
    assertThat(Emails.all(EMAIL, "meta"))
        .anyMatch(
            meta ->
                meta.getAttribute("name").equals("color-scheme")
                    && meta.getAttribute("content").equals("light dark"));
  }

  @Test
  void every_picture_has_words_and_a_size_and_comes_with_the_message() {
    List<Element> images = Emails.all(EMAIL, "img");
    assertThat(images).hasSize(4);
    for (int i = 0; i < images.size(); i++) {
      InlinePicture picture = EMAIL.pictures().get(i);
      Element image = images.get(i);
      assertThat(image.getAttribute("src")).isEqualTo("cid:" + picture.id());
      assertThat(image.getAttribute("alt")).isEqualTo(picture.alternative());
      assertThat(image.getAttribute("width")).isEqualTo("140");
      assertThat(image.getAttribute("style"))
          .contains("width:140px;height:" + image.getAttribute("height") + "px;");
    }
    assertThat(EMAIL.pictures())
        .extracting(InlinePicture::id)
        .startsWith("goal-1@alder-bikes.2026-10")
        .doesNotHaveDuplicates();
    assertThat(EMAIL.pictures().get(0).alternative())
        .isEqualTo(
            "Actual against target: Oct 2026: 74; Target: 70; Oct 2025: 46; scale from 0 to 90.");
  }

  @Test
  void nothing_is_fetched_and_nothing_runs() {
    assertThat(EMAIL.html())
        .doesNotContainIgnoringCase("http:")
        .doesNotContainIgnoringCase("https:")
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<link")
        .doesNotContainIgnoringCase("url(")
        .doesNotContain(MarkedTemplate.ATTRIBUTE);
    assertThat(EMAIL.html()).doesNotContain("flex", "grid", "float", "position:");
  }

  @Test
  void tables_that_only_lay_out_say_so_and_the_goals_are_a_table_with_heads() {
    List<Element> tables = Emails.all(EMAIL, "table");
    List<Element> data =
        tables.stream().filter(table -> table.getAttribute("role").isEmpty()).toList();
    assertThat(tables).allMatch(table -> table.getAttribute("role").matches("|presentation"));
    assertThat(data).hasSize(1);
    assertThat(data.get(0).getElementsByTagName("th").getLength()).isEqualTo(2);
    assertThat(Emails.all(EMAIL, "th")).allMatch(th -> th.getAttribute("scope").equals("col"));
  }

  @Test
  void a_width_stands_in_an_attribute_and_in_the_style() {
    for (String name : List.of("table", "td", "th", "img")) {
      for (Element element : Emails.all(EMAIL, name)) {
        String width = element.getAttribute("width");
        if (!width.isEmpty()) {
          assertThat(element.getAttribute("style"))
              .contains("width:" + width + (width.endsWith("%") ? ";" : "px;"));
        }
      }
    }
    assertThat(EMAIL.html()).contains("max-width:600px", "width=\"600\"");
  }

  /** HTML knows no empty element that closes itself but these. */
  @Test
  void an_element_without_content_has_an_end() {
    assertThat(EMAIL.html()).doesNotContainPattern("<(?!br|img|meta|hr)[a-z0-9]+[^<>]*/>");
  }

  /** By WCAG 2.2, whatever a program makes of the style in the head. */
  @ParameterizedTest
  @ValueSource(strings = {"#0B6E4F", "#1F3A93", "#FFD400", "#000000", "#E11D48"})
  void all_text_can_be_read_on_its_ground(String hue) {
    Brand brand =
        new Brand(
            Colour.parse(hue).orElseThrow(),
            Brand.HOUSE.attention(),
            Optional.empty(),
            Optional.empty(),
            "A few words.",
            "Brightwater Studio Ltd, registered in Leeds");
    EmailContent email =
        Emails.of(
            Branded.with(brand, Autumn.scorecard()), Emails.with(Emails.USUAL, "revision", 2));
    int[] texts = {0};
    contrast(Emails.all(email, "body").get(0), Colour.WHITE, new Colour(0, 0, 0), texts);
    assertThat(texts[0]).isGreaterThan(50);
  }

  private static void contrast(Element e, Colour ground, Colour ink, int[] texts) {
    String style = e.getAttribute("style");
    if (style.contains("display:none")) {
      return;
    }
    Colour below = found(GROUND, style).orElse(ground);
    Colour above = found(COLOUR, style).orElse(ink);
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        contrast(child, below, above, texts);
      } else if (n.getNodeType() == Node.TEXT_NODE && !n.getTextContent().isBlank()) {
        texts[0]++;
        assertThat(above.contrast(below))
            .as("%s: %s on %s", n.getTextContent().strip(), above, below)
            .isGreaterThanOrEqualTo(Brand.TEXT_CONTRAST);
      }
    }
  }

  private static Optional<Colour> found(Pattern pattern, String style) {
    Matcher matcher = pattern.matcher(style);
    return matcher.find() ? Colour.parse(matcher.group(1)) : Optional.empty();
  }

  /** Gmail cuts longer messages off. */
  @Test
  void twelve_goals_with_long_names_in_german_take_less_than_100_kb() {
    List<GoalScore> goals = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      goals.add(
          Emails.named(
              Autumn.goals().get(i % 4),
              "Kundenzufriedenheitsverbesserung " + i + " durch Beratungsgespräche & Mehr"));
    }
    Scorecard card = Autumn.scorecard(goals, Autumn.commentary());
    EmailContent email = Emails.of(card.in(Locale.GERMANY));
    assertThat(email.pictures()).hasSize(12);
    assertThat(email.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
  }

  @Test
  void a_goal_is_told_without_colour() {
    Scorecard card = Autumn.scorecard(List.of(Autumn.returns()), Commentary.NONE);
    EmailContent email = Emails.of(card);
    assertThat(Emails.said(email)).contains("▼ behind");
    assertThat(Emails.all(email, "span"))
        .anyMatch(
            span ->
                span.getAttribute("aria-hidden").equals("true")
                    && span.getTextContent().startsWith("▼"));
  }
}

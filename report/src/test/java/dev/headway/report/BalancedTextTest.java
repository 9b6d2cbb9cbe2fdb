package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where headlines are broken. */
class BalancedTextTest {

  private final BalancedText balanced = new BalancedText(new Fonts());

  private Object broken(String text, Object... sizes) throws TemplateModelException {
    SimpleSequence all =
        new SimpleSequence(List.of(sizes), new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
    return balanced.exec(List.of(new SimpleScalar(text), new SimpleNumber(499), all));
  }

  private static Map<String, Object> said(double size, String... lines) {
    return Map.of("size", size, "lines", List.of(lines));
  }

  @Test
  void what_fits_into_a_line_stays_in_it() throws TemplateModelException {
    assertThat(broken("Test rides came to 74 in October", 19))
        .isEqualTo(said(19, "Test rides came to 74 in October"));
  }

  @Test
  void a_line_rather_ends_after_a_comma_and_no_word_stands_alone() throws TemplateModelException {
    assertThat(
            broken(
                "Return on investment came to 1.12 in October, 0.38 below the target of 1.50", 19))
        .isEqualTo(
            said(
                19,
                "Return on investment came to 1.12 in October,",
                "0.38 below the target of 1.50"));
    assertThat(
            broken("Nothing on either of the two networks moved far from September in October", 19))
        .isEqualTo(
            said(
                19,
                "Nothing on either of the two networks",
                "moved far from September in October"));
  }

  @Test
  void what_two_lines_do_not_hold_is_smaller() throws TemplateModelException {
    String text =
        "None of the three goals is likely to reach its target this quarter;"
            + " cost per qualified enquiry will come to about £198, not £175";
    assertThat(broken(text, 19, 17))
        .isEqualTo(
            said(
                17,
                "None of the three goals is likely to reach its target this quarter;",
                "cost per qualified enquiry will come to about £198, not £175"));
  }

  @Test
  void what_fits_nowhere_is_left_to_the_layout() throws TemplateModelException {
    String text = "Donaudampfschiff".repeat(12);
    assertThat(broken(text, 19, 17)).isEqualTo(said(17, text));
  }

  @Test
  void what_it_needs_is_told() {
    assertThatThrownBy(() -> balanced.exec(List.of(new SimpleScalar("a"))))
        .isInstanceOf(TemplateModelException.class)
        .hasMessageContaining("balanced(page.headline, 499, [19, 17])");
  }
}

package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfContentParser;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import dev.headway.model.Commentary;
import dev.headway.model.Scorecard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions in any script. */
class ScriptsTest {

  private final Fonts fonts = new Fonts();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Ωμέγα ήλιος, Source Sans Pro",
    "Привет мир, Source Sans Pro",
    "مرحبا بالعالم, Kurinto Sans",
    "שלום עולם, Kurinto Sans",
    "สวัสดีครับ, Kurinto Sans",
    "नमस्ते, Kurinto Sans",
    "自転車, Noto Sans SC",
    "自行车骑行, Noto Sans SC",
  })
  void a_script_is_set_in_the_first_font_that_has_it(String text, String family) {
    List<TextRun> runs = fonts.runs(text);

    assertThat(runs).extracting(run -> run.family().name()).containsOnly(family);
    assertThat(runs.stream().map(TextRun::text).collect(Collectors.joining())).isEqualTo(text);
  }

  @Test
  void a_text_of_two_scripts_is_cut_where_the_script_changes() {
    assertThat(fonts.runs("Our 自転車 day"))
        .extracting(run -> run.family().name() + ":" + run.text())
        .containsExactly("Source Sans Pro:Our ", "Noto Sans SC:自転車", "Source Sans Pro: day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🚲", "자전거", "👩‍👩‍👧", "கோவை", "সাইকেল"})
  void what_no_font_has_or_would_be_another_text_letter_by_letter_shows_marks(String text) {
    assertThat(fonts.printable(text)).matches("☐+");
  }

  @Test
  void hebrew_is_painted_from_the_right_and_numbers_in_it_from_the_left() {
    // read: shalom 123 (ken); painted from the left: (ken) 123 shalom, letters turned
    assertThat(PaintedOrder.of("שלום 123 (כן)")).isEqualTo("(ןכ) 123 םולש");
  }

  @Test
  void arabic_letters_join() {
    // Beh, alef, beh: the first joins its neighbour, the last stands alone.
    assertThat(PaintedOrder.of("باب")).isEqualTo("\uFE8F\uFE8E\uFE91");
    // Lam and alef are one form.
    assertThat(PaintedOrder.of("لا")).isEqualTo("\uFEFB");
  }

  @Test
  void a_sentence_keeps_its_direction_around_a_name_that_runs_the_other_way() {
    assertThat(fonts.runs("Shop שלום 24 rose"))
        .extracting(TextRun::painted)
        .containsExactly("Shop ", "24 םולש", " rose");
  }

  @Test
  void a_caption_that_runs_to_the_left_takes_names_along() {
    assertThat(fonts.runs("שלום Alder עולם"))
        .extracting(TextRun::painted)
        .containsExactly("םלוע Alder םולש");
  }

  @Test
  void the_short_i_of_devanagari_is_painted_before_its_cluster() {
    assertThat(PaintedOrder.of("हिन्दी")).isEqualTo("िहन्दी");
    assertThat(PaintedOrder.of("शक्ति")).isEqualTo("शिक्त");
  }

  @Test
  void so_is_that_of_gurmukhi_and_gujarati() {
    assertThat(PaintedOrder.of("\u0A15\u0A3F")).isEqualTo("\u0A3F\u0A15");
    assertThat(PaintedOrder.of("\u0AB6\u0A95\u0ACD\u0AA4\u0ABF"))
        .isEqualTo("\u0AB6\u0ABF\u0A95\u0ACD\u0AA4");
  }

  @Test
  void characters_that_turn_the_text_around_are_shown_and_not_obeyed() {
    assertThat(fonts.printable("a\u202Eb")).isEqualTo("a☐b");
    assertThat(fonts.printable("\u202Eשלום")).startsWith("☐");
  }

  @Test
  void other_tools_read_every_script_from_the_page() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "pdftotext is not installed");
    Path pdf = folder.resolve("scripts.pdf");
    Files.write(pdf, PdfText.pdf(scripts()));

    String page = pdftotext(pdf);

    assertThat(page)
        .contains("Ωμέγα ήλιος")
        .contains("Привет мир")
        .contains("自転車にのるひと")
        .contains("自行车骑行")
        .contains("สวัสดีครับ")
        .contains("नमस्ते हिन्दी");
  }

  /** What is painted from the right, in joined forms, has the text itself beside its glyphs. */
  @Test
  void who_hears_the_page_hears_the_text_in_the_order_in_which_it_is_read() throws IOException {
    assertThat(said(PdfText.pdf(scripts())))
        .contains("שלום עולם 24", "हिन्दी")
        .anyMatch(text -> text.contains("وقالوا إن"))
        .noneMatch(text -> text.contains("Customer"));
  }

  private static List<String> said(byte[] pdf) throws IOException {
    List<String> said = new ArrayList<>();
    PdfContentParser content =
        new PdfContentParser(new PRTokeniser(new PdfReader(pdf).getPageContent(1)));
    List<PdfObject> operation = new ArrayList<>();
    while (!content.parse(operation).isEmpty()) {
      operation.stream()
          .filter(PdfDictionary.class::isInstance)
          .map(dictionary -> ((PdfDictionary) dictionary).getAsString(new PdfName("ActualText")))
          .filter(Objects::nonNull)
          .forEach(text -> said.add(text.toUnicodeString()));
    }
    return said;
  }

  @Test
  void the_same_text_gives_the_same_bytes() {
    assertThat(PdfText.pdf(scripts())).isEqualTo(PdfText.pdf(scripts()));
  }

  static Scorecard scripts() {
    LocalDate day = LocalDate.of(2026, 11, 13);
    return Autumn.scorecard(
        Autumn.goals().subList(0, 2),
        new Commentary(
            Optional.of(day),
            List.of(
                new Commentary.Decision(
                    "Ωμέγα ήλιος, Привет мир, 🚲",
                    "“سألتهم عن Alder Bikes قبل 24 يوما، وقالوا إن البطارية الكبيرة لا تلزمني، فوثقت"
                        + " بهم واشتريت الصغيرة (وأنا سعيد)”",
                    day),
                new Commentary.Decision(
                    "自転車にのるひと and 自行车骑行",
                    "Customer “שלום עולם 24” said: नमस्ते हिन्दी, สวัสดีครับ, 자전거",
                    day)),
            List.of(
                new Commentary.Action(
                    "自転車", "test-rides", "שלום", day, "สวัสดีครับ", Optional.empty()))));
  }

  private static String pdftotext(Path pdf) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/usr/bin/pdftotext", "-raw", pdf.toString(), "-").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }
}

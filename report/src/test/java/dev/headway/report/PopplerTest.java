package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other people's tools see in the PDF: Poppler's, where they are installed. */
class PopplerTest {

  @TempDir private Path folder;
  private Path pdf;

  @BeforeEach
  void writeThePdf() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/pdftotext"))
            && Files.isExecutable(Path.of("/usr/bin/pdffonts")),
        "Poppler (pdftotext, pdffonts) is not installed");
    pdf = folder.resolve("report.pdf");
    Files.write(pdf, PdfText.pdf(Autumn.scorecard()));
  }

  private static List<String> run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  private String text(int page, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/pdftotext"));
    command.addAll(List.of(options));
    command.addAll(List.of("-f", "" + page, "-l", "" + page, pdf.toString(), "-"));
    return String.join(" ", run(command.toArray(String[]::new))).replaceAll("\\s+", " ");
  }

  @Test
  void the_pages_are_written_in_the_order_in_which_they_are_read() throws Exception {
    assertThat(text(1, "-raw"))
        .containsSubsequence(
            "Alder Bikes",
            "Test rides booked came in ahead of plan; return on investment fell short of it",
            "Of five goals, one is ahead, one on track, one at risk and one behind.",
            "Test rides booked from social 74 70 +4 +6% +28 +61% ahead",
            "What moved",
            "Test rides booked rose by 13 to 74: Instagram +9, YouTube +7",
            "What we need from you",
            "Staff the evenings, 18:00 to 21:00",
            "Yes or no by Friday 13 November",
            "Move £900 of media from Facebook to YouTube");
    assertThat(text(2, "-raw"))
        .containsSubsequence(
            "Test rides booked came to 74 in October",
            "Where it came from",
            "Against plan and past",
            "How it is computed",
            "Why we believe in it");
  }

  /** Without the order of the file, pdftotext guesses columns from white space. */
  @Test
  void sentences_are_found_by_white_space_alone() throws Exception {
    assertThat(text(1))
        .containsSubsequence(
            "Alder Bikes",
            "Test rides booked came in ahead of plan; return on investment fell short of it",
            "Of five goals, one is ahead, one on track, one at risk and one behind.",
            "What moved",
            "Test rides booked rose by 13 to 74: Instagram +9, YouTube +7",
            "Return on investment fell from 1.19 to 1.12");
  }

  @Test
  void no_page_holds_a_line_of_the_next_one() throws Exception {
    assertThat(text(1)).doesNotContain("Test rides booked came to 74");
    assertThat(text(2)).doesNotContain("Return on investment came to");
  }

  @Test
  void every_font_is_embedded() throws Exception {
    List<String> fonts = new ArrayList<>(run("/usr/bin/pdffonts", pdf.toString()));
    List<String> listed = fonts.subList(2, fonts.size());

    assertThat(listed).isNotEmpty();
    // name, type, encoding, then: embedded, subset, unicode
    assertThat(listed).allMatch(line -> line.matches(".*\\s+yes yes yes\\s+\\d+\\s+\\d+\\s*"));
  }
}

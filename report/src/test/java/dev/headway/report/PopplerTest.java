package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.model.Scorecard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            "“Test rides booked” came in ahead of plan; “Return on investment” came in well below",
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
            "“Test rides booked” came in ahead of plan; “Return on investment” came in well below",
            "Of five goals, one is ahead, one on track, one at risk and one behind.",
            "What moved",
            "Test rides booked rose by 13 to 74: Instagram +9, YouTube +7",
            "Return on investment fell from 1.19 to 1.12");
  }

  private record Word(double left, double top, double right, double bottom, String text) {

    /** Words of one line that leave less than this between them look like one. */
    boolean meets(Word other) {
      double across = Math.min(right, other.right) - Math.max(left, other.left);
      double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return across > -1 && down > 0.4 * Math.min(bottom - top, other.bottom - other.top);
    }
  }

  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"(.+?)\" yMin=\"(.+?)\" xMax=\"(.+?)\" yMax=\"(.+?)\">(.*?)</word>");

  private List<List<Word>> wordsOfPages() throws Exception {
    List<List<Word>> pages = new ArrayList<>();
    for (String line : run("/usr/bin/pdftotext", "-bbox", pdf.toString(), "-")) {
      if (line.contains("<page ")) {
        pages.add(new ArrayList<>());
      }
      Matcher word = WORD.matcher(line);
      if (word.find()) {
        pages
            .get(pages.size() - 1)
            .add(
                new Word(
                    Double.parseDouble(word.group(1)),
                    Double.parseDouble(word.group(2)),
                    Double.parseDouble(word.group(3)),
                    Double.parseDouble(word.group(4)),
                    word.group(5)));
      }
    }
    return pages;
  }

  static Stream<Scorecard> months() {
    return Stream.of(
        Autumn.scorecard(), Autumn.firstMonth("25440"), Autumn.firstMonth("12725440.5"));
  }

  @ParameterizedTest
  @MethodSource("months")
  void no_word_is_printed_on_another_or_touches_it(Scorecard card) throws Exception {
    Files.write(pdf, PdfText.pdf(card));
    List<List<Word>> pages = wordsOfPages();
    assertThat(pages).hasSizeGreaterThan(2).allMatch(words -> words.size() > 30);
    for (List<Word> words : pages) {
      for (int i = 0; i < words.size(); i++) {
        for (Word other : words.subList(i + 1, words.size())) {
          assertThat(words.get(i).meets(other)).as("%s and %s", words.get(i), other).isFalse();
        }
      }
    }
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

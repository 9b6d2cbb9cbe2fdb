package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that opens with a password only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockedPdfTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String CLIENT = Autumn.scorecard().client().id();
  private static final String PASSWORD = "Täglich 3 Räder";

  private byte[] locked = {};
  private byte[] open = {};
  private Path folder = Path.of("");

  @BeforeAll
  void writeBoth(@TempDir Path made) throws IOException {
    folder = made;
    locked = locked(PASSWORD);
    open = PdfText.pdf(Autumn.scorecard());
    Files.write(folder.resolve("locked.pdf"), locked);
    Files.write(folder.resolve("open.pdf"), open);
  }

  private static byte[] locked(String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClientReport("Brightwater Studio", Optional.empty())
        .writePdf(
            Autumn.scorecard(), PdfText.WORKBOOK, PdfPassword.of(password).orElseThrow(), out);
    return out.toByteArray();
  }

  /** What Poppler's tool says, and whether it was content. */
  private record Said(int code, String text) {}

  private Said poppler(String tool, String... arguments) throws Exception {
    Path program = Path.of("/usr/bin", tool);
    assumeTrue(Files.isExecutable(program), "Poppler (" + tool + ") is not installed");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void another_program_opens_it_with_the_password_and_reads_the_same_words() throws Exception {
    Said words = poppler("pdftotext", "-upw", PASSWORD, file("locked.pdf"), "-");

    assertThat(words.code()).isZero();
    assertThat(words.text()).contains("Test rides booked came to 74 in October");
    assertThat(words.text()).isEqualTo(poppler("pdftotext", file("open.pdf"), "-").text());
    assertThat(poppler("pdftotext", "-opw", PASSWORD, file("locked.pdf"), "-")).isEqualTo(words);
  }

  @Test
  void it_says_to_be_locked_and_for_people_who_do_not_see_it_and_nothing_of_archives()
      throws Exception {
    String told = poppler("pdfinfo", "-upw", PASSWORD, file("locked.pdf")).text();
    assertThat(told)
        .containsPattern("Encrypted: +yes \\(print:yes copy:yes change:yes addNotes:yes")
        .contains("algorithm:AES-256")
        .containsPattern("Tagged: +yes")
        .containsPattern("Title: +\\S.*Alder Bikes|Title: +Alder Bikes");
    String metadata = poppler("pdfinfo", "-meta", "-upw", PASSWORD, file("locked.pdf")).text();
    assertThat(metadata).contains("<pdfuaid:part>1<").doesNotContain("pdfaid:part");
    assertThat(poppler("pdfinfo", "-meta", file("open.pdf")).text()).contains("<pdfaid:part>3<");
  }

  @Test
  void its_workbook_is_in_it_byte_for_byte() throws Exception {
    String to = file("workbook.xlsx");
    Said saved = poppler("pdfdetach", "-upw", PASSWORD, "-save", "1", "-o", to, file("locked.pdf"));
    assertThat(saved.code()).as(saved.text()).isZero();
    assertThat(Path.of(to)).hasBinaryContent(PdfText.WORKBOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Täglich 3 Rader", "täglich 3 räder"})
  void no_other_password_opens_it(String other) throws Exception {
    Said said = poppler("pdftotext", "-upw", other, file("locked.pdf"), "-");
    assertThat(said.code()).isNotZero();
    assertThat(said.text()).contains("Incorrect password");
  }

  /** A letter of two marks is the same as one of one. */
  @Test
  void it_does_not_matter_how_a_keyboard_makes_its_letters() throws IOException {
    assertThat(locked("Ta\u0308glich 3 Ra\u0308der")).isEqualTo(locked);
  }

  @Test
  void the_same_report_and_password_are_the_same_bytes_and_others_are_others() throws IOException {
    assertThat(locked(PASSWORD)).isEqualTo(locked);
    byte[] other = locked(PASSWORD + "!");
    assertThat(other).isNotEqualTo(locked);
    assertThat(encryption(other)).isNotEqualTo(encryption(locked));
  }

  private static String encryption(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.substring(text.indexOf("/Perms"), text.indexOf("/Perms") + 40);
  }

  @Test
  void nothing_that_it_says_can_be_read_without_it() {
    String bytes = new String(locked, StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .startsWith("%PDF-1.7\n")
        .doesNotContain(
            "Alder Bikes",
            "Brightwater",
            new String(PdfText.WORKBOOK, StandardCharsets.ISO_8859_1),
            "pdfuaid",
            "/Title",
            "/Font");
  }

  @Test
  void it_tells_whose_it_is_of_which_month() {
    assertThat(ClientReport.isLocked(locked, CLIENT, OCTOBER)).isTrue();
    assertThat(ClientReport.isLocked(locked, CLIENT + "-2", OCTOBER)).isFalse();
    assertThat(ClientReport.isLocked(locked, CLIENT.substring(1), OCTOBER)).isFalse();
    assertThat(ClientReport.isLocked(locked, CLIENT, OCTOBER.plusMonths(1))).isFalse();
    assertThat(ClientReport.workbook(locked, CLIENT, OCTOBER)).isEmpty();
  }

  @Test
  void an_open_report_is_not_locked() {
    assertThat(ClientReport.isLocked(open, CLIENT, OCTOBER)).isFalse();
    assertThat(ClientReport.isLocked(new byte[0], CLIENT, OCTOBER)).isFalse();
  }

  @Test
  void a_password_is_one_that_programs_read_to_its_end_and_people_can_type() {
    assertThat(PdfPassword.of("a".repeat(127))).isPresent();
    assertThat(PdfPassword.of("a".repeat(128))).isEmpty();
    assertThat(PdfPassword.of("ä".repeat(63))).isPresent();
    assertThat(PdfPassword.of("ä".repeat(64))).isEmpty();
    assertThat(PdfPassword.of("")).isEmpty();
    assertThat(PdfPassword.of("a\u0007b")).isEmpty();
    assertThat(PdfPassword.of(PASSWORD).orElseThrow()).hasToString("***");
  }
}

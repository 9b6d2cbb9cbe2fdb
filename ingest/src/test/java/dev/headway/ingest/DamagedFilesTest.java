package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that spreadsheets, editors, disks and people have damaged. */
class DamagedFilesTest {

  private static final String HEADER = "Post id,Date,Post text,Link,Impressions,Likes\n";

  @TempDir Path folder;

  /** Posts of Thursday 1 October 2026 with 100 impressions each. */
  private static String post(String id, String text, String likes) {
    return id
        + ",\"Thu, Oct 1, 2026\","
        + text
        + ",https://x.com/acmebikes/status/"
        + id
        + ",100,"
        + likes
        + "\n";
  }

  private static String wrapped(String rows) {
    return rows.lines()
        .map(line -> '"' + line.replace("\"", "\"\"") + "\"\n")
        .collect(Collectors.joining());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Exports read(String text) {
    return ClientFolder.in(folder).october("a.csv", text).read();
  }

  private static BigDecimal likes(Exports exports) {
    return exports.facts().stream()
        .flatMap(fact -> fact.measures().of("post_likes").stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> told(Exports exports) {
    return exports.problems().stream()
        .map(p -> p.place().toString().replace("clients/acme/exports/2026-10/", ""))
        .toList();
  }

  private static List<String> messages(Exports exports) {
    return exports.problems().stream().map(Problem::message).toList();
  }

  @Test
  void a_file_whose_rows_were_all_quoted_again_is_read_with_a_warning() {
    String rows = post("11", "a", "5") + post("12", "\"b, \"\"c\"\"\"", "6");
    Exports exports = read(wrapped(HEADER + rows));
    assertThat(likes(exports)).isEqualTo("11");
    Post second = (Post) exports.facts().get(1);
    assertThat(second.text()).isEqualTo("b, \"c\"");
    assertThat(second.origin().line()).isEqualTo(3);
    assertThat(told(exports)).containsExactly("a.csv:1");
    assertThat(exports.problems().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(messages(exports).get(0)).contains("whole rows into one cell each", "3");
  }

  @Test
  void rows_that_were_quoted_again_below_a_whole_header_are_read_with_their_lines() {
    String text = HEADER + post("11", "a", "5") + wrapped(post("12", "\"b, c\"", "6"));
    Exports exports = read(text);
    assertThat(likes(exports)).isEqualTo("11");
    assertThat(exports.facts().get(1).origin().line()).isEqualTo(3);
    assertThat(told(exports)).containsExactly("a.csv:3");
  }

  @Test
  void a_row_in_one_cell_that_does_not_fit_the_header_is_refused_with_what_it_holds() {
    Exports exports = read(HEADER + post("11", "a", "5") + wrapped(post("12", "b,c", "6")));
    assertThat(likes(exports)).isEqualTo("5");
    assertThat(told(exports)).containsExactly("a.csv:3");
    assertThat(messages(exports).get(0)).startsWith("the whole row is one cell: '12,");
  }

  @Test
  void a_row_with_a_cell_too_many_is_refused_since_its_numbers_may_be_anothers() {
    Exports exports = read(HEADER + post("11", "a", "5") + post("12", "b", "6,7"));
    assertThat(likes(exports)).isEqualTo("5");
    assertThat(told(exports)).containsExactly("a.csv:3:7");
    assertThat(messages(exports).get(0)).contains("columns, which are 6: here stands '7'");
  }

  @Test
  void days_in_the_place_of_decimals_are_refused_with_line_and_column() {
    Exports exports = read(HEADER + post("11", "a", "05.Jan") + post("12", "b", "2026-01-05"));
    assertThat(exports.facts()).isEmpty();
    assertThat(told(exports)).containsExactly("a.csv:2:6", "a.csv:3:6");
    assertThat(messages(exports).get(0)).contains("'Likes' has '05.Jan', which is not a number");
  }

  @Test
  void zeros_of_a_broken_disk_are_told_and_the_rows_above_them_read() {
    Exports exports = read(HEADER + post("11", "a", "5") + "\0".repeat(5000));
    assertThat(likes(exports)).isEqualTo("5");
    assertThat(told(exports)).containsExactly("a.csv:3");
  }

  @Test
  void a_file_in_two_encodings_is_read_as_the_one_of_most_letters_with_a_warning() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(utf8(HEADER + post("11", "Grüße", "5")));
    text.writeBytes(post("12", "für", "6").getBytes(Charset.forName("windows-1252")));
    Exports exports =
        ClientFolder.in(folder).file("exports/2026-10/a.csv", text.toByteArray()).read();
    assertThat(((Post) exports.facts().get(0)).text()).isEqualTo("Grüße");
    assertThat(((Post) exports.facts().get(1)).text()).isEqualTo("f\uFFFDr");
    assertThat(told(exports)).containsExactly("a.csv:3");
    assertThat(messages(exports).get(0)).contains("two encodings");
  }

  @Test
  void what_a_cell_holds_is_shown_on_one_line_and_cut() {
    Exports exports = read(HEADER + post("11", "a", "\"x\n\u202E" + "y".repeat(5000) + "\""));
    assertThat(messages(exports).get(0))
        .hasSizeLessThan(250)
        .contains("'x ?yyy")
        .contains("yyy...', which is not a number");
  }

  /** A zip, its files stored as they are. */
  private static byte[] stored(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] bytes = utf8(namesAndTexts[i + 1]);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(namesAndTexts[i]);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  /** Where each file's line in the directory at the end of the zip begins. */
  private static List<Integer> directory(byte[] zip) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        found.add(i);
      }
    }
    return found;
  }

  @Test
  void a_zip_whose_files_overlap_is_refused() throws Exception {
    String text = HEADER + post("11", "a", "5");
    byte[] two = stored("a.csv", text, "b.csv", text);
    int first = directory(two).get(0);
    byte[] one = new byte[two.length - first / 2];
    System.arraycopy(two, 0, one, 0, first / 2); // the first file alone
    System.arraycopy(two, first, one, first / 2, two.length - first);
    int second = directory(one).get(1);
    for (int i = 0; i < 4; i++) {
      one[second + 42 + i] = 0; // the second name points at the first file, too
    }
    int start = one.length - 22 + 16;
    for (int i = 0; i < 4; i++) {
      one[start + i] = (byte) (first / 2 >> 8 * i);
    }
    Exports exports = ClientFolder.in(folder).file("exports/2026-10/z.zip", one).read();
    assertThat(exports.facts()).isEmpty();
    assertThat(messages(exports)).singleElement().asString().contains("files in the zip overlap");
  }

  @Test
  void a_zip_in_which_a_digit_has_changed_is_refused() throws Exception {
    byte[] zip = stored("a.csv", HEADER + post("11", "a", "5"));
    int digit = new String(zip, StandardCharsets.ISO_8859_1).indexOf(",100,") + 1;
    zip[digit] = '9';
    Exports exports = ClientFolder.in(folder).file("exports/2026-10/z.zip", zip).read();
    assertThat(exports.facts()).isEmpty();
    assertThat(messages(exports)).singleElement().asString().contains("not as it was when");
  }

  @Test
  void nothing_in_a_zip_is_written_to_the_disk_wherever_its_name_leads() throws Exception {
    byte[] zip = stored("../../evil.csv", HEADER + post("11", "a", "5"));
    Exports exports = ClientFolder.in(folder).file("exports/2026-10/z.zip", zip).read();
    assertThat(likes(exports)).isEqualTo("5");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactly("z.zip");
    }
  }

  @Test
  void folders_and_links_with_the_name_of_a_file_are_told() throws Exception {
    Files.createDirectories(folder.resolve("exports/2026-10/x.csv"));
    Files.createSymbolicLink(folder.resolve("exports/2026-10/y.csv"), Path.of("nowhere.csv"));
    Exports exports = ClientFolder.in(folder).read();
    assertThat(exports.files())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.outcome()).isInstanceOf(ReadFile.Refused.class));
    assertThat(messages(exports))
        .containsExactly("is a folder with the name of a file", "is a link that leads nowhere");
  }
}

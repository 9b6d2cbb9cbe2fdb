package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  /** A minimal content export of X: one post with as many likes. */
  private static String post(String id, String likes) {
    return "Post id,Date,Post text,Link,Likes\n"
        + id
        + ",\"Sat, Oct 3, 2026\",Grüße,https://x.com/acmebikes/status/"
        + id
        + ","
        + likes
        + "\n";
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> outcomes(Exports exports) {
    List<String> outcomes = new ArrayList<>();
    for (ReadFile file : exports.files()) {
      outcomes.add(file.file().path() + " " + file.outcome().getClass().getSimpleName());
    }
    return outcomes;
  }

  private static BigDecimal likes(Exports exports) {
    assertThat(exports.facts()).hasSize(1);
    return exports.facts().get(0).measures().of("post_likes").orElseThrow();
  }

  @Test
  void later_folders_are_not_even_listed() {
    Exports exports =
        ClientFolder.in(folder)
            .file("exports/2026-09/deep/down/a.csv", post("1", "1"))
            .file("exports/2026-10/a.csv", post("2", "1"))
            .file("exports/2026-11/a.csv", post("3", "1"))
            .read();
    assertThat(outcomes(exports))
        .containsExactly("exports/2026-09/deep/down/a.csv Read", "exports/2026-10/a.csv Read");
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files().get(0).file().folder()).contains(YearMonth.of(2026, 9));
  }

  @Test
  void the_later_folder_wins_and_the_loser_says_so() {
    Exports exports =
        ClientFolder.in(folder)
            .file("exports/2026-09/z.csv", post("1", "5"))
            .file("exports/2026-10/a.csv", post("1", "9"))
            .read();
    assertThat(likes(exports)).isEqualTo("9");
    assertThat(exports.problems()).isEmpty();
    ReadFile.Read earlier = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(earlier.superseded()).isEqualTo(1);
    assertThat(earlier.facts()).isZero();
    assertThat(earlier.rows()).isEqualTo(1);
  }

  @Test
  void copies_in_one_folder_count_once_in_silence() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", post("1", "5"))
            .october("a (1).csv", post("1", "5"))
            .read();
    assertThat(likes(exports)).isEqualTo("5");
    assertThat(exports.problems()).isEmpty();
  }

  @Test
  void a_disagreement_in_one_folder_names_both_files_and_lines() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", post("1", "5"))
            .october("b.csv", post("1", "6"))
            .read();
    assertThat(likes(exports)).isEqualTo("6");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.toString())
                  .contains("exports/2026-10/b.csv:2", "exports/2026-10/a.csv", "lines 2 and 2");
            });
  }

  @Test
  void a_folder_that_is_no_month_is_an_error_that_says_how_to_name_it() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", post("1", "5"))
            .file("exports/October/b.csv", post("2", "5"))
            .file("exports/stray.csv", post("3", "5"))
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .extracting(Problem::advice)
        .anySatisfy(a -> assertThat(a).contains("Rename it to the month", "2026-10"))
        .anySatisfy(a -> assertThat(a).contains("Move it into", "exports/2026-10"));
  }

  @Test
  void every_file_ends_as_read_ignored_or_refused() {
    Exports exports =
        ClientFolder.in(folder)
            .october(".DS_Store", "x")
            .october("notes.pdf", "x")
            .october("sheet.xlsx", "x")
            .october("unknown.CSV", "Name,Post id,Colour\n1,2,3\n")
            .october("empty.txt", "")
            .read();
    assertThat(outcomes(exports))
        .containsExactly(
            "exports/2026-10/.DS_Store Ignored",
            "exports/2026-10/empty.txt Refused",
            "exports/2026-10/notes.pdf Ignored",
            "exports/2026-10/sheet.xlsx Refused",
            "exports/2026-10/unknown.CSV Refused");
    assertThat(exports.files().get(2).file().sha256())
        .as("SHA-256 of the letter x")
        .isEqualTo("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    assertThat(exports.problems())
        .extracting(Problem::message)
        .anySatisfy(m -> assertThat(m).contains("header: Name | Post id | Colour"));
    assertThat(exports.problems())
        .extracting(Problem::advice)
        .anySatisfy(a -> assertThat(a).contains("The nearest is", "needs the column"))
        .anySatisfy(a -> assertThat(a).contains("Download the export as CSV"));
  }

  @Test
  void zips_are_read_without_unpacking() {
    byte[] zip =
        zip(
            Map.of(
                "in/a.csv", utf8(post("1", "5")),
                "__MACOSX/._a.csv", utf8("x"),
                "inner.zip", zip(Map.of("b.csv", utf8(post("2", "5"))))));
    Exports exports = ClientFolder.in(folder).file("exports/2026-10/z.zip", zip).read();
    assertThat(outcomes(exports))
        .containsExactly(
            "exports/2026-10/z.zip!/__MACOSX/._a.csv Ignored",
            "exports/2026-10/z.zip!/in/a.csv Read",
            "exports/2026-10/z.zip!/inner.zip Refused");
    assertThat(likes(exports)).isEqualTo("5");
  }

  @Test
  void a_bomb_with_a_byte_order_mark_is_refused_when_its_bytes_are_only_counted() {
    byte[] bytes = new byte[64 * 1024 * 1024];
    System.arraycopy(utf8("\uFEFF"), 0, bytes, 0, 3);
    ClientFolder client =
        ClientFolder.in(folder).file("exports/2026-10/bomb.zip", zip(Map.of("a.csv", bytes)));
    Exports exports = Exports.stream(client.request(), told -> {});
    assertThat(outcomes(exports)).containsExactly("exports/2026-10/bomb.zip Refused");
    assertThat(exports.problems())
        .extracting(Problem::message)
        .singleElement()
        .satisfies(m -> assertThat(m).contains("200 times as large"));
  }

  @Test
  void a_zip_that_blows_up_or_is_none_is_refused() {
    byte[] bomb = zip(Map.of("a.csv", new byte[64 * 1024 * 1024]));
    Exports exports =
        ClientFolder.in(folder)
            .file("exports/2026-10/bomb.zip", bomb)
            .october("no.zip", "this is no zip")
            .read();
    assertThat(outcomes(exports))
        .containsExactly("exports/2026-10/bomb.zip Refused", "exports/2026-10/no.zip Refused");
    assertThat(exports.problems().get(0).message()).contains("200 times as large");
  }

  @Test
  void a_zip_with_a_password_is_refused() {
    byte[] zip = zip(Map.of("a.csv", utf8(post("1", "5"))));
    for (int i = 0; i < zip.length - 10; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1; // the flag of the central directory that says "encrypted"
      }
    }
    Exports exports = ClientFolder.in(folder).file("exports/2026-10/z.zip", zip).read();
    assertThat(exports.problems())
        .extracting(Problem::message)
        .containsExactly("the zip is locked with a password");
  }

  @Test
  void every_row_that_is_refused_is_named_by_its_line() {
    StringBuilder text = new StringBuilder("Post id,Date,Post text,Link,Likes\n");
    for (int i = 0; i < 25; i++) {
      text.append(i).append(",someday,t,l,1\n");
    }
    for (int i = 25; i < 50; i++) {
      text.append(i).append(",\"Sat, Oct 3, 2026\",t,https://x.com/acmebikes/status/").append(i);
      text.append(",1\n");
    }
    Exports exports = ClientFolder.in(folder).october("a.csv", text.toString()).read();
    assertThat(exports.problems()).hasSize(21);
    assertThat(exports.problems().get(0).toString())
        .contains("a.csv:2:2: the column 'Date' has 'someday', which is not written like Sat");
    assertThat(exports.problems().get(20).message()).contains("lines 22, 23, 24, 25, 26");
    ReadFile.Read read = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(read.refused()).isEqualTo(25);
  }

  @Test
  void where_most_rows_are_refused_for_one_thing_it_is_told_once() {
    StringBuilder text = new StringBuilder("Post id,Date,Post text,Link,Likes\n");
    for (int i = 10; i < 35; i++) {
      text.append(i).append(",").append(i).append(". Oktober,t,l,1\n");
    }
    text.append("x\n");
    text.append("35,\"Sat, Oct 3, 2026\",t,https://x.com/acmebikes/status/35,1\n");
    Exports exports = ClientFolder.in(folder).october("a.csv", text.toString()).read();
    assertThat(exports.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "clients/acme/exports/2026-10/a.csv:2:2: the column 'Date' has '10. Oktober', which is"
                + " not written like Sat, Oct 31, 2026 (so are 25 of the file's 27 rows, to line"
                + " 26; a spreadsheet, perhaps in another language, has probably saved it)\n"
                + "    Download the file again and put it here without opening it in a"
                + " spreadsheet.",
            "clients/acme/exports/2026-10/a.csv: rows that cannot be counted for other reasons: 1\n"
                + "    They will be told when the others are mended.");
    assertThat(likes(exports)).isEqualTo("1");
  }

  @Test
  void a_table_without_the_line_by_which_it_is_known_names_the_line_and_each_format_once() {
    Exports exports =
        ClientFolder.in(folder)
            .october("overview.csv", "Analytics overview\n\nDate,Impressions\n2026-10-01,188\n")
            .october("planly.csv", "Post date,Channel,Caption,Reach,Likes\n1,2,3,4,5\n")
            .read();
    assertThat(exports.problems().get(0).advice())
        .containsOnlyOnce("pinterest-overview")
        .contains("a line is needed beside the table that says 'Top Pins*' or 'Top Boards*' or")
        .contains("leave the lines above and below the table");
    assertThat(exports.problems().get(1).advice()).containsOnlyOnce("'tool-posts'");
  }

  @Test
  void a_format_of_an_unknown_kind_of_row_is_told_that_and_nothing_that_follows_from_it()
      throws Exception {
    Files.write(
        elsewhere.resolve("wrong.yaml"),
        utf8(
            """
            about: Wrong.
            evidence: verified
            source: {id: wrong, name: Wrong}
            fact: leed
            recognise: {fields: [id, created]}
            fields: {id: [Order], created: {columns: [Day], dates: uuuu-MM-dd}}
            """));
    assertThat(ClientFolder.in(folder).formats(elsewhere).read().problems())
        .extracting(Problem::toString)
        .filteredOn(text -> text.contains("wrong.yaml"))
        .singleElement()
        .asString()
        .contains("wrong.yaml:4", "'leed'", "Did you mean 'lead'?");
  }

  @Test
  void links_that_leave_the_clients_folder_are_refused() throws Exception {
    Path other = Files.write(elsewhere.resolve("other.csv"), utf8(post("1", "5")));
    ClientFolder client = ClientFolder.in(folder).october("b.csv", post("2", "6"));
    Files.createSymbolicLink(folder.resolve("exports/2026-10/a.csv"), other);
    Files.createSymbolicLink(folder.resolve("exports/2026-10/c"), elsewhere);
    Files.createSymbolicLink(folder.resolve("exports/2026-09"), elsewhere);
    Exports exports = client.read();
    assertThat(likes(exports)).isEqualTo("6");
    assertThat(outcomes(exports))
        .containsExactly(
            "exports/2026-09 Refused",
            "exports/2026-10/a.csv Refused",
            "exports/2026-10/b.csv Read",
            "exports/2026-10/c Refused");
    assertThat(exports.problems())
        .allSatisfy(p -> assertThat(p.message()).contains("outside the client's folder"));
  }

  @Test
  void encodings_and_delimiters_are_found_out() {
    String text = post("1", "5").replace("\"Sat, Oct 3, 2026\"", "Sat Oct 03 2026");
    String semicolons = "sep=;\r\n" + text.replace(',', ';').replace("\n", "\r\n");
    ByteArrayOutputStream utf16 = new ByteArrayOutputStream();
    utf16.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
    utf16.writeBytes(text.replace(',', '\t').getBytes(StandardCharsets.UTF_16LE));
    Exports exports =
        ClientFolder.in(folder)
            .file("exports/2026-07/a.csv", utf16.toByteArray())
            .file("exports/2026-08/a.csv", text.getBytes(StandardCharsets.UTF_16BE))
            .file("exports/2026-09/a.csv", semicolons.getBytes(Charset.forName("windows-1252")))
            .file("exports/2026-10/a.csv", utf8("\uFEFF" + text))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(outcomes(exports)).hasSize(4).allMatch(o -> o.endsWith(" Read"));
    assertThat(((Post) exports.facts().get(0)).text()).isEqualTo("Grüße");
  }

  @Test
  void quotes_that_do_not_match_refuse_the_file_with_its_line() {
    String open = "Post id,Date,Post text,Link,Likes\n1,x,y,z,1\n2,\"Sat, Oct 3,never closed\n";
    String after = "Post id,Date,Post text,Link,Likes\n1,\"Sat, Oct 3, 2026\"x,y,z,1\n";
    Exports exports = ClientFolder.in(folder).october("a.csv", open).october("b.csv", after).read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .extracting(p -> p.place() + " " + p.message())
        .containsExactly(
            "clients/acme/exports/2026-10/a.csv:3 a quotation mark opens in this row and is never"
                + " closed",
            "clients/acme/exports/2026-10/b.csv:2 in the row that begins here, text follows a"
                + " closing quotation mark");
  }

  @Test
  void a_row_without_end_is_refused() {
    String endless =
        "Post id,Date,Post text,Link,Likes\n1,x,\"" + "y".repeat(CsvRows.LONGEST_ROW + 10_000);
    Exports exports = ClientFolder.in(folder).october("a.csv", endless).read();
    assertThat(exports.problems().get(0).message()).contains("longer than 4 million characters");
  }

  @Test
  void the_agencys_own_formats_are_read_and_their_mistakes_told() throws Exception {
    Files.write(
        elsewhere.resolve("shop-orders.yaml"),
        utf8(
            """
            about: Orders of our shop.
            evidence: verified
            source: {id: shop, name: "Shop: orders"}
            fact: sale
            recognise: {fields: [id, closed]}
            fields:
              id: [Order]
              closed: {columns: [Day], dates: dd.MM.uuuu}
            metrics:
              revenue: {columns: [Total], numbers: "1.234,5"}
            """));
    Files.write(
        elsewhere.resolve("wrong.yaml"),
        utf8(
            """
            about: Wrong.
            evidence: verified
            source: {id: wrong, name: Wrong}
            fact: sale
            recognize: {fields: [id]}
            recognise: {fields: [id]}
            fields:
              id: [Order]
              closed: {columns: [Day], dates: qq.bb}
            metrics: {revenu: [Total]}
            """));
    Exports exports =
        ClientFolder.in(folder)
            .formats(elsewhere)
            .october("o.csv", "Order;Day;Total\nA1;03.10.2026;1.234,50\n")
            .read();
    assertThat(exports.facts().get(0).measures().of("revenue")).contains(new BigDecimal("1234.5"));
    assertThat(exports.problems())
        .extracting(Problem::toString)
        .anySatisfy(p -> assertThat(p).contains("wrong.yaml:5:1", "'recognize'", "'recognise'"))
        .anySatisfy(p -> assertThat(p).contains("wrong.yaml:9", "no pattern for days"))
        .anySatisfy(p -> assertThat(p).contains("wrong.yaml:10", "'revenu'", "'revenue'"));
  }
}

package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any content export, whatever spreadsheet or browser it went through. */
class AnyTableTest {

  private static final List<String> HEADER =
      List.of("Post id", "Date", "Post text", "Link", "Impressions", "Likes", "Replies", "Reposts");
  private static final Map<String, String> METRICS =
      Map.of(
          "Impressions", "post_impressions",
          "Likes", "post_likes",
          "Replies", "post_comments",
          "Reposts", "post_shares");

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("abc ,;\t\"'\n=-éßİı").ofMaxLength(12).map(String::strip);
    Arbitrary<String> count =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 99_999).map(String::valueOf),
            Arbitraries.integers().between(0, 999).map(i -> i + ".0"),
            Arbitraries.of("", "-"));
    Arbitrary<List<String>> row =
        Combinators.combine(text, count, count, count, count)
            .as((t, a, b, c, d) -> List.of(t, a, b, c, d));
    return row.list().ofMinSize(1).ofMaxSize(8).map(AnyTableTest::withIds);
  }

  private static List<List<String>> withIds(List<List<String>> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            i -> {
              List<String> cells = new ArrayList<>();
              cells.add("18400000000000" + (100 + i));
              cells.add("Thu Oct 01 2026");
              cells.add(rows.get(i).get(0));
              cells.add("https://x.com/acmebikes/status/18400000000000" + (100 + i));
              cells.addAll(rows.get(i).subList(1, 5));
              return List.copyOf(cells);
            })
        .toList();
  }

  private static byte[] write(List<String> header, List<List<String>> rows, Random random) {
    char delimiter = List.of(',', ';', '\t').get(random.nextInt(3));
    String end = List.of("\n", "\r\n").get(random.nextInt(2));
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    String text =
        all.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> quote(cell, delimiter, random))
                        .collect(Collectors.joining(String.valueOf(delimiter))))
            .collect(Collectors.joining(end));
    // No network writes lines that end as on Windows and leaves out the end of the last one.
    String last = end.length() == 2 || random.nextBoolean() ? end : "";
    return encode((random.nextBoolean() ? "sep=" + delimiter + end : "") + text + last, random);
  }

  private static String quote(String cell, char delimiter, Random random) {
    boolean needed =
        cell.indexOf(delimiter) >= 0
            || cell.indexOf('"') >= 0
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0;
    return needed || random.nextBoolean() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  private static byte[] encode(String text, Random random) {
    boolean latin = text.chars().allMatch(c -> c < 0x100);
    Charset windows = Charset.forName("windows-1252");
    return switch (random.nextInt(latin ? 5 : 4)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_8);
      case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
      default -> text.getBytes(windows);
    };
  }

  private static Exports read(Map<String, byte[]> files) {
    try {
      Path folder = Files.createTempDirectory("any-table");
      try {
        ClientFolder client = ClientFolder.in(folder);
        files.forEach((name, bytes) -> client.file("exports/2026-10/" + name, bytes));
        return client.read();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** What the facts say, without where they were read. */
  private static Map<String, String> said(Exports exports) {
    Map<String, String> said = new TreeMap<>();
    for (Fact fact : exports.facts()) {
      Post post = (Post) fact;
      String all =
          post.published()
              + post.account()
              + post.text()
              + post.type()
              + new TreeMap<>(post.measures().values());
      said.put(post.key(), all);
    }
    return said;
  }

  @Property(tries = 100)
  void a_table_reads_the_same_however_it_is_written(
      @ForAll("tables") List<List<String>> rows, @ForAll Random random) {
    Exports exports = read(Map.of("a.csv", write(HEADER, rows, random)));
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      Post post = (Post) exports.facts().get(i);
      assertThat(post.text()).isEqualTo(rows.get(i).get(2));
      for (Map.Entry<String, String> metric : METRICS.entrySet()) {
        String written = rows.get(i).get(HEADER.indexOf(metric.getKey()));
        if (written.isEmpty() || written.equals("-")) {
          assertThat(post.measures().of(metric.getValue())).isEmpty();
        } else {
          assertThat(post.measures().of(metric.getValue()).orElseThrow())
              .isEqualByComparingTo(new BigDecimal(written));
        }
      }
    }
  }

  @Property(tries = 40)
  void a_column_that_is_cut_out_is_not_measured_and_never_zero(
      @ForAll("tables") List<List<String>> rows, @ForAll Random random) {
    int cut = 4 + random.nextInt(4);
    List<List<String>> shorter = rows.stream().map(row -> without(row, cut)).toList();
    Exports exports = read(Map.of("a.csv", write(without(HEADER, cut), shorter, random)));
    String metric = METRICS.get(HEADER.get(cut));
    assertThat(exports.facts()).hasSameSizeAs(rows);
    assertThat(exports.facts()).allSatisfy(f -> assertThat(f.measures().of(metric)).isEmpty());
    ReadFile.Read read = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(read.exported()).doesNotContain(metric);
    assertThat(read.offered()).contains(metric);
  }

  private static List<String> without(List<String> row, int cut) {
    List<String> shorter = new ArrayList<>(row);
    shorter.remove(cut);
    return List.copyOf(shorter);
  }

  @Property(tries = 40)
  void neither_the_order_of_rows_and_columns_nor_the_number_of_files_changes_anything(
      @ForAll("tables") List<List<String>> rows, @ForAll Random random) {
    Map<String, String> whole = said(read(Map.of("a.csv", write(HEADER, rows, random))));
    List<List<String>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<Integer> order = new ArrayList<>(IntStream.range(0, HEADER.size()).boxed().toList());
    Collections.shuffle(order, random);
    List<String> header = order.stream().map(HEADER::get).toList();
    List<List<String>> turned =
        shuffled.stream().map(row -> order.stream().map(row::get).toList()).toList();
    int at = random.nextInt(rows.size() + 1);
    Exports parts =
        read(
            Map.of(
                random.nextInt(9) + "-x.csv", write(header, turned.subList(0, at), random),
                random.nextInt(9) + "-y.csv",
                    write(header, turned.subList(at, rows.size()), random)));
    assertThat(said(parts)).isEqualTo(whole);
    assertThat(parts.problems()).isEmpty();
  }
}

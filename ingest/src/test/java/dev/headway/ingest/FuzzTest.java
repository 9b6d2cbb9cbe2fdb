package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged exports end as read, ignored or refused, and never in an exception. A seed makes the same
 * damage again. For a long run: {@code mvn -pl ingest -am test -Dtest=FuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dheadway.fuzz=1000000}
 */
class FuzzTest {

  private static final int USUAL = 3000;
  private static final int LARGEST = 20_000;
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r\n",
          "\u0000",
          "\uFEFF",
          "=1+1",
          "-",
          "--",
          "NaN",
          "1.2E+17",
          "1,234",
          "1.234,5",
          "31/31/2026",
          "2026-10-31",
          "Total",
          "Grand total",
          "#",
          "sep=;",
          "\u202E",
          "é",
          "日本",
          "𝕏",
          "0",
          "-1",
          "99999999999999999999999999");

  private final Formats formats = Formats.standard();

  @Test
  void no_damage_makes_an_exception() throws IOException {
    List<byte[]> exports = exports();
    int runs = Integer.getInteger("headway.fuzz", USUAL);
    int facts = 0;
    Problems problems = new Problems();
    FileReader reader = reader(problems);
    for (int seed = 0; seed < runs; seed++) {
      if (seed % 500 == 0) {
        problems = new Problems();
        reader = reader(problems);
      }
      Random random = new Random(seed);
      byte[] damaged = damaged(exports.get(random.nextInt(exports.size())), exports, random);
      try {
        facts += read(damaged, reader, problems);
      } catch (RuntimeException | IOException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(facts).as("some damage leaves something to read").isPositive();
  }

  private FileReader reader(Problems problems) {
    return new FileReader(request(), formats, FactSink.none(), problems);
  }

  private static int read(byte[] bytes, FileReader reader, Problems problems) throws IOException {
    int before = problems.list().size();
    Content content = Content.of(bytes);
    Survey survey = Survey.of(content);
    ExportFile file = survey.file("exports/2026-10/instagram/a.csv", Optional.of(OCTOBER));
    List<FileReading> readings =
        reader.read(file, new TextFile(content, survey.encoding()), Optional.empty());
    assertThat(readings).isNotEmpty();
    boolean refused =
        readings.stream()
            .anyMatch(
                r ->
                    r instanceof FileReading.Done done
                        && done.outcome() instanceof ReadFile.Refused);
    assertThat(refused && problems.list().size() == before).as("refused without a word").isFalse();
    return readings.stream()
        .mapToInt(r -> r instanceof FileReading.Table table ? table.facts().size() : 0)
        .sum();
  }

  private static ExportRequest request() {
    return new ExportRequest(
        Path.of("clients/acme"),
        "clients/acme",
        OCTOBER,
        ZoneId.of("Europe/London"),
        Currency.getInstance("GBP"),
        Map.of("x", List.of("alderbikes")),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The sample's exports, cut short. */
  private static List<byte[]> exports() throws IOException {
    List<byte[]> exports = new ArrayList<>();
    Path folder = Path.of("../samples/clients/alder-bikes/exports/2026-09");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        exports.add(Arrays.copyOf(bytes, Math.min(bytes.length, LARGEST)));
      }
    }
    assertThat(exports).hasSizeGreaterThan(5);
    return exports;
  }

  private static byte[] damaged(byte[] export, List<byte[]> others, Random random) {
    byte[] bytes = export;
    int wounds = 1 + random.nextInt(6);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(Math.max(1, Math.min(bytes.length, 1 << random.nextInt(15))));
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> put(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 1 -> put(bytes, at, 1 + random.nextInt(200), new byte[0]);
            case 2 -> put(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 3 ->
                put(
                    bytes,
                    at,
                    0,
                    PIECES
                        .get(random.nextInt(PIECES.size()))
                        .repeat(1 + random.nextInt(3))
                        .getBytes(StandardCharsets.UTF_8));
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 ->
                put(bytes, at, 0, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 300)));
            default -> {
              byte[] other = others.get(random.nextInt(others.size()));
              yield put(bytes, at, 0, Arrays.copyOf(other, Math.min(other.length, 2000)));
            }
          };
    }
    return bytes;
  }

  private static byte[] put(byte[] bytes, int at, int instead, byte[] piece) {
    int from = Math.min(bytes.length, at);
    int to = Math.min(bytes.length, from + instead);
    byte[] result = new byte[from + piece.length + bytes.length - to];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }
}

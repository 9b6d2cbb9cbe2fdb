package dev.headway.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of invented words and figures that lie beside this class, one entry a line. */
final class Words {
  private static final List<String> STORES = List.of("Leeds", "York", "Bradford", "Harrogate");

  private Words() {}

  /** The lines of a list. A {@code \n} written in a line is a line break. */
  static List<String> list(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replace("\\n", "\n"))
        .toList();
  }

  /** The rows of a table, without its header. No cell holds a comma. */
  static List<List<String>> table(String name) {
    return list(name).stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  static byte[] bytes(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of the list, with one of the client's towns where it says {@code {store}}. */
  static String say(String name, Dice dice) {
    return dice.pick(list(name)).replace("{store}", dice.pick(STORES));
  }

  static String store(Dice dice) {
    return dice.pick(STORES);
  }
}

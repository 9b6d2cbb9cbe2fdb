package dev.headway.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of invented words and figures that lie beside a class, one entry a line. */
public final class Lines {
  private Lines() {}

  /** The lines of a list. A {@code \n} written in a line is a line break. */
  public static List<String> of(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replace("\\n", "\n"))
        .toList();
  }

  /** The rows of a table, without its header. No cell holds a comma. */
  public static List<List<String>> table(Class<?> beside, String name) {
    return of(beside, name).stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  /** A file as it is. */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

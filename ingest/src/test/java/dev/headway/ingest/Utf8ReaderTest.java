package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK is asked what is right. */
class Utf8ReaderTest {

  private static final String[] PIECES = {
    "a", "plain words, all of one byte. ", "ü", "“", "ß", "🚲"
  };

  /** The first and the last of what is well-formed, and what is just outside (table 3-7). */
  private static final int[][] BORDERS = {
    {0x7F},
    {0x80},
    {0xC1, 0xBF},
    {0xC2, 0x80},
    {0xDF, 0xBF},
    {0xC3},
    {0xE0, 0x9F, 0xBF},
    {0xE0, 0xA0, 0x80},
    {0xED, 0x9F, 0xBF},
    {0xED, 0xA0, 0x80},
    {0xEE, 0x80, 0x80},
    {0xEF, 0xBF, 0xBF},
    {0xE2, 0x82},
    {0xF0, 0x8F, 0xBF, 0xBF},
    {0xF0, 0x90, 0x80, 0x80},
    {0xF4, 0x8F, 0xBF, 0xBF},
    {0xF4, 0x90, 0x80, 0x80},
    {0xF5, 0x80, 0x80, 0x80},
    {0xF0, 0x9F, 0x9A}
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100, 8192, 70_000})
  void text_is_the_same_however_much_of_it_is_asked_for_at_once(int atOnce) throws IOException {
    Random random = new Random(atOnce);
    StringBuilder text = new StringBuilder();
    while (text.length() < 100_000) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8), atOnce))
        .isEqualTo(text.toString());
  }

  @Test
  void what_is_damaged_becomes_what_the_jdk_makes_of_it() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int piece = random.nextInt(20); piece >= 0; piece--) {
        bytes.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(3) == 0) {
          for (int next : BORDERS[random.nextInt(BORDERS.length)]) {
            bytes.write(next);
          }
        }
      }
      assertThat(read(bytes.toByteArray(), 1 + random.nextInt(40)))
          .isEqualTo(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void each_border_of_what_is_well_formed_is_the_jdks() throws IOException {
    for (int[] border : BORDERS) {
      byte[] bytes = new byte[border.length];
      for (int i = 0; i < border.length; i++) {
        bytes[i] = (byte) border[i];
      }
      assertThat(read(bytes, 100)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static String read(byte[] bytes, int atOnce) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] room = new char[atOnce + 2];
    try (Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
      for (int read = reader.read(room, 1, atOnce);
          read >= 0;
          read = reader.read(room, 1, atOnce)) {
        text.append(room, 1, read);
      }
    }
    assertThat(room[0]).isEqualTo((char) 0);
    assertThat(room[atOnce + 1]).isEqualTo((char) 0);
    return text.toString();
  }
}

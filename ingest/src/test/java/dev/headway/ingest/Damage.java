package dev.headway.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Does damage to files: to text as networks, browsers, spreadsheets and editors do it, and to any
 * bytes as a broken download does.
 */
record Damage(Random random) {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          "\u0000",
          "\uFEFF",
          "=1+1",
          "-",
          "--",
          "NaN",
          "1.2E+17",
          "1.2E+99",
          "18400000000000000000",
          "1,234",
          "1.234,5",
          "1.234",
          "31/31/2026",
          "31/10/2026",
          "10/31/2026",
          "2026-10-31",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "46326.5",
          "Feb 29",
          "1 Mar",
          "Total",
          "Grand total",
          "#",
          "sep=;",
          "\u202E",
          "é",
          "日本",
          "𝕏",
          "\uD83D",
          "0",
          "-1",
          "99999999999999999999999999",
          "%",
          "12%",
          "26:05:00",
          "Post id,Date,Post text,Link,Likes\n",
          " ",
          "\u00A0",
          "null",
          "undefined",
          "\\",
          "'",
          "$1",
          "\u00AD");

  /** Wounds anywhere in the bytes, most of them near the start, where headers stand. */
  byte[] of(byte[] whole, byte[] other) {
    byte[] bytes = whole;
    int wounds = 1 + random.nextInt(5);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(Math.max(1, Math.min(bytes.length, 1 << (3 + random.nextInt(11)))));
      bytes = wound(bytes, at, other);
    }
    return bytes;
  }

  private byte[] wound(byte[] bytes, int at, byte[] other) {
    return switch (random.nextInt(9)) {
      case 0 -> put(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
      case 1 -> put(bytes, at, 1 + random.nextInt(200), new byte[0]);
      case 2 -> put(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
      case 3 -> put(bytes, at, 0, piece());
      case 4 -> Arrays.copyOf(bytes, at);
      case 5 -> put(bytes, at, 0, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 300)));
      case 6 -> cell(bytes, at);
      case 7 -> line(bytes, at);
      default -> put(bytes, at, 0, Arrays.copyOf(other, Math.min(other.length, 600)));
    };
  }

  private byte[] piece() {
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return piece.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
  }

  /** Something else in the place of a cell. */
  private byte[] cell(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && !isBetween(bytes[from - 1])) {
      from--;
    }
    int to = at;
    while (to < bytes.length && !isBetween(bytes[to])) {
      to++;
    }
    return put(bytes, from, to - from, piece());
  }

  private static boolean isBetween(byte b) {
    return b == ',' || b == ';' || b == '\t' || b == '\n' || b == '\r';
  }

  /** A line, or all from it on, that a spreadsheet has put into one cell each. */
  private byte[] line(byte[] bytes, int at) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String[] lines = text.split("\n", -1);
    int first = Math.min(lines.length - 1, (int) text.substring(0, at).lines().count());
    int last = random.nextBoolean() ? lines.length - 1 : first;
    for (int i = random.nextInt(4) == 0 ? 0 : first; i <= last; i++) {
      lines[i] = '"' + lines[i].replace("\"", "\"\"") + '"';
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
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

  /** Wounds anywhere: in a container nothing stands where it does in text. */
  byte[] anywhere(byte[] whole) {
    byte[] bytes = whole.clone();
    int wounds = 1 + random.nextInt(8);
    for (int i = 0; i < wounds && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes = put(bytes, at, random.nextInt(40), new byte[random.nextInt(40)]);
        case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
        default -> bytes[at] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  /** The zip with damage done to the files in it, and the zip itself whole. */
  byte[] inside(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream damaged = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        damaged.putNextEntry(new ZipEntry(entry.getName()));
        boolean isHit = entry.getName().contains("sheet") || random.nextInt(6) == 0;
        damaged.write(isHit ? of(bytes, bytes) : bytes);
      }
    }
    return out.toByteArray();
  }
}

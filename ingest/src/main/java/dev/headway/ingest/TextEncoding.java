package dev.headway.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a file's bytes are text: by its byte order mark; else UTF-16 when every second byte is mostly
 * zero; else UTF-8 when all of its bytes are, or most of those that tell; else windows-1252, which
 * is what a spreadsheet writes.
 *
 * @param charset the encoding
 * @param mark how many bytes the byte order mark takes
 */
record TextEncoding(Charset charset, int mark) {

  private static final int SAMPLE = 4096;

  static TextEncoding of(byte[] bytes) {
    Utf8Check utf8 = new Utf8Check();
    utf8.take(bytes, bytes.length);
    return of(bytes, bytes.length, utf8.isUtf8() || utf8.isMixed());
  }

  /**
   * The encoding.
   *
   * @param head the first bytes
   * @param length how many of them there are
   * @param isUtf8 whether the bytes of the file are UTF-8
   */
  static TextEncoding of(byte[] head, int length, boolean isUtf8) {
    Optional<TextEncoding> marked = marked(head, length);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (mostlyZero(head, length, 1)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (mostlyZero(head, length, 0)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
  }

  /**
   * The encoding that a byte order mark tells, whatever follows it; empty where there is none.
   *
   * @param head the first bytes
   * @param length how many of them there are
   */
  static Optional<TextEncoding> marked(byte[] head, int length) {
    if (startsWith(head, length, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (startsWith(head, length, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    return startsWith(head, length, 0xFE, 0xFF)
        ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2))
        : Optional.empty();
  }

  /** The text of the bytes this was made of. */
  Reader reader(Content content) throws IOException {
    InputStream in = content.open();
    in.skipNBytes(mark);
    return charset.equals(StandardCharsets.UTF_8)
        ? new Utf8Reader(in)
        : new InputStreamReader(in, charset);
  }

  private static boolean startsWith(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** A disk that lost its power leaves zeros too, but those are not every second byte. */
  private static boolean mostlyZero(byte[] bytes, int length, int from) {
    int zeros = 0;
    int others = 0;
    int seen = 0;
    for (int i = 0; i + 1 < Math.min(length, SAMPLE); i += 2) {
      seen++;
      zeros += bytes[i + from] == 0 ? 1 : 0;
      others += bytes[i + 1 - from] == 0 ? 1 : 0;
    }
    return seen > 2 && zeros * 3 > seen && others * 10 < seen;
  }
}

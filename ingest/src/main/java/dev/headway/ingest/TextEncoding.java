package dev.headway.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes are text: by its byte order mark; else UTF-16 when every second byte is mostly
 * zero; else UTF-8 when all of its bytes are; else windows-1252, which is what a spreadsheet
 * writes.
 *
 * @param charset the encoding
 * @param mark how many bytes the byte order mark takes
 */
record TextEncoding(Charset charset, int mark) {

  private static final int SAMPLE = 4096;

  static TextEncoding of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (mostlyZero(bytes, 1)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (mostlyZero(bytes, 0)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(
        isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
  }

  /** The text of the bytes this was made of. */
  Reader reader(byte[] bytes) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean mostlyZero(byte[] bytes, int from) {
    int zeros = 0;
    int seen = 0;
    for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
      seen++;
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return seen > 2 && zeros * 3 > seen;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(SAMPLE);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }
}

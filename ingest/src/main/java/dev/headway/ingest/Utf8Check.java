package dev.headway.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come in pieces are UTF-8. Lives as long as one file is looked over. */
final class Utf8Check {

  private static final int PIECE = 1 << 16;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer out = CharBuffer.allocate(PIECE);
  private byte[] rest = new byte[0];
  private boolean valid = true;

  /** Takes the next bytes. */
  void take(byte[] bytes, int length) {
    if (!valid) {
      return;
    }
    ByteBuffer in = ByteBuffer.allocate(rest.length + length);
    in.put(rest).put(bytes, 0, length).flip();
    while (valid) {
      out.clear();
      CoderResult result = decoder.decode(in, out, false);
      valid = !result.isError();
      if (result.isUnderflow()) {
        break;
      }
    }
    rest = new byte[in.remaining()];
    in.get(rest);
  }

  /** Whether all that was taken is UTF-8, to the last byte. */
  boolean isUtf8() {
    return valid && rest.length == 0;
  }
}

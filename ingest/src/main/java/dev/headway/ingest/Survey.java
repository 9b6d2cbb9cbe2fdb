package dev.headway.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What one look at all of a file's bytes tells of it.
 *
 * @param bytes how many there are
 * @param sha256 their SHA-256, in small hexadecimal digits; empty where it was not asked for
 * @param encoding how they are text
 * @param strange which byte, from 0, is the first that this encoding does not have
 */
record Survey(long bytes, String sha256, TextEncoding encoding, Optional<Long> strange) {

  private static final int PIECE = 1 << 16;

  static Survey of(Content content) throws IOException {
    return of(content, true);
  }

  /**
   * Looks at a file. Where no digest is wanted and a byte order mark tells the encoding, there is
   * nothing to look for in the rest of it.
   *
   * @param digested whether its digest is wanted; else it is empty
   */
  static Survey of(Content content, boolean digested) throws IOException {
    try (InputStream in = content.open()) {
      byte[] head = in.readNBytes(PIECE);
      Optional<TextEncoding> marked = TextEncoding.marked(head, head.length);
      return marked.isPresent() && !digested
          ? new Survey(head.length + skipRest(in), "", marked.get(), Optional.empty())
          : of(head, in, digested);
    }
  }

  private static Survey of(byte[] head, InputStream in, boolean digested) throws IOException {
    MessageDigest digest = Digest.sha256();
    Utf8Check utf8 = new Utf8Check();
    byte[] piece = head.clone();
    long bytes = 0;
    for (int read = head.length; read > 0; read = in.readNBytes(piece, 0, piece.length)) {
      if (digested) {
        digest.update(piece, 0, read);
      }
      utf8.take(piece, read);
      bytes += read;
    }
    boolean isUtf8 = utf8.isUtf8() || utf8.isMixed();
    TextEncoding encoding = TextEncoding.of(head, head.length, isUtf8);
    boolean isText = encoding.charset().equals(StandardCharsets.UTF_8);
    Optional<Long> strange = isText && !utf8.isUtf8() ? utf8.firstStrange() : Optional.empty();
    String sha256 = digested ? HexFormat.of().formatHex(digest.digest()) : "";
    return new Survey(bytes, sha256, encoding, strange);
  }

  /** How many bytes were left. A stream may skip none though there are some. */
  private static long skipRest(InputStream in) throws IOException {
    long left = 0;
    long skipped = in.skip(Long.MAX_VALUE);
    while (skipped > 0 || in.read() >= 0) {
      left += Math.max(1, skipped);
      skipped = in.skip(Long.MAX_VALUE);
    }
    return left;
  }

  /** The file with this path. */
  ExportFile file(String path, Optional<YearMonth> folder) {
    return new ExportFile(path, folder, bytes, sha256);
  }
}

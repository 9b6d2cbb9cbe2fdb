package dev.headway.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What one look at all of a file's bytes tells of it.
 *
 * @param bytes how many there are
 * @param sha256 their SHA-256, in small hexadecimal digits; empty where it was not asked for
 * @param encoding how they are text
 */
record Survey(long bytes, String sha256, TextEncoding encoding) {

  private static final int PIECE = 1 << 16;

  static Survey of(Content content) throws IOException {
    return of(content, true);
  }

  /**
   * Looks at a file.
   *
   * @param digested whether its digest is wanted; else it is empty
   */
  static Survey of(Content content, boolean digested) throws IOException {
    MessageDigest digest = Digest.sha256();
    Utf8Check utf8 = new Utf8Check();
    byte[] head = new byte[0];
    byte[] piece = new byte[PIECE];
    long bytes = 0;
    try (InputStream in = content.open()) {
      for (int read = in.readNBytes(piece, 0, PIECE);
          read > 0;
          read = in.readNBytes(piece, 0, PIECE)) {
        if (digested) {
          digest.update(piece, 0, read);
        }
        utf8.take(piece, read);
        if (bytes == 0) {
          head = Arrays.copyOf(piece, read);
        }
        bytes += read;
      }
    }
    TextEncoding encoding = TextEncoding.of(head, head.length, utf8.isUtf8());
    String sha256 = digested ? HexFormat.of().formatHex(digest.digest()) : "";
    return new Survey(bytes, sha256, encoding);
  }

  /** The file with this path. */
  ExportFile file(String path, Optional<YearMonth> folder) {
    return new ExportFile(path, folder, bytes, sha256);
  }
}

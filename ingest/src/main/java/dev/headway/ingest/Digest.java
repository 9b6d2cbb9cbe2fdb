package dev.headway.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short digests, for what has no id and must not be kept as it is. */
final class Digest {

  private static final int LETTERS = 24;

  private Digest() {}

  /** SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The first 96 bits of the SHA-256 of the texts, each of which ends in a line feed. */
  static String of(List<String> texts) {
    MessageDigest digest = sha256();
    texts.forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
  }
}

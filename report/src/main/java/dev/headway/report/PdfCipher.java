package dev.headway.report;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of locked PDFs, by ISO 32000-2. */
final class PdfCipher {

  static final int KEY = 32;
  static final int BLOCK = 16;

  private static final String AES = "AES";
  private static final int LEAST_ROUNDS = 64;
  private static final int COPIES = 64;
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private PdfCipher() {}

  /** Algorithm 2.B: what a password comes to, with a salt and, for an owner, what is the user's. */
  static byte[] hash(byte[] password, byte[] salt, byte[] user) {
    byte[] key = digest("SHA-256", joined(password, salt, user));
    for (int round = 1; ; round++) {
      byte[] once = joined(password, key, user);
      ByteBuffer all = ByteBuffer.allocate(once.length * COPIES);
      for (int i = 0; i < COPIES; i++) {
        all.put(once);
      }
      byte[] made =
          aes(
              "CBC/NoPadding",
              Arrays.copyOf(key, BLOCK),
              Arrays.copyOfRange(key, BLOCK, 2 * BLOCK),
              all.array());
      key = digest(algorithm(made), made);
      if (round >= LEAST_ROUNDS && (made[made.length - 1] & 0xFF) <= round - KEY) {
        return Arrays.copyOf(key, KEY);
      }
    }
  }

  private static String algorithm(byte[] made) {
    int rest = new BigInteger(1, Arrays.copyOf(made, BLOCK)).mod(THREE).intValue();
    return rest == 0 ? "SHA-256" : rest == 1 ? "SHA-384" : "SHA-512";
  }

  static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has them
    }
  }

  static byte[] mac(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Encrypts.
   *
   * @param mode how blocks hang together, and how the last is filled
   * @param start what the first block hangs on; empty where none does
   */
  static byte[] aes(String mode, byte[] key, byte[] start, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance(AES + "/" + mode);
      SecretKeySpec with = new SecretKeySpec(key, AES);
      if (start.length == 0) {
        cipher.init(Cipher.ENCRYPT_MODE, with);
      } else {
        cipher.init(Cipher.ENCRYPT_MODE, with, new IvParameterSpec(start));
      }
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

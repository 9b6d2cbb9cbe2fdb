package dev.headway.report;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What locks a PDF: AES with keys of 256 bits, revision 6 of ISO 32000-2. Who has the password may
 * do everything, and have the document read aloud.
 *
 * <p>Nothing in it is of chance. The key, the salts and what streams begin with follow from the
 * password and from all that is locked, so that the same report is the same bytes, and no two
 * reports have a key in common.
 */
final class PdfLock {

  /** All that can be allowed; the bits that have to be 1 are, the two that have to be 0 are not. */
  private static final int EVERYTHING = -4;

  private static final int ROUNDS = 100_000;
  private static final int SALT = 8;
  private static final int LOCKED = 4;
  private static final byte[] NONE = {};

  private final byte[] password;
  private final byte[] seed;
  private final byte[] key;

  /**
   * A lock for one document.
   *
   * @param content all of it
   */
  PdfLock(PdfPassword password, byte[] content) {
    this.password = password.bytes();
    this.seed = stretched(this.password, PdfCipher.digest("SHA-256", content));
    this.key = made("key");
  }

  /** Slow on purpose: who knows the content shall not try passwords faster than who does not. */
  private static byte[] stretched(byte[] password, byte[] salt) {
    try {
      char[] letters = new String(password, StandardCharsets.UTF_8).toCharArray();
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(letters, salt, ROUNDS, PdfCipher.KEY * Byte.SIZE))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private byte[] made(String use) {
    return PdfCipher.mac(seed, use.getBytes(StandardCharsets.UTF_8));
  }

  /** A stream as it is written. */
  byte[] locked(int object, byte[] bytes) {
    byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(object).array();
    byte[] start =
        Arrays.copyOf(
            PdfCipher.mac(seed, PdfCipher.joined(number, PdfCipher.digest("SHA-256", bytes))),
            PdfCipher.BLOCK);
    return PdfCipher.joined(start, PdfCipher.aes("CBC/PKCS5Padding", key, start, bytes));
  }

  /** What a program needs to know before it asks for the password. */
  PdfDictionary description() {
    PdfDictionary filter = new PdfDictionary();
    filter.put(new PdfName("CFM"), new PdfName("AESV3"));
    filter.put(new PdfName("AuthEvent"), new PdfName("DocOpen"));
    filter.put(PdfName.LENGTH, new PdfNumber(PdfCipher.KEY));
    PdfDictionary filters = new PdfDictionary();
    filters.put(new PdfName("StdCF"), filter);
    PdfDictionary said = new PdfDictionary();
    said.put(PdfName.FILTER, new PdfName("Standard"));
    said.put(PdfName.V, new PdfNumber(5));
    said.put(PdfName.R, new PdfNumber(6));
    said.put(PdfName.LENGTH, new PdfNumber(PdfCipher.KEY * Byte.SIZE));
    said.put(PdfName.P, new PdfNumber(EVERYTHING));
    said.put(new PdfName("CF"), filters);
    said.put(new PdfName("StmF"), new PdfName("StdCF"));
    said.put(new PdfName("StrF"), new PdfName("StdCF"));
    byte[] user = say("user", NONE, PdfName.U, new PdfName("UE"), said);
    say("owner", user, PdfName.O, new PdfName("OE"), said);
    said.put(new PdfName("Perms"), bytes(permissions()));
    return said;
  }

  /**
   * Says what one of the two passwords, here the same, is tried by: its hash with two salts, and
   * the document's key, locked with it.
   *
   * @param user the hash and salts of the user, which an owner's rest on
   * @return the hash and the salts
   */
  private byte[] say(String use, byte[] user, PdfName known, PdfName keyName, PdfDictionary to) {
    byte[] salts = made(use);
    byte[] toTry = Arrays.copyOf(salts, SALT);
    byte[] toOpen = Arrays.copyOfRange(salts, SALT, 2 * SALT);
    byte[] tried = PdfCipher.joined(PdfCipher.hash(password, toTry, user), toTry, toOpen);
    byte[] with = PdfCipher.hash(password, toOpen, user);
    to.put(known, bytes(tried));
    to.put(keyName, bytes(PdfCipher.aes("CBC/NoPadding", with, new byte[PdfCipher.BLOCK], key)));
    return tried;
  }

  private byte[] permissions() {
    ByteBuffer said = ByteBuffer.allocate(PdfCipher.BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    said.putInt(EVERYTHING).putInt(-1);
    said.put("Tadb".getBytes(StandardCharsets.US_ASCII));
    said.put(made("permissions"), 0, LOCKED);
    return PdfCipher.aes("ECB/NoPadding", key, NONE, said.array());
  }

  private static PdfString bytes(byte[] bytes) {
    return new PdfString(bytes).setHexWriting(true);
  }
}

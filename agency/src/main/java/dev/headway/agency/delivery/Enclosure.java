package dev.headway.agency.delivery;

import java.util.regex.Pattern;

/** A file in a message: a document that comes with it, or a picture that its text shows. */
public final class Enclosure {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(@[A-Za-z0-9._-]+)?");
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

  private final String name;
  private final String type;
  private final byte[] bytes;

  /**
   * A file.
   *
   * @param name of letters a to z, digits, dots, hyphens and underscores only, so that every
   *     program of mail shows it alike; for a picture, with an at sign, the id by which the text
   *     refers to it
   * @param type such as {@code application/pdf}
   * @param bytes of the file; copied
   */
  public Enclosure(String name, String type, byte[] bytes) {
    if (!NAME.matcher(name).matches() || !TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException(name + ", " + type);
    }
    this.name = name;
    this.type = type;
    this.bytes = bytes.clone();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its size in bytes. */
  public long size() {
    return bytes.length;
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The SHA-256 of its bytes. */
  public String sha256() {
    return Sha256.of(bytes);
  }
}

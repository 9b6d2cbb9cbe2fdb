package dev.headway.report;

/** A picture that stands in the text of a message. Nothing changes its bytes. */
public final class InlinePicture {

  private final String id;
  private final byte[] png;
  private final String alternative;

  /**
   * A picture.
   *
   * @param id by which the text refers to it: {@code src="cid:<id>"}; letters, digits and hyphens,
   *     one of its kind in the message
   * @param png its bytes, which are copied
   * @param alternative what it shows, in words
   */
  public InlinePicture(String id, byte[] png, String alternative) {
    this.id = id;
    this.png = png.clone();
    this.alternative = alternative;
  }

  /** By which the text refers to it: {@code src="cid:<id>"}. */
  public String id() {
    return id;
  }

  /** A copy of its bytes. */
  public byte[] png() {
    return png.clone();
  }

  /** What it shows, in words of the message's language. */
  public String alternative() {
    return alternative;
  }
}

package dev.headway.report;

import com.ibm.icu.text.StringPrep;
import com.ibm.icu.text.StringPrepParseException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A password that opens a PDF. It never shows itself. */
public final class PdfPassword {

  /** What programs read of one. */
  private static final int MOST_BYTES = 127;

  private final byte[] bytes;

  private PdfPassword(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A password as people type it, in whatever way their keyboards make its letters (SASLprep, RFC
   * 4013). Empty where there is nothing in it, where it has more than 127 bytes, which programs
   * would not read, or characters that nobody can type.
   */
  public static Optional<PdfPassword> of(String text) {
    try {
      String typed =
          StringPrep.getInstance(StringPrep.RFC4013_SASLPREP).prepare(text, StringPrep.DEFAULT);
      byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
      return bytes.length == 0 || bytes.length > MOST_BYTES
          ? Optional.empty()
          : Optional.of(new PdfPassword(bytes));
    } catch (StringPrepParseException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "***";
  }
}

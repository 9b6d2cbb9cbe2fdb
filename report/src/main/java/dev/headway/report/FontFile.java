package dev.headway.report;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

/**
 * A font in bytes. Fonts in use remember which of their glyphs were used, so each document has its
 * own of the same bytes.
 */
final class FontFile {

  private final String name;
  private final byte[] bytes;

  /**
   * @param name of the file
   * @param bytes what is in it; nobody may change them
   */
  FontFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /** One of the fonts that come with Headway. */
  static FontFile ofClassPath(String path) {
    try (InputStream in = FontFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new FontFile(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The font, to be embedded with those of its glyphs that are used. */
  BaseFont font() {
    try {
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      // PDF/UA and PDF/A-2 forbid a list of glyphs that is not complete.
      font.setIncludeCidSet(false);
      font.setSecureRandom(new NotRandom());
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of an embedded font begins with six random letters: here the same in every run. */
  private static final class NotRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}

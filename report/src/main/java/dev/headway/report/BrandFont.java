package dev.headway.report;

import com.lowagie.text.pdf.BaseFont;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Looks through an agency's font file before it is used. */
final class BrandFont {

  private static final long LARGEST = 12_000_000;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;%+\u2212()";

  /** What fonts of the web and collections begin with. */
  private static final Map<String, String> OTHERS =
      Map.of("wOFF", "a font for the web", "wOF2", "a font for the web", "ttcf", "a collection");

  /** Bits of OS/2's fsType, by which a foundry says what may be embedded. */
  private static final int RESTRICTED = 0x0002;

  private static final int NO_SUBSETS = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  private final BrandFile file;

  private BrandFont(BrandFile file) {
    this.file = file;
  }

  /**
   * Reads a font.
   *
   * @throws TemplateException when it cannot be used; its message says what to do
   */
  static FontFile read(Path path) {
    BrandFont font = new BrandFont(BrandFile.read(path, "font", LARGEST));
    font.checkKind();
    font.checkLicence();
    FontFile file = new FontFile(font.file.name(), font.file.bytes());
    font.checkLetters(file);
    return file;
  }

  /** Whether the figures of a font are all as wide as each other, as columns of numbers need. */
  static boolean hasTabularFigures(FontFile file) {
    BaseFont font = file.font();
    return "123456789".chars().allMatch(c -> font.getWidth(c) == font.getWidth('0'));
  }

  private void checkKind() {
    String begins =
        new String(file.bytes(), 0, Math.min(4, file.bytes().length), StandardCharsets.ISO_8859_1);
    if (!begins.equals("\0\1\0\0") && !begins.equals("OTTO") && !begins.equals("true")) {
      throw file.refused(
          OTHERS.containsKey(begins)
              ? "this is " + OTHERS.get(begins) + ", not a TTF or OTF"
              : "this is no font",
          "Ask whoever licensed the font for the TTF or OTF files of single weights.");
    }
    if (table("fvar") >= 0) {
      throw file.refused(
          "this is a variable font, and documents need one file for each weight",
          "Use the static files of the font, one regular and one semibold.");
    }
  }

  private void checkLicence() {
    int os2 = table("OS/2");
    if (os2 < 0 || os2 + 10 > file.bytes().length) {
      return;
    }
    int rights = ByteBuffer.wrap(file.bytes()).getShort(os2 + 8);
    if ((rights & 0x000F) == RESTRICTED || (rights & (NO_SUBSETS | BITMAPS_ONLY)) != 0) {
      throw file.refused(
          "the font's maker forbids that it is embedded in documents, or that a part of it is"
              + " (fsType "
              + rights
              + ")",
          "Ask the maker for a licence and a file that allow it, or use another font.");
    }
  }

  private void checkLetters(FontFile font) {
    try {
      BaseFont read = font.font();
      int[] lacking =
          LETTERS.codePoints().filter(letter -> !read.charExists(letter)).limit(5).toArray();
      if (lacking.length > 0) {
        throw file.refused(
            "the font lacks letters or figures, such as " + new String(lacking, 0, lacking.length),
            "Use a font for text, with the letters A to Z, figures and signs.");
      }
    } catch (TemplateException e) {
      throw e;
    } catch (RuntimeException e) {
      throw file.refused("this font cannot be read", "Download it again, or use another font.");
    }
  }

  /** Where a table of the font begins; negative where it has none. */
  private int table(String name) {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    int count = bytes.remaining() < 12 ? 0 : bytes.getShort(4) & 0xFFFF;
    for (int at = 12; at < 12 + count * 16 && at + 16 <= file.bytes().length; at += 16) {
      if (new String(file.bytes(), at, 4, StandardCharsets.ISO_8859_1).equals(name)) {
        int from = bytes.getInt(at + 8);
        return from < 0 || from > file.bytes().length ? -1 : from;
      }
    }
    return -1;
  }
}

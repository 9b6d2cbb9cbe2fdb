package dev.headway.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The colours that screens mean by red, green and blue, as IEC 61966-2-1 gives them, written as a
 * profile of the ICC, version 4. Made here, since the profiles of Java's releases differ.
 */
final class ColourProfile {

  static final String NAME = "sRGB IEC61966-2.1";

  private static final int HEAD = 128;
  private static final int ENTRY = 12;

  /** The light that profiles are for, as the ICC gives it. */
  private static final double[] D50 = {0.9642, 1.0, 0.8249};

  private ColourProfile() {}

  private static final class Part {

    private final String name;
    private final byte[] bytes;

    Part(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }

  static byte[] sRgb() {
    byte[] curve =
        numbers(
            "para",
            3 << 16,
            fixed(2.4),
            fixed(1 / 1.055),
            fixed(0.055 / 1.055),
            fixed(1 / 12.92),
            fixed(0.04045));
    List<Part> parts =
        List.of(
            new Part("desc", text(NAME)),
            new Part("cprt", text("No copyright, use freely")),
            new Part("wtpt", numbers("XYZ ", fixed(D50[0]), fixed(D50[1]), fixed(D50[2]))),
            // The light of screens, D65, seen in that of prints.
            new Part(
                "chad",
                numbers(
                    "sf32",
                    fixed(1.0479),
                    fixed(0.0229),
                    fixed(-0.0502),
                    fixed(0.0296),
                    fixed(0.9904),
                    fixed(-0.0171),
                    fixed(-0.0092),
                    fixed(0.0151),
                    fixed(0.7517))),
            new Part("rXYZ", numbers("XYZ ", fixed(0.4361), fixed(0.2225), fixed(0.0139))),
            new Part("gXYZ", numbers("XYZ ", fixed(0.3851), fixed(0.7169), fixed(0.0971))),
            new Part("bXYZ", numbers("XYZ ", fixed(0.1431), fixed(0.0606), fixed(0.7139))),
            new Part("rTRC", curve),
            new Part("gTRC", curve),
            new Part("bTRC", curve));
    return profile(parts);
  }

  private static byte[] profile(List<Part> parts) {
    int at = HEAD + 4 + ENTRY * parts.size();
    int size = at + parts.stream().mapToInt(part -> part.bytes.length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    head(out, size);
    out.position(HEAD).putInt(parts.size());
    for (Part part : parts) {
      out.put(letters(part.name)).putInt(at).putInt(part.bytes.length);
      at += part.bytes.length;
    }
    parts.forEach(part -> out.put(part.bytes));
    return out.array();
  }

  private static void head(ByteBuffer out, int size) {
    out.putInt(size).putInt(0).putInt(0x04200000);
    out.put(letters("mntrRGB XYZ "));
    out.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    out.position(36).put(letters("acsp"));
    out.position(68);
    for (double part : D50) {
      out.putInt(fixed(part));
    }
  }

  /** A text in English, in UTF-16, filled up to a multiple of four bytes. */
  private static byte[] text(String text) {
    byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer out = ByteBuffer.allocate((28 + letters.length + 3) / 4 * 4);
    out.put(letters("mluc")).putInt(0).putInt(1).putInt(12).put(letters("enUS"));
    out.putInt(letters.length).putInt(28).put(letters);
    return out.array();
  }

  private static byte[] numbers(String type, int... numbers) {
    ByteBuffer out = ByteBuffer.allocate(8 + 4 * numbers.length);
    out.put(letters(type)).putInt(0);
    for (int number : numbers) {
      out.putInt(number);
    }
    return out.array();
  }

  /** A number in units of 1/65536. */
  private static int fixed(double number) {
    return (int) Math.round(number * 65536);
  }

  private static byte[] letters(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

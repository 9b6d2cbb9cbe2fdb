package dev.headway.model;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Colour(int red, int green, int blue) {

  /** The ground of pages. */
  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

  /** Refuses what is not between 0 and 255. */
  public Colour {
    if (((red | green | blue) & ~255) != 0) {
      throw new IllegalArgumentException(red + ", " + green + ", " + blue);
    }
  }

  /** The colour of {@code #RRGGBB}; empty for anything else. */
  public static Optional<Colour> parse(String text) {
    if (!HEX.matcher(text).matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(text.substring(1), 16);
    return Optional.of(new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
  }

  /** As {@code #RRGGBB}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
  }

  /** The ratio of relative luminances by WCAG 2.2, from 1 to 21. */
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * Oklch.linear(red) + 0.7152 * Oklch.linear(green) + 0.0722 * Oklch.linear(blue);
  }

  /** So much of the colour, the rest white: 1 is the colour, 0 is white. */
  public Colour mixedWithWhite(double part) {
    return new Colour(mixed(red, part), mixed(green, part), mixed(blue, part));
  }

  private static int mixed(int channel, double part) {
    return (int) Math.round(255 - (255 - channel) * part);
  }

  /**
   * The lightest colour of the same hue, no lighter than this one, that is dark enough; this one
   * where it is. Black stands for a wish that no colour fulfils.
   *
   * @param enough holds of every colour that is darker than one that it holds of
   */
  public Colour darkenedUntil(Predicate<Colour> enough) {
    if (enough.test(this)) {
      return this;
    }
    Oklch from = Oklch.of(this);
    double dark = 0;
    double light = from.lightness();
    while (light - dark > 0.0005) {
      double middle = (dark + light) / 2;
      if (enough.test(from.withLightness(middle).colour())) {
        dark = middle;
      } else {
        light = middle;
      }
    }
    return from.withLightness(dark).colour();
  }
}

package dev.headway.model;

/**
 * A colour as people see it, after Björn Ottosson's OKLCH: its lightness can be moved without
 * another hue coming out.
 *
 * @param lightness from 0 to 1
 * @param chroma how far from grey
 * @param hue in radians
 */
record Oklch(double lightness, double chroma, double hue) {

  private static final double STEP = 0.97;

  static Oklch of(Colour colour) {
    double r = linear(colour.red());
    double g = linear(colour.green());
    double b = linear(colour.blue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Oklch(lightness, Math.hypot(a, yellow), Math.atan2(yellow, a));
  }

  Oklch withLightness(double other) {
    return new Oklch(other, chroma, hue);
  }

  /** The colour; a chroma that sRGB does not have at this lightness comes nearer to grey. */
  Colour colour() {
    for (double c = chroma; c > 0.001; c *= STEP) {
      double[] rgb = light(c);
      if (isWithin(rgb)) {
        return colour(rgb);
      }
    }
    return colour(light(0));
  }

  private double[] light(double c) {
    double a = c * Math.cos(hue);
    double yellow = c * Math.sin(hue);
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * yellow, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * yellow, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * yellow, 3);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean isWithin(double[] rgb) {
    for (double channel : rgb) {
      if (channel < -0.0005 || channel > 1.0005) {
        return false;
      }
    }
    return true;
  }

  private static Colour colour(double[] rgb) {
    return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
  }

  private static int channel(double linear) {
    double c = Math.min(1, Math.max(0, linear));
    double encoded = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    return (int) Math.round(encoded * 255);
  }

  /** The amount of light of a channel of sRGB, from 0 to 1. */
  static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}

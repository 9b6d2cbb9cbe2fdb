package dev.headway.model;

import dev.headway.input.YamlMap;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How documents look.
 *
 * @param colour the hue of what was reached, dark enough for text on white
 * @param attention the hue of what needs attention, dark enough for text on white
 * @param logo a PNG or an SVG; empty for none
 * @param typeface the agency's own; empty for Headway's
 * @param coverNote a few words that stand on page 1 in every month; empty for none
 * @param foot words that stand in the foot of every page, below who prepared it; empty for none
 */
public record Brand(
    Colour colour,
    Colour attention,
    Optional<Path> logo,
    Optional<Typeface> typeface,
    String coverNote,
    String foot) {

  /** What documents look like where nobody says anything. */
  public static final Brand HOUSE =
      new Brand(
          new Colour(0x0B, 0x6E, 0x4F),
          new Colour(0xA6, 0x3D, 0x1F),
          Optional.empty(),
          Optional.empty(),
          "",
          "");

  /** What text needs against its ground, by WCAG 2.2. */
  public static final double TEXT_CONTRAST = 4.5;

  /** What shapes need against their ground, by WCAG 2.2. */
  public static final double SHAPE_CONTRAST = 3;

  /**
   * Font files.
   *
   * @param regular for text
   * @param semibold for what stands out
   */
  public record Typeface(Path regular, Path semibold) {}

  /**
   * Reads the key {@code brand}. What is wrong with it is told as problems of its file.
   *
   * @param root the keys that {@code brand} is one of
   * @param file their file, beside which logos and fonts lie
   * @param otherwise what holds for each key that is not there
   */
  public static Brand read(YamlMap root, Path file, Brand otherwise) {
    return root.optionalMap("brand")
        .map(map -> new BrandReader(map, file).read(otherwise))
        .orElse(otherwise);
  }
}

package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a brand, looked through.
 *
 * @param logo empty for none
 * @param text the family of text
 */
record BrandFiles(Optional<Logo> logo, FontFamilyFiles text) {

  /**
   * Reads them.
   *
   * @throws TemplateException at the first that cannot be used
   */
  static BrandFiles read(Brand brand) {
    return new BrandFiles(
        brand.logo().map(Logo::read),
        brand.typeface().map(BrandFiles::family).orElse(FontFamilyFiles.SOURCE_SANS));
  }

  private static FontFamilyFiles family(Brand.Typeface typeface) {
    FontFile regular = BrandFont.read(typeface.regular());
    FontFile semibold = BrandFont.read(typeface.semibold());
    return new FontFamilyFiles("Brand", () -> regular, () -> semibold, c -> true);
  }

  /** What is wrong with them: errors, and warnings of what merely looks bad. */
  static List<Problem> problems(Brand brand) {
    List<Problem> problems = new ArrayList<>();
    attempt(() -> brand.logo().ifPresent(Logo::read), problems);
    brand
        .typeface()
        .ifPresent(
            typeface ->
                List.of(typeface.regular(), typeface.semibold())
                    .forEach(
                        path -> attempt(() -> figures(BrandFont.read(path), problems), problems)));
    return List.copyOf(problems);
  }

  private static void figures(FontFile font, List<Problem> problems) {
    if (!BrandFont.hasTabularFigures(font)) {
      problems.add(
          Problem.warning(
              Place.of(font.name()),
              "the figures 0 to 9 of this font are not as wide as each other, so that columns of"
                  + " numbers will look ragged",
              "Use a font whose figures are tabular by themselves, or take 'fonts' out of"
                  + " 'brand'."));
    }
  }

  private static void attempt(Runnable reading, List<Problem> problems) {
    try {
      reading.run();
    } catch (TemplateException e) {
      problems.add(e.problem());
    }
  }
}

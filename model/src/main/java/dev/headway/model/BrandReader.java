package dev.headway.model;

import dev.headway.input.Nearest;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how documents look, key by key. */
final class BrandReader {

  /** About three lines on page 1. */
  private static final int LONGEST_NOTE = 400;

  /** One line in the foot. */
  private static final int LONGEST_FOOT = 120;

  private static final String NAME = "([A-Za-z0-9_][A-Za-z0-9_. -]*/)?[A-Za-z0-9_][^/\\\\]*";
  private static final Pattern LOGO = Pattern.compile(NAME + "\\.(?i:png|svg)");
  private static final Pattern FONT = Pattern.compile(NAME + "\\.(?i:ttf|otf)");

  private final YamlMap map;
  private final Path file;

  BrandReader(YamlMap map, Path file) {
    this.map = map;
    this.file = file;
  }

  Brand read(Brand otherwise) {
    Brand brand =
        new Brand(
            colour("colour", otherwise.colour()),
            colour("attention", otherwise.attention()),
            map.optional("logo").flatMap(this::logo).or(otherwise::logo),
            map.optionalMap("fonts").flatMap(this::typeface).or(otherwise::typeface),
            words("coverNote", LONGEST_NOTE).orElse(otherwise.coverNote()),
            words("foot", LONGEST_FOOT).orElse(otherwise.foot()));
    map.done();
    return brand;
  }

  private Colour colour(String key, Colour otherwise) {
    Optional<YamlValue> value = map.optional(key);
    Optional<Colour> colour = value.flatMap(Regional::colour);
    if (value.isEmpty() || colour.isEmpty()) {
      return otherwise;
    }
    if (!isReadable(colour.get())) {
      Colour near = colour.get().darkenedUntil(BrandReader::isReadable);
      map.problems()
          .error(
              value.get().place(),
              String.format(
                  Locale.ROOT,
                  "the colour %s cannot be read on white: its contrast is %s to 1, and text needs"
                      + " 4.5 to 1",
                  colour.get(),
                  ratio(colour.get())),
              String.format(
                  Locale.ROOT,
                  "The nearest colour of this hue that passes has %s to 1. Write   %s: \"%s\"",
                  ratio(near),
                  key,
                  near));
    }
    return colour.get();
  }

  private static boolean isReadable(Colour colour) {
    return colour.contrast(Colour.WHITE) >= Brand.TEXT_CONTRAST;
  }

  /** Rounded down, so that what fails never looks as if it passed. */
  private static String ratio(Colour colour) {
    double cut = Math.floor(colour.contrast(Colour.WHITE) * 100) / 100;
    return String.format(Locale.ROOT, "%.2f", cut);
  }

  private Optional<Path> logo(YamlValue value) {
    return beside(value, LOGO, "logo", "a PNG or SVG file", "logo: logo.svg");
  }

  private Optional<Brand.Typeface> typeface(YamlMap fonts) {
    Optional<Path> regular = font(fonts, "regular");
    Optional<Path> semibold = font(fonts, "semibold");
    fonts.done();
    return regular.flatMap(r -> semibold.map(s -> new Brand.Typeface(r, s)));
  }

  private Optional<Path> font(YamlMap fonts, String key) {
    String example = "fonts/Figtree-" + (key.equals("regular") ? "Regular" : "SemiBold") + ".ttf";
    return fonts
        .required(key, example)
        .flatMap(value -> beside(value, FONT, "font", "a TTF or OTF file", key + ": " + example));
  }

  /** A file beside this one, or in a folder beside it; nothing further away can be named. */
  private Optional<Path> beside(
      YamlValue value, Pattern pattern, String what, String kind, String example) {
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> path =
        text.filter(name -> pattern.matcher(name).matches())
            .map(file::resolveSibling)
            .filter(Files::isRegularFile);
    if (path.isEmpty()) {
      map.problems()
          .error(
              value.place(),
              "the " + what + " '" + text.get() + "' is not " + kind + " beside this one",
              nearest(text.get(), pattern)
                  .map(near -> "Did you mean '" + near + "'?")
                  .orElse(
                      "Put the file beside this one, or in a folder there, and write its name:   "
                          + example));
    }
    return path;
  }

  private Optional<String> nearest(String text, Pattern pattern) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names =
          entries
              .map(entry -> String.valueOf(entry.getFileName()))
              .filter(name -> pattern.matcher(name).matches())
              .sorted()
              .toList();
      return Nearest.to(text, names);
    } catch (IOException e) {
      // That the file is not there is told anyway; the name is but a help.
      return Optional.empty();
    }
  }

  private Optional<String> words(String key, int longest) {
    return map.optional(key).flatMap(value -> words(value, key, longest));
  }

  /** Words of a limited length, without line ends; told where they are too long. */
  static Optional<String> words(YamlValue value, String key, int longest) {
    Optional<String> text = value.text().map(words -> words.strip().replaceAll("\\s+", " "));
    text.filter(words -> words.length() > longest)
        .ifPresent(
            words ->
                value
                    .problems()
                    .error(
                        value.place(),
                        "'"
                            + key
                            + "' has "
                            + words.length()
                            + " letters, and there is room for "
                            + longest,
                        "Shorten it."));
    return text;
  }

  /** The words of a month's own cover note. */
  static Optional<String> coverNote(YamlValue value) {
    return words(value, "coverNote", LONGEST_NOTE);
  }
}

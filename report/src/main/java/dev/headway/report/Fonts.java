package dev.headway.report;

import com.lowagie.text.pdf.BaseFont;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The fonts of one document: that of its text, and behind it fonts for what it lacks, which are
 * read only when a text asks for them.
 */
final class Fonts {

  /** Families cannot be made from outside, so stock ones are emptied, in this order. */
  private static final List<String> STOCK = List.of("Serif", "SansSerif", "Monospaced");

  /** A text as reports have it, and how wide it is in Source Sans Pro of 1 point. */
  private static final String SAMPLE =
      "Test rides booked came to 74 in October, 4 above the target";

  private static final double USUAL_WIDTH = 24.8;

  private final SizedFonts resolver = new SizedFonts();
  private final List<FontFamily> empty = new ArrayList<>();
  private final FontWeights text;
  private final double scale;
  private final Map<FontFamilyFiles, FontWeights> fallbacks = new HashMap<>();
  private final IdentityHashMap<BaseFont, Glyphs> used = new IdentityHashMap<>();

  /** Headway's own. */
  Fonts() {
    this(FontFamilyFiles.SOURCE_SANS);
  }

  /** With a family for text. */
  Fonts(FontFamilyFiles text) {
    STOCK.forEach(name -> empty.add(Objects.requireNonNull(resolver.getFonts().get(name), name)));
    resolver.getFonts().clear();
    FontFamily first = empty.get(0);
    this.text = read(text);
    // A wide font has large letters as well: set smaller, it looks as large and fits the pages.
    this.scale = Math.min(1, USUAL_WIDTH / this.text.regular().width(SAMPLE, 1));
    resolver.scale(scale);
    // What a stylesheet names in vain comes out in our font, not in one that is not embedded.
    resolver.getFonts().put("Serif", first);
  }

  /** For the layout of pages. */
  ITextFontResolver resolver() {
    return resolver;
  }

  /** The font of text of a weight, by which lines are set. */
  FontDescription measure(int weight) {
    FontFamily family =
        Objects.requireNonNull(resolver.getFonts().get("Serif"), "the family of text");
    return Objects.requireNonNull(family.match(weight, IdentValue.NORMAL), "a font of the weight");
  }

  /** What a font that the layout uses has. */
  Glyphs glyphs(BaseFont font) {
    return used.computeIfAbsent(font, Glyphs::new);
  }

  /** The family of text. */
  FontWeights text() {
    return text;
  }

  /**
   * The first family for a text of which something holds. One that has not been read is read only
   * where it is for such text.
   */
  Optional<FontWeights> first(String forText, Predicate<FontWeights> holds) {
    return Stream.concat(
            Stream.of(text),
            FontFamilyFiles.FALLBACKS.stream()
                .filter(files -> files.isFor(forText))
                .map(files -> fallbacks.computeIfAbsent(files, this::read)))
        .filter(holds)
        .findFirst();
  }

  private FontWeights read(FontFamilyFiles files) {
    FontFamily family = empty.remove(0);
    resolver.getFonts().put(files.name(), family);
    FontWeights weights = FontWeights.load(files, family);
    List.of(weights.regular(), weights.semibold()).forEach(font -> used.put(font.font(), font));
    return weights;
  }

  /** The width of a text in points. */
  double width(String text, double size, boolean bold) {
    return runs(text).stream()
        .mapToDouble(run -> run.family().glyphs(bold).width(run.painted(), size(size)))
        .sum();
  }

  /** The size at which a text of a size is set. */
  float size(double wanted) {
    return (float) (wanted * scale);
  }

  /** The pieces of a text, each in one font, with a visible mark for what no font has. */
  List<TextRun> runs(String text) {
    return new TextRuns(this).of(text);
  }

  /** The font of a piece of text. */
  static BaseFont font(TextRun run, boolean bold) {
    return run.family().glyphs(bold).font();
  }

  /** The text with a visible mark for each character that no font has. */
  String printable(String text) {
    StringBuilder out = new StringBuilder();
    runs(text).forEach(run -> out.append(run.text()));
    return out.toString();
  }
}

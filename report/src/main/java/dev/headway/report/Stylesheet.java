package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Hands our stylesheet to the layout, and the stock one, which it would fetch otherwise. */
final class Stylesheet extends XhtmlNamespaceHandler {

  private static final String STOCK = "/resources/css/XhtmlNamespaceHandler.css";

  /** Only blocks can be drawings. */
  private static final String DRAWINGS = "\nsvg { display: block }\n";

  private static final Pattern FETCH = Pattern.compile("url\\s*\\(|@import");
  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  /** In the order in which they hold: of two rules that weigh the same the later one does. */
  private final List<StylesheetInfo> sheets;

  private Stylesheet(List<StylesheetInfo> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  /** This one, and then another. */
  Stylesheet and(Stylesheet other) {
    List<StylesheetInfo> both = new ArrayList<>(sheets);
    both.addAll(other.sheets);
    return new Stylesheet(both);
  }

  /**
   * A stylesheet.
   *
   * @throws TemplateException when it has a mistake: the layout would only skip that rule
   */
  static Stylesheet of(String name, String css) {
    Matcher fetch = FETCH.matcher(css);
    if (fetch.find()) {
      int line = 1 + (int) css.substring(0, fetch.start()).chars().filter(c -> c == '\n').count();
      throw new TemplateException(fetches(Place.of(name, line), fetch.group()));
    }
    List<String> mistakes = new ArrayList<>();
    try {
      var unused =
          new CSSParser((uri, message) -> mistakes.add(message))
              .parseStylesheet(name, Origin.AUTHOR, new StringReader(css));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!mistakes.isEmpty()) {
      throw mistake(name, mistakes.get(0));
    }
    return new Stylesheet(List.of(info(Origin.AUTHOR, name, css)));
  }

  /** Refuses an element whose own style would fetch something. */
  static void check(Element element) {
    Matcher fetch = FETCH.matcher(element.getAttribute("style"));
    if (fetch.find()) {
      throw new TemplateException(fetches(SvgRefusal.place(element), fetch.group()));
    }
  }

  private static Problem fetches(Place place, String found) {
    return Problem.error(
        place,
        "a style says '" + found + "', and pages fetch nothing",
        "Remove it; put rules into the stylesheets themselves.");
  }

  private static TemplateException mistake(String name, String said) {
    Matcher line = LINE.matcher(said);
    Place place = line.find() ? Place.of(name, Integer.parseInt(line.group(1))) : Place.of(name);
    return new TemplateException(
        Problem.error(
            place,
            "this style cannot be used: " + said.strip().replaceAll("\\.$", ""),
            "Mend this rule; pages know CSS 2.1 and what docs/templates.md adds to it."));
  }

  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.of(info(Origin.USER_AGENT, "stock.css", stock()));
  }

  @Override
  public List<StylesheetInfo> getStylesheets(Document document) {
    return sheets;
  }

  /** None that the layout would make: links are part of the structure, see {@link TagLinks}. */
  @Override
  public @Nullable String getLinkUri(Element element) {
    return null;
  }

  private static StylesheetInfo info(Origin origin, String uri, String content) {
    return new StylesheetInfo(origin, uri, List.of("all"), content);
  }

  private static String stock() {
    try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(STOCK)) {
      if (in == null) {
        throw new IllegalStateException(STOCK + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + DRAWINGS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

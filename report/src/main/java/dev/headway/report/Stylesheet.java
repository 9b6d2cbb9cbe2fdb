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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Our stylesheets, behind the stock one, which the layout would fetch otherwise. While pages are
 * laid out it remembers which rules hold where. Safe for use by several threads.
 */
final class Stylesheet extends XhtmlNamespaceHandler {

  private static final String STOCK = "/resources/css/XhtmlNamespaceHandler.css";

  /** Only blocks can be drawings. */
  private static final String DRAWINGS = "\nsvg { display: block }\n";

  private static final Pattern FETCH = Pattern.compile("url\\s*\\(|@import");
  private static final String COUNTER = "counter-";
  private static final int MOST_OWN_STYLES = 1000;
  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  private final StyleRules rules;
  private final MatchedRules ofDocument = MatchedRules.ofDocument();

  private final Map<String, List<PropertyDeclaration>> declarations = new ConcurrentHashMap<>();

  private final boolean isCounting;

  private Stylesheet(List<org.xhtmlrenderer.css.sheet.Stylesheet> sheets, boolean isCounting) {
    this.rules = new StyleRules(sheets);
    this.isCounting = isCounting;
  }

  /**
   * A stylesheet.
   *
   * @throws TemplateException when it has a mistake: the layout would only skip that rule
   */
  static Stylesheet of(String name, String css) {
    return of(Map.of(name, css));
  }

  /**
   * Stylesheets.
   *
   * @param sheets by their names, in the order in which they hold: of two rules that weigh the same
   *     the later one does
   * @throws TemplateException when one has a mistake: the layout would only skip that rule
   */
  static Stylesheet of(Map<String, String> sheets) {
    List<org.xhtmlrenderer.css.sheet.Stylesheet> parsed = new ArrayList<>();
    // What it asks for in vain is left out.
    parsed.add(parse(Origin.USER_AGENT, "stock.css", stock(), new ArrayList<>()));
    sheets.forEach(
        (name, css) -> {
          checkFetch(name, css);
          parsed.add(checked(name, css));
        });
    return new Stylesheet(parsed, sheets.values().stream().anyMatch(Stylesheet::isCounting));
  }

  private static void checkFetch(String name, String css) {
    Matcher fetch = FETCH.matcher(css);
    if (fetch.find()) {
      int line = 1 + (int) css.substring(0, fetch.start()).chars().filter(c -> c == '\n').count();
      throw new TemplateException(fetches(Place.of(name, line), fetch.group()));
    }
  }

  private static org.xhtmlrenderer.css.sheet.Stylesheet checked(String name, String css) {
    List<String> mistakes = new ArrayList<>();
    var parsed = parse(Origin.AUTHOR, name, css, mistakes);
    if (!mistakes.isEmpty()) {
      throw mistake(name, mistakes.get(0));
    }
    return parsed;
  }

  private static org.xhtmlrenderer.css.sheet.Stylesheet parse(
      Origin origin, String name, String css, List<String> mistakes) {
    try {
      return new CSSParser((uri, message) -> mistakes.add(message))
          .parseStylesheet(name, origin, new StringReader(css));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses an element whose own style would fetch something. */
  static void check(Element element) {
    String said = element.getAttribute("style");
    if (said.isEmpty()) {
      return;
    }
    Matcher fetch = FETCH.matcher(said);
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

  /** All of it, for pages that are laid out one after the other. */
  StyleRules rules() {
    return rules;
  }

  /** What an element's own style says. */
  List<PropertyDeclaration> declarations(String style) {
    return declarations.computeIfAbsent(
        style,
        text ->
            new CSSParser((uri, message) -> {})
                .parseDeclaration(Origin.AUTHOR, text)
                .getPropertyDeclarations());
  }

  /** Whether it remembers more than a few reports need, which ask for other styles each. */
  boolean isOutgrown() {
    return declarations.size() > MOST_OWN_STYLES;
  }

  /** What was found so far, to be added to by whoever finds more. */
  MatchedRules ofDocument() {
    return ofDocument;
  }

  /** Whether a rule counts through the pages. */
  boolean isCounting() {
    return isCounting;
  }

  /** Whether rules, or the own style of an element, count through the pages. */
  static boolean isCounting(String css) {
    return css.contains(COUNTER);
  }

  /** None that the layout would make: links are part of the structure, see {@link TagLinks}. */
  @Override
  public @Nullable String getLinkUri(Element element) {
    return null;
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

package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** The rules that hold for an element are those that the layout's own search finds. */
class ElementStylesTest {

  private static final List<String> NAMES = List.of("div", "p", "b", "td", "*");
  private static final List<String> CLASSES = List.of("a", "b", "long", "long-er");
  private static final List<String> CONDITIONS =
      List.of(
          ":first-child",
          ":last-child",
          ":nth-child(2n+1)",
          ":nth-child(even)",
          ":lang(de)",
          ":link",
          ":hover",
          "[title]",
          "[title=x]",
          "[title~=x]",
          "[lang|=de]",
          "#one",
          ".a.b");
  private static final List<String> AXES = List.of(" ", " ", " > ", " + ");
  private static final List<String> PSEUDO_ELEMENTS =
      List.of("before", "after", "first-line", "first-letter");

  private final Random random = new Random(1);

  static Stream<String> stylesheets() {
    return Stream.of(
        "p { color: #010101 } .a { color: #020202 } p.a { color: #030303 }",
        ".a { color: #020202 } p { color: #010101 !important }",
        "* + * { margin-top: 1pt } div > p + p { color: #040404 } b + b + b { color: #050505 }",
        "div p b { color: #060606 } div > b { color: #070707 } div div div p { color: #080808 }",
        "#one .a { color: #090909 } #one > p:first-child { color: #0a0a0a }",
        "p:before { content: 'x' } div p.a:after { content: 'y'; color: #0b0b0b } p:before { }",
        "@media print { p { color: #0c0c0c } } @media screen { p { color: #0d0d0d } }",
        "td[title], td[title='x'] { color: #0e0e0e } .long-er { width: 1pt } .er { width: 2pt }",
        "p { margin: 1pt } @page { margin: 2cm } @page :first { margin: 3cm }"
            + " @page wide { size: landscape; @top-left { content: 'w' } }");
  }

  @ParameterizedTest
  @MethodSource("stylesheets")
  void as_the_layout_finds_them(String css) {
    assertSame(css, List.of(page(), page()));
  }

  @Test
  void as_the_layout_finds_them_in_stylesheets_that_nobody_would_write() {
    for (int i = 0; i < 60; i++) {
      StringBuilder css = new StringBuilder();
      for (int rule = 0; rule < 25; rule++) {
        css.append(selector()).append(" { color: #").append(100_000 + rule).append(" }\n");
      }
      assertSame(css.toString(), List.of(page(), page()));
    }
  }

  private String selector() {
    StringBuilder selector = new StringBuilder(simple());
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      selector.append(one(AXES)).append(simple());
    }
    return random.nextInt(6) == 0 ? selector + ":" + one(PSEUDO_ELEMENTS) : selector.toString();
  }

  private String simple() {
    return one(NAMES)
        + (random.nextBoolean() ? "." + one(CLASSES) : "")
        + (random.nextInt(3) == 0 ? one(CONDITIONS) : "");
  }

  private Document page() {
    return Xhtml.parse("<html><body>" + elements(3) + "</body></html>", "a.ftlh");
  }

  private String elements(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); depth > 0 && i >= 0; i--) {
      String name = one(NAMES.subList(0, 4));
      out.append('<').append(name).append(attribute("class", "a", "b a", "long-er", "b  long"));
      out.append(attribute("title", "x", "y x", "")).append(attribute("lang", "de", "de-AT", "en"));
      out.append(attribute("id", "one", "two")).append(attribute("style", "color: red", "x"));
      out.append(attribute("colspan", "2")).append("> text ").append(elements(depth - 1));
      out.append("</").append(name).append('>');
    }
    return out.toString();
  }

  private String attribute(String name, String... values) {
    return random.nextInt(3) > 0
        ? ""
        : " " + name + "=\"" + values[random.nextInt(values.length)] + "\"";
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Pages that are laid out one after the other remember what was found. */
  private static void assertSame(String css, List<Document> pages) {
    Stylesheet style = Stylesheet.of("a.css", css);
    for (Document page : pages) {
      ITextRenderer renderer = new ITextRenderer();
      ElementStyles ours =
          new ElementStyles(renderer.getSharedContext().getUserAgentCallback(), style);
      renderer.getSharedContext().setCss(ours);
      renderer.setDocument(page, "", style);
      StyleReference stock = styles(page, new Stock(css));
      assertThat(told(ours, page)).as(css).isEqualTo(told(stock, page)).hasSizeGreaterThan(10);
    }
  }

  private static StyleReference styles(Document page, NamespaceHandler handler) {
    ITextRenderer renderer = new ITextRenderer();
    renderer.setDocument(page, "", handler);
    return renderer.getSharedContext().getCss();
  }

  private static List<String> told(StyleReference styles, Document page) {
    List<String> told = new ArrayList<>();
    tell(styles, page.getDocumentElement(), told);
    for (String pseudo : List.of("first", "left", "right")) {
      told.add(styles.getPageStyle("wide", pseudo).getPageStyle().getFingerprint());
      told.add(styles.getPageStyle("wide", pseudo).getMarginBoxes().keySet().toString());
      told.add(styles.getPageStyle(null, pseudo).getPageStyle().getFingerprint());
    }
    return told;
  }

  private static void tell(StyleReference styles, Element element, List<String> into) {
    into.add(element.getNodeName() + " " + fingerprint(styles.getCascadedStyle(element, false)));
    PSEUDO_ELEMENTS.forEach(
        name -> into.add(name + " " + fingerprint(styles.getPseudoElementStyle(element, name))));
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        tell(styles, child, into);
      }
    }
  }

  private static String fingerprint(@Nullable CascadedStyle style) {
    return style == null ? "none" : style.getFingerprint();
  }

  /** The same stylesheets in the layout's own way. */
  private static final class Stock extends XhtmlNamespaceHandler {

    private final String css;

    Stock(String css) {
      this.css = css;
    }

    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
      String path = "/resources/css/XhtmlNamespaceHandler.css";
      try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(path)) {
        String text =
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                + "svg { display: block }";
        return Optional.of(info(Origin.USER_AGENT, "stock.css", text));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<StylesheetInfo> getStylesheets(Document document) {
      return List.of(info(Origin.AUTHOR, "a.css", css));
    }

    @Override
    public @Nullable String getLinkUri(Element element) {
      return null;
    }

    private static StylesheetInfo info(Origin origin, String uri, String text) {
      return new StylesheetInfo(origin, uri, List.of("all"), text);
    }
  }
}

package dev.headway.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * The styles of the elements of a document. The stock one tries every rule with every element of
 * every document, which took a quarter of the time of a report.
 */
final class ElementStyles extends StyleReference {

  private final UserAgentCallback files;
  private final Stylesheet style;
  private final TreeResolver tree = new DOMTreeResolver();
  private final IdentityHashMap<Element, MatchedRules> matched = new IdentityHashMap<>();
  private @Nullable AttributeResolver attributes;
  private boolean isCounting;

  ElementStyles(UserAgentCallback files, Stylesheet style) {
    super(files);
    this.files = files;
    this.style = style;
  }

  @Override
  public void setDocumentContext(
      SharedContext context, NamespaceHandler handler, Document document, UserInterface ui) {
    attributes = new StandardAttributeResolver(handler, files, ui);
    matched.clear();
  }

  private AttributeResolver attributes() {
    return Objects.requireNonNull(attributes, "the document is set");
  }

  @Override
  public CascadedStyle getCascadedStyle(@Nullable Element element, boolean restyle) {
    if (element == null) {
      return CascadedStyle.emptyCascadedStyle;
    }
    return rules(element)
        .style(
            declared(attributes().getNonCssStyling(element)),
            declared(attributes().getElementStyling(element)));
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String name) {
    Node element = node instanceof Element ? node : node.getParentNode();
    return rules((Element) element).pseudoStyle(name).orElse(null);
  }

  @Override
  public PageInfo getPageStyle(@Nullable String name, String pseudo) {
    return style.rules().page(name, pseudo);
  }

  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return style.rules().fonts();
  }

  private List<PropertyDeclaration> declared(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    isCounting = isCounting || Stylesheet.isCounting(text);
    return style.declarations(text);
  }

  /**
   * Whether the stylesheet counts through the pages, or the own style of an element so far does.
   */
  boolean isCounting() {
    return isCounting || style.isCounting();
  }

  /** The rules that hold for an element. */
  MatchedRules rules(Element element) {
    MatchedRules known = matched.get(element);
    if (known != null) {
      return known;
    }
    MatchedRules parent =
        element.getParentNode() instanceof Element outer ? rules(outer) : style.ofDocument();
    MatchedRules found =
        parent.child(
            parent
                .prospect(Subject.of(element), element, style.rules())
                .matching(rule -> rule.matches(element, attributes(), tree)));
    matched.put(element, found);
    return found;
  }
}

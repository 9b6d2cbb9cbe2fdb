package dev.headway.report;

import dev.headway.input.Problem;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The HTML of a message, which runs nothing, and fetches nothing but what comes with it. */
final class MailMarkup {

  /** What mail programs show; all of them leave out the rest. */
  private static final Set<String> SHOWN =
      Set.of(
          "html",
          "head",
          "title",
          "meta",
          "style",
          "body",
          "div",
          "span",
          "p",
          "a",
          "b",
          "strong",
          "i",
          "em",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "ul",
          "ol",
          "li",
          "img",
          "blockquote",
          "bdi");

  private static final Pattern FETCHES =
      Pattern.compile("@import|url\\s*\\(", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARK =
      Pattern.compile(" " + MarkedTemplate.ATTRIBUTE + "=\"[^\"]*\"");

  private static final String PICTURE = "cid:";

  private final Set<String> pictures;

  /**
   * @param pictures the ids of those that come with the message
   */
  MailMarkup(Set<String> pictures) {
    this.pictures = pictures;
  }

  /**
   * The message as it is sent.
   *
   * @param xhtml what the template wrote, with marks
   * @throws TemplateException when a part of it would not be shown everywhere; names template and
   *     line
   */
  String finished(String xhtml, String template) {
    Document document = Xhtml.parse(xhtml, template);
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      check((Element) all.item(i));
    }
    return "<!DOCTYPE html>\n" + MARK.matcher(xhtml.strip()).replaceAll("") + "\n";
  }

  private void check(Element e) {
    if (!SHOWN.contains(e.getNodeName())) {
      throw refused(
          e, "mail programs do not show <" + e.getNodeName() + ">", "Use another element.");
    }
    for (int i = 0; i < e.getAttributes().getLength(); i++) {
      String name = e.getAttributes().item(i).getNodeName();
      if (name.startsWith("on") || name.equals("background")) {
        throw refused(e, "mail programs leave '" + name + "' out", "Remove it.");
      }
    }
    TagLinks.check(e);
    fetching(e, e.getAttribute("style"));
    if (e.getNodeName().equals("style")) {
      fetching(e, e.getTextContent());
    }
    if (e.getNodeName().equals("img")) {
      picture(e);
    }
  }

  private static void fetching(Element e, String style) {
    Matcher fetch = FETCHES.matcher(style);
    if (fetch.find()) {
      throw refused(
          e, "a style says '" + fetch.group() + "', and a message fetches nothing", "Remove it.");
    }
  }

  /** One from elsewhere would tell its owner when the message is read; most programs hide it. */
  private void picture(Element e) {
    String source = e.getAttribute("src");
    if (!source.startsWith(PICTURE) || !pictures.contains(source.substring(PICTURE.length()))) {
      throw refused(
          e,
          "the message has no picture '" + source + "'",
          "Write src=\"cid:${goal.picture.id}\"; pictures from elsewhere are not shown.");
    }
    for (String name : new String[] {"alt", "width", "height"}) {
      if (!e.hasAttribute(name)) {
        throw refused(
            e, "a picture has no '" + name + "'", "Say it, for people who do not see it.");
      }
    }
  }

  private static TemplateException refused(Element e, String message, String advice) {
    return new TemplateException(Problem.error(SvgRefusal.place(e), message, advice));
  }
}

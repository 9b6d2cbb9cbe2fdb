package dev.headway.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What templates made of a report.
 *
 * @param xhtml the pages
 * @param styles the stylesheets, by their names, in the order in which they hold
 */
record Markup(String xhtml, Map<String, String> styles) {

  private static final String END_OF_HEAD = "</head>";

  Markup {
    styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
  }

  /** The pages with their styles in them; the browser has to have the font. */
  String html() {
    String css = styles.values().stream().collect(Collectors.joining("\n"));
    int head = Math.max(0, xhtml.indexOf(END_OF_HEAD));
    return xhtml.substring(0, head)
        + "<style type=\"text/css\">\n"
        + css
        + "\n</style>"
        + xhtml.substring(head);
  }
}

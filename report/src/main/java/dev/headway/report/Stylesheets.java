package dev.headway.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stylesheets that reports of the same look have in common: to understand them, and to find which
 * rules hold where, takes longer than to use them. Safe for use by several threads.
 */
final class Stylesheets {

  /** Agencies have one look for most of their clients, and others for some. */
  private static final int MOST = 8;

  private final Map<Map<String, String>, Stylesheet> known = new ConcurrentHashMap<>();

  /**
   * A stylesheet.
   *
   * @param sheets by their names, in the order in which they hold
   * @throws TemplateException when one has a mistake
   */
  Stylesheet of(Map<String, String> sheets) {
    Stylesheet found = known.get(sheets);
    if (found != null && !found.isOutgrown()) {
      return found;
    }
    Stylesheet made = Stylesheet.of(sheets);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(Map.copyOf(sheets), made);
    return made;
  }
}

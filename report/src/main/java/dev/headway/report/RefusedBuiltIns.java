package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import freemarker.template.Template;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what a deadline cannot stop: a regular expression that finds no end does not look whether
 * it is interrupted. With it goes what makes templates of texts, which nobody could look through.
 */
final class RefusedBuiltIns {

  /** How many arguments each may have; with more of them they take regular expressions. */
  private static final Map<String, Integer> MOST_ARGUMENTS =
      Map.of(
          "replace", 2,
          "split", 1,
          "keepbefore", 1,
          "keepbeforelast", 1,
          "keepafter", 1,
          "keepafterlast", 1,
          "ensurestartswith", 1);

  private static final Pattern BUILT_IN =
      Pattern.compile(
          "\\?\\s*(?<name>matches|eval|interpret|replace|split|keep_?before(_?last)?"
              + "|keep_?after(_?last)?|ensure_?starts_?with)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEAD = Pattern.compile("\\s*[<\\[]#ftl\\b");
  private static final Pattern PLAIN_HEAD =
      Pattern.compile(HEAD + "(\\s+\\w+\\s*=\\s*(\"[^\"]*+\"|'[^']*+'|\\w++))*+\\s*/?[>\\]]");

  private RefusedBuiltIns() {}

  /**
   * Looks at how a template begins, before it is understood: what its head says is worked out then.
   *
   * @throws TemplateException where it says more than names and texts
   */
  static void checkHead(String template, String source) {
    if (HEAD.matcher(source).lookingAt() && !PLAIN_HEAD.matcher(source).lookingAt()) {
      throw new TemplateException(
          Problem.error(
              Place.of(template, 1),
              "this template cannot be used: its #ftl is refused but for its plain form",
              "Give it names and texts only, such as <#ftl strip_whitespace=true>."));
    }
  }

  /**
   * Looks through a template.
   *
   * @param source as its file has it, for the line
   * @throws TemplateException where it has one
   */
  static void check(Template template, String source) {
    // As FreeMarker has understood it: nothing can stand between the parts of an expression there.
    String understood = template.toString();
    Matcher used = BUILT_IN.matcher(understood);
    while (used.find()) {
      String name = used.group("name");
      if (arguments(understood, used.end()) > most(name)) {
        throw refused(template.getName(), name, source);
      }
    }
  }

  private static int most(String name) {
    return MOST_ARGUMENTS.getOrDefault(name.replace("_", "").toLowerCase(Locale.ROOT), -1);
  }

  /** More than any may have where they cannot be counted. */
  private static int arguments(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return Integer.MAX_VALUE; // kept, to be called elsewhere
    }
    int depth = 0;
    int commas = 0;
    boolean isQuoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        if (!isQuoted) {
          return Integer.MAX_VALUE; // an expression in a text, whose quotes are escaped
        }
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted) {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        commas += c == ',' && depth == 1 ? 1 : 0;
        if (depth == 0) {
          return commas + 1;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  private static TemplateException refused(String template, String name, String source) {
    boolean isAlways = most(name) < 0;
    return new TemplateException(
        Problem.error(
            place(template, name, source),
            "this template cannot be used: ?"
                + name
                + (isAlways ? " is refused" : " is refused but for its plain form"),
            isAlways
                ? "Write it without: what a template needs is told by its values, which are listed"
                    + " in docs/templates.md."
                : "Call it at once, without flags and regular expressions, such as"
                    + " ?replace(\"a\", \"b\") or ?split(\",\")."));
  }

  /** The first in the file; a name written in an odd way has no line. */
  private static Place place(String template, String name, String source) {
    Matcher there = Pattern.compile("\\?\\s*" + name + "\\b").matcher(source);
    return there.find()
        ? Place.of(template, (int) source.substring(0, there.start()).lines().count())
        : Place.of(template);
  }
}

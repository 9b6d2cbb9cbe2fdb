package dev.headway.report;

import dev.headway.input.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The elements of the workbook markup, their attributes, and what may stand in them. An attribute
 * with a {@code !} must be there.
 */
final class WorkbookVocabulary {

  private record Entry(Set<String> attributes, Set<String> needed, Set<String> children) {}

  private static final Map<String, Entry> ELEMENTS =
      Map.ofEntries(
          element(
              "workbook", "title! creator! subject colour! day!", "style format conditions sheet"),
          element(
              "style", "name! bold italic size colour fill align valign wrap border indent", ""),
          element("format", "name! code!", ""),
          element("conditions", "name!", "when"),
          element("when", "text! style!", ""),
          element(
              "sheet",
              "name! freeze orientation paper repeat-rows repeat-columns gridlines tab-colour footer",
              "columns row data"),
          element("columns", "", "column"),
          element("column", "width!", ""),
          element("row", "height style block", "cell chart"),
          element(
              "cell", "type style format formula name range conditions link span sparkline", ""),
          element("data", "source! header-style! number-header-style text-style", ""),
          element(
              "chart", "title! description! column! columns rows format bars stacked", "series"),
          element("series", "name! values! categories! as colour line pattern", ""));

  private static final Map<String, Set<String>> CHOICES =
      Map.ofEntries(
          Map.entry("type", Set.of("text", "number", "date", "error", "empty")),
          Map.entry("align", Set.of("left", "center", "right")),
          Map.entry("valign", Set.of("top", "center", "bottom")),
          Map.entry("border", Set.of("top", "bottom", "all")),
          Map.entry("orientation", Set.of("portrait", "landscape")),
          Map.entry("paper", Set.of("a4", "letter")),
          Map.entry("as", Set.of("line", "bar")),
          Map.entry("line", Set.of("solid", "dashed", "dotted", "none")),
          Map.entry("pattern", Set.of("solid", "outline", "hatched")),
          Map.entry("bars", Set.of("columns", "bars")),
          Map.entry("stacked", Set.of("true", "false")),
          Map.entry("gridlines", Set.of("true", "false")),
          Map.entry("block", Set.of("true", "false")),
          Map.entry("bold", Set.of("true", "false")),
          Map.entry("italic", Set.of("true", "false")),
          Map.entry("wrap", Set.of("true", "false")));

  private WorkbookVocabulary() {}

  private static Map.Entry<String, Entry> element(String name, String attributes, String children) {
    List<String> written = words(attributes);
    Set<String> all =
        written.stream().map(a -> a.replace("!", "")).collect(Collectors.toUnmodifiableSet());
    Set<String> needed =
        written.stream()
            .filter(a -> a.endsWith("!"))
            .map(a -> a.replace("!", ""))
            .collect(Collectors.toUnmodifiableSet());
    return Map.entry(name, new Entry(all, needed, Set.copyOf(words(children))));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  /** Refuses an element that may not stand in its parent; an empty parent is the document. */
  static void checkElement(String parent, String name, String where) {
    Set<String> allowed = parent.isEmpty() ? Set.of("workbook") : entry(parent).children();
    if (!allowed.contains(name)) {
      String in = parent.isEmpty() ? "at the top" : "in <" + parent + ">";
      throw WorkbookElement.refusal(
          where, "<" + name + "> cannot stand " + in, advice(name, allowed, "<", ">"));
    }
  }

  /** Refuses attributes that the element does not have, lacks, or that have an unknown value. */
  static void checkAttributes(String name, Map<String, String> attributes, String where) {
    Entry entry = entry(name);
    attributes.forEach(
        (key, value) -> {
          if (!entry.attributes().contains(key)) {
            throw WorkbookElement.refusal(
                where,
                "<" + name + "> has no attribute '" + key + "'",
                advice(key, entry.attributes(), "'", "'"));
          }
          Set<String> choices = CHOICES.getOrDefault(key, Set.of());
          if (!choices.isEmpty() && !value.isEmpty() && !choices.contains(value)) {
            throw WorkbookElement.refusal(
                where, "'" + value + "' is no " + key, advice(value, choices, "'", "'"));
          }
        });
    for (String key : new TreeSet<>(entry.needed())) {
      if (!attributes.containsKey(key)) {
        throw WorkbookElement.refusal(
            where, "<" + name + "> needs the attribute '" + key + "'", "Add " + key + "=\"...\".");
      }
    }
  }

  /** What to do about a name that is not known: the nearest one, and all that are. */
  static String advice(String written, Collection<String> known, String before, String after) {
    String all =
        new TreeSet<>(known)
            .stream().map(k -> before + k + after).collect(Collectors.joining(", "));
    String near =
        Nearest.to(written, known).map(n -> "Did you mean " + before + n + after + "? ").orElse("");
    return near + (all.isEmpty() ? "Remove it." : "Known here: " + all + ".");
  }

  private static Entry entry(String name) {
    Entry entry = ELEMENTS.get(name);
    if (entry == null) {
      throw new IllegalStateException(name);
    }
    return entry;
  }
}

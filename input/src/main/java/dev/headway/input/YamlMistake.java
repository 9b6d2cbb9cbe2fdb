package dev.headway.input;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells what the parser of YAML did not understand, in the words of somebody who writes a file. */
final class YamlMistake {

  private static final String QUOTES =
      "Look for a missing space after a colon, a tab, or text with ': ' or '#' that needs quotes.";
  private static final int LONGEST_QUOTE = 60;

  private final List<String> lines;
  private final String label;
  private final int firstLine;

  /**
   * Of a text.
   *
   * @param text what was parsed
   * @param label the file's name in messages
   * @param firstLine the line on which the text begins in that file, from 1
   */
  YamlMistake(String text, String label, int firstLine) {
    this.lines = text.lines().toList();
    this.label = label;
    this.firstLine = firstLine;
  }

  Problem of(MarkedYamlEngineException e) {
    String said = Optional.ofNullable(e.getProblem()).orElse("");
    String context = Optional.ofNullable(e.getContext()).orElse("");
    Optional<Mark> mark = e.getProblemMark();
    if (mark.isEmpty()) {
      return Problem.error(Place.of(label), "is not YAML: " + said, QUOTES);
    }
    int line = mark.get().getLine();
    if (said.contains("\\t") || said.contains("TAB")) {
      return at(
          mark.get(),
          "a tab stands here, and YAML is indented with spaces" + quoted(line),
          "Replace the tab with spaces, as many as its neighbours have.");
    }
    if (context.contains("quoted scalar")) {
      Mark opened = e.getContextMark().orElse(mark.get());
      return at(
          opened,
          "the quotation mark that opens here is not closed" + quoted(opened.getLine()),
          "Write the same mark again behind the text.");
    }
    if (context.contains("flow")) {
      Mark opened = e.getContextMark().orElse(mark.get());
      return at(
          opened,
          "the bracket that opens here is not closed, or a comma is missing behind it"
              + quoted(opened.getLine()),
          "Write {key: value, key: value} or [one, two]; text with a comma needs quotes.");
    }
    if (said.contains("could not find expected ':'")) {
      Mark key = e.getContextMark().orElse(mark.get());
      return at(key, "here is no colon behind a key" + quoted(key.getLine()), "Write   key: value");
    }
    return twoColons(said, mark.get())
        .or(() -> indented(said, mark.get()))
        .orElseGet(() -> at(mark.get(), "is not YAML: " + said + quoted(line), QUOTES));
  }

  /** Such as {@code name: Alder: bikes}. */
  private Optional<Problem> twoColons(String said, Mark mark) {
    String line = text(mark.getLine());
    int first = line.indexOf(": ");
    return said.contains("mapping values") && first >= 0 && first < mark.getColumn()
        ? Optional.of(
            at(
                mark,
                "a second colon in one line" + quoted(mark.getLine()),
                "Put the text that holds it between quotation marks:   key: \"text: more\""))
        : Optional.empty();
  }

  private Optional<Problem> indented(String said, Mark mark) {
    int line = mark.getLine();
    int above = line - 1;
    while (above >= 0 && isEmpty(text(above))) {
      above--;
    }
    if (above < 0
        || depth(line) == depth(above)
        || !(said.contains("mapping values")
            || said.contains("<block end>")
            || said.contains("not allowed here"))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            new Place(label, line + firstLine, depth(line) + 1),
            "the indentation is not right: this line, or the one above, is indented differently"
                + " from its neighbours: here "
                + spaces(depth(line))
                + ", the line above has "
                + depth(above)
                + quoted(line),
            "Begin the keys of one group in the same column; behind '- ' they begin two further."));
  }

  private static String spaces(int count) {
    return count == 0 ? "no space" : count == 1 ? "1 space" : count + " spaces";
  }

  private Problem at(Mark mark, String message, String advice) {
    return Problem.error(
        new Place(label, mark.getLine() + firstLine, mark.getColumn() + 1), message, advice);
  }

  private String text(int line) {
    return line >= 0 && line < lines.size() ? lines.get(line) : "";
  }

  private String quoted(int line) {
    String text = text(line).strip();
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return shown.isEmpty() ? "" : ": " + shown;
  }

  private static boolean isEmpty(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private int depth(int line) {
    String text = text(line);
    return text.length() - text.stripLeading().length();
  }
}

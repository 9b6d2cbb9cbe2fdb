package dev.headway.agency;

import java.util.ArrayList;
import java.util.List;

/** Lines of plain text: a label, and beside it what is to be said, wrapped below itself. */
final class LabelledLines {

  /** With what Maven's log puts before a line, it is no wider than 120. */
  private static final int WIDTH = 110;

  private static final int LABEL = 11;
  private static final int STEP = 2;

  private final List<String> lines = new ArrayList<>();

  void title(String text) {
    lines.add(text);
  }

  void line(String label, String text) {
    line(label, 0, text);
  }

  /** More on the line before, a step further to the right for each level. */
  void below(int level, String text) {
    line("", level, text);
  }

  private void line(String label, int level, String text) {
    String margin = " ".repeat(STEP + LABEL + STEP * level);
    StringBuilder line = new StringBuilder(margin);
    line.replace(STEP, STEP + label.length(), label);
    boolean isEmpty = true;
    for (String word : text.split(" ", -1)) {
      // A word that is too long for any line, such as a file's path, stays whole: it is copied.
      if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(margin).append(" ".repeat(STEP));
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString().stripTrailing());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}

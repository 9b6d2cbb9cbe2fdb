package dev.headway.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A template in which every start tag of markup carries the template's name and line, so that a
 * mistake found in the finished page can be shown where it was written.
 */
final class MarkedTemplate {

  /** The attribute that carries {@code name:line}. */
  static final String ATTRIBUTE = "data-at";

  private final String name;
  private final String source;
  private final StringBuilder out = new StringBuilder();
  private final List<int[]> inserted = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  MarkedTemplate(String name, String source) {
    this.name = name;
    this.source = source;
    mark();
  }

  /** The template with marks; its lines are those of the source. */
  String text() {
    return out.toString();
  }

  /** The column of the source that a column of the marked text stands for. */
  int column(int markedLine, int markedColumn) {
    int column = markedColumn;
    for (int[] mark : inserted) {
      if (mark[0] == markedLine && mark[1] < column) {
        column = Math.max(mark[1], column - mark[2]);
      }
    }
    return column;
  }

  private void mark() {
    while (at < source.length()) {
      if (source.startsWith("<#--", at)) {
        copyTo(after("-->", at + 4));
      } else if (source.startsWith("<!--", at)) {
        copyTo(after("-->", at + 4));
      } else if (startsDirective()) {
        copyTo(endOfExpression(at + 2, '>'));
      } else if (source.startsWith("${", at)) {
        copyTo(endOfExpression(at + 2, '}'));
      } else if (source.charAt(at) == '<' && isLetter(at + 1)) {
        copyTo(endOfName(at + 1));
        insert();
      } else {
        copyTo(at + 1);
      }
    }
  }

  private boolean startsDirective() {
    return source.startsWith("<#", at)
        || source.startsWith("<@", at)
        || source.startsWith("</#", at)
        || source.startsWith("</@", at);
  }

  private void insert() {
    String mark = " " + ATTRIBUTE + "=\"" + name + ":" + line + "\"";
    inserted.add(new int[] {line, at - lineStart, mark.length()});
    out.append(mark);
  }

  private void copyTo(int end) {
    for (; at < end; at++) {
      char c = source.charAt(at);
      out.append(c);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private int after(String text, int from) {
    int found = source.indexOf(text, from);
    return found < 0 ? source.length() : found + text.length();
  }

  /** Behind the end of a directive or interpolation; text in quotes does not end it. */
  private int endOfExpression(int from, char end) {
    char quote = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == end) {
        return i + 1;
      }
    }
    return source.length();
  }

  private int endOfName(int from) {
    int i = from;
    while (i < source.length()
        && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '-')) {
      i++;
    }
    return i;
  }

  private boolean isLetter(int i) {
    return i < source.length() && Character.isLetter(source.charAt(i));
  }
}

package dev.headway.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text in lines that a terminal shows whole. */
final class MailLines {

  private static final int COLUMNS = 76;

  /** What stands before an item of a list; its other lines begin below its text. */
  private static final Pattern START =
      Pattern.compile("\\s*(?:(?:[-\u2022\u25B2\u25BC\u25CF\u25C6\u25CB\u25CC]|\\d+\\.) +)?");

  private MailLines() {}

  /** The same text, broken at blanks; never more than one empty line, and none at its ends. */
  static String of(String text) {
    String lines =
        text.lines()
            .map(String::stripTrailing)
            .flatMap(line -> broken(line).stream())
            .collect(Collectors.joining("\n"));
    return lines.replaceAll("\n{3,}", "\n\n").replaceAll("\\A\n+|\n+\\z", "") + "\n";
  }

  private static List<String> broken(String line) {
    Matcher start = START.matcher(line);
    String indent = " ".repeat(start.lookingAt() ? columns(start.group()) : 0);
    List<String> lines = new ArrayList<>();
    StringBuilder out = new StringBuilder(line.substring(0, start.end()));
    boolean isEmpty = true;
    for (String word : line.substring(start.end()).split(" +", -1)) {
      int gap = isEmpty ? 0 : 1;
      if (!isEmpty && columns(out) + gap + columns(word) > COLUMNS) {
        lines.add(out.toString());
        out = new StringBuilder(indent);
        gap = 0;
      }
      out.append(" ".repeat(gap));
      isEmpty = false;
      out = pieces(word, out, indent, lines);
    }
    lines.add(out.toString());
    return lines;
  }

  /** Text of scripts without blanks breaks where a reader of them expects it. */
  private static StringBuilder pieces(
      String word, StringBuilder line, String indent, List<String> lines) {
    if (columns(line) + columns(word) <= COLUMNS || isLatin(word)) {
      return line.append(word);
    }
    StringBuilder out = line;
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(word);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String piece = word.substring(from, to);
      if (columns(out) + columns(piece) > COLUMNS) {
        lines.add(out.toString());
        out = new StringBuilder(indent);
      }
      out.append(piece);
      from = to;
    }
    return out;
  }

  /** A link, a file's name, or a long word: it stays whole. */
  private static boolean isLatin(String word) {
    return word.codePoints().allMatch(c -> width(c) < 2);
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(MailLines::width).sum();
  }

  private static int width(int c) {
    int type = UCharacter.getType(c);
    if (type == UCharacter.NON_SPACING_MARK
        || type == UCharacter.ENCLOSING_MARK
        || type == UCharacter.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}

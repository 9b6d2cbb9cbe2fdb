package dev.headway.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines where the layout cannot: in drawings. */
final class LineBreaks {

  private static final int MOST = 4;

  private final Fonts fonts;

  LineBreaks(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Lines of a width in points; at most four, and a word that is too long is cut. */
  List<String> lines(String text, double size, boolean bold, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : whole(fonts.printable(text).strip()).split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (fonts.width(longer, size, bold) <= room) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = cut(word, size, bold, room);
      }
    }
    lines.add(line);
    if (lines.size() > MOST) {
      List<String> shorter = new ArrayList<>(lines.subList(0, MOST));
      shorter.set(MOST - 1, cut(lines.get(MOST - 1) + " …", size, bold, room));
      return shorter;
    }
    return lines;
  }

  /** A sign of per cent stays with its number. */
  private static String whole(String text) {
    return text.replaceAll("(?<=\\d) (?=[%‰])", "\u00A0");
  }

  private String cut(String word, double size, boolean bold, double room) {
    String shorter = word;
    while (fonts.width(shorter, size, bold) > room) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -2)) + "…";
    }
    return shorter;
  }
}

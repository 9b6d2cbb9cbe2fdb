package dev.headway.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Breaks a headline into two lines where it is best read: neither much shorter than the other,
 * rather after a comma than after a small word, in the largest size that has room for that.
 */
final class BalancedText implements TemplateMethodModelEx {

  /** What the layout may measure otherwise. */
  private static final double SLACK = 6;

  private static final double AFTER_MARK = 0.15;
  private static final double AFTER_SMALL_WORD = 0.03;
  private static final int SMALL_WORD = 3;
  private static final String MARKS = ",;:.";

  private final Fonts fonts;

  BalancedText(Fonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() == 3
        && arguments.get(1) instanceof TemplateNumberModel room
        && arguments.get(2) instanceof TemplateSequenceModel sizes
        && sizes.size() > 0) {
      return of(String.valueOf(arguments.get(0)), room.getAsNumber().doubleValue(), of(sizes));
    }
    throw new TemplateModelException(
        "balanced(...) needs a text, the room that a line has in points, and sizes from the"
            + " largest, such as balanced(page.headline, 499, [19, 17])");
  }

  private static List<Double> of(TemplateSequenceModel sizes) throws TemplateModelException {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      if (sizes.get(i) instanceof TemplateNumberModel number) {
        all.add(number.getAsNumber().doubleValue());
      }
    }
    return all;
  }

  private Map<String, Object> of(String text, double room, List<Double> sizes) {
    for (double size : sizes) {
      List<String> lines = lines(text.strip(), size, room - SLACK);
      if (!lines.isEmpty()) {
        return Map.of("size", size, "lines", lines);
      }
    }
    // The layout breaks it as it can.
    return Map.of("size", sizes.get(sizes.size() - 1), "lines", List.of(text));
  }

  /** One or two; none where these are not enough. */
  private List<String> lines(String text, double size, double room) {
    double whole = width(text, size);
    if (whole <= room) {
      return List.of(text);
    }
    double least = Double.MAX_VALUE;
    List<String> best = List.of();
    for (int space :
        IntStream.range(0, text.length()).filter(i -> text.charAt(i) == ' ').toArray()) {
      String first = text.substring(0, space);
      String second = text.substring(space + 1);
      double longer = Math.max(width(first, size), width(second, size));
      double cost = longer / whole + cost(first);
      if (longer <= room && cost < least) {
        least = cost;
        best = List.of(first, second);
      }
    }
    return best;
  }

  private double width(String text, double size) {
    return fonts.width(text, size, true);
  }

  /** What it costs to end a line here, as a part of the text's length. */
  private static double cost(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    if (!last.isEmpty() && MARKS.indexOf(last.charAt(last.length() - 1)) >= 0) {
      return -AFTER_MARK;
    }
    return last.length() <= SMALL_WORD ? AFTER_SMALL_WORD : 0;
  }
}

package dev.headway.report;

import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The path data of SVG 1.1, section 8.3, without arcs. */
final class SvgPath {

  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)|([\\s,]+)|(.)");

  private final Element element;
  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double();
  private double x;
  private double y;
  private double controlX;
  private double controlY;
  private char last;

  private SvgPath(Element element) {
    this.element = element;
    this.tokens = TOKEN.matcher(element.getAttribute("d"));
  }

  static Path2D of(Element element) {
    SvgPath reader = new SvgPath(element);
    char command = 0;
    while (reader.next()) {
      if (reader.tokens.group(1) != null) {
        command = reader.tokens.group(1).charAt(0);
        reader.draw(command, true);
      } else {
        reader.tokens.region(reader.tokens.start(), reader.tokens.regionEnd());
        reader.draw(command == 'M' ? 'L' : command == 'm' ? 'l' : command, false);
      }
    }
    return reader.path;
  }

  private boolean next() {
    while (tokens.find()) {
      if (tokens.group(4) != null) {
        throw SvgRefusal.of(element, "'" + tokens.group(4) + "' cannot stand in a path");
      }
      if (tokens.group(3) == null) {
        return true;
      }
    }
    return false;
  }

  private double number() {
    if (!next() || tokens.group(2) == null) {
      throw SvgRefusal.of(element, "a path has too few numbers");
    }
    return Double.parseDouble(tokens.group(2));
  }

  private void draw(char command, boolean first) {
    boolean relative = Character.isLowerCase(command);
    double dx = relative ? x : 0;
    double dy = relative ? y : 0;
    char upper = String.valueOf(command).toUpperCase(Locale.ROOT).charAt(0);
    if (upper != 'M' && path.getCurrentPoint() == null) {
      throw SvgRefusal.of(element, "a path begins with M");
    }
    switch (upper) {
      case 'M' -> {
        go(dx + number(), dy + number());
        path.moveTo(x, y);
      }
      case 'L' -> line(dx + number(), dy + number());
      case 'H' -> line(dx + number(), y);
      case 'V' -> line(x, dy + number());
      case 'C' -> cubic(dx + number(), dy + number(), dx, dy);
      case 'S' -> {
        boolean smooth = last == 'C' || last == 'S';
        cubic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, dx, dy);
      }
      case 'Q' -> quadratic(dx, dy);
      case 'Z' -> close(first);
      default -> throw SvgRefusal.of(element, "'" + command + "' in a path is not drawn");
    }
    last = upper;
  }

  private void go(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private void line(double toX, double toY) {
    go(toX, toY);
    path.lineTo(x, y);
  }

  private void quadratic(double dx, double dy) {
    double middleX = dx + number();
    double middleY = dy + number();
    go(dx + number(), dy + number());
    path.quadTo(middleX, middleY, x, y);
  }

  private void cubic(double startX, double startY, double dx, double dy) {
    controlX = dx + number();
    controlY = dy + number();
    go(dx + number(), dy + number());
    path.curveTo(startX, startY, controlX, controlY, x, y);
  }

  private void close(boolean first) {
    if (!first) {
      throw SvgRefusal.of(element, "numbers cannot follow Z in a path");
    }
    path.closePath();
    x = path.getCurrentPoint().getX();
    y = path.getCurrentPoint().getY();
  }
}

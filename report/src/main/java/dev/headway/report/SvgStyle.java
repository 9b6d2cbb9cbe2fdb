package dev.headway.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * How a shape is painted; what an element does not say it inherits.
 *
 * @param fill the inside; empty for none
 * @param stroke the outline; empty for none
 * @param width of the outline, in the drawing's units
 * @param dash lengths of strokes and gaps; empty for a solid line
 * @param cap how a line ends, as PDF numbers it
 * @param join how a line turns, as PDF numbers it
 * @param opacity of everything, from 0 to 1
 * @param fontSize in the drawing's units
 * @param bold whether text is semibold
 * @param anchor where a text's point lies: 0 at its start, 0.5 in its middle, 1 at its end
 */
record SvgStyle(
    Optional<Color> fill,
    Optional<Color> stroke,
    float width,
    List<Float> dash,
    int cap,
    int join,
    float opacity,
    float fontSize,
    boolean bold,
    float anchor) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  /** What SVG says for an element that says nothing. */
  static final SvgStyle INITIAL =
      new SvgStyle(Optional.of(Color.BLACK), Optional.empty(), 1, List.of(), 0, 0, 1, 10, false, 0);

  /** With what an element says. */
  SvgStyle with(Element e) {
    return new SvgStyle(
        text(e, "fill").map(v -> colour(e, v)).orElse(fill),
        text(e, "stroke").map(v -> colour(e, v)).orElse(stroke),
        number(e, "stroke-width", width),
        text(e, "stroke-dasharray").map(v -> dash(e, v)).orElse(dash),
        text(e, "stroke-linecap").map(v -> choice(e, v, "butt", "round", "square")).orElse(cap),
        text(e, "stroke-linejoin").map(v -> choice(e, v, "miter", "round", "bevel")).orElse(join),
        opacity * number(e, "opacity", 1),
        number(e, "font-size", fontSize),
        text(e, "font-weight").map(v -> choice(e, v, "400", "600") == 1).orElse(bold),
        text(e, "text-anchor")
            .map(v -> choice(e, v, "start", "middle", "end") / 2f)
            .orElse(anchor));
  }

  /** A number that an element must have. */
  static float number(Element e, String name) {
    String said = e.getAttribute(name).strip();
    if (said.isEmpty()) {
      throw SvgRefusal.of(e, "<" + e.getNodeName() + "> has no '" + name + "'");
    }
    return parse(e, name, said);
  }

  /** A number that an element may have. */
  static float number(Element e, String name, float otherwise) {
    String said = e.getAttribute(name).strip();
    return said.isEmpty() ? otherwise : parse(e, name, said);
  }

  /** Numbers with spaces or commas between them. */
  static float[] numbers(Element e, String name, String said) {
    String[] parts = said.strip().split("[\\s,]+", -1);
    float[] numbers = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = parse(e, name, parts[i]);
    }
    return numbers;
  }

  private static float parse(Element e, String name, String said) {
    try {
      float number = Float.parseFloat(said);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as for a number without an end.
    }
    throw SvgRefusal.of(e, "'" + name + "' is no plain number: '" + said + "'");
  }

  private static Optional<String> text(Element e, String name) {
    return Optional.of(e.getAttribute(name).strip()).filter(s -> !s.isEmpty());
  }

  private static Optional<Color> colour(Element e, String said) {
    if (said.equals("none")) {
      return Optional.empty();
    }
    if (!COLOUR.matcher(said).matches()) {
      throw SvgRefusal.of(e, "a colour is written as #RRGGBB or none, not '" + said + "'");
    }
    return Optional.of(new Color(Integer.parseInt(said.substring(1), 16)));
  }

  private static List<Float> dash(Element e, String said) {
    if (said.equals("none")) {
      return List.of();
    }
    List<Float> lengths = new ArrayList<>();
    for (float length : numbers(e, "stroke-dasharray", said)) {
      lengths.add(length);
    }
    return List.copyOf(lengths);
  }

  private static int choice(Element e, String said, String... choices) {
    int found = Arrays.asList(choices).indexOf(said.toLowerCase(Locale.ROOT));
    if (found < 0) {
      throw SvgRefusal.of(e, "'" + said + "' is none of " + String.join(", ", choices));
    }
    return found;
  }
}

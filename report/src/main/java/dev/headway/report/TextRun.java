package dev.headway.report;

/**
 * A piece of text in one font.
 *
 * @param family the font
 * @param text in the order in which it is read
 */
record TextRun(FontWeights family, String text) {

  /** The characters in the order in which they are painted, from the left. */
  String painted() {
    return PaintedOrder.of(text);
  }
}

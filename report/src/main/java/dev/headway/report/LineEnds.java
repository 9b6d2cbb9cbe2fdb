package dev.headway.report;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where lines may end: where Unicode allows it, but never between a sign and its amount, inside a
 * number, after an apostrophe inside a word, or before the quotation mark that closes: German
 * closes with the one that English opens with.
 */
final class LineEnds implements LineBreakingStrategy {

  private final LineBreakingStrategy unicode = new DefaultLineBreakingStrategy();

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    BreakPointsProvider all = unicode.getBreakPointsProvider(text, language, style);
    return () -> {
      BreakPoint point = all.next();
      while (isAfterSign(text, point.getPosition())
          || isInsideNumber(text, point.getPosition())
          || isAfterApostrophe(text, point.getPosition())
          || isBeforeClosingQuote(text, point.getPosition())) {
        point = all.next();
      }
      return point;
    };
  }

  /** Behind a point or a comma that digits stand on both sides of. */
  private static boolean isInsideNumber(String text, int position) {
    return position > 1
        && position < text.length()
        && ".,".indexOf(text.charAt(position - 1)) >= 0
        && Character.isDigit(text.charAt(position - 2))
        && Character.isDigit(text.charAt(position));
  }

  private static boolean isAfterApostrophe(String text, int position) {
    return position > 1
        && position < text.length()
        && "'\u2019".indexOf(text.charAt(position - 1)) >= 0
        && Character.isLetter(text.charAt(position - 2))
        && Character.isLetter(text.charAt(position));
  }

  private static boolean isBeforeClosingQuote(String text, int position) {
    return position > 0
        && position < text.length()
        && text.charAt(position) == '\u201C'
        && !Character.isWhitespace(text.charAt(position - 1));
  }

  private static boolean isAfterSign(String text, int position) {
    return position > 0
        && position < text.length()
        && "+\u2212".indexOf(text.charAt(position - 1)) >= 0
        && !Character.isWhitespace(text.charAt(position));
  }
}

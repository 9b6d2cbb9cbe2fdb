package dev.headway.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Cuts text into pieces that each have one font, and, where a line is turned, one direction. */
final class TextRuns {

  /** A ballot box: the fonts have it, and it looks like what is missing. */
  private static final String MARK = "\u2610";

  /** After letters they only choose a form; elsewhere they are told like other invisible ones. */
  private static final Pattern JOINERS =
      Pattern.compile("(?<=[\\p{L}\\p{M}])[\u200C-\u200F]+|[\uFE0E\uFE0F]");

  private final Fonts fonts;

  TextRuns(Fonts fonts) {
    this.fonts = fonts;
  }

  List<TextRun> of(String text) {
    FontWeights family = fonts.text();
    boolean turned = PaintedOrder.isRightToLeft(text) && !hasOverride(text);
    if (!turned && family.has(text)) {
      return List.of(new TextRun(family, text));
    }
    List<TextRun> runs = new ArrayList<>();
    if (turned) {
      byte base = isMostlyRightToLeft(text) ? Bidi.RTL : Bidi.LTR;
      stretches(text, new Bidi(text, base), runs);
    } else {
      inOrder(text, runs);
    }
    return List.copyOf(runs);
  }

  /** Characters that turn text around are not obeyed: they are shown as what they are. */
  private static boolean hasOverride(String text) {
    return text.chars().anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
  }

  private static boolean isMostlyRightToLeft(String text) {
    int[] letters = {0, 0};
    text.codePoints()
        .map(UCharacter::getDirection)
        .forEach(
            direction -> {
              if (direction == UCharacterDirection.LEFT_TO_RIGHT) {
                letters[0]++;
              } else if (direction == UCharacterDirection.RIGHT_TO_LEFT
                  || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC) {
                letters[1]++;
              }
            });
    return letters[1] > letters[0];
  }

  /** A stretch that is turned stays one piece, with the numbers and names in it. */
  private void stretches(String text, Bidi bidi, List<TextRun> into) {
    int from = 0;
    while (from < text.length()) {
      boolean turned = bidi.getLevelAt(from) > 0;
      int to = from + 1;
      while (to < text.length() && bidi.getLevelAt(to) > 0 == turned) {
        to++;
      }
      String stretch = text.substring(from, to);
      if (turned) {
        into.add(turned(stretch));
      } else {
        inOrder(stretch, into);
      }
      from = to;
    }
  }

  /** In the first font that has all of it, else in the one that has the most letters. */
  private TextRun turned(String stretch) {
    FontWeights family =
        fonts
            .first(stretch, weights -> weights.has(PaintedOrder.of(stretch)))
            .or(() -> fonts.first(stretch, weights -> weights.has(rightToLeftOf(stretch))))
            .orElseGet(fonts::text);
    StringBuilder out = new StringBuilder();
    characters(
        stretch,
        character -> out.append(family.has(PaintedOrder.of(character)) ? character : MARK));
    return new TextRun(family, out.toString());
  }

  private static String rightToLeftOf(String stretch) {
    StringBuilder out = new StringBuilder();
    stretch
        .codePoints()
        .filter(c -> PaintedOrder.isRightToLeft(Character.toString(c)))
        .forEach(out::appendCodePoint);
    return PaintedOrder.of(out.toString());
  }

  private void inOrder(String text, List<TextRun> into) {
    characters(
        text,
        character -> {
          String letters = JOINERS.matcher(character).replaceAll("");
          TextRun run =
              fonts
                  .first(letters, weights -> weights.has(letters))
                  .map(family -> new TextRun(family, letters))
                  .orElseGet(() -> mark());
          append(run, into);
        });
  }

  private TextRun mark() {
    return fonts
        .first(MARK, weights -> weights.has(MARK))
        .map(family -> new TextRun(family, MARK))
        .orElseGet(() -> new TextRun(fonts.text(), "?"));
  }

  /** Spaces and what else the piece before has as well stay in its font only if they are blank. */
  private static void append(TextRun run, List<TextRun> into) {
    int last = into.size() - 1;
    if (last < 0) {
      into.add(run);
      return;
    }
    TextRun before = into.get(last);
    boolean same =
        before.family().equals(run.family()) && !PaintedOrder.isRightToLeft(before.text());
    if (same) {
      into.set(last, new TextRun(before.family(), before.text() + run.text()));
    } else {
      into.add(run);
    }
  }

  /** What people take for characters: a letter with its signs is one. */
  private static void characters(String text, Consumer<String> each) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      each.accept(text.substring(from, to));
      from = to;
    }
  }
}

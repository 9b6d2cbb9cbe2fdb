package dev.headway.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;

/** Writes formulas in the language of spreadsheets. */
final class WorkbookFormula {

  /** A name that is not the name of a function. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.]*+(?!\\s*\\()");

  /** A cell that is told from where the formula stands, such as {@code RC[-2]}. */
  private static final Pattern NEAR =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}_.])R(?:\\[(-?\\d{1,5})\\])?C(?:\\[(-?\\d{1,4})\\])?(?![\\p{L}\\p{Nd}_.\\[(])");

  private WorkbookFormula() {}

  /**
   * The formula with cells that are told from where it stands, such as {@code RC[-2]} for the
   * second to the left, written as spreadsheets write them in files.
   *
   * @param here the cell of the formula
   */
  static String at(String formula, CellAddress here) {
    return NEAR.matcher(formula)
        .replaceAll(
            found ->
                found.group(1) == null && found.group(2) == null
                    ? java.util.regex.Matcher.quoteReplacement(found.group())
                    : near(found, here));
  }

  private static String near(java.util.regex.MatchResult found, CellAddress here) {
    int row = here.getRow() + (found.group(1) == null ? 0 : Integer.parseInt(found.group(1)));
    int column = here.getColumn() + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
    return row < 0 || column < 0 ? "#REF!" : new CellAddress(row, column).formatAsString();
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** The formula, or the word where it has no value. */
  static String orWord(String formula, String word) {
    return "IFERROR(" + formula + "," + quoted(word) + ")";
  }

  /** The value of a named cell, or an error where somebody has cleared it: that is no zero. */
  static String known(String name) {
    return "IF(ISNUMBER(" + name + ")," + name + ",NA())";
  }

  /** The value of a named cell, or the word where somebody has cleared it: that is no zero. */
  static String known(String name, String word) {
    return "IF(ISNUMBER(" + name + ")," + name + "," + quoted(word) + ")";
  }

  /** The formula with every known name replaced. */
  static String over(String formula, Map<String, String> names) {
    return NAME.matcher(formula)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    Optional.ofNullable(names.get(found.group())).orElse(found.group())));
  }

  /**
   * The verdict on a value against its target, as {@link dev.headway.model.Verdict} says it.
   * Differences are rounded to nine decimals, so that 0.9 minus 0.87 is no more than 0.03.
   *
   * @param actual a name
   * @param target a name
   * @param tolerance a name
   * @param inPoints whether the tolerance is in points, else a part of the target
   * @param up whether more is better
   * @param enough a name: whether there is enough data
   */
  record VerdictRule(
      String actual, String target, String tolerance, boolean inPoints, boolean up, String enough) {

    String formula(Wording words) {
      String shortfall = up ? target + "-" + actual : actual + "-" + target;
      String allowed = inPoints ? tolerance + "/100" : tolerance + "*ABS(" + target + ")";
      return "IF(%s=%s,%s,IF(NOT(ISNUMBER(%s)),%s,IF(NOT(ISNUMBER(%s)),%s,%s)))"
          .formatted(
              enough,
              quoted(words.say("no")),
              word(words, "TOO_EARLY"),
              actual,
              word(words, "NO_DATA"),
              target,
              word(words, "TOO_EARLY"),
              degrees(shortfall, allowed, words));
    }

    private static String degrees(String shortfall, String allowed, Wording words) {
      return "IF(ROUND(%1$s,9)<=0,%3$s,IF(ROUND(%1$s-%2$s,9)<=0,%4$s,IF(ROUND(%1$s-2*%2$s,9)<=0,%5$s,%6$s)))"
          .formatted(
              shortfall,
              allowed,
              word(words, "AHEAD"),
              word(words, "ON_TRACK"),
              word(words, "AT_RISK"),
              word(words, "BEHIND"));
    }

    private static String word(Wording words, String verdict) {
      return quoted(words.say("verdict." + verdict));
    }
  }
}

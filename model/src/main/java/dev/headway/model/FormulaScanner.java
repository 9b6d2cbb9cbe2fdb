package dev.headway.model;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Takes a formula's text apart into names, numbers and signs. Holds how far it has come. */
final class FormulaScanner {

  private static final String LANGUAGE =
      "Formulas know names, numbers, + - * / ^ %, brackets, = <> < <= > >= and functions such as"
          + " IF.";

  /** What looks like one number with a separator of thousands, or like two arguments. */
  private static final Pattern THOUSANDS = Pattern.compile("[0-9],[0-9]{3}(?![0-9.])");

  private final String text;
  private int at;

  FormulaScanner(String text) {
    this.text = text;
  }

  /** Goes to what comes next, and says at which column that stands, from 1. */
  int column() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  /** Whether nothing follows. */
  boolean isAtEnd() {
    return column() > text.length();
  }

  /** Whether a digit or a decimal point follows. */
  boolean isAtNumber() {
    return !isAtEnd() && isNumber(text.charAt(at));
  }

  /** Whether a name follows. */
  boolean isAtWord() {
    return !isAtEnd() && isWord(text.charAt(at)) && !isNumber(text.charAt(at));
  }

  /** Takes the sign where it follows. */
  boolean take(String sign) {
    boolean follows = text.startsWith(sign, column() - 1);
    at += follows ? sign.length() : 0;
    return follows;
  }

  /** Takes the first of the signs that follows. */
  Optional<String> takeOneOf(List<String> signs) {
    return signs.stream().filter(this::take).findFirst();
  }

  /** Takes the name that follows. */
  String word() {
    return run(FormulaScanner::isWord);
  }

  /** Takes the number that follows. */
  String number() throws FormulaException {
    int start = column();
    String digits = run(FormulaScanner::isNumber);
    if (THOUSANDS.matcher(text).region(at - 1, text.length()).lookingAt()) {
      throw FormulaException.unreadable(
          start,
          "'" + text.substring(start - 1, at + 4) + "' may be one number or two",
          "Write a number without separators; between two, write a blank behind the comma.");
    }
    return digits;
  }

  private String run(IntPredicate of) {
    int start = column() - 1;
    while (at < text.length() && of.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The text from a column to what was taken last. */
  String from(int column) {
    return text.substring(column - 1, at).strip();
  }

  /** Says that something else than what was wanted follows. */
  FormulaException unexpected(String wanted) {
    if (isAtEnd()) {
      return FormulaException.unreadable(
          text.length() + 1, "it ends where " + wanted + " should stand", "Write what is missing.");
    }
    String found = Character.toString(text.codePointAt(at));
    return FormulaException.unreadable(
        at + 1, "here is '" + found + "' where " + wanted + " should stand", advice(found));
  }

  private String advice(String found) {
    return switch (found) {
      case "=" -> at == 0 ? "Begin without '='." : LANGUAGE;
      case ";" -> "Write a comma between what a function is given.";
      case "," -> "Write a point before decimals, and no separators in numbers.";
      default -> LANGUAGE;
    };
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isNumber(int c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}

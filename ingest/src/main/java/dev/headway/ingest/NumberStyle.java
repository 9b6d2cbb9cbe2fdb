package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a column writes numbers. It is said per column, never guessed: '1,234' is two different
 * numbers.
 */
enum NumberStyle {
  /** Digits, a point before decimals, an exponent perhaps: {@code 1234.5}, {@code 9.9E-4}. */
  PLAIN("1234.5", "-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?", ""),
  /** As plain, or with commas between thousands. */
  COMMA_GROUPS(
      "1,234.5",
      "-?(\\d{1,30}|[1-9]\\d{0,2}(,\\d{3}){1,9})(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?",
      ","),
  /** A comma before decimals, perhaps with points between thousands. */
  POINT_GROUPS("1.234,5", "-?(\\d{1,30}|[1-9]\\d{0,2}(\\.\\d{3}){1,9})(,\\d{1,30})?", "."),
  /** One of these two, as the file is found to write; until that is known, the first. */
  EITHER("either", COMMA_GROUPS.pattern.pattern(), ",");

  private static final Pattern POINTS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern COMMAS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");

  private final String example;
  private final Pattern pattern;
  private final String group;

  NumberStyle(String example, String pattern, String group) {
    this.example = example;
    this.pattern = Pattern.compile(pattern);
    this.group = group;
  }

  /** The style that writes 1234.5 like this. */
  static Optional<NumberStyle> like(String example) {
    return Arrays.stream(values()).filter(s -> s.example.equals(example)).findFirst();
  }

  /** How each style writes 1234.5. */
  static List<String> examples() {
    return Arrays.stream(values()).map(s -> s.example).toList();
  }

  /** Whether the text is a number in any style. */
  static boolean isNumber(String text) {
    return isShortWhole(text)
        || Arrays.stream(values()).anyMatch(style -> style.pattern.matcher(text).matches());
  }

  /** Whether the text may be a number of thousands with this sign between them: 1.000 or 2.340. */
  static boolean isGrouped(String text, char sign) {
    int at = text.length() - 4; // asked of every number, and much quicker than the pattern
    return at > 0
        && text.charAt(at) == sign
        && (sign == '.' ? POINTS : COMMAS).matcher(text).matches();
  }

  String example() {
    return this == EITHER ? COMMA_GROUPS.example : example;
  }

  /** Most numbers are: up to 18 digits, the same in every style. */
  static boolean isShortWhole(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number, without needless zeros at its end, or empty when the text is no such number. */
  Optional<BigDecimal> parse(String text) {
    if (isShortWhole(text)) {
      return Optional.of(BigDecimal.valueOf(Long.parseLong(text)));
    }
    if (!pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = group.isEmpty() ? text : text.replace(group, "");
    return Optional.of(plain(new BigDecimal(plain.replace(',', '.'))));
  }

  /** The number without needless zeros at its end. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

package dev.headway.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text in which a network left HTML entities. */
final class HtmlText {

  private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,8});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private HtmlText() {}

  /** The text with entities as the characters they stand for; unknown entities stay. */
  static String decode(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    character(match.group(1)).orElse(match.group())));
  }

  private static Optional<String> character(String entity) {
    if (!entity.startsWith("#")) {
      return Optional.ofNullable(NAMED.get(entity));
    }
    boolean hexadecimal = entity.startsWith("#x") || entity.startsWith("#X");
    try {
      int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code)
          ? Optional.of(Character.toString(code))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

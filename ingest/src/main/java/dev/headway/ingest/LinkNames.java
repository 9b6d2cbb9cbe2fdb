package dev.headway.ingest;

import java.util.Optional;

/**
 * The names of posts in their addresses. In an export nearly all addresses are that of the row
 * before but for the digits at their end, which no pattern of {@link Permalink} looks at one by
 * one: where they were the name once, they are again. Lives as long as one reading.
 */
final class LinkNames {

  /** An address without the digits at its end, which are the name of the post. */
  private String named = "";

  /** What {@link Permalink} finds. */
  Optional<String> of(String link) {
    int digits = lastDigits(link);
    if (digits > 0 && digits == named.length() && link.startsWith(named)) {
      return Optional.of(link.substring(digits));
    }
    Optional<String> name = Permalink.of(link);
    if (digits > 0 && name.filter(link.substring(digits)::equals).isPresent()) {
      String before = link.substring(0, digits);
      String others = name.orElseThrow() + "0";
      named = Permalink.of(before + others).filter(others::equals).isPresent() ? before : named;
    }
    return name;
  }

  /** Where they begin; 0 where there are none, or nothing else. */
  private static int lastDigits(String link) {
    int at = link.length();
    while (at > 0 && link.charAt(at - 1) >= '0' && link.charAt(at - 1) <= '9') {
      at--;
    }
    return at == link.length() ? 0 : at;
  }
}

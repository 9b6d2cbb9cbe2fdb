package dev.headway.samples;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who does not exist, with an address under a domain that nobody can own.
 *
 * @param first a first name
 * @param last a surname
 * @param domain one of the example domains of RFC 2606
 */
public record Person(String first, String last, String domain) {
  private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

  public static Person anybody(Dice dice) {
    return new Person(
        dice.pick(Lines.of(Person.class, "first-names.txt")),
        dice.pick(Lines.of(Person.class, "surnames.txt")),
        dice.pick(DOMAINS));
  }

  public String name() {
    return first + " " + last;
  }

  public String email() {
    return (first + "." + last).toLowerCase(Locale.ROOT) + "@" + domain;
  }
}

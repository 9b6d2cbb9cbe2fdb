package dev.headway.model;

import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person, or an office, that sends or gets email.
 *
 * @param name as it stands beside the address; no control characters
 * @param address where it is reached
 */
public record Correspondent(String name, EmailAddress address) {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  /** Checks the name: a line break in it would be a line of the message's head. */
  public Correspondent {
    if (CONTROLS.matcher(name).find()) {
      throw new IllegalArgumentException("a control character in a name");
    }
  }

  /**
   * Reads {@code {name: Ines Duarte, email: ines@alder.example}}. Other keys are left to whoever
   * calls.
   *
   * @return empty, and an error, when something is wrong
   */
  public static Optional<Correspondent> read(YamlMap map) {
    Optional<String> name = map.required("name", "Ines Duarte").flatMap(Correspondent::name);
    Optional<EmailAddress> address =
        map.required("email", "ines@alder.example").flatMap(Correspondent::address);
    return name.flatMap(n -> address.map(a -> new Correspondent(n, a)));
  }

  private static Optional<String> name(YamlValue value) {
    Optional<String> text = value.text().map(String::strip);
    if (text.filter(name -> CONTROLS.matcher(name).find()).isPresent()) {
      value
          .problems()
          .error(
              value.place(),
              "this name has a line break or another control character in it",
              "Write it on one line.");
      return Optional.empty();
    }
    return text;
  }

  /** Reads an address; empty, and an error, when it is none. */
  public static Optional<EmailAddress> address(YamlValue value) {
    Optional<String> text = value.text();
    Optional<EmailAddress> address = text.flatMap(EmailAddress::parse);
    if (text.isPresent() && address.isEmpty()) {
      value
          .problems()
          .error(
              value.place(),
              "'" + text.get() + "' is not an address of email",
              "Write one such as ines@alder.example: letters of ASCII before the @, no spaces, no"
                  + " name and no brackets.");
    }
    return address;
  }
}

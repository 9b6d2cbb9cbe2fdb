package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How an agency's messages go out, as {@code email} in {@code agency.yaml} says.
 *
 * @param sender in whose name
 * @param replyTo whom people answer where the client has no account manager
 * @param bounces where servers return what they cannot deliver
 * @param largest message, in bytes as it is sent
 * @param pause between two messages
 * @param server that takes them; empty where nothing can be sent
 */
public record Postbox(
    Correspondent sender,
    Correspondent replyTo,
    EmailAddress bounces,
    long largest,
    Duration pause,
    Optional<Relay> server) {

  private static final int MEGABYTE = 1_000_000;
  private static final int USUAL_MEGABYTES = 10;
  private static final int MOST = 100;
  private static final int USUAL_PAUSE = 2;
  private static final int LONGEST_PAUSE = 600;

  /**
   * Reads it.
   *
   * @return empty where the file has no {@code email}, and, with an error, where it is wrong
   */
  public static Optional<Postbox> read(YamlMap root) {
    Optional<YamlMap> email = root.optionalMap("email");
    if (email.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = email.get();
    Optional<Correspondent> sender =
        map.required("sender", "{name: Brightwater Studio, email: reports@brightwater.example}")
            .flatMap(YamlValue::map)
            .flatMap(Postbox::person);
    Optional<Correspondent> replyTo = map.optionalMap("replyTo").flatMap(Postbox::person);
    Optional<EmailAddress> bounces = map.optional("bounces").flatMap(Correspondent::address);
    int megabytes = number(map, "megabytes", USUAL_MEGABYTES, MOST);
    int seconds = number(map, "pauseSeconds", USUAL_PAUSE, LONGEST_PAUSE);
    Optional<Relay> server = map.optionalMap("server").flatMap(Relay::read);
    map.done();
    return sender.map(
        from ->
            new Postbox(
                from,
                replyTo.orElse(from),
                bounces.orElse(from.address()),
                (long) megabytes * MEGABYTE,
                Duration.ofSeconds(seconds),
                server));
  }

  private static Optional<Correspondent> person(YamlMap map) {
    Optional<Correspondent> person = Correspondent.read(map);
    map.done();
    return person;
  }

  private static int number(YamlMap map, String key, int usual, int most) {
    Optional<YamlValue> value = map.optional(key);
    Optional<String> text = value.flatMap(YamlValue::text);
    if (text.filter(digits -> digits.matches("[0-9]{1,4}")).isPresent()) {
      int number = Integer.parseInt(text.get());
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    text.ifPresent(
        written ->
            map.problems()
                .error(
                    value.map(YamlValue::place).orElse(Place.of("agency.yaml")),
                    "'" + written + "' is not a number from 1 to " + most,
                    "Write, for example:   " + key + ": " + usual));
    return usual;
  }
}

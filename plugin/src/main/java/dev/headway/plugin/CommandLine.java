package dev.headway.plugin;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Looks for misspelt properties. Maven takes {@code -Dheadway.moth=2026-09} without a word, and the
 * report would be another month's.
 */
final class CommandLine {

  private static final String PREFIX = "headway.";

  private static final List<String> KNOWN =
      List.of(
          AgencyMojo.AGENCY_DIRECTORY,
          AgencyMojo.CLIENT,
          AgencyMojo.GOAL,
          AgencyMojo.MONTH,
          AgencyMojo.OUTPUT_DIRECTORY,
          AgencyMojo.SKIP,
          MailMojo.AS,
          MailMojo.MESSAGE,
          MailMojo.RECIPIENT,
          MailMojo.RESEND,
          MailMojo.SEND,
          MailMojo.TEST_RECIPIENT);

  private CommandLine() {}

  /**
   * An error for each property that looks like one of ours and is none. What resembles none of
   * them, such as a {@code headway.version} of somebody's POM, is theirs; but where messages are to
   * be sent, nothing stands on the command line that is not understood.
   */
  static void check(Properties written, Problems problems) {
    KNOWN.stream()
        .filter(name -> written.containsKey(name) && written.getProperty(name).isBlank())
        .forEach(
            name ->
                problems.error(
                    Place.of("-D" + name),
                    "nothing stands behind it",
                    "Write what is meant, or leave it out. If it comes from a variable, that is not"
                        + " set."));
    boolean isSending =
        written.containsKey(MailMojo.SEND)
            || written.containsKey(MailMojo.RESEND)
            || written.containsKey(MailMojo.AS);
    if (written.containsKey(MailMojo.SEND) || written.containsKey(MailMojo.RESEND)) {
      Stream.of(MailMojo.RECIPIENT, MailMojo.MESSAGE, MailMojo.AS, AgencyMojo.GOAL)
          .filter(written::containsKey)
          .forEach(
              name ->
                  problems.error(
                      Place.of("-D" + name),
                      "a message goes to all of its recipients, whatever stands here",
                      "Take it out. headway:resolve and headway:explain take such properties."));
    }
    List<String> names = KNOWN.stream().map(name -> name.substring(PREFIX.length())).toList();
    written.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX) && !KNOWN.contains(name))
        .sorted()
        .forEach(
            name -> {
              Optional<String> near = Nearest.to(name.substring(PREFIX.length()), names);
              near.ifPresentOrElse(
                  meant ->
                      problems.error(
                          Place.of("-D" + name),
                          "there is no such property",
                          "Did you mean -D" + PREFIX + meant + "?"),
                  () -> {
                    if (isSending) {
                      problems.error(
                          Place.of("-D" + name),
                          "there is no such property",
                          "Take it out: where messages are sent, every word has to be understood.");
                    }
                  });
            });
  }
}

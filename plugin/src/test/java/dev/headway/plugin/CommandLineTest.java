package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void everyPropertyOfTheGoalsIsKnown() {
    assertThat(
            problems(
                "headway.agencyDirectory",
                "headway.client",
                "headway.goal",
                "headway.month",
                "headway.outputDirectory",
                "headway.skip"))
        .isEmpty();
  }

  @Test
  void aMisspeltOneIsAnErrorThatNamesTheNearest() {
    assertThat(problems("headway.moth", "headway.clients", "headway.outputdirectory"))
        .containsExactly(
            "-Dheadway.clients: there is no such property\n    Did you mean -Dheadway.client?",
            "-Dheadway.moth: there is no such property\n    Did you mean -Dheadway.month?",
            "-Dheadway.outputdirectory: there is no such property\n"
                + "    Did you mean -Dheadway.outputDirectory?");
  }

  @Test
  void propertiesThatResembleNoneBelongToSomebodyElse() {
    assertThat(problems("headway.version", "month", "skipTests")).isEmpty();
  }

  /** As where a variable is not set: a test would go out in earnest. */
  @Test
  void a_property_with_nothing_behind_it_is_an_error() {
    Properties written = new Properties();
    written.setProperty("headway.testRecipient", "  ");
    Problems problems = new Problems();
    CommandLine.check(written, problems);

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "-Dheadway.testRecipient: nothing stands behind it\n"
                + "    Write what is meant, or leave it out. If it comes from a variable, that is not"
                + " set.");
  }

  @Test
  void a_message_goes_to_all_of_its_recipients_and_not_to_one() {
    assertThat(problems("headway.send", "headway.recipient"))
        .containsExactly(
            "-Dheadway.recipient: a message goes to all of its recipients, whatever stands here\n"
                + "    Take it out. headway:resolve and headway:explain take such properties.");
  }

  @Test
  void where_messages_are_sent_every_property_has_to_be_known() {
    assertThat(problems("headway.send", "headway.onlyThem", "skipTests"))
        .containsExactly(
            "-Dheadway.onlyThem: there is no such property\n"
                + "    Take it out: where messages are sent, every word has to be understood.");
  }

  private static List<String> problems(String... names) {
    Properties written = new Properties();
    for (String name : names) {
      written.setProperty(name, "x");
    }
    Problems problems = new Problems();
    CommandLine.check(written, problems);
    return problems.list().stream().map(Problem::toString).toList();
  }
}

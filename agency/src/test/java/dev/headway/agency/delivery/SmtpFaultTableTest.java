package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every fault at every reply of a mail server, and what comes of the message. docs/delivery.md has
 * the table; run with {@code -Dheadway.write.docs=true} it is brought up to date instead.
 */
class SmtpFaultTableTest {

  private static final Path GUIDE = Path.of("../docs/delivery.md");
  private static final String BEGIN = "<!-- Faults: written by SmtpFaultTableTest. -->\n";
  private static final String END = "<!-- End of faults. -->\n";

  private static final Duration PATIENT = Duration.ofSeconds(60);

  /** Where a server says nothing, this is waited for in whole, by several at a time. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  private static final Map<Stage, String> STAGES = stages();

  /** By fault and stage: what came of it, with the copies that the server has. */
  private static Map<String, Map<Stage, String>> outcomes;

  private static Map<Stage, String> stages() {
    Map<Stage, String> stages = new EnumMap<>(Stage.class);
    stages.put(Stage.GREETING, "greeting");
    stages.put(Stage.EHLO, "EHLO");
    stages.put(Stage.STARTTLS, "STARTTLS");
    stages.put(Stage.SECURE_EHLO, "EHLO, encrypted");
    stages.put(Stage.LOGIN, "login");
    stages.put(Stage.MAIL, "MAIL");
    stages.put(Stage.RCPT, "RCPT");
    stages.put(Stage.DATA, "DATA");
    stages.put(Stage.DOT, "the dot");
    return stages;
  }

  @BeforeAll
  static void tryAll() throws Exception {
    TlsCertificates certificates = TlsCertificates.made();
    SmtpTrial patient = new SmtpTrial(certificates.trust(), PATIENT);
    SmtpTrial hurried = new SmtpTrial(certificates.trust(), SHORT);
    ExecutorService several = Executors.newFixedThreadPool(9);
    Map<String, Map<Stage, Future<String>>> running = new LinkedHashMap<>();
    // The last ones wait for a server that says nothing; they begin first.
    List<String> faults = new ArrayList<>(SmtpFaults.at(Stage.DOT).keySet());
    for (String fault : faults) {
      running.put(fault, new EnumMap<>(Stage.class));
    }
    Collections.reverse(faults);
    for (String fault : faults) {
      SmtpTrial trial = fault.equals("nothing") ? hurried : patient;
      for (Stage stage : STAGES.keySet()) {
        running
            .get(fault)
            .put(stage, several.submit(() -> outcome(certificates, trial, fault, stage)));
      }
    }
    outcomes = new LinkedHashMap<>();
    for (var row : running.entrySet()) {
      outcomes.put(row.getKey(), new EnumMap<>(Stage.class));
      for (var cell : row.getValue().entrySet()) {
        outcomes.get(row.getKey()).put(cell.getKey(), cell.getValue().get());
      }
    }
    several.shutdown();
  }

  private static String outcome(
      TlsCertificates certificates, SmtpTrial trial, String fault, Stage stage) {
    try (SmtpFaultServer server = new SmtpFaultServer(certificates.server("good"), false)) {
      return trial.outcome(server.at(stage, SmtpFaults.at(stage).get(fault)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_is_called_accepted_is_there_once_and_what_may_be_sent_again_is_not_there() {
    outcomes.forEach(
        (fault, cells) ->
            cells.forEach(
                (stage, outcome) ->
                    assertThat(outcome)
                        .as("%s at %s", fault, stage)
                        .matches(
                            stage == Stage.DOT
                                ? "(accepted|uncertain)(, and on)?, 1"
                                    + "|(deferred|refused)(, and on)?, 0"
                                : "accepted, and on, 1|(deferred|refused)(, and (on|stop))?, 0|stop")));
  }

  @Test
  void before_a_message_begins_everything_stops_or_goes_on_as_usual() {
    for (Stage stage :
        List.of(Stage.GREETING, Stage.EHLO, Stage.STARTTLS, Stage.SECURE_EHLO, Stage.LOGIN)) {
      outcomes.forEach(
          (fault, cells) -> {
            // Whoever ends the connection behind the login is first missed when a message begins.
            String usual =
                stage == Stage.LOGIN && fault.endsWith("and the end")
                    ? "deferred, 0"
                    : "accepted, and on, 1";
            assertThat(cells.get(stage))
                .as("%s at %s", fault, stage)
                .isEqualTo(fault.matches("the usual reply(, in.*)?") ? usual : cells.get(stage))
                .matches("stop|" + usual);
          });
    }
  }

  @Test
  void replies_to_a_message_mean_what_their_first_digit_says() {
    for (Stage stage : List.of(Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.DOT)) {
      // Behind a no to the dot the farewell shows whether that was all; the connection is over.
      String on = stage == Stage.DOT ? "" : ", and on";
      assertThat(outcomes.get("`451`").get(stage)).isEqualTo("deferred" + on + ", 0");
      // To MAIL it is about the sender, and the same with every message.
      assertThat(outcomes.get("`554`").get(stage))
          .isEqualTo(stage == Stage.MAIL ? "deferred, and stop, 0" : "refused" + on + ", 0");
      assertThat(outcomes.get("`421`").get(stage)).isEqualTo("deferred, 0");
    }
    assertThat(outcomes.get("`251`").get(Stage.DOT)).isEqualTo("accepted, and on, 1");
    assertThat(outcomes.get("`252`").get(Stage.RCPT)).isEqualTo("accepted, and on, 1");
  }

  @Test
  void whoever_says_nothing_readable_to_the_dot_leaves_it_uncertain() {
    for (String fault :
        List.of(
            "`334`",
            "`999`",
            "words without a code",
            "two codes in one reply",
            "half a line, and the end",
            "one of two lines, and the end",
            "lines without end",
            "a line of 10 MB",
            "the end of the connection",
            "a reset of the connection",
            "nothing")) {
      assertThat(outcomes.get(fault).get(Stage.DOT)).as(fault).isEqualTo("uncertain, 1");
      assertThat(outcomes.get(fault).get(Stage.RCPT)).as(fault).isEqualTo("deferred, 0");
    }
  }

  @Test
  void the_guide_has_the_table() throws IOException {
    String guide = Files.readString(GUIDE);
    String before = guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length());
    String after = guide.substring(guide.indexOf(END));
    String now = before + "\n" + table() + "\n" + after;
    if (Boolean.getBoolean("headway.write.docs")) {
      Files.writeString(GUIDE, now);
    }
    assertThat(Files.readString(GUIDE)).isEqualTo(now);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| the server says |");
    STAGES.values().forEach(stage -> table.append(' ').append(stage).append(" |"));
    table.append("\n|").append("---|".repeat(STAGES.size() + 1)).append('\n');
    outcomes.forEach(
        (fault, cells) -> {
          table.append("| ").append(fault).append(" |");
          cells.values().forEach(outcome -> table.append(' ').append(outcome).append(" |"));
          table.append('\n');
        });
    return table.toString();
  }
}

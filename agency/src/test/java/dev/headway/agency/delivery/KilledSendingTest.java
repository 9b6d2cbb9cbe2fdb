package dev.headway.agency.delivery;

import static dev.headway.agency.delivery.Letters.INES;
import static dev.headway.agency.delivery.Letters.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import dev.headway.model.Correspondent;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that sends is killed, at each line of the ledger and at each stage of a conversation,
 * and another one goes on.
 */
class KilledSendingTest {

  private static final int HALTED = 99;

  @TempDir private Path folder;
  private SmtpFaultServer server;
  private SendingTrial trial;

  @BeforeEach
  void start() throws IOException, NoSuchAlgorithmException {
    server = new SmtpFaultServer(SSLContext.getDefault(), false);
    trial = new SendingTrial(folder, server.port());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /**
   * Sends what was prepared, and is gone as soon as the clock is asked for the n-th time.
   *
   * @param arguments the folder, the port, and n
   */
  public static void main(String[] arguments) throws IOException {
    SendingTrial trial = new SendingTrial(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Prepared message = trial.prepare("one", INES, TOM);
    trial.send(
        new CountingClock(Integer.parseInt(arguments[2]), () -> Runtime.getRuntime().halt(HALTED)),
        List.of(),
        message);
  }

  private Process sender(int halt) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            path,
            KilledSendingTest.class.getName(),
            folder.toString(),
            String.valueOf(server.port()),
            String.valueOf(halt))
        .redirectErrorStream(true)
        .start();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Of the approval, the date, and for each of two recipients SENDING, COMMITTING, ACCEPTED. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void before_a_line_of_the_ledger(int line) throws IOException, InterruptedException {
    assertThat(end(sender(line))).isEqualTo(HALTED);

    goesOn();
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "WITHIN_MESSAGE", "BEFORE_DOT", "DOT"})
  void at_a_stage_of_the_conversation(Stage stage) throws IOException, InterruptedException {
    AtomicReference<Process> sender = new AtomicReference<>();
    server.at(
        stage,
        talk -> {
          while (sender.get() == null) {
            Thread.onSpinWait();
          }
          sender.get().destroyForcibly();
          try {
            sender.get().waitFor();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          talk.end();
        });
    sender.set(sender(Integer.MAX_VALUE));
    end(sender.get());
    server.at(
        stage,
        talk -> {
          if (stage != Stage.WITHIN_MESSAGE && stage != Stage.BEFORE_DOT) {
            talk.say(
                stage == Stage.DATA
                    ? "354 go on\r\n"
                    : stage == Stage.GREETING ? "220 hello\r\n" : "250 ok\r\n");
          }
        });

    goesOn();
  }

  /** Another process sends the same: each has one copy, or none and somebody is told. */
  private void goesOn() throws IOException {
    Prepared message = trial.prepare("one", INES, TOM);
    SendingTrial.Sent sent = trial.send(message);
    for (Correspondent person : List.of(INES, TOM)) {
      long copies = SendingTrial.copies(server, person);
      DeliveryState state = trial.state(message, person);
      if (state == DeliveryState.UNCERTAIN) {
        assertThat(copies).isLessThanOrEqualTo(1);
        assertThat(sent.problems())
            .anyMatch(told -> told.contains("nobody knows whether '" + person.address() + "'"));
      } else {
        assertThat(state).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(copies).isEqualTo(1);
      }
    }
  }
}

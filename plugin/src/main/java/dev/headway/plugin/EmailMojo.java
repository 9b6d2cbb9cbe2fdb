package dev.headway.plugin;

import dev.headway.agency.MailRequest;
import dev.headway.agency.Mailing;
import dev.headway.agency.MonthlyRun;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes each client's documents, and the messages that bring them to its recipients, into an
 * outbox: <code>2026-10/outbox</code> in the folder for documents, with an <code>index.html</code>
 * to look at all of them. Nothing is sent. It prints each message's id; with <code>-Dheadway.send
 * </code> and ids it sends exactly those messages, and writes nothing anew.
 *
 * @since 0.1.0
 */
@Mojo(name = "email", requiresProject = false, threadSafe = true)
public final class EmailMojo extends MailMojo {

  /**
   * The ids of the messages to send, with commas between; or <code>approved</code> for those that
   * the file <code>approvals</code> in the agency's folder lists. By default nothing is sent.
   *
   * <p>In a POM it is refused: every build would send what it can.
   *
   * @since 0.1.0
   */
  @Parameter(property = SEND)
  List<String> send = List.of();

  /**
   * The ids of messages that correct what has reached somebody, and are to be sent all the same. By
   * default none.
   *
   * <p>In a POM it is refused: every build would send what it can.
   *
   * @since 0.1.0
   */
  @Parameter(property = RESEND)
  List<String> resend = List.of();

  /** For Maven. */
  public EmailMojo() {}

  @Override
  RunResult work(RunRequest request, MailRequest mail) {
    List<String> ids = given(send);
    List<String> corrections = given(resend);
    if (ids.isEmpty() && corrections.isEmpty()) {
      return MonthlyRun.email(mail);
    }
    if (!isOnCommandLine(ids, SEND) || !isOnCommandLine(corrections, RESEND)) {
      return new RunResult(
          request.month(),
          List.of(
              Problem.error(
                  Place.of("pom.xml"),
                  "messages to send are named in the POM: every build would send what it can",
                  "Take them out, and name them on the command line:   -D" + SEND + "=<id>")),
          List.of());
    }
    return Mailing.send(mail, ids, corrections, secrets(), clock, getLog()::info);
  }

  /** A literal element of a POM stands before what the command line says, so both are compared. */
  private boolean isOnCommandLine(List<String> ids, String property) {
    String written =
        Optional.ofNullable(userProperties)
            .flatMap(all -> Optional.ofNullable(all.getProperty(property)))
            .orElse("");
    return given(List.of(written.split(","))).equals(ids);
  }

  private static List<String> given(@Nullable List<String> ids) {
    return Optional.ofNullable(ids).orElse(List.of()).stream()
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }
}

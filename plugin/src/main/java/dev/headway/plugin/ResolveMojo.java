package dev.headway.plugin;

import dev.headway.agency.MailRequest;
import dev.headway.agency.Mailing;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what you have found out about a message of which nobody knows whether it arrived, or
 * that one recipient is to get it once more. It sends nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "resolve", requiresProject = false, threadSafe = true)
public final class ResolveMojo extends MailMojo {

  private static final String ARRIVED = "arrived";
  private static final String AGAIN = "resend";

  /**
   * The message's id, as <code>headway:outbox</code> lists it.
   *
   * <p>It belongs on the command line: it is said once.
   *
   * @since 0.1.0
   */
  @Parameter(property = MESSAGE)
  @Nullable String message;

  /**
   * The address of the recipient whose copy is meant.
   *
   * <p>It belongs on the command line: it is said once.
   *
   * @since 0.1.0
   */
  @Parameter(property = RECIPIENT)
  @Nullable String recipient;

  /**
   * <code>arrived</code> where the recipient has it; <code>resend</code> where it is to be sent
   * once more, by <code>headway:email -Dheadway.send</code>.
   *
   * <p>It belongs on the command line: it is said once.
   *
   * @since 0.1.0
   */
  @Parameter(property = AS)
  @Nullable String as;

  /** For Maven. */
  public ResolveMojo() {}

  @Override
  RunResult work(RunRequest request, MailRequest mail) {
    Optional<EmailAddress> address = text(recipient).flatMap(EmailAddress::parse);
    Optional<String> what = text(as).filter(List.of(ARRIVED, AGAIN)::contains);
    if (text(message).isEmpty() || what.isEmpty()) {
      return new RunResult(
          request.month(),
          List.of(
              Problem.error(
                  Place.of(what.isEmpty() ? "-D" + AS : "-D" + MESSAGE),
                  "it is not said "
                      + (what.isEmpty() ? "what was found out" : "which message is meant"),
                  "Write   -D"
                      + MESSAGE
                      + "=<id> -D"
                      + RECIPIENT
                      + "=ines@alder.example -D"
                      + AS
                      + "=arrived   (or resend)")),
          List.of());
    }
    if (address.isEmpty()) {
      return wrong(request, RECIPIENT, text(recipient).orElse(""));
    }
    return Mailing.resolve(
        mail, text(message).get(), address.get(), what.get().equals(ARRIVED), clock);
  }

  private static Optional<String> text(@Nullable String written) {
    return Optional.ofNullable(written).map(String::strip).filter(text -> !text.isEmpty());
  }
}

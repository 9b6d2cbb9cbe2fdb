package dev.headway.plugin;

import dev.headway.agency.MailRequest;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that look at messages have in common. */
abstract class MailMojo extends AgencyMojo {

  static final String SEND = "headway.send";
  static final String RESEND = "headway.resend";
  static final String TEST_RECIPIENT = "headway.testRecipient";
  static final String MESSAGE = "headway.message";
  static final String RECIPIENT = "headway.recipient";
  static final String AS = "headway.as";

  /**
   * The folder for documents; a month's messages are in <code>2026-10/outbox</code> below it. It is
   * made when it is not there. By default it is <code>target/headway</code> in the agency's folder.
   *
   * <p>In a POM: {@code <outputDirectory>target/reports</outputDirectory>}; the path begins at the
   * POM.
   *
   * @since 0.1.0
   */
  @Parameter(property = OUTPUT_DIRECTORY)
  @Nullable File outputDirectory;

  /**
   * An address of your own, to try messages out: they go there and to nobody else, lie in an outbox
   * of their own, and are not among what was sent to clients. By default messages are in earnest.
   *
   * <p>In a POM: {@code <testRecipient>me@brightwater.example</testRecipient>}
   *
   * @since 0.1.0
   */
  @Parameter(property = TEST_RECIPIENT)
  @Nullable String testRecipient;

  /** Does the goal's work. */
  abstract RunResult work(RunRequest request, MailRequest mail);

  @Override
  final RunResult work(RunRequest request) {
    Optional<String> written =
        Optional.ofNullable(testRecipient).map(String::strip).filter(text -> !text.isEmpty());
    Optional<EmailAddress> test = written.flatMap(EmailAddress::parse);
    if (written.isPresent() && test.isEmpty()) {
      return wrong(request, TEST_RECIPIENT, written.get());
    }
    return work(
        request, new MailRequest(request, test.map(address -> new Correspondent("", address))));
  }

  /** What is said of a property that is no address. */
  static RunResult wrong(RunRequest request, String property, String written) {
    return new RunResult(
        request.month(),
        List.of(
            Problem.error(
                Place.of("-D" + property),
                "'" + written + "' is not an address of email",
                "Write one such as   -D" + property + "=ines@alder.example")),
        List.of());
  }

  @Override
  boolean isDetailed() {
    return false;
  }

  @Override
  Optional<File> output() {
    return Optional.ofNullable(outputDirectory);
  }
}

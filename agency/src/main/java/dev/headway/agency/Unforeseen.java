package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.report.TemplateException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what nobody has foreseen to the client whose work it stopped: an error in Headway, or files
 * that are beyond the machine.
 */
final class Unforeseen {

  private static final String OURS = "dev.headway.";

  private final String client;
  private final YearMonth month;

  Unforeseen(String client, YearMonth month) {
    this.client = client;
    this.month = month;
  }

  /** What work comes to, or an outcome that says why it did not come to its end. */
  ClientOutcome guard(Supplier<ClientOutcome> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(problem(e));
    }
  }

  /** For people, with what those who mend it need to know. */
  Problem problem(Throwable e) {
    if (e instanceof TemplateException mistake) {
      return mistake.problem();
    }
    if (e instanceof StackOverflowError) {
      return tooMuch("something in it is nested too deeply");
    }
    if (e instanceof OutOfMemoryError) {
      return tooMuch("something in it needs more memory than there is");
    }
    String said = Optional.ofNullable(e.getMessage()).map(m -> ": " + m.strip()).orElse("");
    return Problem.error(
        place(),
        stopped() + "Headway has a fault (" + e.getClass().getSimpleName() + said + at(e) + ")",
        "Your files may be right: report the fault with this message. Until it is mended, try"
            + " without your own copies of templates, if there are any.");
  }

  private Problem tooMuch(String why) {
    return Problem.error(
        place(),
        stopped() + why,
        "Most likely a template or a text, or an export, is too large or nested too deeply: look"
            + " at what was changed last. Or give Maven more memory:   MAVEN_OPTS=-Xmx2g");
  }

  private String stopped() {
    return "the work for " + client + " and " + month + " was stopped: ";
  }

  private Place place() {
    return Place.of("clients/" + client);
  }

  private static String at(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> ", " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  private ClientOutcome failed(Problem problem) {
    return new ClientOutcome(
        client,
        client,
        List.of(problem),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

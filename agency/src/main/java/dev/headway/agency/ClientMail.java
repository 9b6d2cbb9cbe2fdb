package dev.headway.agency;

import dev.headway.agency.delivery.Enclosure;
import dev.headway.agency.delivery.Mailroom;
import dev.headway.agency.delivery.MessageStatus;
import dev.headway.agency.delivery.Postbox;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.model.Correspondent;
import dev.headway.model.Recipient;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import dev.headway.report.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a client's messages into the outbox: one for each language of its recipients. */
final class ClientMail {

  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ClientMonth month;
  private final ClientReport report;
  private final Postbox postbox;
  private final Mailroom mailroom;
  private final Problems problems = new Problems();

  ClientMail(ClientMonth month, ClientReport report, Postbox postbox, Mailroom mailroom) {
    this.month = month;
    this.report = report;
    this.postbox = postbox;
    this.mailroom = mailroom;
  }

  /**
   * Writes them.
   *
   * @param outcome what came of the client's documents: without them there is no message
   * @param test who tries messages out, in the place of all recipients; empty in earnest
   */
  ClientOutcome write(ClientOutcome outcome, Optional<Correspondent> test) {
    // Even where nothing can be written now: what lies there was made of other files.
    mailroom.clear(month.folder().id(), problems);
    List<MessageStatus> messages = new ArrayList<>();
    if (!outcome.failed()) {
      byLanguage().forEach((language, people) -> write(language, people, test, outcome, messages));
    }
    ClientOutcome told = outcome;
    for (Problem problem : problems.list()) {
      told = told.with(problem);
    }
    return told.mailing(messages);
  }

  private Map<Locale, List<Correspondent>> byLanguage() {
    return month.recipients().stream()
        .collect(
            Collectors.groupingBy(
                Recipient::language,
                LinkedHashMap::new,
                Collectors.mapping(Recipient::person, Collectors.toList())));
  }

  private void write(
      Locale language,
      List<Correspondent> people,
      Optional<Correspondent> test,
      ClientOutcome outcome,
      List<MessageStatus> messages) {
    Scorecard card = month.scorecard().orElseThrow().in(language);
    try {
      ClientDraft draft =
          new ClientDraft(
              report,
              card,
              postbox,
              replyTo(),
              test.map(List::of).orElse(people),
              figures(outcome),
              test.map(person -> people.stream().map(Correspondent::name).toList()),
              enclosure(month.names().pdf(language), PDF, outcome),
              workbook(language, outcome));
      mailroom.prepare(draft, postbox.largest(), problems).ifPresent(messages::add);
    } catch (TemplateException e) {
      problems.add(e.problem());
    } catch (IOException e) {
      problems.error(
          Place.of(month.folder().label()),
          "the documents cannot be read again: " + Reason.of(e),
          "Check that no other program has taken them away, and run again.");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      problems.add(new Unforeseen(month.folder().id(), month.month()).problem(e));
    }
  }

  /** Where the report is locked, its figures go out in it alone. */
  private Optional<Enclosure> workbook(Locale language, ClientOutcome outcome) throws IOException {
    return ClientPassword.isWanted(month)
        ? Optional.empty()
        : Optional.of(enclosure(month.names().workbook(language), XLSX, outcome));
  }

  private Correspondent replyTo() {
    return month
        .file()
        .flatMap(file -> file.correspondence().accountManager())
        .orElse(postbox.replyTo());
  }

  /** The scorecard has no language: all documents of one run tell the same. */
  private String figures(ClientOutcome outcome) throws IOException {
    return enclosure(month.names().json(), "application/json", outcome).sha256();
  }

  private static Enclosure enclosure(String name, String type, ClientOutcome outcome)
      throws IOException {
    Path file =
        outcome.documents().stream()
            .filter(written -> written.endsWith(name))
            .findFirst()
            .orElseThrow();
    return new Enclosure(name, type, Files.readAllBytes(file));
  }
}

package dev.headway.agency;

import dev.headway.agency.delivery.Credentials;
import dev.headway.agency.delivery.Mailroom;
import dev.headway.agency.delivery.MessageStatus;
import dev.headway.agency.delivery.Postbox;
import dev.headway.agency.delivery.SendRequest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import dev.headway.model.ClientFile;
import dev.headway.model.Correspondence;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import dev.headway.report.ClientReport;
import dev.headway.report.TemplateException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is done with messages that {@link MonthlyRun#email} has written. Nothing is thrown for bad
 * input, a bad machine or a bad server: it is a problem in the result.
 */
public final class Mailing {

  private Mailing() {}

  /**
   * Sends messages, if nothing at all is wrong with what is to be sent.
   *
   * @param ids of messages; {@code approved} for those of the file {@code approvals}
   * @param corrections ids of messages that correct what has reached somebody
   * @param store where the server's secrets are
   * @param clock says when something happened
   * @param done told what was done, line by line, as soon as it is
   */
  public static RunResult send(
      MailRequest mail,
      List<String> ids,
      List<String> corrections,
      Credentials.Store store,
      Clock clock,
      Consumer<String> done) {
    AgencyFolder folder = mail.run().folder();
    Problems problems = new Problems();
    // Nobody knows whom a client with a mistake in its file shares addresses with.
    Map<String, Correspondence> clients =
        clients(folder, KnownNames.with(folder.formats()), problems, problems);
    Optional<Postbox> postbox = postbox(folder, problems);
    if (postbox.isPresent() && !problems.hasErrors()) {
      SendRequest request =
          new SendRequest(
              mail.run().month(),
              mail.run().clients(),
              ids,
              corrections,
              folder.path(),
              clients,
              mail.test().map(Correspondent::address),
              clock.withZone(folder.agency().defaults().zone()));
      mail.mailroom().send(request, postbox.get(), store, done, problems);
      show(mail, new ClientReport(folder.agency().name(), folder.templates()), problems);
    }
    return new RunResult(mail.run().month(), problems.list(), List.of());
  }

  /** Lists what became of the month's messages. */
  public static RunResult list(MailRequest mail) {
    Problems problems = new Problems();
    List<String> said = new ArrayList<>();
    List<String> clients = mail.run().clients();
    for (MessageStatus message : mail.mailroom().messages(mail.run().month(), problems)) {
      if (!clients.isEmpty() && !clients.contains(message.client())) {
        continue;
      }
      said.add(MessageLines.of(message));
      message.copies().forEach(copy -> said.add("  " + MessageLines.of(copy)));
    }
    mail.mailroom().remind(problems);
    if (said.isEmpty()) {
      said.add("There is no message of " + mail.run().month() + ".");
    }
    return new RunResult(mail.run().month(), problems.list(), List.of(), said);
  }

  /**
   * Writes down what a person has found out about one recipient's copy of a message.
   *
   * @param message its id
   * @param hasArrived whether it is there; else it is to be sent once more
   */
  public static RunResult resolve(
      MailRequest mail, String message, EmailAddress recipient, boolean hasArrived, Clock clock) {
    Problems problems = new Problems();
    mail.mailroom()
        .resolve(mail.run().month(), message, recipient, hasArrived, clock.instant(), problems);
    RunResult result = new RunResult(mail.run().month(), problems.list(), List.of());
    return problems.hasErrors()
        ? result
        : result.saying(MessageLines.resolved(mail, message, recipient, hasArrived));
  }

  /** The result of a run that has filled the outbox, with what is to be done next. */
  static RunResult ready(MailRequest mail, ClientReport report, RunResult result) {
    Problems problems = new Problems();
    show(mail, report, problems);
    mail.mailroom().remind(problems);
    List<MessageStatus> messages =
        result.clients().stream().flatMap(client -> client.messages().stream()).toList();
    return result.with(problems.list()).saying(MessageLines.ready(mail, messages));
  }

  /** Writes the outbox's page anew. */
  private static void show(MailRequest mail, ClientReport report, Problems problems) {
    YearMonth month = mail.run().month();
    OutboxView view = new OutboxView(mail.run().folder().agency().name(), report, mail.test());
    try {
      mail.mailroom().show(month, shown -> view.page(month, shown), problems);
    } catch (TemplateException e) {
      problems.add(e.problem());
    }
  }

  /**
   * Whom each client's report may be sent to.
   *
   * @param reading told what is wrong with clients' files; their clients are left out
   * @param apart told what two clients have in common and do not say
   */
  static Map<String, Correspondence> clients(
      AgencyFolder folder, KnownNames names, Problems reading, Problems apart) {
    Map<String, Correspondence> clients = new TreeMap<>();
    for (ClientFolder client : folder.clients()) {
      if (client.hasFile()) {
        Problems own = new Problems();
        Optional<ClientFile> file = names.read(client, folder.agency(), own);
        file.ifPresent(read -> clients.put(client.id(), read.correspondence()));
        own.list().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .forEach(reading::add);
      }
    }
    Mailroom.keepApart(clients, apart);
    return clients;
  }

  /** How messages go out; an error where the agency's file does not say. */
  static Optional<Postbox> postbox(AgencyFolder folder, Problems problems) {
    Optional<Postbox> postbox = folder.agency().postbox();
    if (postbox.isEmpty()) {
      problems.error(
          Place.of("agency.yaml"),
          "it does not say in whose name messages go out",
          "Add, for example:   email: {sender: {name: Brightwater Studio, email:"
              + " reports@brightwater.example}}");
    }
    return postbox;
  }
}

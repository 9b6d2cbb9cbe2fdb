package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.model.Correspondence;
import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where an agency's messages lie before and after they are sent. Nothing is thrown for bad input, a
 * bad machine or a bad server: it is a problem.
 *
 * @param deliveries the folder of ledgers and of what was sent; kept for good
 * @param outbox the folder of messages of one month that are ready
 * @param ownership tells whose document a PDF is
 * @param isTest whether messages go to somebody who tries them out: then who has them already gets
 *     them as well, and nothing corrects what was before
 */
public record Mailroom(Path deliveries, Path outbox, Ownership ownership, boolean isTest) {

  private static final Ledger NOTHING = new Ledger(List.of());

  /** Takes what an earlier run wrote for a client out of the outbox. */
  public void clear(String client, Problems problems) {
    try {
      new Outbox(outbox).clear(client);
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(outbox)),
          "old messages cannot be taken away: " + Reason.of(e),
          "Delete this folder and run again.");
    }
  }

  /**
   * Writes a message into the outbox.
   *
   * @param largest message that may be sent, in bytes
   * @return empty where everybody has it already, and, with an error, where it cannot be sent
   */
  public Optional<MessageStatus> prepare(Draft draft, long largest, Problems problems) {
    try {
      Ledger ledger = LedgerFile.read(deliveries, draft.client(), draft.month());
      return new Preparation(new Outbox(outbox), isTest ? NOTHING : ledger, largest, problems)
          .prepare(draft)
          .map(message -> MessageStatus.of(message, ledger));
    } catch (LedgerException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  /** A warning for each copy, of whatever month, of which nobody knows whether it arrived. */
  public void remind(Problems problems) {
    new Ledgers(deliveries).remind(problems);
  }

  /** An error for each client that another one's report could go to by mistake. */
  public static void keepApart(Map<String, Correspondence> clients, Problems problems) {
    new Separation(clients).check(problems);
  }

  /** All messages of a month: those that are ready, and those that were begun. */
  public List<MessageStatus> messages(YearMonth month, Problems problems) {
    List<MessageStatus> found = new ArrayList<>();
    for (Prepared message : all(month, problems).values()) {
      Manifest manifest = message.manifest();
      // What was changed is told, and listed all the same.
      Outbox.bytes(message, problems);
      try {
        found.add(
            MessageStatus.of(
                message, LedgerFile.read(deliveries, manifest.client(), manifest.month())));
      } catch (LedgerException e) {
        problems.add(e.problem());
      }
    }
    new Ledgers(deliveries).unkept(month, all(month, new Problems()).keySet(), problems);
    return found;
  }

  /**
   * Writes a page on which the outbox can be looked at.
   *
   * @param writing of the page that shows these messages
   */
  public void show(YearMonth month, Function<List<Preview>, String> writing, Problems problems) {
    List<Preview> previews = new ArrayList<>();
    for (Prepared message : new Outbox(outbox).messages(problems)) {
      Optional<byte[]> bytes = Outbox.bytes(message, problems);
      try {
        Ledger ledger = LedgerFile.read(deliveries, message.manifest().client(), month);
        bytes.ifPresent(
            read ->
                previews.add(
                    Preview.of(MessageStatus.of(message, ledger), new ReadMessage(read), outbox)));
      } catch (LedgerException e) {
        problems.add(e.problem());
      }
    }
    Path page = outbox.resolve("index.html");
    try {
      DurableFile.write(page, writing.apply(previews).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(page)),
          "the page cannot be written: " + Reason.of(e),
          "Check that the disk has room, and that you may write there.");
    }
  }

  /**
   * Sends messages, if nothing at all is wrong with what is to be sent.
   *
   * @param postbox by which they go
   * @param store where its secrets are
   * @param done told what was done, line by line, as soon as it is
   * @param problems told what failed, as errors
   */
  public void send(
      SendRequest request,
      Postbox postbox,
      Credentials.Store store,
      Consumer<String> done,
      Problems problems) {
    if (postbox.server().isEmpty()) {
      problems.error(
          Place.of("agency.yaml"),
          "no server is named that takes messages",
          "Name one:   email: {server: {host: smtp.brightwater.example, credentials:"
              + " brightwater-mail}}   Until then, messages of the outbox can be opened and sent by"
              + " hand; of those no ledger knows, and they would go out a second time later.");
    }
    new Ledgers(deliveries).check(problems);
    keepApart(request.clients(), problems);
    List<Prepared> messages =
        new Choice(request, List.copyOf(all(request.month(), problems).values()), problems)
            .messages();
    if (!isTest) {
      checkTwice(messages, problems);
    }
    GuardRails rails = new GuardRails(request, ownership, problems);
    messages.forEach(message -> rails.check(message, open(message, problems)));
    Optional<MailServer> server =
        postbox.server().flatMap(relay -> new RelayLogin(relay, problems).server(store));
    if (problems.hasErrors() || server.isEmpty()) {
      return;
    }
    try (Sending.Connection connection =
        new Sending.Connection(
            sender -> SmtpSession.open(server.get(), sender, SmtpTimeouts.USUAL),
            () -> Thread.sleep(postbox.pause().toMillis()))) {
      new Sending(
              new Kept(deliveries),
              connection,
              request.clock(),
              request.testRecipient(),
              done,
              problems)
          .send(messages, request.corrections());
    }
  }

  /**
   * Writes down what a person has found out about one recipient's copy of a message.
   *
   * @param message its id
   * @param hasArrived whether it is there; else it is to be sent once more
   */
  public void resolve(
      YearMonth month,
      String message,
      EmailAddress recipient,
      boolean hasArrived,
      Instant now,
      Problems problems) {
    Optional<Prepared> found = Optional.ofNullable(all(month, problems).get(message));
    if (found.isEmpty()) {
      problems.error(
          Place.of("-Dheadway.message=" + message),
          "there is no such message of " + month,
          "headway:outbox lists them; for another month, name it:   -Dheadway.month=...");
      return;
    }
    new Resolution(found.get().manifest().client(), month, message, recipient, hasArrived)
        .write(deliveries, now, problems);
  }

  /** Those who are still to get it. */
  private List<EmailAddress> open(Prepared message, Problems problems) {
    Manifest manifest = message.manifest();
    try {
      Ledger ledger = LedgerFile.read(deliveries, manifest.client(), manifest.month());
      return manifest.to().stream().filter(to -> ledger.state(manifest.id(), to).isOpen()).toList();
    } catch (LedgerException e) {
      problems.add(e.problem());
      return manifest.to();
    }
  }

  private void checkTwice(List<Prepared> messages, Problems problems) {
    for (int i = 0; i < messages.size(); i++) {
      Manifest one = messages.get(i).manifest();
      for (Prepared later : messages.subList(i + 1, messages.size())) {
        Manifest other = later.manifest();
        if (one.client().equals(other.client())
            && one.month().equals(other.month())
            && !one.documents().equals(other.documents())) {
          List<EmailAddress> open = open(later, new Problems());
          open(messages.get(i), new Problems()).stream()
              .filter(to -> open.stream().anyMatch(to::isSameMailbox))
              .findFirst()
              .ifPresent(
                  to -> new DeliveryProblems(problems, Optional.empty()).twice(one, other, to));
        }
      }
    }
  }

  /** By their ids; what was kept stands for what lies in the outbox. */
  private Map<String, Prepared> all(YearMonth month, Problems problems) {
    Map<String, Prepared> found = new LinkedHashMap<>();
    new Outbox(outbox)
        .messages(problems)
        .forEach(message -> found.put(message.manifest().id(), message));
    new Kept(deliveries)
        .messages(month, problems)
        .forEach(message -> found.put(message.manifest().id(), message));
    return found;
  }
}

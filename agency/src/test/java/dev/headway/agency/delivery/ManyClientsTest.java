package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import dev.headway.model.Recipient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients whose names are nearly the same, and people of nearly the same names. */
class ManyClientsTest {

  private static final int CLIENTS = 200;

  @TempDir private Path folder;
  private final Map<String, Correspondence> clients = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  private Mailroom mailroom() {
    return new Mailroom(
        folder.resolve("deliveries"),
        folder.resolve("outbox"),
        (pdf, client, month) ->
            new String(pdf, StandardCharsets.UTF_8).startsWith("%PDF secret of " + client + "!"));
  }

  private static String id(int i) {
    // acme, acme-1, acme-10, acme-100, acme1 ...
    return "acme" + (i % 2 == 0 ? "-" : "") + i;
  }

  private void clients() {
    for (int i = 0; i < CLIENTS; i++) {
      List<Recipient> people = new ArrayList<>();
      String domain = id(i) + ".example";
      for (String name : List.of("info", "ceo" + i)) {
        people.add(new Recipient(Letters.person("Sam Smith", name + "@" + domain), Locale.UK));
      }
      if (i % 50 == 0) { // one board for some of them, as each of them says
        people.add(new Recipient(Letters.person("Sam Smith", "sam@board.example"), Locale.UK));
      }
      List<String> shared = i % 50 == 0 ? List.of("board.example") : List.of();
      List<String> domains = new ArrayList<>(List.of(domain));
      domains.addAll(shared);
      clients.put(id(i), new Correspondence(people, Optional.empty(), domains, List.of(), shared));
    }
  }

  private Letters.Said said(String client) {
    List<Correspondent> to =
        clients.get(client).recipients().stream().map(Recipient::person).toList();
    return new Letters.Said(client, to, "secret of " + client + "!\n" + SmtpFaultServer.LAST_LINE);
  }

  private List<String> send(int port, List<String> ids) {
    Relay relay =
        new Relay("localhost", port, MailServer.Security.NONE, Optional.empty(), Optional.empty());
    Postbox postbox =
        new Postbox(
            Letters.AGENCY,
            Letters.AGENCY,
            Letters.AGENCY.address(),
            10_000_000,
            Duration.ZERO,
            Optional.of(relay));
    SendRequest request =
        new SendRequest(
            Letters.OCTOBER,
            List.of(),
            ids,
            List.of(),
            folder,
            clients,
            Optional.empty(),
            SendingTrial.NOON);
    return mailroom().send(request, postbox, id -> Optional.empty(), problems);
  }

  @Test
  void nobody_gets_another_clients_bytes() throws IOException, NoSuchAlgorithmException {
    clients();
    List<String> ids = new ArrayList<>();
    for (String client : clients.keySet()) {
      ids.add(mailroom().prepare(said(client), 10_000_000, problems).orElseThrow().id());
    }
    java.util.Collections.shuffle(ids, new Random(7));
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), ids);

      assertThat(problems.list()).isEmpty();
      assertThat(server.taken()).hasSize(2 * CLIENTS + 4);
      for (int i = 0; i < server.taken().size(); i++) {
        EmailAddress to = Letters.address(server.takenFor().get(i));
        String pdf =
            new String(
                new ReadMessage(server.taken().get(i)).pdfs().get(0), StandardCharsets.UTF_8);
        String client = pdf.substring("%PDF secret of ".length(), pdf.indexOf('!'));
        assertThat(clients.get(client).allows(to)).as(to + " of " + client).isTrue();
        if (!to.domain().equals("board.example")) {
          assertThat(to.domain()).isEqualTo(client + ".example");
        }
      }
    }
  }

  /** As when folders are copied by hand, or a file is put into another client's place. */
  @Test
  void a_document_in_another_clients_message_stops_everything() throws Exception {
    clients();
    Letters.Said wrong =
        new Letters.Said("acme-2", said("acme-2").recipients(), "secret of acme-20!\n");
    String id = mailroom().prepare(wrong, 10_000_000, problems).orElseThrow().id();
    String right = mailroom().prepare(said("acme-4"), 10_000_000, problems).orElseThrow().id();
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), List.of(right, id));

      assertThat(problems.list())
          .extracting(Problem::message)
          .containsExactly("a document in message " + id + " is not acme-2's of 2026-10");
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void a_manifest_that_is_copied_to_another_message_is_refused() throws Exception {
    clients();
    mailroom().prepare(said("acme-2"), 10_000_000, problems);
    String id = mailroom().prepare(said("acme-4"), 10_000_000, problems).orElseThrow().id();
    Path outbox = folder.resolve("outbox");
    Files.copy(
        outbox.resolve("acme-2/en-GB.eml"),
        outbox.resolve("acme-4/en-GB.eml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), List.of(id));

      assertThat(problems.list())
          .extracting(Problem::message)
          .singleElement()
          .asString()
          .contains("this message was changed after it was written");
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void who_is_no_recipient_any_more_gets_nothing() throws Exception {
    clients();
    String id = mailroom().prepare(said("acme-2"), 10_000_000, problems).orElseThrow().id();
    Correspondence before = clients.get("acme-2");
    clients.put(
        "acme-2",
        new Correspondence(
            before.recipients().subList(0, 1),
            before.accountManager(),
            before.domains(),
            before.addresses(),
            before.shared()));
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), List.of(id));

      assertThat(problems.list())
          .extracting(Problem::message)
          .containsExactly("'ceo2@acme-2.example' is no recipient of acme-2 any more");
      assertThat(server.commands()).isEmpty();
    }
  }
}

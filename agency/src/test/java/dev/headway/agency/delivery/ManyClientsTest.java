package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfWriter;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import dev.headway.model.Recipient;
import dev.headway.report.ClientReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients whose names are nearly the same, and people of nearly the same names. */
class ManyClientsTest {

  /** As many as a large agency has. */
  private static final int CLIENTS = 200;

  @TempDir private Path folder;
  private final Map<String, Correspondence> clients = new LinkedHashMap<>();
  private final Map<String, byte[]> pdfs = new HashMap<>();
  private final Problems problems = new Problems();

  private Mailroom mailroom() {
    return new Mailroom(
        folder.resolve("deliveries"), folder.resolve("outbox"), ClientReport::workbook, false);
  }

  /**
   * Of a few words, digits and hyphens: acme, acme-1, acme1, acme-10, acme-2026, acme-2026-10 ...
   */
  private static String id(Random random) {
    List<String> words = List.of("acme", "acme", "acne", "acmes", "a", "2026", "10", "1", "2", "0");
    StringBuilder id = new StringBuilder("acme");
    for (int i = random.nextInt(4); i > 0; i--) {
      id.append(random.nextBoolean() ? "-" : "").append(words.get(random.nextInt(words.size())));
    }
    return id.toString();
  }

  private void clients(int count, Random random) {
    // Those that are most alike, and whatever else comes.
    Set<String> ids = new LinkedHashSet<>(List.of("acme", "acme-2", "acme2", "acme-2026-10"));
    while (ids.size() < count) {
      ids.add(id(random));
    }
    for (String id : ids) {
      client(id, random);
    }
  }

  private void client(String id, Random random) {
    List<Recipient> people = new ArrayList<>();
    String domain = id + ".example";
    int count = 1 + random.nextInt(3);
    for (String name : List.of("info", "ceo", "sam.smith").subList(0, count)) {
      people.add(new Recipient(Letters.person("Sam Smith", name + "@" + domain), Locale.UK));
    }
    List<String> domains = new ArrayList<>(List.of(domain));
    List<EmailAddress> addresses = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    if (random.nextInt(10) == 0) { // one board for some of them, as each of them says
      people.add(new Recipient(Letters.person("Sam Smith", "sam@board.example"), Locale.UK));
      domains.add("board.example");
      shared.add("board.example");
    }
    if (random.nextInt(5) == 0) { // free mail, with nearly the same name before the at sign
      EmailAddress own = new EmailAddress(id, "mail.example");
      people.add(new Recipient(new Correspondent("Sam Smith", own), Locale.UK));
      addresses.add(own);
    }
    clients.put(
        id,
        new Correspondence(people, Optional.empty(), domains, addresses, shared, Optional.empty()));
  }

  /** Several have the same figures: what is in their workbooks differs by nothing but the owner. */
  private static byte[] sheets(String client) {
    return Letters.bytes("PK the figures of " + client + "!");
  }

  /** A report as others know it: by the workbook in it. */
  private byte[] pdf(String client) {
    return pdfs.computeIfAbsent(client, ManyClientsTest::newPdf);
  }

  private static byte[] newPdf(String client) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter writer = PdfWriter.getInstance(document, pdf);
      document.open();
      document.add(new Paragraph("The report of " + client + "!"));
      String name = client + "-" + Letters.OCTOBER + ".xlsx";
      writer.addFileAttachment(
          "figures", PdfFileSpecification.fileEmbedded(writer, null, name, sheets(client)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  /**
   * What one client's people are to get.
   *
   * @param report that comes with it
   * @param workbook that comes with it
   */
  private record Sent(
      String client, List<Correspondent> recipients, Enclosure report, Enclosure workbook)
      implements Draft {

    @Override
    public YearMonth month() {
      return Letters.OCTOBER;
    }

    @Override
    public Locale language() {
      return Locale.UK;
    }

    @Override
    public Letter letter(
        int revision, List<Correspondent> to, boolean isWhole, boolean isCorrection) {
      return Letters.of(client, revision, to, "figures", List.of(report, workbook));
    }
  }

  private String prepare(String client, String report, String workbook) {
    List<Correspondent> to =
        clients.get(client).recipients().stream().map(Recipient::person).toList();
    Sent said =
        new Sent(
            client,
            to,
            new Enclosure(client + "-2026-10.pdf", "application/pdf", pdf(report)),
            new Enclosure(client + "-2026-10.xlsx", Letters.Said.XLSX, sheets(workbook)));
    return mailroom().prepare(said, 10_000_000, problems).orElseThrow().id();
  }

  private String prepare(String client) {
    return prepare(client, client, client);
  }

  private void send(int port, List<String> ids) {
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
    mailroom().send(request, postbox, id -> Optional.empty(), line -> {}, problems);
  }

  /** Of a large agency once; of smaller ones with other names in another order. */
  @ParameterizedTest
  @CsvSource({"1, " + CLIENTS, "2, 60", "3, 60"})
  void nobody_gets_another_clients_bytes(long seed, int count)
      throws IOException, NoSuchAlgorithmException {
    Random random = new Random(seed);
    clients(count, random);
    List<String> ids = new ArrayList<>();
    clients.keySet().forEach(client -> ids.add(prepare(client)));
    Collections.shuffle(ids, random);
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), ids);

      assertThat(problems.list()).isEmpty();
      Map<String, Integer> copies = new HashMap<>();
      for (int i = 0; i < server.taken().size(); i++) {
        EmailAddress to = Letters.address(server.takenFor().get(i));
        ReadMessage message = new ReadMessage(server.taken().get(i));
        String sheets = new String(message.workbooks().get(0), StandardCharsets.UTF_8);
        String client = sheets.substring("PK the figures of ".length(), sheets.indexOf('!'));
        assertThat(message.pdfs())
            .singleElement()
            .isEqualTo(pdf(client))
            .satisfies(
                pdf ->
                    assertThat(ClientReport.workbook(pdf, client, Letters.OCTOBER))
                        .hasValue(message.workbooks().get(0)));
        assertThat(clients.get(client).recipients())
            .as(to + " of " + client)
            .anyMatch(recipient -> recipient.person().address().equals(to));
        copies.merge(client, 1, Integer::sum);
      }
      assertThat(copies).hasSize(count);
      copies.forEach(
          (client, got) -> assertThat(clients.get(client).recipients()).as(client).hasSize(got));
    }
  }

  /** As when folders are copied by hand, or a file is put into another client's place. */
  @ParameterizedTest
  @CsvSource({
    "acme-2, acme2, acme2",
    "acme-2, acme2, acme-2",
    "acme-2, acme-2, acme2",
    "acme, acme-2026-10, acme-2026-10",
    "acme-2026-10, acme, acme"
  })
  void a_document_in_another_clients_message_stops_everything(
      String client, String report, String workbook) throws Exception {
    clients(CLIENTS, new Random(0));
    String wrong = prepare(client, report, workbook);
    List<String> others =
        clients.keySet().stream()
            .filter(id -> !id.equals(client))
            .limit(20)
            .map(this::prepare)
            .toList();
    List<String> ids = new ArrayList<>(others);
    ids.add(wrong);
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), ids);

      assertThat(problems.list())
          .extracting(Problem::message)
          .containsExactly(
              "a document in message " + wrong + " is not " + client + "'s of 2026-10");
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void a_manifest_that_is_copied_to_another_message_is_refused() throws Exception {
    clients(CLIENTS, new Random(0));
    prepare("acme-2");
    String id = prepare("acme2");
    Path outbox = folder.resolve("outbox");
    Files.copy(
        outbox.resolve("acme-2/en-GB.eml"),
        outbox.resolve("acme2/en-GB.eml"),
        StandardCopyOption.REPLACE_EXISTING);
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
    List<Recipient> people =
        Stream.of("info", "ceo")
            .map(name -> Letters.person("Sam Smith", name + "@acme-2.example"))
            .map(person -> new Recipient(person, Locale.UK))
            .toList();
    clients.put("acme-2", recipients(people));
    String id = prepare("acme-2");
    clients.put("acme-2", recipients(people.subList(0, 1)));
    try (SmtpFaultServer server = new SmtpFaultServer(SSLContext.getDefault(), false)) {
      send(server.port(), List.of(id));

      assertThat(problems.list())
          .extracting(Problem::message)
          .containsExactly("'ceo@acme-2.example' is no recipient of acme-2 any more");
      assertThat(server.commands()).isEmpty();
    }
  }

  private static Correspondence recipients(List<Recipient> people) {
    return new Correspondence(
        people,
        Optional.empty(),
        List.of("acme-2.example"),
        List.of(),
        List.of(),
        Optional.empty());
  }
}

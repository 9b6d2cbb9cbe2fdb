package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.agency.delivery.MessageStatus;
import dev.headway.input.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample agency's messages, as programs of mail find them in the outbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleMessagesTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  /** Prints what Python finds wrong, then subject, people and parts. */
  private static final String READER =
      """
      import email, email.policy, sys
      for name in sys.argv[1:]:
          with open(name, 'rb') as file:
              message = email.message_from_binary_file(file, policy=email.policy.default)
          for part in message.walk():
              for defect in part.defects:
                  print('DEFECT', name, repr(defect))
              for header, value in part.items():
                  for defect in getattr(value, 'defects', ()):
                      print('DEFECT', name, header, repr(defect))
          print('|'.join([
              str(message['subject']),
              ','.join(a.display_name + '=' + a.addr_spec for a in message['to'].addresses),
              ','.join(part.get_content_type() for part in message.walk()),
              ','.join(part.get_filename() for part in message.iter_attachments()),
              message.get_body(('plain',)).get_content().splitlines()[0]]))
      """;

  private Path output = Path.of("unset");
  private RunResult result = new RunResult(OCTOBER, List.of(), List.of());

  @BeforeAll
  void write(@TempDir Path folder) {
    output = folder;
    result = email(output, List.of());
  }

  private static RunResult email(Path output, List<String> clients) {
    AgencyFolder folder = AgencyFolder.read(SampleAgency.FOLDER, new Problems()).orElseThrow();
    RunRequest run = new RunRequest(folder, clients, OCTOBER, OCTOBER.plusMonths(1), output);
    return MonthlyRun.email(new MailRequest(run, Optional.empty()));
  }

  private List<Path> messages() throws IOException {
    try (Stream<Path> files = Files.walk(output.resolve("2026-10/outbox"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }

  private List<String> names() throws IOException {
    return messages().stream()
        .map(file -> file.getParent().getFileName() + "/" + file.getFileName())
        .toList();
  }

  @Test
  void each_client_with_recipients_has_a_message_for_each_of_their_languages() throws IOException {
    assertThat(names())
        .containsExactly(
            "alder-bikes/en-GB.eml",
            "lough-arden/en-IE.eml",
            "lough-arden/fr-FR.eml",
            "marlpit-nursery/en-GB.eml",
            "moorfield-heat/en-GB.eml");
    assertThat(result.failed()).isFalse();
    assertThat(output.resolve("2026-10/outbox/index.html"))
        .content()
        .contains("helene.marchand@rivage-capital.example", "Lough Arden Sensors, octobre 2026");
  }

  @Test
  void messages_are_the_same_when_they_are_written_again() throws IOException {
    Path again = Files.createDirectory(output.resolve("again"));
    RunResult second = email(again, List.of("lough-arden"));

    List<String> ids =
        result.clients().stream()
            .flatMap(client -> client.messages().stream())
            .filter(message -> message.client().equals("lough-arden"))
            .map(MessageStatus::id)
            .toList();
    assertThat(second.clients().get(0).messages())
        .extracting(MessageStatus::id)
        .isEqualTo(ids)
        .hasSize(2);
    assertThat(again.resolve("2026-10/outbox/lough-arden/fr-FR.eml"))
        .hasSameBinaryContentAs(output.resolve("2026-10/outbox/lough-arden/fr-FR.eml"));
  }

  @Test
  void python_reads_them_without_a_defect() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PYTHON), "there is no Python here");
    Path script = Files.writeString(output.resolve("read.py"), READER);
    List<String> command = new ArrayList<>(List.of(PYTHON.toString(), script.toString()));
    messages().forEach(file -> command.add(file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "UTF-8");
    Process process = builder.start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).noneMatch(line -> line.startsWith("DEFECT")).hasSize(5);
    assertThat(said.get(2))
        .matches("Lough Arden Sensors, octobre 2026.:.«.Enquiries.» a devancé le plan\\|.*")
        .contains("|Hélène Marchand=helene.marchand@rivage-capital.example|")
        .contains("|lough-arden-2026-10-fr-FR.pdf,lough-arden-2026-10-fr-FR.xlsx|")
        .endsWith("|Bonjour Hélène Marchand,");
    assertThat(said.get(0).split("\\|")[2])
        .startsWith("multipart/mixed,multipart/alternative,text/plain,multipart/related,text/html,")
        .contains("image/png")
        .endsWith(
            "application/pdf,"
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  /** In its strict mode it throws for whatever is against the standards. */
  @Test
  void another_library_reads_them_in_its_strict_mode_and_finds_the_documents_in_them()
      throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (Path file : messages()) {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom().setStrictParsing(true).setMaxLineLen(1000).build());
      builder.setDecodeMonitor(DecodeMonitor.STRICT);
      try (InputStream in = Files.newInputStream(file)) {
        Message message = builder.parseMessage(in);
        assertThat(((Mailbox) message.getTo().get(0)).getName()).doesNotContain("=?").isNotEmpty();
        files((Multipart) message.getBody(), found);
      }
    }
    assertThat(found).hasSize(10);
    for (Map.Entry<String, byte[]> each : found.entrySet()) {
      String client = each.getKey().replaceAll("-2026-10.*", "");
      assertThat(output.resolve("2026-10").resolve(client).resolve(each.getKey()))
          .hasBinaryContent(each.getValue());
    }
  }

  private static void files(Multipart parts, Map<String, byte[]> found) throws IOException {
    for (Entity part : parts.getBodyParts()) {
      if (part.getBody() instanceof Multipart inner) {
        files(inner, found);
      } else if ("attachment".equals(part.getDispositionType())) {
        assertThat(part.getBody()).isInstanceOf(BinaryBody.class);
        try (InputStream in = ((SingleBody) part.getBody()).getInputStream()) {
          found.put(part.getFilename(), in.readAllBytes());
        }
      }
    }
  }
}

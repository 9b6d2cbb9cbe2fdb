package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.delivery.Credentials;
import dev.headway.agency.delivery.MessageStatus;
import dev.headway.agency.delivery.Secret;
import dev.headway.input.Problem;
import dev.headway.report.ClientReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose report opens with a password only. */
class LockedReportTest {

  private static final Credentials.Store NONE = id -> Optional.empty();

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void oneClientWantsAPassword() {
    agency = new SmallAgency(folder).client("acme").client("brio");
    agency
        .write(
            "agency.yaml",
            SmallAgency.AGENCY + "email: {sender: {name: Lantern, email: hello@lantern.example}}\n")
        .write(
            "clients/acme/client.yaml",
            SmallAgency.CLIENT
                + """
                pdf: {credentials: acme-report}
                recipients:
                  - {name: Ann Lee, email: ann@acme.example}
                email: {domains: [acme.example]}
                """);
  }

  /** Settings that have a password for this client alone. */
  private static Credentials.Store settings(String password) {
    return id ->
        id.equals("acme-report")
            ? Optional.of(
                new Credentials(
                    Optional.empty(), Optional.of(new Secret(password)), Optional.empty()))
            : Optional.empty();
  }

  private RunRequest request(Credentials.Store secrets) {
    RunRequest open = agency.request();
    return new RunRequest(
        open.folder(), open.clients(), open.month(), open.thisMonth(), open.output(), secrets);
  }

  private MailRequest mail() {
    return new MailRequest(request(settings("three spokes")), Optional.empty());
  }

  private byte[] pdf(String client) throws IOException {
    return Files.readAllBytes(agency.document(client, "pdf"));
  }

  private static List<String> errors(RunResult result) {
    return result.clients().get(0).problems().stream()
        .filter(problem -> problem.toString().contains("password"))
        .map(Problem::toString)
        .toList();
  }

  @Test
  void its_report_is_locked_and_that_of_another_is_open() throws IOException {
    RunResult result = MonthlyRun.run(request(settings("three spokes")));

    assertThat(result.failed()).isFalse();
    assertThat(ClientReport.isLocked(pdf("acme"), "acme", SmallAgency.OCTOBER)).isTrue();
    assertThat(ClientReport.isLocked(pdf("brio"), "brio", SmallAgency.OCTOBER)).isFalse();
    assertThat(ClientReport.workbook(pdf("brio"), "brio", SmallAgency.OCTOBER)).isPresent();
  }

  @Test
  void a_run_without_the_password_says_so_and_writes_nothing() {
    RunResult result = MonthlyRun.run(request(NONE));

    assertThat(errors(result))
        .containsExactly(
            "clients/acme/client.yaml:12:20: the PDF is to open with a password only, and there is"
                + " no <server> 'acme-report'\n    Add one with <id> and <password> in"
                + " settings.xml, which lies in the folder .m2 of who makes the report. Without it"
                + " no document is written.");
    assertThat(agency.document("acme", "pdf")).doesNotExist();
    assertThat(agency.document("acme", "xlsx")).doesNotExist();
    assertThat(agency.document("brio", "pdf")).exists();
  }

  @Test
  void so_does_a_check() {
    assertThat(errors(MonthlyRun.check(request(NONE)))).hasSize(1);
    assertThat(errors(MonthlyRun.check(request(settings("three spokes"))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u0007b"})
  void so_does_a_run_with_one_that_nobody_can_type(String password) {
    assertThat(errors(MonthlyRun.run(request(settings(password)))))
        .singleElement()
        .asString()
        .contains("<server> 'acme-report' has no <password>, or one of more than 127 bytes");
    assertThat(agency.document("acme", "pdf")).doesNotExist();
  }

  @Test
  void so_does_a_run_whose_settings_cannot_be_read() {
    Credentials.Store unreadable =
        id -> {
          throw new Credentials.UnreadableException("its password is still encrypted");
        };
    assertThat(errors(MonthlyRun.run(request(unreadable))))
        .singleElement()
        .asString()
        .contains("<server> 'acme-report' cannot be used: its password is still encrypted");
  }

  @Test
  void no_open_copy_is_left_of_a_run_before_the_password() throws IOException {
    MonthlyRun.run(agency.request("brio"));
    agency.write("clients/acme/client.yaml", SmallAgency.CLIENT);
    MonthlyRun.run(request(NONE));
    assertThat(ClientReport.workbook(pdf("acme"), "acme", SmallAgency.OCTOBER)).isPresent();

    oneClientWantsAPassword();
    MonthlyRun.run(request(settings("three spokes")));

    assertThat(ClientReport.isLocked(pdf("acme"), "acme", SmallAgency.OCTOBER)).isTrue();
    try (Stream<Path> files = Files.list(agency.document("acme", "pdf").getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("acme-2026-10.pdf", "acme-2026-10.xlsx", "acme-2026-10.json");
    }
  }

  /** The workbook beside it would tell everybody what the lock keeps. */
  @Test
  void its_message_brings_the_locked_report_alone_and_tells_of_the_password() throws IOException {
    MonthlyRun.email(mail());

    String message = Files.readString(agency.output().resolve("2026-10/outbox/acme/en-GB.eml"));
    assertThat(message)
        .contains("acme-2026-10.pdf")
        .doesNotContain("acme-2026-10.xlsx")
        .contains("password");
  }

  @Test
  void made_again_it_is_the_same_message() {
    List<String> first = ids(MonthlyRun.email(mail()));
    assertThat(first).hasSize(1);
    assertThat(ids(MonthlyRun.email(mail()))).isEqualTo(first);
  }

  private static List<String> ids(RunResult result) {
    return result.clients().stream()
        .flatMap(client -> client.messages().stream())
        .map(MessageStatus::id)
        .toList();
  }
}

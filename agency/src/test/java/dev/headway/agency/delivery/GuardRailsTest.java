package dev.headway.agency.delivery;

import static dev.headway.agency.delivery.Letters.INES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import dev.headway.model.Recipient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a message keeps to at the moment when it is sent. */
class GuardRailsTest {

  private static final EmailAddress ME = Letters.address("me@brightwater.example");
  private static final Correspondence ALDER =
      new Correspondence(
          List.of(new Recipient(INES, Locale.UK)),
          Optional.empty(),
          List.of("alder.example"),
          List.of(),
          List.of(),
          Optional.empty());

  private static final Correspondence LOCKED =
      new Correspondence(
          ALDER.recipients(),
          ALDER.accountManager(),
          ALDER.domains(),
          ALDER.addresses(),
          ALDER.shared(),
          Optional.of("alder-report"));

  @TempDir private Path folder;

  /** Of every PDF that is Alder Bikes', as far as it says so. */
  private static final class Said implements Ownership {

    @Override
    public Optional<byte[]> workbook(byte[] pdf, String client, YearMonth month) {
      String text = new String(pdf, StandardCharsets.UTF_8);
      return text.startsWith("%PDF ")
          ? Optional.of(Letters.bytes(text.replace("%PDF", "PK")))
          : Optional.empty();
    }

    @Override
    public boolean isLocked(byte[] pdf, String client, YearMonth month) {
      return new String(pdf, StandardCharsets.UTF_8).startsWith("%LOCKED " + client);
    }
  }

  private List<String> problems(Letter letter, Optional<EmailAddress> test) throws IOException {
    return problems(letter, test, ALDER);
  }

  private List<String> problems(Letter letter, Optional<EmailAddress> test, Correspondence rules)
      throws IOException {
    Problems problems = new Problems();
    SendRequest request =
        new SendRequest(
            Letters.OCTOBER,
            List.of(),
            List.of(),
            List.of(),
            folder,
            Map.of("alder-bikes", rules),
            test,
            SendingTrial.NOON);
    Prepared message = new Outbox(folder).put(letter, MessageBytes.of(letter));
    new GuardRails(request, new Said(), problems).check(message, message.manifest().to());
    return problems.list().stream().map(Problem::message).toList();
  }

  private static Letter letter(Enclosure... documents) {
    return Letters.of("alder-bikes", 1, List.of(INES), "one", List.of(documents));
  }

  private static Letter to(EmailAddress address) {
    Correspondent person = new Correspondent("", address);
    return new Letters.Said("alder-bikes", List.of(person), "one")
        .letter(1, List.of(person), true, false);
  }

  private static Enclosure pdf(String content) {
    return new Enclosure("alder-bikes-2026-10.pdf", "application/pdf", Letters.bytes(content));
  }

  private static Enclosure sheets(String content) {
    return new Enclosure("alder-bikes-2026-10.xlsx", Letters.Said.XLSX, Letters.bytes(content));
  }

  @Test
  void a_report_with_its_own_workbook_goes_to_its_recipients() throws IOException {
    assertThat(problems(letter(pdf("%PDF one"), sheets("PK one")), Optional.empty())).isEmpty();
    assertThat(problems(letter(pdf("%PDF one")), Optional.empty())).isEmpty();
  }

  @Test
  void another_workbook_than_the_one_in_the_report_does_not() throws IOException {
    assertThat(problems(letter(pdf("%PDF one"), sheets("PK two")), Optional.empty()))
        .singleElement()
        .asString()
        .contains("is not alder-bikes's of 2026-10");
  }

  @Test
  void nor_does_a_workbook_without_a_report() throws IOException {
    assertThat(problems(letter(sheets("PK one")), Optional.empty())).hasSize(1);
  }

  @Test
  void nor_a_report_that_is_nobodys() throws IOException {
    assertThat(problems(letter(pdf("one")), Optional.empty())).hasSize(1);
    assertThat(problems(letter(pdf("%PDF one"), pdf("one")), Optional.empty())).hasSize(1);
  }

  @Test
  void a_locked_report_goes_out_alone_where_the_clients_file_asks_for_a_password()
      throws IOException {
    Enclosure locked = pdf("%LOCKED alder-bikes");
    assertThat(problems(letter(locked), Optional.empty(), LOCKED)).isEmpty();
    assertThat(problems(letter(locked, sheets("PK one")), Optional.empty(), LOCKED))
        .singleElement()
        .asString()
        .contains("is not alder-bikes's of 2026-10");
    assertThat(problems(letter(locked, pdf("%PDF one")), Optional.empty(), LOCKED)).hasSize(1);
  }

  @Test
  void an_open_report_of_such_a_client_does_not() throws IOException {
    assertThat(problems(letter(pdf("%PDF one")), Optional.empty(), LOCKED))
        .singleElement()
        .asString()
        .endsWith("opens without a password, and the client's file asks for one");
  }

  @Test
  void nor_does_a_locked_one_of_which_the_file_says_nothing() throws IOException {
    assertThat(problems(letter(pdf("%LOCKED alder-bikes")), Optional.empty()))
        .singleElement()
        .asString()
        .endsWith("opens with a password, and the client's file asks for none");
  }

  @Test
  void nor_a_locked_one_of_another_client() throws IOException {
    assertThat(problems(letter(pdf("%LOCKED acme")), Optional.empty(), LOCKED)).hasSize(1);
    assertThat(problems(letter(pdf("%LOCKED acme")), Optional.empty())).hasSize(1);
  }

  @Test
  void a_name_that_begins_with_another_client_does_not() throws IOException {
    Enclosure other =
        new Enclosure("acme-2026-10.pdf", "application/pdf", Letters.bytes("%PDF one"));
    assertThat(problems(letter(other), Optional.empty())).hasSize(1);
  }

  @Test
  void a_test_goes_to_the_one_who_tries() throws IOException {
    assertThat(problems(to(ME), Optional.of(ME))).isEmpty();
  }

  @Test
  void a_test_that_was_written_for_somebody_else_does_not() throws IOException {
    assertThat(problems(to(Letters.address("you@brightwater.example")), Optional.of(ME)))
        .containsExactly("'you@brightwater.example' is not whom the test is for");
  }

  @Test
  void a_message_in_earnest_is_no_test() throws IOException {
    assertThat(problems(to(INES.address()), Optional.of(ME)))
        .containsExactly("'ines@alder.example' is not whom the test is for");
  }

  @Test
  void a_clients_address_is_none_for_a_test() throws IOException {
    EmailAddress other = Letters.address("tom@alder.example");
    assertThat(problems(to(other), Optional.of(other)))
        .containsExactly(
            "'tom@alder.example' is a client's address: a test goes to nobody but yourself");
  }
}

package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.agency.delivery.DeliveryState;
import dev.headway.agency.delivery.MessageStatus;
import dev.headway.input.Problems;
import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageLinesTest {

  private static final EmailAddress ANA = new EmailAddress("ana", "acme.example");
  private static final EmailAddress ME = new EmailAddress("me", "lantern.example");

  @TempDir private Path folder;

  private MailRequest request(Optional<Correspondent> test) {
    SmallAgency small = new SmallAgency(folder).client("acme");
    AgencyFolder read = AgencyFolder.read(small.folder, new Problems()).orElseThrow();
    return new MailRequest(
        new RunRequest(
            read,
            List.of(),
            SmallAgency.OCTOBER,
            SmallAgency.OCTOBER.plusMonths(1),
            small.output()),
        test);
  }

  private static MessageStatus message(String id, int revision, DeliveryState state) {
    Optional<Instant> at =
        state == DeliveryState.PREPARED
            ? Optional.empty()
            : Optional.of(Instant.parse("2026-11-05T09:00:00.5Z"));
    return new MessageStatus(
        id,
        "acme",
        SmallAgency.OCTOBER,
        Locale.UK,
        revision,
        revision > 1,
        Path.of(id + ".eml"),
        List.of(),
        List.of(new MessageStatus.Copy(ANA, state, at, at.isEmpty() ? "" : "250 ok")));
  }

  @Test
  void what_is_ready_is_listed_with_what_sends_it() {
    MailRequest mail = request(Optional.empty());

    assertThat(
            MessageLines.ready(
                mail, List.of(message("0123456789abcdef", 1, DeliveryState.PREPARED))))
        .containsExactly(
            "Nothing was sent. The messages to look at:",
            "  0123456789abcdef  acme 2026-10  en-GB",
            "    ana@acme.example  prepared",
            "  all of them on one page: " + mail.outbox().resolve("index.html"),
            "To send one: mvn headway:email -Dheadway.month=2026-10"
                + " -Dheadway.send=0123456789abcdef",
            "Or copy the lines of those that may go into the file 'approvals' beside agency.yaml,"
                + " and: mvn headway:email -Dheadway.month=2026-10 -Dheadway.send=approved");
  }

  @Test
  void the_first_that_somebody_still_has_to_get_is_named() {
    List<String> lines =
        MessageLines.ready(
            request(Optional.empty()),
            List.of(
                message("0000000000000001", 1, DeliveryState.ACCEPTED),
                message("0000000000000002", 2, DeliveryState.PREPARED)));

    assertThat(lines)
        .contains(
            "    ana@acme.example  accepted, 2026-11-05T09:00:00Z: 250 ok",
            "  0000000000000002  acme 2026-10  en-GB, revision 2",
            "To send the correction: mvn headway:email -Dheadway.month=2026-10"
                + " -Dheadway.resend=0000000000000002");
    assertThat(lines).noneMatch(line -> line.contains("approvals"));
  }

  @Test
  void nobody_is_told_to_send_what_everybody_has() {
    List<String> lines =
        MessageLines.ready(
            request(Optional.empty()),
            List.of(
                message("0000000000000001", 1, DeliveryState.ACCEPTED),
                message("0000000000000002", 1, DeliveryState.RESOLVED_ACCEPTED)));

    assertThat(lines).endsWith("Everybody has them already.");
    assertThat(lines).noneMatch(line -> line.contains("-Dheadway.send"));
  }

  @Test
  void a_test_goes_to_the_one_who_tries() {
    List<String> lines =
        MessageLines.ready(
            request(Optional.of(new Correspondent("", ME))),
            List.of(message("0123456789abcdef", 1, DeliveryState.PREPARED)));

    assertThat(lines)
        .endsWith(
            "To send one: mvn headway:email -Dheadway.month=2026-10"
                + " -Dheadway.testRecipient=me@lantern.example -Dheadway.send=0123456789abcdef");
    assertThat(lines).noneMatch(line -> line.contains("approvals"));
  }

  @Test
  void what_was_resolved_is_repeated_with_what_sends_it() {
    MailRequest mail = request(Optional.empty());

    assertThat(MessageLines.resolved(mail, "0123456789abcdef", ANA, true))
        .containsExactly(
            "Written down: message 0123456789abcdef has arrived at ana@acme.example. It is not sent"
                + " again.");
    assertThat(MessageLines.resolved(mail, "0123456789abcdef", ANA, false))
        .containsExactly(
            "Written down: message 0123456789abcdef is to go out to ana@acme.example once more."
                + " Nothing was sent.",
            "To send it: mvn headway:email -Dheadway.month=2026-10 -Dheadway.send=0123456789abcdef");
  }

  @Test
  void without_a_message_that_is_said() {
    assertThat(MessageLines.ready(request(Optional.empty()), List.of()))
        .containsExactly("No message was written: nobody has to get one.");
  }
}

package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which messages somebody means, by ids and by the file of those that were approved. */
class ChoiceTest {

  @TempDir private Path agency;
  private final Problems problems = new Problems();
  private final Prepared acme = prepared("acme");
  private final Prepared brio = prepared("brio");

  private Prepared prepared(String client) {
    Letter letter = Letters.of(client, 1, List.of(Letters.INES), "one");
    return new Prepared(Manifest.of(letter, MessageBytes.of(letter)), Path.of(client, "en-GB.eml"));
  }

  private static String id(Prepared message) {
    return message.manifest().id();
  }

  private List<Prepared> choose(List<String> only, String... ids) {
    SendRequest request =
        new SendRequest(
            Letters.OCTOBER,
            only,
            List.of(ids),
            List.of(),
            agency,
            Map.of(),
            Optional.empty(),
            SendingTrial.NOON);
    return new Choice(request, List.of(acme, brio), problems).messages();
  }

  private void approve(String... lines) throws IOException {
    Files.write(agency.resolve("approvals"), List.of(lines));
  }

  private String told() {
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0).toString();
  }

  @Test
  void a_message_is_meant_by_its_id_and_no_other_one() {
    assertThat(choose(List.of(), id(brio))).containsExactly(brio);
    assertThat(choose(List.of(), id(brio), id(brio))).as("named twice").containsExactly(brio);
  }

  @Test
  void an_id_that_is_not_there_is_an_error_that_says_what_is() {
    assertThat(choose(List.of(), "0123456789abcdef")).isEmpty();
    assertThat(told())
        .startsWith(
            "-Dheadway.send=0123456789abcdef: there is no message 0123456789abcdef of 2026-10")
        .contains("It may have been made anew since somebody looked at it", id(acme), id(brio));
  }

  @Test
  void approved_ones_are_those_of_the_file_of_this_month() throws IOException {
    approve(
        "# October",
        "",
        id(acme) + "  acme 2026-10   # looked at by Maya",
        "fedcba9876543210 brio 2026-09");

    assertThat(choose(List.of(), "approved")).containsExactly(acme);
    assertThat(problems.list()).isEmpty();
  }

  /** Some editors write one. */
  @Test
  void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
    approve("\uFEFF" + id(acme) + "  acme 2026-10");

    assertThat(choose(List.of(), "approved")).containsExactly(acme);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void what_was_approved_and_then_made_anew_is_told_with_its_line() throws IOException {
    approve("0123456789abcdef acme 2026-10");

    assertThat(choose(List.of(), "approved")).isEmpty();
    assertThat(told()).startsWith("approvals:1: there is no message 0123456789abcdef");
  }

  @Test
  void a_line_that_names_another_client_than_its_message_is_an_error() throws IOException {
    approve(id(acme) + " brio 2026-10");

    assertThat(choose(List.of(), "approved")).isEmpty();
    assertThat(told()).startsWith("approvals:1: message " + id(acme) + " is not brio's but acme's");
  }

  @Test
  void a_line_that_approves_nothing_is_an_error() throws IOException {
    approve(id(acme));

    choose(List.of(), "approved");
    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly(
            "'" + id(acme) + "' does not approve anything",
            "no message of 2026-10 is approved here");
  }

  @Test
  void a_file_that_is_not_there_is_an_error() {
    choose(List.of(), "approved");
    assertThat(problems.list().get(0).toString())
        .startsWith("approvals: the list of approved messages cannot be read");
  }

  @Test
  void where_clients_are_named_others_stay() throws IOException {
    approve(id(acme) + " acme 2026-10", id(brio) + " brio 2026-10");

    assertThat(choose(List.of("brio"), "approved")).containsExactly(brio);
    assertThat(problems.list()).isEmpty();
    choose(List.of("brio"), id(acme));
    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly("message " + id(acme) + " is acme's");
  }
}

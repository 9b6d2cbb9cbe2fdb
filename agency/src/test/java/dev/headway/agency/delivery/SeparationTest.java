package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeparationTest {

  private static Correspondence rules(
      List<String> domains, List<String> addresses, String... shared) {
    List<EmailAddress> whole = addresses.stream().map(Letters::address).toList();
    return new Correspondence(
        List.of(), Optional.empty(), domains, whole, List.of(shared), Optional.empty());
  }

  private static List<String> told(Map<String, Correspondence> clients) {
    Problems problems = new Problems();
    new Separation(new TreeMap<>(clients)).check(problems);
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void a_domain_of_two_clients_is_an_error_of_both_that_names_the_other() {
    assertThat(
            told(
                Map.of(
                    "acme", rules(List.of("acme.example", "holding.example"), List.of()),
                    "brio", rules(List.of("holding.example"), List.of()))))
        .satisfiesExactly(
            acme ->
                assertThat(acme)
                    .startsWith(
                        "clients/acme/client.yaml: 'holding.example' is allowed to get this")
                    .contains("also that of brio")
                    .contains("shared: [holding.example]"),
            brio -> assertThat(brio).startsWith("clients/brio/client.yaml").contains("of acme"));
  }

  @Test
  void both_have_to_say_that_they_share_it() {
    Correspondence said = rules(List.of("holding.example"), List.of(), "holding.example");
    Correspondence unsaid = rules(List.of("holding.example"), List.of());

    assertThat(told(Map.of("acme", said, "brio", said))).isEmpty();
    assertThat(told(Map.of("acme", said, "brio", unsaid)))
        .singleElement()
        .asString()
        .startsWith("clients/brio");
  }

  @Test
  void an_address_of_two_clients_is_an_error_like_a_domain() {
    Correspondence owner = rules(List.of(), List.of("owner@gmail.com"));

    assertThat(told(Map.of("acme", owner, "brio", owner))).hasSize(2);
  }

  @Test
  void an_address_at_another_clients_domain_is_an_error_of_both() {
    assertThat(
            told(
                Map.of(
                    "acme", rules(List.of("acme.example"), List.of()),
                    "brio", rules(List.of(), List.of("Ines@acme.example")))))
        .hasSize(2);
  }

  @Test
  void capitals_do_not_make_another_mailbox() {
    assertThat(
            told(
                Map.of(
                    "acme", rules(List.of(), List.of("Owner@gmail.com")),
                    "brio", rules(List.of(), List.of("owner@gmail.com")))))
        .hasSize(2);
  }

  @Test
  void clients_with_nothing_in_common_are_apart() {
    assertThat(
            told(
                Map.of(
                    "acme", rules(List.of("acme.example"), List.of()),
                    "acme-uk", rules(List.of("acme.co.example"), List.of()))))
        .isEmpty();
  }
}

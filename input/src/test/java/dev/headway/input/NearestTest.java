package dev.headway.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN = List.of("Instagram", "currency", "timeZone");

  @Test
  void two_swapped_letters_are_one_edit() {
    assertThat(Nearest.to("tiemZone", KNOWN)).contains("timeZone");
  }

  @Test
  void case_does_not_matter_whatever_the_machine_speaks() {
    // Under a Turkish locale a careless lower case would turn I into a dotless i.
    assertThat(Nearest.to("INSTAGRAM", KNOWN)).contains("Instagram");
  }

  @Test
  void a_name_of_one_letter_is_not_nearest_to_every_short_word() {
    assertThat(Nearest.to("vk", List.of("x"))).isEmpty();
    assertThat(Nearest.to("X", List.of("x"))).contains("x");
  }

  @Test
  void what_is_like_nothing_has_no_nearest() {
    assertThat(Nearest.to("goals", KNOWN)).isEmpty();
    assertThat(Nearest.to("goals", List.of())).isEmpty();
  }
}

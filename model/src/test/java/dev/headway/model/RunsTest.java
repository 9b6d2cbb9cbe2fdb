package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

  @Test
  void numbers_that_follow_each_other_are_drawn_together() {
    assertThat(Runs.text(List.of(3, 7, 8, 9))).isEqualTo("3, 7-9");
    assertThat(Runs.text(List.of(1, 2))).isEqualTo("1-2");
    assertThat(Runs.text(List.of(0))).isEqualTo("0");
    assertThat(Runs.text(List.of())).isEmpty();
  }

  @Test
  void order_and_repetition_make_no_difference() {
    assertThat(Runs.text(List.of(9, 45, 8, 9))).isEqualTo("8-9, 45");
  }
}

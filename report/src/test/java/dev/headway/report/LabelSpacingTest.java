package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSpacingTest {

  @Test
  void labels_with_room_stay_where_they_are() {
    assertThat(LabelSpacing.apart(List.of(10.0, 40.0), 10.5)).containsExactly(10.0, 40.0);
  }

  @Test
  void two_that_crowd_move_apart_by_the_same_length() {
    assertThat(LabelSpacing.apart(List.of(20.0, 22.0), 10)).containsExactly(16.0, 26.0);
  }

  @Test
  void the_order_of_the_labels_is_kept_whatever_the_order_they_are_given_in() {
    assertThat(LabelSpacing.apart(List.of(22.0, 20.0), 10)).containsExactly(26.0, 16.0);
  }

  @Test
  void a_third_is_pushed_only_when_the_first_two_reach_it() {
    assertThat(LabelSpacing.apart(List.of(20.0, 20.0, 30.0), 10))
        .usingComparatorForType(Comparator.comparingLong(d -> Math.round(d * 1e9)), Double.class)
        .containsExactly(40 / 3.0, 70 / 3.0, 100 / 3.0);
    assertThat(LabelSpacing.apart(List.of(20.0, 20.0, 60.0), 10)).containsExactly(15.0, 25.0, 60.0);
  }

  @Test
  void no_labels_need_no_places() {
    assertThat(LabelSpacing.apart(List.of(), 10)).isEmpty();
  }
}

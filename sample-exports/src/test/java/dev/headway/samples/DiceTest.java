package dev.headway.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void the_same_words_give_the_same_throws() {
    assertThat(tenThrows("deals")).isEqualTo(tenThrows("deals")).isNotEqualTo(tenThrows("ads"));
  }

  @Test
  void splitting_loses_nothing() {
    assertThat(Split.byWeight(17, List.of(1, 1, 1))).containsExactly(6, 6, 5);
    assertThat(Split.unevenly(100_01, 7, Dice.of("split")).stream().mapToLong(p -> p).sum())
        .isEqualTo(100_01);
  }

  private static List<Integer> tenThrows(String word) {
    Dice dice = Dice.of(word);
    return IntStream.range(0, 10).map(i -> dice.below(6)).boxed().toList();
  }
}

package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

  @Test
  void each_text_is_new_once_however_many_there_are() {
    Fingerprints texts = new Fingerprints();
    for (int i = 0; i < 200_000; i++) {
      assertThat(texts.add("POST|facebook|" + i)).isTrue();
    }
    for (int i = 0; i < 200_000; i++) {
      assertThat(texts.add("POST|facebook|" + i)).isFalse();
      assertThat(texts.has("POST|facebook|" + i)).isTrue();
      assertThat(texts.has("POST|instagram|" + i)).isFalse();
    }
  }

  @Test
  void a_text_keeps_its_last_mark_however_many_there_are() {
    Fingerprints texts = Fingerprints.marked();
    for (int i = 1; i <= 20_000; i++) {
      assertThat(texts.mark("MENTION|" + i, i)).isZero();
    }
    assertThat(texts.add("MENTION|7")).isFalse();
    for (int i = 1; i <= 20_000; i++) {
      assertThat(texts.mark("MENTION|" + i, -i)).isEqualTo(i);
    }
    assertThat(texts.mark("MENTION|5", 1)).isEqualTo(-5);
  }

  @Test
  void a_text_that_was_added_without_a_mark_has_none() {
    Fingerprints texts = Fingerprints.marked();
    assertThat(texts.add("x")).isTrue();
    assertThat(texts.mark("x", 3)).isZero();
  }

  @Test
  void the_empty_text_is_a_text() {
    Fingerprints texts = new Fingerprints();
    assertThat(texts.has("")).isFalse();
    assertThat(texts.add("")).isTrue();
    assertThat(texts.has("")).isTrue();
  }
}

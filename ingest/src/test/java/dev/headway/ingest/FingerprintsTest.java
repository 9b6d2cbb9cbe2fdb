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
  void the_empty_text_is_a_text() {
    Fingerprints texts = new Fingerprints();
    assertThat(texts.has("")).isFalse();
    assertThat(texts.add("")).isTrue();
    assertThat(texts.has("")).isTrue();
  }
}

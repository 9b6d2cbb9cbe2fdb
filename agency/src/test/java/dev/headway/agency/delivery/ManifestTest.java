package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  private static Manifest manifest(Letter letter) {
    return Manifest.of(letter, MessageBytes.of(letter));
  }

  private final Manifest manifest = manifest(Letters.of("one"));

  @Test
  void it_is_read_as_it_was_written() {
    assertThat(Manifest.parse(manifest.text())).contains(manifest);
    assertThat(manifest.id()).matches("[0-9a-f]{16}");
  }

  @Test
  void another_byte_another_recipient_or_another_month_is_another_id() {
    assertThat(manifest.id())
        .isNotEqualTo(manifest(Letters.of("two")).id())
        .isNotEqualTo(manifest(Letters.of("alder-bikes", 1, List.of(Letters.INES), "one")).id())
        .isNotEqualTo(manifest(Letters.of("alder-bikes", 2, List.of(Letters.INES), "one")).id());
  }

  /** What a person could be tempted to change, or an editor. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tom@alder.example=tom@rival.example", "revision: 1=revision: 01", "client: =client:  ",
        "to: tom@alder.example\n=", "headway-message: 1=headway-message: 2", "\n=\r\n"
      })
  void what_was_changed_is_no_manifest_or_has_another_id(String change) {
    String[] parts = change.split("=", -1);
    String changed = manifest.text().replace(parts[0], parts[1]);
    assertThat(changed).isNotEqualTo(manifest.text());
    assertThat(Manifest.parse(changed).map(Manifest::id))
        .isNotEqualTo(java.util.Optional.of(manifest.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "client: a\n", "headway-message: 1\nclient: a\nmonth: 2026-13\n"})
  void what_is_none_is_not_read(String text) {
    assertThat(Manifest.parse(text)).isEmpty();
  }
}

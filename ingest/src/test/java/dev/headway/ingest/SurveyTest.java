package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_533, 65_536, 200_000})
  void a_marked_file_is_counted_to_its_end_though_the_rest_is_passed_over(int letters)
      throws IOException {
    byte[] bytes = ("\uFEFF" + "a".repeat(letters)).getBytes(StandardCharsets.UTF_8);
    Survey survey = Survey.of(Content.of(bytes), false);
    assertThat(survey.bytes()).isEqualTo(3L + letters);
    assertThat(survey.encoding()).isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 3));
  }

  @Test
  void a_stream_that_skips_nothing_is_counted_as_well() throws IOException {
    byte[] bytes = ("\uFEFF" + "a".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
    Content unskipping =
        () ->
            new ByteArrayInputStream(bytes) {
              @Override
              public long skip(long most) {
                return 0;
              }
            };
    assertThat(Survey.of(unskipping, false).bytes()).isEqualTo(70_003);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 65_535, 65_536, 150_000})
  void one_byte_that_is_no_utf_8_is_found_anywhere(int at) throws IOException {
    byte[] bytes = "day ü,".repeat(30_000).getBytes(StandardCharsets.UTF_8);
    assertThat(Survey.of(Content.of(bytes), false).encoding().charset())
        .isEqualTo(StandardCharsets.UTF_8);
    bytes[at] = (byte) 0xFF;
    Survey survey = Survey.of(Content.of(bytes), false);
    assertThat(survey.strange()).contains((long) at);
    assertThat(survey.encoding().charset())
        .as("most letters are")
        .isEqualTo(StandardCharsets.UTF_8);
  }
}

package dev.headway.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.model.Absence;
import dev.headway.model.Coverage;
import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  record One(Object only) {}

  record Two(int second, String first) {}

  record Maybe(Optional<String> word, List<Optional<String>> no) {}

  @Test
  void decimals_are_texts_with_every_digit_and_without_an_exponent() throws IOException {
    assertThat(json(number("0.1"))).isEqualTo("\"0.1\"");
    assertThat(json(number("1E+6"))).isEqualTo("\"1000000\"");
    assertThat(json(number("74.2500"))).isEqualTo("\"74.25\"");
    assertThat(json(number("0.000"))).isEqualTo("\"0\"");
    assertThat(json(number("0.3333333333333333333333333333333333")))
        .isEqualTo("\"0.3333333333333333333333333333333333\"");
  }

  @Test
  void whole_numbers_and_flags_are_those_of_json() throws IOException {
    assertThat(json(31)).isEqualTo("31");
    assertThat(json(5_000_000_000L)).isEqualTo("5000000000");
    assertThat(json(true)).isEqualTo("true");
  }

  @Test
  void words_months_and_times_are_the_same_on_every_machine() throws IOException {
    // In Turkish, a capital I has another small letter.
    assertThat(json(Absence.NOTHING_TO_DIVIDE_BY)).isEqualTo("\"nothing-to-divide-by\"");
    assertThat(json(YearMonth.of(2026, 10))).isEqualTo("\"2026-10\"");
    assertThat(json(Duration.ofMinutes(30))).isEqualTo("\"PT30M\"");
    assertThat(json(Locale.UK)).isEqualTo("\"en-GB\"");
  }

  @Test
  void a_figure_is_a_value_with_its_days_or_a_reason_and_never_zero_for_missing()
      throws IOException {
    assertThat(json(new Figure.Known(number("74"), new Coverage(30, 31))))
        .isEqualTo("{ \"value\" : \"74\", \"days\" : 30, \"of\" : 31 }");
    assertThat(json(Figure.of(number("0")))).isEqualTo("{ \"value\" : \"0\" }");
    assertThat(json(Figure.missing(Absence.NOT_EXPORTED)))
        .isEqualTo("{ \"missing\" : \"not-exported\" }");
  }

  @Test
  void components_keep_their_order_and_what_has_none_is_sorted() throws IOException {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", 2);
    Set<String> set = new LinkedHashSet<>(List.of("y", "x"));

    assertThat(json(new Two(2, "1"))).isEqualTo("{ \"second\" : 2, \"first\" : \"1\" }");
    assertThat(json(map)).isEqualTo("{ \"a\" : 2, \"b\" : 1 }");
    assertThat(json(set)).isEqualTo("[ \"x\", \"y\" ]");
    assertThat(json(List.of("y", "x"))).isEqualTo("[ \"y\", \"x\" ]");
  }

  @Test
  void what_is_empty_is_left_out() throws IOException {
    assertThat(json(new Maybe(Optional.empty(), List.of()))).isEqualTo("{ \"no\" : [ ] }");
    assertThat(json(new Maybe(Optional.of("w"), List.of())))
        .isEqualTo("{ \"word\" : \"w\", \"no\" : [ ] }");
  }

  @Test
  void one_of_several_kinds_says_which_it_is() throws IOException {
    assertThat(json(Forecast.withheld(Forecast.Reason.TOO_LITTLE_HISTORY)))
        .isEqualTo("{ \"is\" : \"withheld\", \"why\" : \"too-little-history\" }");
  }

  @Test
  void what_it_does_not_know_is_refused_instead_of_guessed() {
    assertThatThrownBy(() -> json(URI.create("x:y")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.net.URI");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** The value in the record, on one line. */
  private static String json(Object value) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    RecordJson.write(new One(value), to);
    String text = to.toString(UTF_8).replaceAll("\\s+", " ");
    String before = "{ \"only\" : ";
    assertThat(text).startsWith(before).endsWith(" }");
    return text.substring(before.length(), text.length() - 2);
  }
}

package dev.headway.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

  private final Problems problems = new Problems();

  private YamlMap map(String yaml) {
    return YamlFile.parse(yaml, "client.yaml", 1, problems).orElseThrow();
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void every_value_knows_its_line_and_column() {
    YamlMap map = map("name: Alder\ngoals:\n  - id: a\n");

    assertThat(map.maps("goals").get(0).place("id")).hasToString("client.yaml:3:5");
    assertThat(map.optional("name").orElseThrow().place()).hasToString("client.yaml:1:7");
  }

  @Test
  void a_missing_key_says_where_and_what_to_write() {
    map("currency: GBP\n").text("name", "Alder Bikes");

    assertThat(told())
        .containsExactly(
            "client.yaml:1:1: the key 'name' is missing\n"
                + "    Write, for example:   name: Alder Bikes");
  }

  @Test
  void a_key_without_a_value_is_told_at_the_key() {
    map("currency: GBP\nname:\n").text("name", "Alder Bikes");

    assertThat(told().get(0)).startsWith("client.yaml:2:1: the key 'name' has no value");
  }

  @Test
  void an_unknown_key_names_the_nearest_known_one() {
    YamlMap map = map("name: Alder\ncurency: GBP\n");
    map.text("name", "Alder");
    map.optionalText("currency");
    map.done();

    assertThat(told())
        .containsExactly("client.yaml:2:1: unknown key 'curency'\n    Did you mean 'currency'?");
  }

  @Test
  void an_unknown_key_like_no_other_lists_the_known_ones() {
    YamlMap map = map("zzzzzzzzzz: 1\n");
    map.optionalText("name");
    map.optionalText("currency");
    map.done();

    assertThat(told().get(0)).endsWith("Known here: name, currency.");
  }

  @Test
  void a_key_that_stands_twice_is_told_with_the_first_line() {
    map("name: A\nname: B\n");

    assertThat(told())
        .containsExactly(
            "client.yaml:2:1: the key 'name' stands here a second time\n"
                + "    Keep one; the first is in line 1.");
  }

  @Test
  void broken_yaml_is_one_problem_with_its_place() {
    Optional<YamlMap> map =
        YamlFile.parse("name: Alder\n\tcurrency: GBP\n", "client.yaml", 1, problems);

    assertThat(map).isEmpty();
    assertThat(told()).hasSize(1);
    assertThat(told().get(0)).startsWith("client.yaml:2:1: a tab stands here");
  }

  @Test
  void front_matter_counts_lines_from_where_it_begins() {
    YamlFile.parse("prepared: x\n", "2026-10.md", 2, problems).orElseThrow().done();

    assertThat(told().get(0)).startsWith("2026-10.md:2:1: unknown key 'prepared'");
  }

  @Test
  void words_that_yaml_once_took_for_something_else_stay_text() {
    YamlMap map = map("answer: no\nversion: 1.10\nday: 2026-10-01\n");

    assertThat(map.optionalText("answer")).contains("no");
    assertThat(map.optionalText("version")).contains("1.10");
    assertThat(map.optionalText("day")).contains("2026-10-01");
  }

  @Test
  void a_list_where_text_belongs_is_told() {
    map("name: [a, b]\n").text("name", "Alder");

    assertThat(told().get(0)).startsWith("client.yaml:1:7: text was expected, but here is a list");
  }

  @Test
  void text_where_keys_belong_is_told() {
    map("brand: green\n").optionalMap("brand");

    assertThat(told().get(0))
        .startsWith("client.yaml:1:8: keys with values were expected, but here is 'green'");
  }

  @Test
  void an_empty_file_is_told() {
    assertThat(YamlFile.parse("", "client.yaml", 1, problems)).isEmpty();
    assertThat(told().get(0)).startsWith("client.yaml:1: is empty");
  }

  @Test
  void a_file_that_is_not_utf_8_is_told(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("client.yaml");
    Files.write(file, "name: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(YamlFile.read(file, "client.yaml", problems)).isEmpty();
    assertThat(told().get(0)).startsWith("client.yaml: is not UTF-8 text");
  }

  @Test
  void a_file_that_is_not_there_is_told(@TempDir Path folder) {
    assertThat(YamlFile.read(folder.resolve("none.yaml"), "none.yaml", problems)).isEmpty();
    assertThat(told().get(0)).startsWith("none.yaml: cannot be read: there is no such file");
  }

  @Test
  void a_byte_order_mark_is_left_out() {
    assertThat(map("\uFEFFname: Alder").optionalText("name")).contains("Alder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // One key too deep, one not deep enough, an item of a list that slipped.
        "strategy:\\n  statement: Be there\\n   audience: Commuters|3:4|here 3 spaces, the line above has 2: audience: Commuters",
        "strategy:\\n    statement: Be there\\n  audience: Commuters|3:3|here 2 spaces, the line above has 4: audience: Commuters",
        "goals:\\n  - id: a\\n   name: b|3:4|here 3 spaces, the line above has 2: name: b",
        "goals:\\n  - id: a\\n     name: b|3:6|here 5 spaces, the line above has 2: name: b",
        "goals:\\n    - id: a\\n  - id: b|3:3|here 2 spaces, the line above has 4: - id: b",
        "name: Alder\\n currency: GBP|2:2|here 1 space, the line above has 0: currency: GBP",
      })
  void wrong_indentation_is_called_by_its_name(String text, String at, String found) {
    YamlFile.parse(text.replace("\\n", "\n"), "client.yaml", 1, problems);
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("client.yaml:" + at + ": the indentation is not right: this line, or the one")
        .contains(found + "\n")
        .contains("Begin the keys of one group in the same column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: Alder: bikes|1:12|a second colon in one line: name: Alder: bikes",
        "name: \"Alder\\ncurrency: GBP|1:7|the quotation mark that opens here is not closed: name: \"Alder",
        "targets: {2026-10: 3\\nname: Alder|1:10|the bracket that opens here is not closed",
        "name: Alder\\ncurrency\\nzone: Europe|2:1|here is no colon behind a key: currency",
      })
  void other_mistakes_are_told_without_words_of_the_parser(String text, String at, String found) {
    YamlFile.parse(text.replace("\\n", "\n"), "client.yaml", 1, problems);
    assertThat(told()).singleElement().asString().startsWith("client.yaml:" + at + ": " + found);
  }

  @Test
  void a_key_that_slipped_out_of_its_group_is_told_with_the_group() {
    YamlMap map = map("strategy: {statement: Be there}\naudience: Commuters\n");
    map.optional("strategy");
    map.done(Map.of("audience", "strategy"));
    assertThat(told())
        .containsExactly(
            "client.yaml:2:1: unknown key 'audience'\n"
                + "    It belongs under 'strategy': indent it like its neighbours there.");
  }

  @Test
  void a_text_that_no_page_has_room_for_is_refused_with_its_length() {
    YamlMap map = map("name: " + "a".repeat(2000) + "\nstatement: " + "b".repeat(2001) + "\n");
    assertThat(map.optionalText("name")).isPresent();
    assertThat(map.optionalText("statement")).isEmpty();
    assertThat(told())
        .containsExactly(
            "client.yaml:2:12: this text has 2001 letters; there is room for 2000\n"
                + "    Shorten it. If it was meant to be shorter, a quotation mark may be missing at"
                + " its end.");
  }
}

package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandTest {

  private static final String GOAL =
      """
      goals:
        - id: leads
          name: Leads
          aim: More revenue
          owner: Head of Retail
          kpi: leads
          direction: more
          targets: {2026-10: 70}
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Brand read(String yaml, Brand otherwise) {
    return YamlFile.parse(yaml, "client.yaml", 1, problems)
        .map(root -> Brand.read(root, folder.resolve("client.yaml"), otherwise))
        .orElseThrow();
  }

  private List<String> told(String yaml) {
    read(yaml, Brand.HOUSE);
    return World.told(problems);
  }

  @Test
  void the_client_wins_key_by_key() throws IOException {
    Files.createFile(folder.resolve("agency.svg"));
    Brand agency = read("brand: {colour: \"#1F4E79\", logo: agency.svg, foot: Ltd}", Brand.HOUSE);

    Brand client = read("brand: {attention: \"#8A1C4A\", foot: \"\"}", agency);

    assertThat(problems.list()).isEmpty();
    assertThat(client.colour()).hasToString("#1F4E79");
    assertThat(client.attention()).hasToString("#8A1C4A");
    assertThat(client.logo()).contains(folder.resolve("agency.svg"));
    assertThat(client.foot()).isEmpty();
  }

  @Test
  void a_pale_colour_is_refused_with_the_nearest_that_can_be_read() {
    assertThat(told("brand: {colour: \"#00AEEF\"}"))
        .containsExactly(
            "client.yaml:1:17: the colour #00AEEF cannot be read on white: its contrast is 2.52 to"
                + " 1, and text needs 4.5 to 1\n"
                + "    The nearest colour of this hue that passes has 4.50 to 1. Write   colour:"
                + " \"#087FAF\"");
  }

  @Test
  void a_key_that_nobody_knows_is_told_with_the_nearest() {
    assertThat(told("brand: {color: \"#1F4E79\"}"))
        .containsExactly("client.yaml:1:9: unknown key 'color'\n    Did you mean 'colour'?");
    assertThat(told("brand: {fonts: {regular: a.ttf, semibolt: b.ttf}}"))
        .anyMatch(text -> text.contains("Did you mean 'semibold'?"));
  }

  @Test
  void a_file_that_is_not_there_is_told_with_the_nearest_name() throws IOException {
    Files.createFile(folder.resolve("logo-dark.svg"));

    assertThat(told("brand: {logo: logo-drak.svg}"))
        .containsExactly(
            "client.yaml:1:15: the logo 'logo-drak.svg' is not a PNG or SVG file beside this one\n"
                + "    Did you mean 'logo-dark.svg'?");
  }

  @Test
  void no_file_further_away_can_be_named() {
    for (String name : List.of("../logo.png", "/etc/logo.png", "a/../../logo.png", "logo.gif")) {
      assertThat(told("brand: {logo: " + name + "}")).isNotEmpty();
    }
  }

  @Test
  void fonts_lie_in_a_folder_beside_the_file() throws IOException {
    Path fonts = Files.createDirectory(folder.resolve("fonts"));
    Files.createFile(fonts.resolve("A-Regular.ttf"));
    Files.createFile(fonts.resolve("A-SemiBold.otf"));

    assertThat(
            read(
                    "brand: {fonts: {regular: fonts/A-Regular.ttf, semibold: fonts/A-SemiBold.otf}}",
                    Brand.HOUSE)
                .typeface())
        .isEqualTo(
            Optional.of(
                new Brand.Typeface(
                    folder.resolve("fonts/A-Regular.ttf"),
                    folder.resolve("fonts/A-SemiBold.otf"))));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void words_that_have_no_room_are_refused() {
    assertThat(told("brand: {foot: " + "x".repeat(121) + "}"))
        .singleElement()
        .asString()
        .contains("'foot' has 121 letters, and there is room for 120");
  }

  @Test
  void paper_is_the_clients_then_the_agencys_then_what_is_usual() {
    String head = World.HEAD + GOAL;
    assertThat(World.read(folder, head, problems).map(Client::paper)).contains(Paper.A4);
    assertThat(World.read(folder, head + "paper: Letter\n", problems).map(Client::paper))
        .contains(Paper.LETTER);
    assertThat(World.read(folder, head + "language: en-US\n", problems).map(Client::paper))
        .contains(Paper.LETTER);
    World.read(folder, head + "paper: A5\n", problems);
    assertThat(World.told(problems))
        .anyMatch(text -> text.contains("'A5' is not a paper: A4 or Letter"));
  }
}

package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words in the column of sources that name no channel Headway knows. */
class SourceWordsTest {

  private static final String CONTACTS =
      "Record ID,Email,Create Date,Original Source,Original Source Drill-Down 1\n";

  @TempDir Path folder;

  private static List<Problem> warnings(Exports exports) {
    return exports.problems().stream().filter(p -> p.severity() == Severity.WARNING).toList();
  }

  private static ReadFile.Read only(Exports exports) {
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  @Test
  void words_of_another_language_are_told_once_with_their_rows_and_a_line() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "c.csv",
                CONTACTS
                    + "1,,2026-10-02,Direkter Traffic,\n"
                    + "2,,2026-10-02,Organische soziale Medien,Instagram\n"
                    + "3,,2026-10-03,Organische soziale Medien,Facebook\n"
                    + "4,,2026-10-03,,\n")
            .read();
    assertThat(exports.facts()).hasSize(4);
    assertThat(warnings(exports))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/c.csv:3");
              assertThat(p.message())
                  .isEqualTo(
                      "in the column 'Original Source' stand words that name no known channel, so"
                          + " that 3 rows count in none: 'Organische soziale Medien' (2 rows,"
                          + " first in line 3), 'Direkter Traffic' (1 row, first in line 2); the"
                          + " file is read as one that says nothing of channels");
              assertThat(p.advice())
                  .isEqualTo(
                      "Download it again with the tool set to English, or say in client.yaml where"
                          + " they belong:   channels: [{text: \"Organische soziale Medien\","
                          + " channel: ...}]   with organic-social, paid-social, organic-search,"
                          + " paid-search, email, direct, referral, offline or another channel of"
                          + " docs/client-file.md in place of the dots.   For every client, say what"
                          + " they mean in a file"
                          + " formats/hubspot-contacts.yaml of your own, with 'words' under"
                          + " 'source'.");
            });
    assertThat(only(exports).facets()).doesNotContain(Facet.CHANNEL, Facet.NETWORK);
  }

  @Test
  void the_line_to_write_has_the_start_of_a_cell_that_swallowed_the_rest_of_its_file() {
    Exports exports =
        ClientFolder.in(folder)
            .october("c.csv", CONTACTS + "1,,2026-10-02," + "Herbst ".repeat(400) + ",\n")
            .read();
    assertThat(warnings(exports))
        .singleElement()
        .satisfies(
            p -> assertThat(p.advice()).contains("Herbst He*\", channel").hasSizeLessThan(700));
  }

  @Test
  void a_file_of_which_some_words_are_known_still_says_channels() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "c.csv", CONTACTS + "1,,2026-10-02,Direct Traffic,\n2,,2026-10-02,Messestand,\n")
            .read();
    assertThat(only(exports).facets()).contains(Facet.CHANNEL, Facet.NETWORK);
    assertThat(warnings(exports))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .endsWith("1 row counts in none: 'Messestand' (1 row, first in line 3)"));
  }

  @Test
  void sources_of_several_channels_are_told_where_one_row_in_ten_has_them() {
    StringBuilder rows = new StringBuilder(CONTACTS).append("1,,2026-10-02,google,\n");
    for (int i = 2; i <= 10; i++) {
      rows.append(i).append(",,2026-10-02,Direct Traffic,\n");
    }
    ClientFolder october = ClientFolder.in(folder).october("c.csv", rows.toString());
    assertThat(warnings(october.read()))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/c.csv:2");
              assertThat(p.message())
                  .isEqualTo(
                      "in the column 'Original Source' stand sources that may be of several"
                          + " channels, so that 1 of 10 rows (10 %) count in none: 'google' (1 row,"
                          + " first in line 2)");
              assertThat(p.advice()).contains("{text: \"google\", channel: ...}");
            });
    october.october("c.csv", rows.append("11,,2026-10-02,Direct Traffic,\n").toString());
    assertThat(warnings(october.read())).isEmpty(); // 1 of 11
  }

  @Test
  void sources_that_are_empty_are_no_unknown_words() {
    Exports exports =
        ClientFolder.in(folder).october("c.csv", CONTACTS + "1,,2026-10-02,,\n").read();
    assertThat(exports.problems()).isEmpty();
    assertThat(only(exports).facets()).isEmpty();
  }

  @Test
  void an_export_without_rows_says_channels_by_its_column() {
    Exports exports = ClientFolder.in(folder).october("c.csv", CONTACTS).read();
    assertThat(only(exports).facets()).contains(Facet.CHANNEL, Facet.NETWORK);
  }

  @Test
  void words_that_the_agencys_own_format_explains_are_placed() {
    String format = Formats.resource("formats/hubspot-contacts.yaml");
    String source =
        "  source: {columns: [Original Source], words: {Organische soziale Medien: Organic"
            + " Social}}\n";
    Path formats = folder.resolve("formats");
    Exports exports =
        ClientFolder.in(folder)
            .formats(formats)
            .file("formats/hubspot-contacts.yaml", format.replaceAll("  source: \\[.*\n", source))
            .october("c.csv", CONTACTS + "1,,2026-10-02,Organische soziale Medien,Instagram\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(((Lead) exports.facts().get(0)).channel().id()).isEqualTo("organic-social");
  }

  @Test
  void words_that_the_client_explains_are_placed() {
    Exports exports =
        ClientFolder.in(folder)
            .channels(
                ChannelRuleTest.text("Organische soziale Medien", "organic-social"),
                ChannelRuleTest.text("Messe*", "offline"))
            .october(
                "c.csv",
                CONTACTS
                    + "1,,2026-10-02,Organische soziale Medien,Instagram\n"
                    + "2,,2026-10-03,Messestand,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(fact -> ((Lead) fact).channel())
        .containsExactly(
            new Channel("organic-social", "social", Optional.of("instagram")),
            new Channel("offline", "offline", Optional.empty()));
  }

  @Test
  void only_the_ten_most_frequent_words_are_listed() {
    StringBuilder rows = new StringBuilder(CONTACTS);
    for (int i = 1; i <= 12; i++) {
      rows.append(i).append(",,2026-10-02,Wort ").append(i).append(",\n");
    }
    Exports exports = ClientFolder.in(folder).october("c.csv", rows.toString()).read();
    assertThat(warnings(exports).get(0).message())
        .contains("12 rows count in none", "'Wort 10'", ", and 2 more words")
        .doesNotContain("'Wort 11'");
  }
}

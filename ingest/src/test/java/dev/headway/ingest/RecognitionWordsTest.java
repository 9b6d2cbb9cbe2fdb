package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a format can ask of the surroundings of a header, and of the days of its rows. */
class RecognitionWordsTest {

  private static final String DAYS =
      """
      about: Days of a shop's window.
      evidence: verified
      source: {id: window, name: Window}
      fact: account-day
      network: facebook
      recognise:
        fields: [day, account_likes]
        %s
      fields:
        day: {columns: [When], dates: uuuu-MM-dd}
      metrics:
        account_likes: [Hearts]
      """;
  private static final String ADS =
      """
      about: Ads.
      evidence: verified
      source: {id: ads, name: Ads}
      fact: ad-spend
      network: snapchat
      recognise:
        fields: [spend, campaign]
        columns: [[Window]]
      preamble: {stated: '^From (\\S+) to (\\S+)$', dates: uuuu-MM-dd}
      fields:
        campaign: [Name]
        first: {columns: [Begins], dates: "uuuu-MM-dd HH:mm:ss"}
        last: {columns: [Ends], dates: end-time}
      metrics:
        spend: [Paid]
      """;

  @TempDir Path folder;
  private Path formats;

  @BeforeEach
  void folders() throws IOException {
    formats = Files.createDirectory(folder.resolve("own"));
  }

  private Exports read(String format, String file) throws IOException {
    Files.writeString(formats.resolve("own.yaml"), format);
    return ClientFolder.in(folder.resolve("client")).formats(formats).october("a.csv", file).read();
  }

  @Test
  void a_header_that_might_be_anybodys_needs_a_line_that_is_not() throws IOException {
    String format = DAYS.formatted("lines: [\"Best windows*\"]");
    String table = "When,Hearts\n2026-10-01,3\n";
    assertThat(read(format, table).facts()).isEmpty();
    assertThat(read(format, "Best windows of 2026,\n" + table).facts()).hasSize(1);
  }

  @Test
  void a_format_of_a_named_sheet_is_no_file_of_text() throws IOException {
    Exports exports = read(DAYS.formatted("sheets: [Windows]"), "When,Hearts\n2026-10-01,3\n");
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).message())
        .startsWith("no format is known for this header: When | Hearts");
  }

  @Test
  void a_header_in_an_unknown_language_may_stand_below_a_description() throws IOException {
    String format =
        DAYS.formatted(
            "positions: {column: When, matches: '\\d{4}-\\d\\d-\\d\\d', names: [When, Hearts]}");
    Exports exports = read(format, "\"All hearts, by day\",\nWann,Herzen\n2026-10-01,3\n");
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.facts().get(0).measures().of("account_likes").orElseThrow())
        .isEqualByComparingTo("3");
  }

  @Test
  void ads_without_days_of_their_own_are_of_the_days_that_the_file_states() throws IOException {
    String table = "Name,Window,Paid\nAutumn,left,12.5\n";
    Exports exports = read(ADS, "From 2026-10-01 to 2026-10-31\n" + table);
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).period())
        .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
    Exports none = read(ADS, table);
    assertThat(none.facts()).isEmpty();
    assertThat(none.problems().get(0).message())
        .startsWith("does not say which days it is of: it has no column of days");
  }

  @Test
  void an_end_at_midnight_is_the_end_of_the_day_before() throws IOException {
    String header = "Name,Window,Begins,Ends,Paid\n";
    Exports exports =
        read(
            ADS,
            header
                + "Autumn,left,2026-10-01 00:00:00,2026-11-01 00:00:00,12.5\n"
                + "Winter,left,2026-10-02 00:00:00,2026-10-03 23:59:59,1\n"
                + "Spring,left,2026-10-02 00:00:00,2026-02-30 00:00:00,1\n");
    assertThat(exports.facts())
        .extracting(f -> f.period().last())
        .containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 3));
    assertThat(exports.problems().get(0).message())
        .isEqualTo(
            "the column 'Ends' has '2026-02-30 00:00:00', which is not written like"
                + " 2026-11-01 00:00:00");
  }

  @Test
  void the_nearest_format_is_the_one_whose_columns_are_there_and_not_one_that_needs_a_line() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Beitrags-ID;Seiten-ID;Seitenname;Datum;Permalink;Impressionen;Reichweite\n"
                    + "1;2;Acme;15.10.26 09:00;https://www.facebook.com/1;10;9\n")
            .read();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.advice())
                    .startsWith(
                        "The nearest is 'meta-facebook-content' (Facebook: content), which needs the"
                            + " column 'Publish time' too"));
  }
}

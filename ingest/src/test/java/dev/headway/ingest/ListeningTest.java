package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mentions, as the tools for listening give them. */
class ListeningTest {

  @TempDir Path folder;

  private static List<String> ratings(Exports exports) {
    return exports.facts().stream()
        .map(Mention.class::cast)
        .map(m -> m.network().orElse("none") + " " + m.day() + " " + m.sentiment())
        .toList();
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  private static byte[] workbook(List<List<String>> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Mentions");
      for (int i = 0; i < rows.size(); i++) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(i);
        for (int column = 0; column < rows.get(i).size(); column++) {
          row.createCell(column).setCellValue(rows.get(i).get(column));
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void brandwatch_below_six_lines_each_mention_once_and_not_the_clients_own() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "b.csv",
                """
                Report:,Bulk Mentions Download
                Brand:,Acme
                From:,2026-10-01
                To:,2026-10-31
                Label:,
                Query:,Acme

                Query Id,Query Name,Resource Id,Date,Added,Updated,Title,Snippet,Full Text,Url,Original Url,Domain,Page Type,Sentiment,Language,Author,Full Name,Impact,Reach (new)
                1,Acme,r1,2026-10-05 09:00:00.0,2026-10-06 09:00:00.0,2026-10-06 09:00:00.0,,love,"love ""it""
                really",https://twitter.com/ada/status/1,,twitter.com,twitter,positive,en,ada,Ada,1,100
                2,Acme UK,r1,2026-10-05 09:00:00.0,2026-10-06 09:00:00.0,2026-10-06 09:00:00.0,,love,"love ""it""
                really",https://twitter.com/ada/status/1,,twitter.com,twitter,positive,en,ada,Ada,1,100
                1,Acme,r2,2026-10-06 09:00:00.0,,,,x,,https://x.com/acmebikes/status/2,,x.com,x,neutral,en,AcmeBikes,Acme,1,100
                1,Acme,r3,2026-10-07 09:00:00.0,,,A bad ride,x,,https://blog.example/1,,blog.example,blog,negative,en,Bo,Bo,1,100
                1,Acme,r4,2026-10-08 09:00:00.0,,,,,,https://www.instagram.com/p/1,,instagram.com,instagram,,en,cy,Cy,1,100
                """)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports))
        .containsExactly(
            "x 2026-10-05 POSITIVE", "none 2026-10-07 NEGATIVE", "instagram 2026-10-08 UNRATED");
    assertThat(only(exports).foreign()).isEqualTo(1);
    assertThat(only(exports).superseded()).isEqualTo(1);
  }

  private static final String MELTWATER =
      "Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Country,Subregion,Language,Reach,Desktop"
          + " Reach,Mobile Reach,Twitter Social Echo,Facebook Social Echo,Reddit Social Echo,National"
          + " Viewership,Engagement,AVE,Sentiment,Key Phrases,Input Name,Keywords,Twitter"
          + " Authority,Tweet Id,Twitter Id,Twitter Client,Twitter Screen Name,User Profile"
          + " Url,Twitter Bio,Twitter Followers,Twitter Following,Alternate Date"
          + " Format,Time,State,City,Document Tags\n"
          + meltwater(
              "05-Oct-2026 09:45PM", "http://twitter.com/ada/statuses/1", "@ada", "Positive")
          + meltwater("06-Oct-2026 12:15AM", "https://www.facebook.com/1", "Bo", "Not Rated")
          + meltwater("07-Oct-2026 10:00AM", "https://news.example/a,b", "", "Negative")
          + meltwater("08-Oct-2026 10:00AM", "https://x.com/AcmeBikes/2", "@AcmeBikes", "Neutral")
          + meltwater("", "https://www.reddit.com/r/bikes/1", "u/di", "Neutral");

  private static String meltwater(String date, String link, String author, String sentiment) {
    return "%s,,\"%s\",,\"ride, on\",Twitter,%s,United Kingdom,,English,1200,,,0,0,0,,0,11.1,%s,x,Acme,acme,,\"\"\"1\"\"\",,,,,,,,09-Oct-26,9:45 PM,,,\n"
        .formatted(date, link, author, sentiment);
  }

  private static void assertMeltwater(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports))
        .containsExactly(
            "x 2026-10-05 POSITIVE",
            "facebook 2026-10-06 UNRATED",
            "none 2026-10-07 NEGATIVE",
            "reddit 2026-10-09 NEUTRAL");
    assertThat(((Mention) exports.facts().get(0)).text()).isEqualTo("ride, on");
    assertThat(only(exports).foreign()).isEqualTo(1);
  }

  @Test
  void meltwater_with_commas() {
    assertMeltwater(ClientFolder.in(folder).october("m.csv", MELTWATER).read());
  }

  @Test
  void meltwater_in_utf_16_with_tabs() {
    String tabs =
        MELTWATER
            .replace("\"https://news.example/a,b\"", "https://news.example/a\u0001b")
            .replace("\"ride, on\"", "ride\u0001 on")
            .replace(',', '\t')
            .replace('\u0001', ',');
    byte[] bytes = ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE);
    assertMeltwater(ClientFolder.in(folder).file("exports/2026-10/m.csv", bytes).read());
  }

  @Test
  void meltwaters_newer_columns() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "m.csv",
                "Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Country,Subregion,State,City,Language,Reach,Desktop"
                    + " Reach,Mobile Reach,Twitter Social Echo,Facebook Social Echo,Reddit Social"
                    + " Echo,Earned Traffic,National Viewership,AVE,Sentiment,Key Phrases,Input"
                    + " Name,Keywords,Document Tags,Engagement,Hashtags,Views,Estimated"
                    + " Views,Custom Categories\n"
                    + "05-Oct-2026 09:45PM,Test ride,https://news.example/1,A ride,,Daily"
                    + " News,,,,,,English,5,,,,,,,,1.5,Neutral,,Acme,,,,,,,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports)).containsExactly("none 2026-10-05 NEUTRAL");
  }

  private static final List<String> TALKWALKER =
      List.of(
          "url",
          "domain_url",
          "title",
          "content",
          "lang",
          "sentiment",
          "source_type",
          "post_type",
          "published",
          "indexed",
          "reach",
          "engagement",
          "extra_author_attributes.name",
          "extra_source_attributes.name");

  private static List<String> talkwalker(String link, String day, String sentiment) {
    return List.of(
        link, "", "", "said", "en", sentiment, "SOCIALMEDIA", "TEXT", day, "", "9", "1", "ada", "");
  }

  private static final List<List<String>> RESULTS =
      List.of(
          TALKWALKER,
          talkwalker("https://x.com/ada/status/1", "2026-10-05 09:00:00", "5"),
          talkwalker("https://www.youtube.com/watch?v=1", "1791190800000", "-2"),
          talkwalker("https://blog.example/1", "2026-10-07 09:00:00", "0"),
          talkwalker("https://www.tiktok.com/@ada/1", "2026-10-08 09:00:00", ""));

  private static void assertTalkwalker(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports))
        .containsExactly(
            "x 2026-10-05 POSITIVE",
            "youtube 2026-10-05 NEGATIVE",
            "none 2026-10-07 NEUTRAL",
            "tiktok 2026-10-08 UNRATED");
  }

  @Test
  void talkwalker_with_commas_and_with_semicolons() {
    for (String delimiter : List.of(",", ";")) {
      StringBuilder text = new StringBuilder();
      RESULTS.forEach(row -> text.append(String.join(delimiter, row)).append("\n"));
      assertTalkwalker(ClientFolder.in(folder).october("t.csv", text.toString()).read());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, NEUTRAL",
    "0.0, NEUTRAL",
    "0.00, NEUTRAL",
    "0.0000, NEUTRAL",
    "-0, NEUTRAL",
    "-0.0, NEUTRAL",
    "'0,0', NEUTRAL",
    "'-0,00', NEUTRAL",
    "0.05, POSITIVE",
    "'0,5', POSITIVE",
    "1, POSITIVE",
    "5.0, POSITIVE",
    "-0.05, NEGATIVE",
    "'-0,5', NEGATIVE",
    "-10.0, NEGATIVE",
    "neutral, NEUTRAL"
  })
  void a_talkwalker_score_is_rated_by_its_sign_and_zero_however_written_is_neutral(
      String score, String rating) {
    String row = String.join(";", talkwalker("https://x.com/a/1", "2026-10-05 09:00:00", score));
    Exports exports =
        ClientFolder.in(folder)
            .october("t.csv", String.join(";", TALKWALKER) + "\n" + row + "\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports)).containsExactly("x 2026-10-05 " + rating);
  }

  @Test
  void talkwalker_as_a_workbook() {
    assertTalkwalker(
        ClientFolder.in(folder).file("exports/2026-10/t.xlsx", workbook(RESULTS)).read());
  }

  @Test
  void mention_by_mention_and_by_source() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "m.csv",
                "title,description,url,source_name,author,date,language,tone,cumulative_reach,tags\n"
                    + "a,b,https://www.facebook.com/1,Facebook,Bo,2026-10-05 10:00:00,en,-1,5,\n")
            .october(
                "s.csv", "source_name,cumulative_reach,country,alert_name\nFacebook,5,GB,Acme\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports)).containsExactly("facebook 2026-10-05 NEGATIVE");
    assertThat(exports.files().get(1).outcome()).isInstanceOf(ReadFile.Ignored.class);
  }

  @Test
  void sprout_is_known_by_the_places_of_its_columns() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "s.csv",
                """
                Date,Network,Message,A,B,C,D,E,F,G,H,I,J
                10/05/2026 14:15 pm,X,"Love, love",https://x.com/ada/status/1,1,,ada,10,1,2,positive,,"#bike, #acme"
                10/31/2026 11:30 pm,INSTAGRAM,Meh,https://www.instagram.com/p/1,2,,bo,10,1,2,unclassified,,
                10/06/2026 09:15 am,X,Ours,https://x.com/acmebikes/status/1,3,,acmebikes,10,1,2,neutral,,
                """)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports))
        .containsExactly("x 2026-10-05 POSITIVE", "instagram 2026-10-31 UNRATED");
    assertThat(((Mention) exports.facts().get(0)).link()).isEqualTo("https://x.com/ada/status/1");
    assertThat(only(exports).first()).isEqualTo(Optional.of(LocalDate.of(2026, 10, 5)));
  }

  @Test
  void mentions_without_a_sentiment_are_mentions_of_which_nobody_knows_it() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "b.csv",
                "Query Name,Date,Url,Page Type,Author,Snippet\n"
                    + "Acme,2026-10-05 09:00:00.0,https://x.com/ada/status/1,x,ada,hi\n")
            .october(
                "t.csv",
                "url,published,source_type,content\n"
                    + "https://www.reddit.com/r/1,2026-10-06 09:00:00,SOCIALMEDIA,hi\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports))
        .containsExactly("x 2026-10-05 UNRATED", "reddit 2026-10-06 UNRATED");
    assertThat(exports.files())
        .allSatisfy(
            f ->
                assertThat(((ReadFile.Read) f.outcome()).exported())
                    .doesNotContain("mentions_positive", "mentions_negative"));
  }

  @Test
  void days_of_mentions_that_a_spreadsheet_has_written_anew_are_told_by_the_column() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "b.csv",
                "Query Name,Date,Url,Page Type,Sentiment\n"
                    + "Acme,10/5/2026 9:00,https://x.com/ada/status/1,x,positive\n"
                    + "Acme,10/31/2026 9:00,https://x.com/ada/status/2,x,neutral\n")
            .october(
                "m.csv",
                "Date,URL,Hit Sentence,Influencer,Sentiment\n"
                    + "31/10/2026 9:45 PM,https://x.com/ada/status/3,hi,@ada,Negative\n")
            .october(
                "t.csv",
                "url;published;source_type;sentiment\n"
                    + "https://x.com/ada/status/4;30.10.2026 09:00;SOCIALMEDIA;-1.5\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports))
        .containsExactly(
            "x 2026-10-05 POSITIVE",
            "x 2026-10-31 NEUTRAL",
            "x 2026-10-31 NEGATIVE",
            "x 2026-10-30 NEGATIVE");
  }

  @Test
  void mention_may_write_sentiments_in_words() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "m.csv",
                "Title,Description,URL,Source,Author,Date,Language,Sentiment,Reach,Tags\n"
                    + "a,b,https://www.facebook.com/1,facebook,Bo,2026-10-05 10:00:00,en,positive,5,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(ratings(exports)).containsExactly("facebook 2026-10-05 POSITIVE");
  }
}

package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content exports of Meta in the columns and languages that they have had. */
class MetaGenerationsTest {

  private static final String FACEBOOK =
      "Post ID|Page ID|Page name|Title|Description|Duration (sec)|Publish time|Caption"
          + " type|Permalink|Is crosspost|Is share|Post type|Languages|Custom labels|Funded content"
          + " status|Data comment|Date|";
  private static final String INSTAGRAM =
      "Post ID|Account ID|Account username|Account name|Description|Duration (sec)|Publish"
          + " time|Permalink|Post type|Data comment|Date|";
  private static final Map<String, String> CELLS =
      Map.ofEntries(
          Map.entry("Post ID", "122100000000000001"),
          Map.entry("Page ID", "100064000000001"),
          Map.entry("Page name", "Acme Bikes"),
          Map.entry("Account ID", "17841400000000001"),
          Map.entry("Account username", "acmebikes"),
          Map.entry("Title", "Your reel"),
          Map.entry("Description", "\"A caption, with\na second line\""),
          Map.entry("Publish time", "\"10/15/2026 09:30\""),
          Map.entry("Permalink", "https://www.facebook.com/reel/1"),
          Map.entry("Post type", "Photo"),
          Map.entry("Date", "Lifetime"),
          Map.entry("Views", "210"),
          Map.entry("Impressions", "260"),
          Map.entry("IMPRESSION:UNIQUE_USERS", "999"),
          Map.entry("Reach", "180"),
          Map.entry("reactions, comments and shares", "12"),
          Map.entry("Reactions", "7"),
          Map.entry("Comments", "3"),
          Map.entry("Shares", "2"),
          Map.entry("Likes", "7"),
          Map.entry("Saves", "5"),
          Map.entry("Follows", "1"),
          Map.entry("Plays", "888"),
          Map.entry("Total clicks", "9"),
          Map.entry("link clicks", "4"));

  @TempDir Path folder;

  private Exports read(String header, String row) {
    return ClientFolder.in(folder).october("a.csv", "\uFEFF" + header + "\n" + row + "\n").read();
  }

  /** A file of these columns, with one row of the cells above. */
  private Exports file(String columns) {
    List<String> header = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (String name : columns.split("\\|")) {
      header.add(name.contains(" ") ? '"' + name + '"' : name);
      String low = name.toLowerCase(Locale.ROOT);
      row.add(CELLS.getOrDefault(name, CELLS.getOrDefault(low, "")));
    }
    return read(String.join(",", header), String.join(",", row));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // 2023-12 to 2024-03
        "IMPRESSION:UNIQUE_USERS|Reach|Impressions|Reactions, Comments and"
            + " Shares|Reactions|Comments|Shares|Total clicks|Matched Audience Targeting Consumption"
            + " (Photo Click)|Other Clicks|Link Clicks|Negative feedback from users: Hide all;"
            + "impressions",
        // 2025-04
        "Views|Reach|Reactions, Comments and Shares|Reactions|Comments|Shares|Total clicks|Link"
            + " Clicks|Other Clicks|Matched Audience Targeting Consumption (Photo Click)|Seconds"
            + " viewed|Average Seconds viewed|Estimated earnings (USD)|Ad impressions;views",
        // 2025-04, Views twice
        "Views|Reach|Reactions, Comments and Shares|Reactions|Comments|Shares|Total"
            + " clicks|Views|Reach from Organic posts|Reach from Boosted posts|3-second video"
            + " views|Unique negative feedback from users|Other Clicks|Link Clicks;views",
        // 2025-09, with link clicks added
        "Views|Views from Organic posts|Views from Boosted posts|Reach|Reach from Organic posts|Reach"
            + " from Boosted posts|3-second video views|Reactions, Comments and"
            + " Shares|Reactions|Comments|Shares|Seconds viewed|Total clicks|Link Clicks;views",
        // 2026-03, all columns, in the casing of British English
        "Views|Reach|Reactions, comments and shares|Reactions|Comments|Shares|Total clicks|Link"
            + " clicks|Other clicks|Views from Boosted posts|Percentage of total views at interval"
            + " 0|3-second video views by top audience (F, 35-44)|3-second video views by country"
            + " (Tunisia (TN));views"
      })
  void facebook_posts_of_every_generation(String metrics, String era) {
    Exports exports = file(FACEBOOK + metrics);
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.type()).as("they were Photo until 2024").isEqualTo("Photos");
    assertThat(post.text()).isEqualTo("A caption, with\na second line");
    assertThat(post.measures().values())
        .isEqualTo(
            Map.of(
                "post_" + era,
                new BigDecimal(era.equals("views") ? "210" : "260"),
                "post_reach",
                new BigDecimal("180"),
                "post_engagements",
                new BigDecimal("12"),
                "post_likes",
                new BigDecimal("7"),
                "post_comments",
                new BigDecimal("3"),
                "post_shares",
                new BigDecimal("2"),
                "post_clicks",
                new BigDecimal("9"),
                "post_link_clicks",
                new BigDecimal("4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Views|Reach|Likes|Shares|Comments|Saves|Follows;views",
        "Views|Reach|Likes|Shares|Follows|Comments|Saves;views",
        "Views|Likes|Shares|Comments|Saves|Reach|Follows;views",
        "Impressions|Reach|Likes|Shares|Plays|Comments|Saves|Follows;impressions"
      })
  void instagram_posts_in_every_order(String metrics, String era) {
    Exports exports = file(INSTAGRAM + metrics);
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).measures().values())
        .isEqualTo(
            Map.of(
                "post_" + era,
                new BigDecimal(era.equals("views") ? "210" : "260"),
                "post_reach",
                new BigDecimal("180"),
                "post_likes",
                new BigDecimal("7"),
                "post_comments",
                new BigDecimal("3"),
                "post_shares",
                new BigDecimal("2"),
                "post_saves",
                new BigDecimal("5"),
                "post_follows",
                new BigDecimal("1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,Publiceringstid,Permalänk,Inläggstyp,Datum,"
            + "Visningar,Räckvidd,Reaktioner,Kommentarer,Delningar,Totalt antal klick,Länkklick",
        "Beitrags-ID,Seiten-ID,Seitenname,Titel,Beschreibung,Veröffentlichungszeit,Permalink,"
            + "Beitragsart,Datum,Aufrufe,Reichweite,Reaktionen,Kommentare,Geteilte Inhalte,Klicks,"
            + "Link-Klicks",
        "Identificação do post,Identificação da página,Nome da página,Título,Descrição,Horário de"
            + " publicação,Link permanente,Tipo de post,Data,Visualizações,Alcance,Reações,"
            + "Comentários,Compartilhamentos,Total de cliques,Cliques no link"
      })
  void facebook_posts_of_other_languages(String header) {
    Exports exports =
        read(
            header,
            "122100000000000001,100064000000001,Acme Bikes,Short,A longer caption,"
                + "10/15/2026 09:30,https://www.facebook.com/1,Reels,Vitalício,1,2,3,4,5,6,7");
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(post.text()).isEqualTo("A longer caption");
    assertThat(post.measures().values())
        .isEqualTo(
            Map.of(
                "post_views", new BigDecimal("1"),
                "post_reach", new BigDecimal("2"),
                "post_likes", new BigDecimal("3"),
                "post_comments", new BigDecimal("4"),
                "post_shares", new BigDecimal("5"),
                "post_clicks", new BigDecimal("6"),
                "post_link_clicks", new BigDecimal("7")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Publicerings-id,Konto-id,Kontots användarnamn,Kontonamn,Beskrivning,Publiceringstid,"
            + "Permalänk,Inläggstyp,Datum,Visningar,Räckvidd,Gilla-markeringar,Kommentarer,"
            + "Delningar,Följer,Sparade objekt",
        "Identificação do post,Identificação da conta,Nome de usuário da conta,Nome da conta,"
            + "Descrição,Horário de publicação,Link permanente,Tipo de post,Data,Visualizações,"
            + "Alcance,Curtidas,Comentários,Compartilhamentos,Seguimentos,Salvamentos",
        "Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la cuenta,"
            + "Nombre de la cuenta,Descripción,Hora de publicación,Enlace permanente,Tipo de"
            + " publicación,Fecha,Visualizaciones,Alcance,Me gusta,Comentarios,Compartidos,"
            + "Seguimientos,Guardados"
      })
  void instagram_posts_of_other_languages(String header) {
    Exports exports =
        read(
            header,
            "18000000000000001,17841400000000001,acmebikes,Acme,A caption,10/15/2026"
                + " 09:30,https://www.instagram.com/p/a/,Reel do Instagram,Vitalício,1,2,3,4,5,6,7");
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.type()).isEqualTo("IG reel");
    assertThat(post.account()).isEqualTo("acmebikes");
    assertThat(post.measures().of("post_views")).contains(new BigDecimal("1"));
    assertThat(post.measures().of("post_likes")).contains(new BigDecimal("3"));
    assertThat(post.measures().of("post_comments")).contains(new BigDecimal("4"));
    assertThat(post.measures().of("post_saves")).contains(new BigDecimal("7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // With figures, with one leaked figure, and with none.
        ",,,,,,,,,,,,,,,An error occurred while computing metadata for content with ID 123.,Lifetime,"
            + "7,5,1,1,0,0",
        ",,,,,,,,,,,,,,,An error occurred while computing metadata for content with ID"
            + " 123.,Lifetime,7",
        ",,,,,,,,,,,,,,,An error occurred while computing metrics.,-"
      })
  void rows_that_meta_could_not_fill_are_noted_each(String row) {
    Exports exports =
        read(
            (FACEBOOK + "Views|Reach|Reactions|Comments|Shares|Total clicks").replace('|', ','),
            row);
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.NOTE);
              assertThat(p.message()).contains("Meta could not fill this row");
            });
  }

  @Test
  void a_post_of_which_meta_gives_no_figures_is_a_post_without_figures() {
    Exports exports = file(FACEBOOK + "Other Clicks");
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).measures().values()).isEmpty();
  }

  @Test
  void stories_among_the_posts_are_left_out_and_counted_apart() {
    String header = (INSTAGRAM + "Views").replace('|', ',');
    String row =
        "18000000000000001,17841400000000001,acmebikes,Acme,A history of"
            + " stories,0,10/15/2026 09:30,https://www.instagram.com/p/a/,IG image,,Lifetime,5\n";
    Exports exports =
        read(header, row + row.replace("0001,178", "0002,178").replace("IG image", "IG story"));
    assertThat(exports.facts()).hasSize(1);
    assertThat(((Post) exports.facts().get(0)).type()).isEqualTo("IG image");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("left out: stories (1)"));
  }
}

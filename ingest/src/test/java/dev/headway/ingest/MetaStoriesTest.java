package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meta's export of Instagram stories, which are facts of their own and no posts. */
class MetaStoriesTest {

  /** As Meta writes it: only names with a space stand in quotation marks. */
  private static final String HEADER =
      "\uFEFF\"Post ID\",\"Account ID\",\"Account username\",\"Account name\",Description,\"Duration"
          + " (sec)\",\"Publish time\",Permalink,\"Post type\",\"Data comment\",Date,Views,Reach,"
          + "Likes,Shares,\"Profile visits\",Replies,Navigation,\"Link clicks\",\"Sticker"
          + " taps\",Follows\n";

  private static final String OWNER = ",17841400000000001,acmebikes,\"Acme Bikes\",";

  /** The newest first; clicks, taps, visits and follows are empty where there were none. */
  private static final String THREE =
      "18000000000000003"
          + OWNER
          + ",15,\"10/31/2026 18:00\",https://www.instagram.com/stories/acmebikes/3003,\"IG"
          + " story\",,Lifetime,300,250,9,4,7,2,280,12,3,1\n"
          + "18000000000000002"
          + OWNER
          + "\"Bells, and\nlights\",0,\"10/15/2026 09:30\","
          + "https://www.instagram.com/stories/acmebikes/2002,\"IG"
          + " story\",,Lifetime,140,120,0,0,,0,131,,,\n"
          + "18000000000000001"
          + OWNER
          + ",15,\"10/01/2026 00:30\",https://www.instagram.com/stories/acmebikes/1001,\"IG"
          + " story\",,Lifetime,210,180,5,1,2,1,195,8,,\n";

  @TempDir Path folder;

  private ClientFolder client() {
    return ClientFolder.in(folder);
  }

  private static BigDecimal sum(Exports exports, String metric) {
    return exports.facts().stream()
        .flatMap(fact -> fact.measures().of(metric).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  @Test
  void each_frame_is_a_story() {
    Exports exports = client().october("Oct-01-2026_Oct-31-2026_1.csv", HEADER + THREE).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(3).allMatch(Story.class::isInstance);
    Story second = (Story) exports.facts().get(1);
    assertThat(second.id()).isEqualTo("18000000000000002");
    assertThat(second.network()).isEqualTo("instagram");
    assertThat(second.account()).isEqualTo("acmebikes");
    assertThat(second.type()).isEqualTo("IG story");
    assertThat(second.text()).isEqualTo("Bells, and\nlights");
    assertThat(second.link()).isEqualTo("https://www.instagram.com/stories/acmebikes/2002");
    assertThat(exports.facts())
        .extracting(fact -> ((Story) fact).published())
        .as("18:00 in San Francisco is the next day in London, 00:30 the same morning")
        .containsExactly(
            LocalDate.of(2026, 11, 1), LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "story_views, 650", // 300 + 140 + 210
    "story_reach, 550", // 250 + 120 + 180
    "story_likes, 14", // 9 + 0 + 5
    "story_shares, 5", // 4 + 0 + 1
    "story_replies, 3", // 2 + 0 + 1
    "story_navigation, 606", // 280 + 131 + 195
    "story_profile_visits, 9", // 7 + 2
    "story_link_clicks, 20", // 12 + 8
    "story_sticker_taps, 3",
    "story_follows, 1"
  })
  void the_figures_add_up(String metric, String total) {
    Exports exports = client().october("a.csv", HEADER + THREE).read();
    assertThat(sum(exports, metric)).isEqualTo(total);
    assertThat(only(exports).exported()).contains(metric);
  }

  @Test
  void an_empty_cell_is_not_zero() {
    Exports exports = client().october("a.csv", HEADER + THREE).read();
    assertThat(exports.facts().get(1).measures().metrics())
        .containsExactlyInAnyOrder(
            "story_views",
            "story_reach",
            "story_likes",
            "story_shares",
            "story_replies",
            "story_navigation");
  }

  @Test
  void stories_are_never_counted_as_posts() {
    Exports exports = client().october("a.csv", HEADER + THREE).read();
    assertThat(only(exports).kind()).isEqualTo(FactKind.STORY);
    assertThat(only(exports).exported())
        .contains("stories_published")
        .noneMatch(metric -> metric.startsWith("post"));
  }

  @Test
  void posts_and_reels_that_stand_among_the_stories_are_left_out_and_counted_apart() {
    Exports exports =
        client()
            .october(
                "a.csv",
                HEADER
                    + THREE
                    + THREE
                        .replace("\"IG story\"", "\"IG reel\"")
                        .replace("/stories/acmebikes/", "/reel/")
                        .replace("1800000", "1810000"))
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("left out: posts (3)"));
  }

  @Test
  void a_story_whose_type_is_written_in_an_unknown_language_is_known_by_its_address() {
    Exports exports =
        client()
            .october("a.csv", HEADER + THREE.replace("\"IG story\"", "Instagram-verhaal"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(3);
  }

  @Test
  void the_later_download_of_the_same_stories_counts() {
    Exports exports =
        client()
            .file("exports/2026-09/a.csv", HEADER + THREE.replace("Lifetime,300", "Lifetime,90"))
            .october("a.csv", HEADER + THREE)
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(sum(exports, "story_views")).isEqualTo("650");
  }

  @Test
  void a_partners_story_is_left_out() {
    Exports exports =
        client().october("a.csv", HEADER + THREE.replaceFirst("acmebikes", "brio")).read();
    assertThat(exports.facts()).hasSize(2);
    assertThat(only(exports).foreign()).isEqualTo(1);
  }

  @Test
  void a_row_that_meta_could_not_fill_is_a_note() {
    Exports exports =
        client()
            .october(
                "a.csv",
                HEADER
                    + THREE
                    + ",,,,,,,,,\"An error occurred while computing metadata for content with ID"
                    + " 18000000000000009.\",Lifetime,4,3,,,,,,,,\n")
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.NOTE);
              assertThat(p.message()).contains("the story is not counted");
            });
  }

  @Test
  void figures_by_day_are_refused() {
    Exports exports =
        client().october("a.csv", HEADER + THREE.replace("Lifetime", "10/15/2026")).read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .anySatisfy(p -> assertThat(p.message()).contains("one row for each story and day"));
  }

  @Test
  void views_of_zero_everywhere_were_not_exported() {
    Exports exports =
        client()
            .october("a.csv", HEADER + THREE.replaceAll("Lifetime,[0-9]+,", "Lifetime,0,"))
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(exports.facts())
        .allSatisfy(fact -> assertThat(fact.measures().of("story_views")).isEmpty());
    assertThat(sum(exports, "story_reach")).isEqualTo("550");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Portuguese, in the era of views
        "Identificação da publicação,Identificação da conta,Nome de usuário da conta,Nome da"
            + " conta,Descrição,Duração (segundos),Horário de publicação,Link permanente,Tipo de"
            + " publicação,Comentário de dados,Data,Visualizações,Alcance,Curtidas,"
            + "Compartilhamentos,Visitas ao perfil,Respostas,Navegação,Cliques no link,Toques em"
            + " figurinhas,Seguimentos;Story do Instagram;Vitalício;story_views",
        // Portuguese, newer wording, in that of impressions
        "Identificação do post,Identificação da conta,Nome de usuário da conta,Nome da"
            + " conta,Descrição,Duração (s),Horário de publicação,Link permanente,Tipo de"
            + " post,Comentário de dados,Data,Impressões,Alcance,Curtidas,"
            + "Compartilhamentos,Visitas ao perfil,Respostas,Navegação,Cliques no link,Toques em"
            + " figurinhas,Seguimentos;Story do Instagram;Vitalício;story_impressions",
        // Swedish, as far as its names are known
        "Publicerings-id,Konto-id,Kontots"
            + " användarnamn,Kontonamn,Beskrivning,Längd,Publiceringstid,Permalänk,Inläggstyp,"
            + "Datakommentar,Datum,Visningar,Räckvidd,Gilla-markeringar,Delningar,Profilbesök,"
            + "Svar,Navigation,Länkklick,Sticker"
            + " taps,Följer;Instagram-story;Livslängd;story_views",
        // English, 2024
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish"
            + " time,Permalink,Post type,Data comment,Date,Impressions,Reach,Likes,Shares,Profile"
            + " visits,Replies,Navigation,Link clicks,Sticker taps,Follows;IG"
            + " story;Lifetime;story_impressions"
      })
  void every_era_and_language_gives_the_same_figures(
      String header, String type, String lifetime, String seen) {
    String row =
        "\n18000000000000001,17841400000000001,acmebikes,Acme Bikes,,15,10/15/2026 09:30,"
            + "https://www.instagram.com/stories/acmebikes/1001,"
            + type
            + ",,"
            + lifetime
            + ",210,180,5,1,2,3,195,8,4,6\n";
    Exports exports = client().october("a.csv", "\uFEFF" + header + row).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(only(exports).format()).isEqualTo("meta-instagram-stories");
    Story story = (Story) exports.facts().get(0);
    assertThat(story.published()).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(story.type()).isEqualTo(type);
    assertThat(
            List.of(
                    seen,
                    "story_reach",
                    "story_likes",
                    "story_shares",
                    "story_profile_visits",
                    "story_replies",
                    "story_navigation",
                    "story_link_clicks",
                    "story_sticker_taps",
                    "story_follows")
                .stream()
                .map(metric -> story.measures().of(metric).orElseThrow().toPlainString()))
        .containsExactly("210", "180", "5", "1", "2", "3", "195", "8", "4", "6");
    assertThat(story.measures().metrics()).hasSize(10);
  }

  @Test
  void spanish_stories_are_known_by_their_answers() {
    Exports exports =
        client()
            .october(
                "a.csv",
                "Identificador de la publicación,Identificador de la cuenta,Nombre de usuario de la"
                    + " cuenta,Hora de publicación,Fecha,Visualizaciones,Respuestas,Navegación\n"
                    + "18000000000000001,17841400000000001,acmebikes,10/15/2026"
                    + " 09:30,Total,210,3,195\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0)).isInstanceOf(Story.class);
    assertThat(sum(exports, "story_replies")).isEqualTo("3");
  }

  @Test
  void a_file_with_a_header_only_is_read_and_holds_nothing() {
    Exports exports = client().october("a.csv", HEADER).read();
    assertThat(only(exports).rows()).isZero();
    assertThat(exports.problems()).isEmpty();
  }
}

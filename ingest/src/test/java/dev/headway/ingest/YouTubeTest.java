package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What YouTube Studio's advanced mode gives as CSV. */
class YouTubeTest {

  private static final String ZIP = "exports/2026-10/Content 2026-10-01_2026-10-31 Acme Bikes.zip";
  private static final String TABLE =
      """
      Content,Video title,Video publish time,Duration,Engaged views,Average percentage viewed (%),Stayed to watch (%),Unique viewers,Average views per viewer,New viewers,Returning viewers,Casual viewers,Regular viewers,Hypes,Hype points,Subscribers gained,Subscribers lost,Likes,Dislikes,Likes (vs dislikes) (%),Shares,Comments added,Post subscribers,Views,Watch time (hours),Subscribers,Average view duration,Impressions,Impressions click-through rate (%)
      Total,,,,900,41.2,,0,,0,0,0,0,0,0,60,4,70,1,98.5,12,9,0,1500,62.5,56,0:02:30,40000,3.1
      abcDEFghij1,"Chain, ""cleaned"" 🚲","Oct 6, 2026",312,500,40.1,,,,,,,,0,0,8,1,40,1,97.5,7,5,0,800,40.2575,7,0:05:12,20000,4.2
       -abcDEFghij,Short ride,"Oct 20, 2026",28,300,80,61.5,250,1.2,200,50,40,10,0,0,2,3,20,0,100,0,2,0,600,2.5,-1,0:00:21,,
      zbcDEFghij9,Old but gold,"Jan 31, 2024",600,100,22,,,,,,,,0,0,0,0,10,0,100,5,2,0,100,19.7,0,0:03:00,9000,2.2
      xbcDEFghij8,Draft,,45,,,,,,,,,,,,,,,,,,,,,,,,,
      """;

  @TempDir Path folder;

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Exports read(String path, Map<String, String> files) {
    return ClientFolder.in(folder)
        .accounts(Map.of("youtube", List.of("@acmebikes")))
        .file(path, zip(files))
        .read();
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  private static Map<String, String> measures(Fact fact) {
    return fact.measures().values().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().toPlainString(), (a, b) -> a, TreeMap::new));
  }

  private static BigDecimal figure(Exports exports, String day, String metric) {
    return exports.facts().stream()
        .filter(f -> f.period().equals(Period.of(LocalDate.parse(day))))
        .flatMap(f -> f.measures().of(metric).stream())
        .reduce(BigDecimal::add)
        .orElseThrow();
  }

  @Test
  void videos_of_the_days_in_the_name_of_the_zip_are_posts() {
    Exports exports =
        read(
            ZIP,
            Map.of(
                "Table data.csv", TABLE,
                "Chart data.csv",
                    """
                    Date,Content,Video title,Video publish time,Duration,Engaged views
                    2026-10-06,abcDEFghij1,"Chain, ""cleaned"" 🚲","Oct 6, 2026",312,90
                    2026-10-07,abcDEFghij1,"Chain, ""cleaned"" 🚲","Oct 6, 2026",312,0
                    """,
                "Totals.csv",
                    """
                    Date,Engaged views
                    2026-10-06,90
                    2026-10-07,120
                    """));
    List<Fact> posts = exports.facts().stream().filter(Post.class::isInstance).toList();
    assertThat(posts)
        .extracting(f -> ((Post) f).id())
        .containsExactly("abcDEFghij1", "-abcDEFghij");
    Post first = (Post) posts.get(0);
    assertThat(first.published()).isEqualTo(LocalDate.of(2026, 10, 6));
    assertThat(first.text()).isEqualTo("Chain, \"cleaned\" 🚲");
    assertThat(first.network()).isEqualTo("youtube");
    assertThat(first.account()).isEqualTo("@acmebikes");
    assertThat(measures(first))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "post_views", "800",
                "post_engaged_views", "500",
                "post_watch_minutes", "2415.45",
                "post_impressions", "20000",
                "post_net_follows", "7",
                "post_follows", "8",
                "post_likes", "40",
                "post_shares", "7",
                "post_comments", "5"));
    assertThat(measures(posts.get(1)))
        .containsEntry("post_net_follows", "-1")
        .containsEntry("post_reach", "250")
        .doesNotContainKey("post_impressions");
    assertThat(figure(exports, "2026-10-07", "account_engaged_views")).isEqualTo("120");
    assertThat(exports.files())
        .extracting(f -> f.outcome().getClass().getSimpleName())
        .containsExactly("Ignored", "Read", "Read");
    ReadFile.Read table = (ReadFile.Read) exports.files().get(1).outcome();
    assertThat(table.stated()).contains(Period.of(YearMonth.of(2026, 10)));
    assertThat(table.rows()).isEqualTo(4);
    assertThat(table.aside()).as("the video of 2024").isEqualTo(1);
    assertThat(exports.problems())
        .allSatisfy(p -> assertThat(p.severity()).isEqualTo(Severity.NOTE));
  }

  @Test
  void a_capped_table_says_that_videos_are_missing() {
    Exports exports =
        read(
            ZIP,
            Map.of(
                "Table data.csv",
                """
                Content,Video title,Video publish time,Views,Watch time (hours),Subscribers
                Total,,,1500,62.5,56
                abcDEFghij1,One,"Oct 6, 2026",1000,40,3
                Showing top 500 results,,,,,
                """));
    assertThat(exports.facts()).hasSize(1);
    assertThat(only(exports).rows()).isEqualTo(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).contains("'Showing top 500 results'");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Vi\u00ADdeo,Vi\u00ADdeo\u00ADti\u00ADtel,Ver\u00ADöf\u00ADfent\u00ADli\u00ADchungs\u00ADzeit\u00ADpunkt des Vi\u00ADde\u00ADos,Auf\u00ADru\u00ADfe,Wie\u00ADder\u00ADga\u00ADbe\u00ADzeit (Stun\u00ADden),Abon\u00ADnen\u00ADten,Im\u00ADpres\u00ADsi\u00ADo\u00ADnen,Klick\u00ADra\u00ADte der Im\u00ADpres\u00ADsi\u00ADo\u00ADnen (%)
        Ge\u00ADsamt,,,900,12.5,3,1000,3.2
        abcDEFghij1,Kette,"Oct 6, 2026",800,2.5,2,900,3.1
        Die 500 bes\u00ADten Er\u00ADgeb\u00ADnis\u00ADse wer\u00ADden an\u00ADge\u00ADzeigt
        """,
        """
        Videos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Wiedergabezeit (Stunden),Abonnenten,Geschätzter Umsatz (EUR),Thumbnail-Impressionen,Thumbnail-Klickrate (%)
        Gesamt,,,,900,12.5,3,9.991,1000,3.2
        abcDEFghij1,Kette,"Oct 6, 2026",55,800,2.5,2,8.123,900,3.1
        Die 500 besten Ergebnisse werden angezeigt
        """,
        """
        Conteúdo,Título do vídeo,Horário de publicação do vídeo,Visualizações,Tempo de exibição (horas),Inscritos,Receita estimada (USD),Impressões,Taxa de cliques de impressões (%)
        Total,,,900,12.5,3,9.991,1000,3.2
        abcDEFghij1,Kette,"Oct 6, 2026",800,2.5,2,8.123,900,3.1
        Mostrando os primeiros 500 resultados
        """,
        """
        Contenido,Título del video,Tiempo de publicación del video,Vistas,Tiempo de reproducción (horas),Suscriptores,Tus ingresos estimados (USD),Impresiones,Tasa de clics de las impresiones (%)
        Total,,,900,12.5,3,9.991,1000,3.2
        abcDEFghij1,Kette,"Oct 6, 2026",800,2.5,2,8.123,900,3.1
        Showing top 500 results
        """,
        """
        コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,総再生時間（単位: 時間）,チャンネル登録者,推定収益 (JPY),サムネイルのインプレッション,サムネイルのクリック率 (%)
        合計,,,,900,12.5,3,9,1000,3.2
        abcDEFghij1,Kette,"Oct 6, 2026",55,800,2.5,2,8,900,3.1
        Showing top 500 results
        """,
        """
        Контент,Название видео,Время публикации видео,Просмотры,Время просмотра (часы),Подписчики,Показы значков видео,CTR для значков видео (%)
        Итого,,,900,12.5,3,1000,3.2
        abcDEFghij1,Kette,"Oct 6, 2026",800,2.5,2,900,3.1
        Showing top 500 results
        """
      })
  void every_language_reads_the_same(String table) {
    Exports exports = read(ZIP, Map.of("t.csv", table));
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("the network left rows out"));
    assertThat(exports.facts())
        .singleElement()
        .satisfies(
            f ->
                assertThat(measures(f))
                    .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                            "post_views", "800",
                            "post_watch_minutes", "150",
                            "post_net_follows", "2",
                            "post_impressions", "900")));
  }

  @Test
  void without_the_zip_nothing_says_of_which_days_the_figures_are() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Table data.csv",
                """
                Content,Video title,Video publish time,Views,Watch time (hours),Subscribers
                Total,,,100,4,0
                abcDEFghij1,One,"Oct 6, 2026",100,4,0
                """)
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).contains("nothing says which");
            });
  }

  @Test
  void a_table_by_day_and_its_totals_tell_the_same_once() {
    String chart = "Date,Views\n2026-10-01,100\n2026-10-02,0\n";
    Exports exports =
        read(
            "exports/2026-10/Date 2026-10-01_2026-10-02 Acme Bikes.zip",
            Map.of(
                "Table data.csv",
                    """
                    Date,Engaged views,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)
                    Total,60,100,5.5,3,1000,4.1
                    2026-10-01,60,100,5.5,-2,1000,4.1
                    2026-10-02,0,0,0,5,0,
                    """,
                "Chart data.csv", chart,
                "Totals.csv", chart));
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(10);
    assertThat(exports.facts()).allSatisfy(f -> assertThat(f).isInstanceOf(AccountDay.class));
    assertThat(figure(exports, "2026-10-01", "account_video_views")).isEqualTo("100");
    assertThat(figure(exports, "2026-10-01", "account_watch_minutes")).isEqualTo("330");
    assertThat(figure(exports, "2026-10-01", "account_net_follows")).isEqualTo("-2");
    assertThat(figure(exports, "2026-10-02", "account_engaged_views")).isEqualTo("0");
    assertThat(figure(exports, "2026-10-01", "account_impressions")).isEqualTo("1000");
  }

  @Test
  void a_chart_by_month_holds_no_days() {
    Exports exports =
        ClientFolder.in(folder).october("Totals.csv", "Date,Views\n2026-09,9\n2026-10,8\n").read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("whole months", "(2)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Geography,Views,Average view duration,Watch time (hours)\nTotal,5,0:01:00,1\nGB,5,0:01:00,1\n",
        "Subscription status,Views,Watch time (hours),Average view duration\nTotal,5,1,0:01:00\n",
        "Cities,City name,Views,Watch time (hours),Average view duration\nTotal,,5,1,0:01:00\n",
        "Viewer age,Views (%),Average view duration,Average percentage viewed (%),Watch time (hours)"
            + " (%)\n18–24 years,10,0:01:00,40,12\n",
        "Viewer gender,Views (%),Average view duration,Average percentage viewed (%),Watch time"
            + " (hours) (%)\nFemale,10,0:01:00,40,12\n",
        "Idade do espectador,Visualizações (%)\n18–24 anos,10\n",
        "Audio track,Views,Watch time (hours)\nTotal,5,1\nEnglish,5,1\n",
        "Content,Video title,Video publish time,Traffic source,Views\na,b,\"Oct 1, 2026\",Search,5\n",
        "Date,Geography,Views\n2026-10-01,GB,5\n",
        "Date,Subscription status,Views\n2026-10-01,Subscribed,5\n",
        "Date,Traffic source,Views\n2026-10-01,Browse features,5\n",
        "Date,Content,Video title,Video publish time,Views\n2026-10-01,a,b,\"Oct 1, 2026\",5\n",
        "Datum,Video,Videotitel,Veröffentlichungszeitpunkt des Videos,Aufrufe\n"
            + "2026-10-01,a,b,\"Oct 1, 2026\",5\n",
        "Data,Conteúdo,Título do vídeo,Horário de publicação do vídeo,Receita estimada (USD)\n"
            + "2026-10-01,a,b,\"Oct 1, 2026\",0.5\n",
        "Data,Receita estimada (USD)\n2026-10-01,0.5\n",
        "Date,Your estimated revenue (JPY)\n2026-10-01,5\n"
      })
  void what_tells_the_same_again_is_left_alone_for_a_reason(String text) {
    Exports exports = ClientFolder.in(folder).october("y.csv", text).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files().get(0).outcome()).isInstanceOf(ReadFile.Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10/26/26", "26-Oct-26", "2026-10-26", "26/10/2026", "26.10.2026", "26.10.26"})
  void a_file_that_a_spreadsheet_saved_again_is_read_where_its_days_are_plain(String day) {
    Exports exports =
        read(
            ZIP,
            Map.of(
                "Table data.csv",
                "Content,Video title,Video publish time,Views,Watch time (hours)\n"
                    + "Total,,,\"1,234\",1.5\nabcDEFghij1,x,%s,\"1,234\",1.5\n".formatted(day)));
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 26));
    assertThat(measures(post)).containsEntry("post_views", "1234");
    assertThat(measures(post)).containsEntry("post_watch_minutes", "90");
  }

  @Test
  void videos_are_posts_whatever_columns_were_chosen() {
    Exports exports =
        read(
            ZIP,
            Map.of(
                "Table data.csv",
                "Content,Video title,Video publish time,Duration,Likes,Dislikes,New in 2027\n"
                    + "Total,,,,9,1,1\nabcDEFghij1,x,\"Oct 6, 2026\",12,9,1,1\n"));
    assertThat(exports.problems()).isEmpty();
    assertThat(measures(exports.facts().get(0)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("post_likes", "9"));
  }

  @Test
  void of_several_channels_the_name_of_the_zip_says_which() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("youtube", List.of("Acme Racing", "Acme Bikes")))
            .file(
                "exports/2026-10/Date 2026-10-01_2026-10-02 Acme Bikes (1).zip",
                zip(Map.of("Totals.csv", "Date,Views\n2026-10-01,6\n2026-10-02,4\n")))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .hasSize(2)
        .allSatisfy(f -> assertThat(((AccountDay) f).account()).isEqualTo("Acme Bikes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Date,Likes", "Datum,Impressionen", "Data,Compartilhamentos"})
  void a_chart_whose_name_any_network_could_have_is_left_alone(String header) {
    Exports exports =
        ClientFolder.in(folder).october("Totals.csv", header + "\n2026-10-01,25\n").read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files().get(0).outcome())
        .isInstanceOfSatisfying(
            ReadFile.Ignored.class,
            left -> assertThat(left.reason()).contains("nothing says whose it is"));
  }
}

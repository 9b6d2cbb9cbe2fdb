package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X: whole headers of tweets, tweets by day, the account overview, videos and ads. */
class XDaysTest {

  private static final List<String> FIGURES =
      List.of(
          "impressions,engagements,engagement rate,retweets,replies,likes,user profile clicks,url clicks,hashtag clicks,detail expands,permalink clicks,app opens,app installs,follows,email tweet,dial phone,media views,media engagements"
              .split(","));
  private static final List<String> PORTUGUESE =
      List.of(
          "impressões,engajamentos,taxa de engajamento,retweets,respostas,favoritos,cliques no perfil do usuário:,cliques no URL,cliques em hashtags:,expansões de detalhes:,cliques no link permanente,aberturas de aplicativos,instalações de aplicativo:,seguiram,Tweet enviado por e-mail,número de telefone discado,visualizações da mídia,engajamentos com mídia"
              .split(","));
  private static final List<String> JAPANESE =
      List.of(
          "インプレッション,エンゲージメント,エンゲージメント率,リツイート,返信,いいね,ユーザープロフィールクリック,URLクリック数,ハッシュタグクリック,詳細クリック,固定リンクのクリック数,アプリ表示,アプリインストール,フォローしている,ツイートをメール送信,ダイアル式電話,メディアの再生数,メディアのエンゲージメント数"
              .split(","));
  private static final String OVERVIEW =
      "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,"
          + "Profile visits,Create Post,Video views,Media views\n";
  private static final List<String> NOT_PROMOTED = Collections.nCopies(18, "-");

  @TempDir Path folder;

  /** Every cell quoted, as X did until 2024. */
  private static String row(List<String> first, List<String> own, List<String> promoted) {
    return Stream.of(first, own, promoted)
        .flatMap(List::stream)
        .map(cell -> '"' + cell + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static List<String> promoted(List<String> names) {
    return names.stream().map(name -> "promoted " + name).toList();
  }

  private static String tweet(String figures) {
    return row(
        List.of(
            "1840000000000000001",
            "https://twitter.com/acmebikes/status/1840000000000000001",
            "Rain &amp; hills\n\nhttps://t.co/x",
            "2026-10-31 09:30 +0000"),
        List.of(figures.split(",")),
        NOT_PROMOTED);
  }

  private static String figures() {
    return "1200.0,14.0,9.9E-4,2.0,3.0,4.0,5.0,6.0,1.0,2.0,0.0,0,0,7,0,0,33,1";
  }

  /** What the figures of accounts say: the metric of each day. */
  private static Map<String, String> said(Exports exports) {
    return exports.facts().stream()
        .map(AccountDay.class::cast)
        .collect(
            Collectors.toMap(
                f -> f.day() + " " + f.metric(), f -> f.value().toPlainString(), (a, b) -> a + b));
  }

  private static ReadFile.Ignored ignored(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    return (ReadFile.Ignored) exports.files().get(0).outcome();
  }

  @Test
  void all_forty_columns_of_tweets_are_read_in_english_of_both_ages() {
    List<String> first = List.of("Tweet id", "Tweet permalink", "Tweet text", "time");
    for (String likes : List.of("likes", "favorites")) {
      List<String> names = FIGURES.stream().map(n -> n.equals("likes") ? likes : n).toList();
      checkTweet(row(first, names, promoted(names)) + tweet(figures()));
    }
  }

  @Test
  void all_forty_columns_of_tweets_are_read_in_portuguese_and_japanese() {
    List<String> portuguese =
        List.of("id do Tweet", "link permanente do Tweet", "texto do Tweet", "horário");
    checkTweet(
        row(portuguese, PORTUGUESE, PORTUGUESE.stream().map(n -> n + " promovido(a)(s)").toList())
            + tweet(figures()));
    List<String> japanese = List.of("ツイートID", "ツイートの固定リンク", "ツイート本文", "時間");
    checkTweet(
        row(japanese, JAPANESE, JAPANESE.stream().map(n -> "プロモの" + n).toList())
            + tweet(figures()));
  }

  @Test
  void tweets_in_a_language_that_nobody_has_seen_are_read_by_position() {
    List<String> unseen = IntStream.range(0, 18).mapToObj(i -> "Zahl " + i).toList();
    checkTweet(
        row(List.of("Tweet-ID", "Tweet-Permalink", "Tweet-Text", "Zeit"), unseen, promoted(unseen))
            + tweet(figures()));
  }

  private void checkTweet(String file) {
    Exports exports = ClientFolder.in(folder).october("t.csv", file).read();
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.key()).isEqualTo("x|1840000000000000001");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(post.text()).isEqualTo("Rain & hills\n\nhttps://t.co/x");
    assertThat(post.measures().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "post_impressions", new BigDecimal("1200"),
                "post_engagements", new BigDecimal("14"),
                "post_shares", new BigDecimal("2"),
                "post_comments", new BigDecimal("3"),
                "post_likes", new BigDecimal("4"),
                "post_profile_visits", new BigDecimal("5"),
                "post_link_clicks", new BigDecimal("6"),
                "post_follows", new BigDecimal("7")));
  }

  @Test
  void posts_in_a_language_that_nobody_has_seen_are_read_by_position() {
    String header =
        "Beitrags-ID,Datum,Text,Verknüpfung,Eindrücke,Gefällt,Eng,Lesezeichen,Teilen,Neu,Antworten,Erneut,Profil,Einzelheiten,Klicks,Hashtag,Permalink\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv",
                header
                    + "1,\"Sat, Oct 3, 2026\",Hallo,https://x.com/acmebikes/status/1840000000000000009,100,1,2,3,4,5,6,7,8,9,10,11,12")
            .read();
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.key()).isEqualTo("x|1840000000000000009");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(post.measures().of("post_shares")).contains(new BigDecimal("7"));
    assertThat(post.measures().of("post_link_clicks")).contains(new BigDecimal("10"));
  }

  @Test
  void posts_of_2026_are_read_in_portuguese_and_japanese() {
    String portuguese =
        "ID do post,Data,Texto do post,Postar link,Impressões,Curtidas,Engajamentos,Itens"
            + " salvos,Compartilhamentos,Novos seguidores,Respostas,Reposts,Visitas ao"
            + " perfil,Expansões de detalhes,Cliques de URL,Cliques de hashtag,Cliques de link"
            + " permanente\n"
            + "11,\"Mon, Oct 12, 2026\",Oi,https://x.com/acmebikes/status/11,100,1,2,3,4,5,6,7,8,9,10,11,12";
    String japanese =
        "ポストID,日付,ポスト本文,ポストのリンク,インプレッション数,いいね,エンゲージメント,ブックマーク,新しいフォロー,返信,リポスト,URLのクリック数\n"
            + "12,\"Mon, Oct 12, 2026\",はい,https://x.com/acmebikes/status/12,100,1,2,3,5,6,7,10";
    Exports exports =
        ClientFolder.in(folder).october("pt.csv", portuguese).october("ja.csv", japanese).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .hasSize(2)
        .allSatisfy(
            fact -> {
              assertThat(fact.period().first()).isEqualTo(LocalDate.of(2026, 10, 12));
              assertThat(fact.measures().of("post_saves")).contains(new BigDecimal("3"));
              assertThat(fact.measures().of("post_shares")).contains(new BigDecimal("7"));
              assertThat(fact.measures().of("post_link_clicks")).contains(new BigDecimal("10"));
            });
  }

  private static String days(List<String> first, List<String> names, List<String> promoted) {
    return row(first, names, promoted)
        + row(
            List.of("2026-10-01", "0"),
            List.of("0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0".split(",")),
            NOT_PROMOTED)
        + row(
            List.of("2026-10-02", "3"),
            List.of("1500,20,0.013333333333333334,2,3,4,5,6,0,9,0,0,0,7,0,0,33,1".split(",")),
            NOT_PROMOTED);
  }

  @Test
  void tweets_by_day_are_figures_of_the_account_that_the_files_name_tells() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "daily_tweet_activity_metrics_AcmeBikes_20261001_20261101_en.csv",
                days(List.of("Date", "Tweets published"), FIGURES, promoted(FIGURES)))
            .october(
                "daily_tweet_activity_metrics_bike_partner_20261001_20261101_en.csv",
                days(List.of("Date", "Tweets published"), FIGURES, promoted(FIGURES)))
            .read();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).account())
        .hasSize(16)
        .containsOnly("acmebikes");
    assertThat(said(exports))
        .containsEntry("2026-10-01 account_posts", "0")
        .containsEntry("2026-10-02 account_posts", "3")
        .containsEntry("2026-10-02 account_impressions", "1500")
        .containsEntry("2026-10-02 account_engagements", "20")
        .containsEntry("2026-10-02 account_shares", "2")
        .containsEntry("2026-10-02 account_comments", "3")
        .containsEntry("2026-10-02 account_likes", "4")
        .containsEntry("2026-10-02 account_profile_visits", "5")
        .containsEntry("2026-10-02 account_link_clicks", "6")
        .doesNotContainKey("2026-10-02 account_follows");
    assertThat(((ReadFile.Read) exports.files().get(1).outcome()).foreign()).isEqualTo(2);
  }

  @Test
  void tweets_by_day_are_read_in_japanese_and_by_position() {
    List<String> unseen = IntStream.range(0, 18).mapToObj(i -> "Zahl " + i).toList();
    for (String file :
        List.of(
            days(
                List.of("日付", "Tweets published"),
                JAPANESE,
                JAPANESE.stream().map(n -> "プロモの" + n).toList()),
            days(List.of("Datum", "Veröffentlichte Tweets"), unseen, promoted(unseen)))) {
      Exports exports = ClientFolder.in(folder).october("d.csv", file).read();
      assertThat(exports.problems()).isEmpty();
      assertThat(said(exports))
          .hasSize(16)
          .containsEntry("2026-10-02 account_posts", "3")
          .containsEntry("2026-10-02 account_link_clicks", "6");
    }
  }

  @Test
  void the_account_overview_is_read_to_its_last_row_and_its_empty_videos_are_not_measured() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "account_overview_analytics.csv",
                OVERVIEW
                    + "\"Fri, Oct 2, 2026\",1500,10,20,3,4,5,1,6,7,8,2,0,0\n"
                    + "\"Thu, Oct 1, 2026\",900,0,0,0,0,0,0,0,0,0,0,0,0")
            .read();
    assertThat(exports.problems()).extracting(p -> p.severity()).containsOnly(Severity.NOTE);
    assertThat(exports.facts())
        .allSatisfy(f -> assertThat(((AccountDay) f).account()).isEqualTo("acmebikes"));
    assertThat(said(exports))
        .hasSize(20)
        .containsEntry("2026-10-01 account_impressions", "900")
        .containsEntry("2026-10-02 account_impressions", "1500")
        .containsEntry("2026-10-02 account_likes", "10")
        .containsEntry("2026-10-02 account_engagements", "20")
        .containsEntry("2026-10-02 account_saves", "3")
        .containsEntry("2026-10-02 account_follows", "5")
        .containsEntry("2026-10-02 account_unfollows", "1")
        .containsEntry("2026-10-02 account_comments", "6")
        .containsEntry("2026-10-02 account_shares", "7")
        .containsEntry("2026-10-02 account_profile_visits", "8")
        .containsEntry("2026-10-02 account_posts", "2")
        .doesNotContainKey("2026-10-02 account_video_views");
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).exported())
        .doesNotContain("account_video_views");
  }

  @Test
  void an_account_overview_that_was_saved_again_or_is_portuguese_is_read() {
    String portuguese =
        "Data,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,Novos"
            + " seguidores,Deixar de seguir,Respostas,Reposts,Visitas ao perfil,Criar"
            + " post,Visualizações de vídeo,Visualizações de mídia\n"
            + "\"Fri, Oct 2, 2026\",1500,10,20,3,4,5,1,6,7,8,2,40,0";
    String saved =
        "\""
            + OVERVIEW.strip().replace(",", "\",\"")
            + "\"\n"
            + "\"Fri, Oct 2, 2026\",\"1,500\",\"10\",\"20\",\"3\",\"4\",\"5\",\"1\",\"6\",\"7\",\"8\",\"2\",\"40\",\"0\"\n";
    for (String file : List.of(portuguese, saved)) {
      Exports exports = ClientFolder.in(folder).october("o.csv", file).read();
      assertThat(exports.problems()).isEmpty();
      assertThat(said(exports))
          .hasSize(11)
          .containsEntry("2026-10-02 account_impressions", "1500")
          .containsEntry("2026-10-02 account_unfollows", "1")
          .containsEntry("2026-10-02 account_video_views", "40");
    }
  }

  @Test
  void an_account_overview_of_one_of_several_accounts_needs_a_folder() {
    ClientFolder client =
        ClientFolder.in(folder)
            .accounts(Map.of("x", List.of("acmebikes", "acmehelp")))
            .october(
                "account_overview_analytics.csv",
                OVERVIEW + "\"Fri, Oct 2, 2026\",1500,10,20,3,4,5,1,6,7,8,2,0,0");
    assertThat(client.read().problems().get(0).message())
        .isEqualTo("does not say which of the client's accounts of 'x' it is of");
    Exports exports =
        ClientFolder.in(folder.resolve("other"))
            .accounts(Map.of("x", List.of("acmebikes", "acmehelp")))
            .october(
                "@acmehelp/account_overview_analytics.csv",
                OVERVIEW + "\"Fri, Oct 2, 2026\",1500,10,20,3,4,5,1,6,7,8,2,5,0")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).account())
        .containsOnly("acmehelp");
  }

  @Test
  void videos_are_left_alone_with_the_reason() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "video_overview_analytics.csv",
                "Video overview,,,,,\n"
                    + "Date,Views,Watch Time (ms),Completion Rate,Average Watch Time"
                    + " (ms),Estimated Revenue\n"
                    + "\"Fri, Oct 2, 2026\",10,120000,25,12000,0\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(ignored(exports).reason()).contains("videos");
  }

  @Test
  void hours_of_a_campaign_are_one_day_of_spend() {
    String header =
        "ID,Campaign,Campaign URL,Time,Campaign start date,Campaign end date,Spend,Impressions,Engagements,Billed engagements,Reposts,Replies,Follows,Clicks\n";
    String rest = "1,10,2,2,0,0,5\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                header
                    + "a1,Autumn,https://ads.x.com/a1,2026-10-05 08:00:00,2026-10-01,2026-10-31,1.25,100,"
                    + rest.substring(2)
                    + "a1,Autumn,https://ads.x.com/a1,2026-10-05 09:00:00,2026-10-01,2026-10-31,\"1,000.50\",50,"
                    + rest.substring(2))
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(exports.facts()).hasSize(1);
    assertThat(spend.network()).isEqualTo("x");
    assertThat(spend.campaign()).isEqualTo("Autumn");
    assertThat(spend.period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 5)));
    assertThat(spend.measures().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "spend", new BigDecimal("1001.75"),
                "ad_impressions", new BigDecimal("150"),
                "ad_clicks", new BigDecimal("10")));
  }

  @Test
  void the_newer_names_of_ads_are_read_with_their_link_clicks() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                "Time period,Campaign name,Campaign ID,Campaign objective,Funding source name,Ad Group name,Ad name,Impressions,Spend,Results,Result type,Link clicks,CTR,CPM,Currency\n"
                    + "2026-10-05,Autumn,8abc,Reach,Visa,Hills,Video 1,1000,12.50,3,Clicks,7,0.7%,12.5,EUR\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(spend.currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(spend.measures().of("ad_link_clicks")).contains(new BigDecimal("7"));
    assertThat(spend.measures().of("spend")).contains(new BigDecimal("12.5"));
  }

  @Test
  void days_that_a_spreadsheet_has_written_anew_are_read() {
    for (List<String> days :
        List.of(
            List.of("10/1/2026", "10/2/2026", "10/13/2026"),
            List.of("01/10/2026", "02/10/2026", "13/10/2026"),
            List.of("01.10.2026", "02.10.2026", "13.10.2026"))) {
      String tweets = days(List.of("Date", "Tweets published"), FIGURES, promoted(FIGURES));
      String last = tweets.substring(tweets.lastIndexOf("\"2026-10-02"));
      String file =
          (tweets + last.replace("2026-10-02", days.get(2)))
              .replace("2026-10-01", days.get(0))
              .replace("2026-10-02", days.get(1));
      Exports exports = ClientFolder.in(folder).october("d.csv", file).read();
      assertThat(exports.problems()).isEmpty();
      assertThat(said(exports))
          .hasSize(24)
          .containsEntry("2026-10-01 account_posts", "0")
          .containsEntry("2026-10-02 account_impressions", "1500")
          .containsEntry("2026-10-13 account_impressions", "1500");
    }
  }

  @Test
  void an_account_overview_in_a_language_that_nobody_has_seen_is_read_by_position() {
    String unseen =
        IntStream.range(0, 14).mapToObj(i -> "Zahl " + i).collect(Collectors.joining(","));
    Exports exports =
        ClientFolder.in(folder)
            .october("o.csv", unseen + "\n\"Fri, Oct 2, 2026\",1500,10,20,3,4,5,1,6,7,8,2,40,0")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports))
        .hasSize(11)
        .containsEntry("2026-10-02 account_impressions", "1500")
        .containsEntry("2026-10-02 account_follows", "5")
        .containsEntry("2026-10-02 account_posts", "2");
  }

  @Test
  void names_that_nobody_has_seen_among_known_ones_are_read_by_position() {
    String portuguese =
        "ID,Data,Texto do post,Postar link,Impressões,Curtidas,Engajamentos,Itens"
            + " salvos,Compartilhamentos,Novos seguidores,Respostas,Republicações,Visitas ao"
            + " perfil,Expansões de detalhes,Cliques no URL,Cliques de hashtag,Cliques de link"
            + " permanente\n";
    String row =
        "11,\"Mon, Oct 12, 2026\",Oi,https://x.com/acmebikes/status/11,100,1,2,3,4,5,6,7,8,9,10,11,12\n";
    Exports exports = ClientFolder.in(folder).october("pt.csv", portuguese + row).read();
    assertThat(exports.problems()).isEmpty();
    Measures measures = exports.facts().get(0).measures();
    assertThat(measures.of("post_shares")).contains(new BigDecimal("7"));
    assertThat(measures.of("post_link_clicks")).contains(new BigDecimal("10"));
  }

  @Test
  void names_that_are_known_and_stand_elsewhere_are_not_guessed_by_position() {
    String swapped =
        "ID,Data,Texto do post,Postar link,Curtidas,Impressões,Engajamentos,Itens"
            + " salvos,Compartilhamentos,Novos seguidores,Respostas,Reposts,Visitas ao"
            + " perfil,Expansões de detalhes,Cliques no URL,Cliques de hashtag,Cliques de link"
            + " permanente\n";
    String row =
        "11,\"Mon, Oct 12, 2026\",Oi,https://x.com/acmebikes/status/11,1,100,2,3,4,5,6,7,8,9,10,11,12\n";
    Exports exports = ClientFolder.in(folder).october("pt.csv", swapped + row).read();
    Measures measures = exports.facts().get(0).measures();
    assertThat(measures.of("post_impressions")).contains(new BigDecimal("100"));
    assertThat(measures.of("post_likes")).contains(new BigDecimal("1"));
    assertThat(measures.of("post_link_clicks")).isEmpty();
    Exports unknown =
        ClientFolder.in(folder)
            .october("pt.csv", swapped.replace("Texto do post", "Conteúdo") + row)
            .read();
    assertThat(unknown.facts()).isEmpty();
    assertThat(unknown.problems().get(0).message()).startsWith("no format is known");
  }

  @Test
  void of_two_downloads_of_one_name_the_one_that_the_browser_numbered_is_newer() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "account_overview_analytics.csv",
                OVERVIEW + "\"Fri, Oct 2, 2026\",229,10,20,3,4,5,1,6,7,8,2,4,0")
            .october(
                "account_overview_analytics (1).csv",
                OVERVIEW + "\"Fri, Oct 2, 2026\",267,10,20,3,4,5,1,6,7,8,2,4,0")
            .read();
    assertThat(said(exports)).containsEntry("2026-10-02 account_impressions", "267");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void ads_with_other_columns_and_of_a_stretch_of_days_are_read() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                "Time period,Campaign name,Impressions,Spend (EUR),Media engagements,My column\n"
                    + "2026-10-01 - 2026-10-31,Autumn,1000,12.50,3,x\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(spend.period())
        .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
    assertThat(spend.currency().getCurrencyCode()).isEqualTo("EUR");
  }
}

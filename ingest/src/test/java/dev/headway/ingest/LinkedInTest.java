package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LinkedIn: the workbooks of pages and people, what people make of them, and the ads. */
class LinkedInTest {

  private static final String ENGLISH =
      "Date,Impressions (organic),Impressions (sponsored),Impressions (total),Unique impressions"
          + " (organic),Clicks (organic),Clicks (sponsored),Clicks (total),Reactions"
          + " (organic),Reactions (sponsored),Reactions (total),Comments (organic),Comments"
          + " (sponsored),Comments (total),Reposts (organic),Reposts (sponsored),Reposts"
          + " (total),Engagement rate (organic),Engagement rate (sponsored),Engagement rate"
          + " (total)";
  private static final String PORTUGUESE =
      "Data,Impressões (orgânicas),Impressões (patrocinadas),Impressões (total),Impressões únicas"
          + " (orgânicas),Cliques (orgânicos),Cliques (patrocinados),Cliques (total),Reações"
          + " (orgânicas),Reações (patrocinadas),Reações (total),Comentários"
          + " (orgânicos),Comentários (patrocinados),Comentários (total),Compartilhamentos"
          + " (orgânicos),Compartilhamentos (patrocinados),Compartilhamentos (total),Taxa de"
          + " engajamento (orgânico),Taxa de engajamento (patrocinado),Taxa de engajamento (total)";
  private static final String SPANISH =
      "Fecha,Impresiones (orgánicas),Impresiones (patrocinadas),Impresiones totales,Impresiones"
          + " únicas (orgánicas),Clics (orgánicos),Clics (patrocinados),Clics"
          + " (Totales),Reacciones (generales),Reacciones (patrocinadas),Reacciones"
          + " (total),Comentarios (orgánicos),Comentarios (patrocinados),Comentarios"
          + " (totales),Veces compartido (orgánico),Veces compartido (patrocinado),Veces"
          + " compartido (total),Tasa de interacción (orgánica),Tasa de interacción"
          + " (patrocinada),Tasa de interacción (total)";
  private static final String DESCRIPTION =
      "Aggregated engagement metrics for your organic and sponsored posts, from 10/1/2026, in UTC";
  private static final String FIRST =
      "10/01/2026,120,30,150,80,9,1,10,-2,1,-1,3,0,3,1,0,1,0.0917,0.0667,0.0867";
  private static final String SECOND = "10/13/2026,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0";
  private static final String POSTS =
      "Post title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start"
          + " date,Campaign end date,Audience,Impressions,Views,Off-site views,Clicks,Click"
          + " through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type";
  private static final String FOLLOWERS =
      "Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers";
  private static final String VISITORS =
      "Date,Overview page views (desktop),Overview page views (mobile),Overview page views"
          + " (total),Overview unique visitors (desktop),Overview unique visitors (mobile),Overview"
          + " unique visitors (total),Life page views (desktop),Life page views (mobile),Life page"
          + " views (total),Life unique visitors (desktop),Life unique visitors (mobile),Life"
          + " unique visitors (total),Jobs page views (desktop),Jobs page views (mobile),Jobs page"
          + " views (total),Jobs unique visitors (desktop),Jobs unique visitors (mobile),Jobs"
          + " unique visitors (total),Total page views (desktop),Total page views (mobile),Total"
          + " page views (total),Total unique visitors (desktop),Total unique visitors"
          + " (mobile),Total unique visitors (total)";
  private static final String REPORT =
      "Campaign Performance Report (in UTC)\nReport Start: October 1, 2026, 12:00 AM\n"
          + "Report End: October 31, 2026, 11:59 PM\nDate Generated: November 2, 2026, 9:15 AM\n\n";

  @TempDir Path folder;

  private ClientFolder client() {
    return ClientFolder.in(folder).accounts(Map.of("linkedin", List.of("acme-bikes")));
  }

  /** Sheets of rows; cells that look like numbers are numbers. */
  private static byte[] workbook(Workbook workbook, Map<String, List<String>> sheets) {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      sheets.forEach((name, rows) -> fill(workbook.createSheet(name), rows));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Sheet sheet, List<String> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      String[] cells =
          rows.get(i).equals(DESCRIPTION)
              ? new String[] {DESCRIPTION}
              : rows.get(i).split("[,|]", -1);
      for (int column = 0; column < cells.length; column++) {
        Cell cell = row.createCell(column);
        if (cells[column].matches("-?\\d+(\\.\\d+)?")) {
          cell.setCellValue(Double.parseDouble(cells[column]));
        } else {
          cell.setCellValue(cells[column]);
        }
      }
    }
  }

  private static byte[] utf16(String text) {
    return ("\uFEFF" + text.replace("|", "\t")).getBytes(StandardCharsets.UTF_16LE);
  }

  private static Map<String, String> said(Exports exports) {
    return exports.facts().stream()
        .map(AccountDay.class::cast)
        .collect(Collectors.toMap(f -> f.day() + " " + f.metric(), f -> f.value().toPlainString()));
  }

  private static void checkDays(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("2026-10-01 account_impressions", "120"),
                Map.entry("2026-10-01 account_reach", "80"),
                Map.entry("2026-10-01 account_clicks", "9"),
                Map.entry("2026-10-01 account_likes", "-2"),
                Map.entry("2026-10-01 account_comments", "3"),
                Map.entry("2026-10-01 account_shares", "1"),
                Map.entry("2026-10-13 account_impressions", "0"),
                Map.entry("2026-10-13 account_reach", "0"),
                Map.entry("2026-10-13 account_clicks", "0"),
                Map.entry("2026-10-13 account_likes", "0"),
                Map.entry("2026-10-13 account_comments", "0"),
                Map.entry("2026-10-13 account_shares", "0")));
    assertThat(exports.facts())
        .allSatisfy(
            fact -> {
              assertThat(((AccountDay) fact).network()).isEqualTo("linkedin");
              assertThat(((AccountDay) fact).account()).isEqualTo("acme-bikes");
            });
  }

  private static String reason(ReadFile file) {
    return ((ReadFile.Ignored) file.outcome()).reason();
  }

  @Test
  void days_and_posts_of_a_page_are_read_from_the_workbook_as_it_was_downloaded() {
    byte[] xls =
        workbook(
            new HSSFWorkbook(),
            Map.of(
                "Metrics",
                List.of(DESCRIPTION, ENGLISH, FIRST, SECOND),
                "All posts",
                List.of(
                    DESCRIPTION,
                    POSTS,
                    "Hills|https://www.linkedin.com/feed/update/urn:li:activity:7380000000000000001|Organic||Ann|10/05/2026||||900|40|2|31|0.0344|20|5|3|1|0.0656|Video",
                    "Hills|https://www.linkedin.com/feed/update/urn:li:activity:7380000000000000002|Sponsored|Autumn|Ann|10/05/2026|10/05/2026|10/20/2026||5000|0|0|90|0.018|2|0|0|1|0.02|Image")));
    Exports exports =
        client().file("exports/2026-10/acme-bikes_content_1793455500000.xls", xls).read();
    assertThat(exports.problems())
        .extracting(Problem::message)
        .containsExactly("these rows are left out: sponsored posts (1)");
    assertThat(exports.facts()).hasSize(13);
    Post post =
        exports.facts().stream()
            .filter(Post.class::isInstance)
            .map(Post.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(post.key()).isEqualTo("linkedin|urn:li:activity:7380000000000000001");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(post.account()).isEqualTo("acme-bikes");
    assertThat(post.type()).isEqualTo("Video");
    assertThat(post.text()).isEqualTo("Hills");
    assertThat(post.measures().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "post_impressions", new BigDecimal("900"),
                "post_clicks", new BigDecimal("31"),
                "post_likes", new BigDecimal("20"),
                "post_comments", new BigDecimal("5"),
                "post_shares", new BigDecimal("3"),
                "post_follows", new BigDecimal("1")));
  }

  @Test
  void days_of_a_page_are_read_from_whatever_people_make_of_the_workbook() {
    String name = "acme-bikes_content_1793455500000";
    String excel = '"' + DESCRIPTION + '"' + ",".repeat(19) + "\r\n";
    Map<String, String> files =
        Map.of(
            name + ".xls - Metrics.csv",
            '"' + DESCRIPTION + "\"\n" + ENGLISH + "\n" + FIRST + "\n" + SECOND,
            name + ".csv",
            "\uFEFF" + excel + ENGLISH + "\r\n" + FIRST + "\r\n" + SECOND + "\r\n",
            name + "-de.csv",
            (DESCRIPTION.replace(",", "") + "\n" + ENGLISH + "\n" + FIRST + "\n" + SECOND)
                .replace(",", ";"),
            name + "-pandas.csv",
            (ENGLISH + ",7-day average\n" + FIRST + ",1.5\n" + SECOND + ",1.5\n")
                .replace("10/01/2026", "2026-10-01")
                .replace("10/13/2026", "2026-10-13"),
            name + "-serial.csv",
            (ENGLISH + "\n" + FIRST + "\n" + SECOND + "\n")
                .replace("10/01/2026", "46296")
                .replace("10/13/2026", "46308"),
            name + "-short.csv",
            (ENGLISH + "\n" + FIRST + "\n" + SECOND + "\n").replace("10/01", "10/1"));
    files.forEach(
        (file, text) -> {
          ClientFolder one =
              ClientFolder.in(folder.resolve(file))
                  .accounts(Map.of("linkedin", List.of("acme-bikes")));
          checkDays(one.october(file, text).read());
        });
  }

  @Test
  void days_of_a_page_are_read_in_every_language() {
    String german =
        ENGLISH
            .replace("Date", "Datum")
            .replace("Impressions", "Einblendungen")
            .replace("Unique impressions", "Einzelne")
            .replace("organic", "organisch");
    List<String> headers =
        List.of(ENGLISH.replace("Reposts", "Shares"), PORTUGUESE, SPANISH, german);
    for (String header : headers) {
      byte[] xls =
          workbook(
              new HSSFWorkbook(),
              Map.of("Indicadores", List.of(DESCRIPTION, header, FIRST, SECOND)));
      checkDays(client().file("exports/2026-10/acme-bikes_content_1793455500000.xls", xls).read());
      ClientFolder csv =
          ClientFolder.in(folder.resolve("csv" + headers.indexOf(header)))
              .accounts(Map.of("linkedin", List.of("acme-bikes")));
      checkDays(
          csv.october(
                  "acme-bikes_content_1793455500000.csv",
                  (DESCRIPTION.replace(",", "") + "\n" + header + "\n" + FIRST + "\n" + SECOND)
                      .replace(",", ";"))
              .read());
    }
  }

  @Test
  void days_that_a_spreadsheet_has_turned_round_refuse_the_file() {
    Exports exports =
        client()
            .october(
                "acme-bikes_content_1793455500000.csv",
                ENGLISH + "\n" + FIRST + "\n" + SECOND.replace("10/13", "13/10") + "\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("its days are written day first"));
  }

  @Test
  void a_known_sheet_that_is_refused_is_told_although_another_one_is_read() {
    byte[] xls =
        workbook(
            new HSSFWorkbook(),
            Map.of(
                "Metrics",
                List.of(DESCRIPTION, ENGLISH, SECOND.replace("10/13", "13/10")),
                "All posts",
                List.of(
                    DESCRIPTION,
                    POSTS,
                    "Hills|https://www.linkedin.com/feed/update/urn:li:share:73800|Organic||Ann|10/05/2026||||900|40|2|31|0.0344|20|5|3|1|0.0656|Video")));
    Exports exports = client().file("exports/2026-10/a.xls", xls).read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.place().toString()).contains("a.xls!/Metrics");
            });
  }

  @Test
  void posts_of_older_exports_and_other_languages_are_read() {
    String row =
        "\"Hills,\nand rain\",https://www.linkedin.com/feed/update/urn:li:ugcPost:73800,Organic,,Ann,10/05/2026,,,,900,40,2,31,0.0344,20,5,3,1,0.0656,Video\n";
    String older =
        POSTS
            .replace("Post title", "Update title")
            .replace("Post link", "Update link")
            .replace("Post type", "Update type")
            .replace("Views,", "Views (excluding off-site video views),")
            .replace("Reposts", "Shares");
    String spanish =
        "Título de la publicación,Enlace de la publicación,Tipo de publicación,Nombre de la"
            + " campaña,Anunciado por,Fecha de creación,Fecha de inicio de campaña,Fecha de"
            + " finalización de campaña,Público,Impresiones,Visualizaciones,Visualizaciones fuera"
            + " del sitio,Clics,Porcentaje de"
            + " clics,Recomendaciones,Comentarios,Veces compartido,Seguidores,Tasa de"
            + " interacción,Tipo de contenido";
    String german = POSTS.replace("Post", "Beitrag").replace("Created date", "Erstellt am");
    for (String header : List.of(POSTS, older, spanish, german)) {
      Exports exports =
          client().october("posts.csv", '"' + DESCRIPTION + "\"\n" + header + "\n" + row).read();
      assertThat(exports.problems()).as(header).isEmpty();
      Post post = (Post) exports.facts().get(0);
      assertThat(post.key()).isEqualTo("linkedin|urn:li:ugcPost:73800");
      assertThat(post.text()).isEqualTo("Hills,\nand rain");
      assertThat(post.measures().of("post_shares")).contains(new BigDecimal("3"));
      assertThat(post.measures().of("post_likes")).contains(new BigDecimal("20"));
      assertThat(post.measures().of("post_follows")).contains(new BigDecimal("1"));
    }
  }

  @Test
  void total_followers_are_a_days_new_ones_and_in_other_sheets_a_number_of_people() {
    byte[] xls =
        workbook(
            new HSSFWorkbook(),
            Map.of(
                "New followers",
                List.of(FOLLOWERS, "10/01/2026,2,5,1,8", "10/02/2026,0,-1,0,-1"),
                "Location",
                List.of("Location,Total followers", "London Area|1200"),
                "Company size",
                List.of("Company size,Total followers", "51-200|300")));
    Exports exports =
        client().file("exports/2026-10/acme-bikes_followers_1793455500000.xls", xls).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("2026-10-01 account_net_follows", "8", "2026-10-02 account_net_follows", "-1"));
    assertThat(exports.files())
        .filteredOn(f -> f.outcome() instanceof ReadFile.Ignored)
        .hasSize(2)
        .allSatisfy(f -> assertThat(reason(f)).contains("live and work"));
  }

  @Test
  void followers_before_2024_and_converted_ones_are_read() {
    Exports exports =
        client()
            .october(
                "New followers-Table 1.csv",
                "Date,Sponsored followers,Organic followers,Total followers\n2026-10-01,2,5,7\n")
            .october("Location-Table 1.csv", "Location,Total followers\n\"London, UK\",1200\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports)).isEqualTo(Map.of("2026-10-01 account_net_follows", "7"));
  }

  @Test
  void visitors_are_people_and_views_of_the_page_are_visits() {
    byte[] xls =
        workbook(
            new HSSFWorkbook(),
            Map.of(
                "Visitor metrics",
                List.of(VISITORS, "10/01/2026,4,3,7,2,2,3,1,0,1,1,0,1,2,0,2,1,0,1,7,3,10,4,2,5"),
                "Industry",
                List.of("Industry,Total views", "Retail|30")));
    Exports exports =
        client().file("exports/2026-10/acme-bikes_visitors_1793455500000.xls", xls).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("2026-10-01 account_profile_visits", "10", "2026-10-01 account_visitors", "5"));
  }

  @Test
  void a_page_that_the_client_does_not_list_is_left_out_and_told() {
    Exports exports =
        client()
            .october("other-page_followers_1793455500000.csv", FOLLOWERS + "\n10/01/2026,2,5,1,8\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).foreign()).isEqualTo(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).endsWith("there are: 'other-page' (1)");
            });
  }

  @Test
  void competitors_are_left_alone() {
    byte[] xlsx =
        workbook(
            new XSSFWorkbook(),
            Map.of(
                "TOTAL",
                List.of(
                    "10/1/2026|10/31/2026",
                    "Page,Total Followers,New Followers,Total post engagements,Total posts",
                    "Brio|900|3|40|5")));
    Exports exports =
        client().file("exports/2026-10/Acme_competitor_analytics_1.xlsx", xlsx).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(reason(exports.files().get(0))).contains("compares pages");
  }

  @Test
  void a_persons_days_and_new_followers_are_read_and_the_rest_is_left_alone() {
    byte[] xlsx =
        workbook(
            new XSSFWorkbook(),
            Map.of(
                "DISCOVERY",
                List.of(
                    "Overall Performance|10/1/2026 - 10/31/2026",
                    "Impressions|1234",
                    "Members reached|600"),
                "ENGAGEMENT",
                List.of("Date,Impressions,Engagements", "10/1/2026|120|9", "10/13/2026|80|-28"),
                "TOP POSTS",
                List.of(
                    "Maximum of 50 posts available to include in this list",
                    "",
                    "Post URL|Post publish date|Engagements||Post URL|Post publish date|Impressions",
                    "https://www.linkedin.com/feed/update/urn:li:activity:1|10/1/2026|9||https://www.linkedin.com/feed/update/urn:li:activity:2|9/1/2026|90"),
                "FOLLOWERS",
                List.of(
                    "Total followers on 10/31/2026:|5210", "", "Date,New followers", "10/1/2026|4"),
                "DEMOGRAPHICS",
                List.of(
                    "Top Demographics,Value,Percentage", "Company size|51-200 employees|< 1%")));
    for (String name :
        List.of(
            "Content_2026-10-01_2026-10-31_AnnBaker.xlsx",
            "AggregateAnalytics_AnnBaker_2026-10-01_2026-10-31.xlsx")) {
      Exports exports =
          ClientFolder.in(folder.resolve(name))
              .accounts(Map.of("linkedin", List.of("acme-bikes", "annbaker")))
              .file("exports/2026-10/" + name, xlsx)
              .read();
      assertThat(exports.problems()).isEmpty();
      assertThat(said(exports))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "2026-10-01 account_impressions", "120",
                  "2026-10-01 account_engagements", "9",
                  "2026-10-13 account_impressions", "80",
                  "2026-10-13 account_engagements", "-28",
                  "2026-10-01 account_follows", "4"));
      assertThat(exports.facts())
          .extracting(f -> ((AccountDay) f).account())
          .containsOnly("annbaker");
      assertThat(exports.files())
          .filteredOn(f -> f.file().path().endsWith("TOP POSTS"))
          .singleElement()
          .satisfies(f -> assertThat(reason(f)).contains("best posts only"));
    }
  }

  @Test
  void a_persons_days_in_portuguese_are_written_day_first_and_in_text() {
    byte[] xlsx =
        workbook(
            new XSSFWorkbook(),
            Map.of(
                "Engajamento",
                List.of(
                    "Data,Impressões,Engajamentos",
                    "03/10/2026|1,234|9".replace("1,234", "1234"))));
    Exports exports =
        client()
            .accounts(Map.of("linkedin", List.of("AnnBaker")))
            .file("exports/2026-10/AggregateAnalytics_AnnBaker_2026-10-01_2026-10-31.xlsx", xlsx)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports)).containsEntry("2026-10-03 account_impressions", "1234");
  }

  @Test
  void a_single_post_is_left_alone() {
    byte[] xlsx =
        workbook(
            new XSSFWorkbook(),
            Map.of(
                "Post analytics",
                List.of(
                    "Post URL|https://www.linkedin.com/feed/update/urn:li:activity:1",
                    "Post Date|Oct 5 2026",
                    "Impressions|1234")));
    Exports exports =
        client().file("exports/2026-10/SinglePostAnalytics_AnnBaker_1.xlsx", xlsx).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(reason(exports.files().get(0))).startsWith("it tells of one post");
  }

  @Test
  void ads_of_both_ages_name_their_levels_as_they_are_called_now() {
    String older =
        REPORT
            + "Start Date (in UTC)|Account Name|Campaign Group Name|Campaign Name|Campaign"
            + " ID|Creative Name|Currency|Total Spent|Impressions|Clicks|Click Through"
            + " Rate|Reach|Conversions|Total Conversion Value|Leads|Clicks to Landing Page|Viral Impressions\n"
            + "10/01/2026|Acme Ads|Autumn|Hills|123|Video 1|EUR|\"1,234.50\"|\"10,000\"|90|0.9%|-|4|99.5|2|70|5\n"
            + "10/13/2026|Acme Ads|Autumn|Hills|123|Video 1|EUR|0.5|10|-|-|-|-|-|-|-|-\n"
            + "|||||||\"1,235.00\"|\"10,010\"|90|0.9%|-|4|99.5|2|70|5\n";
    String newer =
        older.replace(
            "Campaign Group Name|Campaign Name|Campaign ID|Creative Name",
            "Campaign Name|Ad Set Name|Ad Set ID|Ad Name");
    for (String text : List.of(older, newer)) {
      Exports exports =
          client()
              .file("exports/2026-10/account_5_campaign_performance_report.csv", utf16(text))
              .read();
      assertThat(exports.problems()).isEmpty();
      assertThat(exports.facts()).hasSize(2);
      AdSpend first = (AdSpend) exports.facts().get(0);
      assertThat(first.network()).isEqualTo("linkedin");
      assertThat(first.campaign()).isEqualTo("Autumn");
      assertThat(first.part()).isEqualTo("Hills / Video 1");
      assertThat(first.currency().getCurrencyCode()).isEqualTo("EUR");
      assertThat(first.period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 1)));
      assertThat(first.measures().values())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "spend", new BigDecimal("1234.5"),
                  "ad_impressions", new BigDecimal("10000"),
                  "ad_clicks", new BigDecimal("90"),
                  "ad_link_clicks", new BigDecimal("70"),
                  "ad_conversions", new BigDecimal("4"),
                  "ad_conversion_value", new BigDecimal("99.5"),
                  "ad_leads", new BigDecimal("2")));
    }
  }

  @Test
  void ads_without_days_are_of_the_days_that_the_report_states() {
    String comma =
        REPORT.replace("October 1, 2026", "\"October 1, 2026\"")
            + "Campaign Name,Campaign ID,Total Spent,Impressions\n"
            + "Hills,123,\"1,234.50\",9000\n"
            + "Rain,124,10,100\n"
            + ",,\"1,244.50\",9100\n";
    comma =
        comma.replace(
            "Report Start: \"October 1, 2026\", 12:00 AM",
            "\"Report Start: October 1, 2026, 12:00 AM\"");
    Exports exports = client().october("ads.csv", comma).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .hasSize(2)
        .allSatisfy(
            fact ->
                assertThat(fact.period())
                    .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))));
    assertThat(exports.facts().get(0).measures().of("spend")).contains(new BigDecimal("1234.5"));
  }

  @Test
  void the_same_spend_split_by_placement_counts_once() {
    String rows = "10/01/2026|Hills|123|10.00|100\n";
    String placements =
        "10/01/2026|Hills|123|LinkedIn|7.50|80\n10/01/2026|Hills|123|Audience Network|2.50|20\n";
    Exports exports =
        client()
            .file(
                "exports/2026-10/account_5_campaign_performance_report.csv",
                utf16(
                    REPORT
                        + "Start Date (in UTC)|Campaign Name|Campaign ID|Total Spent|Impressions\n"
                        + rows))
            .file(
                "exports/2026-10/account_5_campaign_placement_report.csv",
                utf16(
                    REPORT
                        + "Start Date (in UTC)|Campaign Name|Campaign ID|Placement|Total Spent|Impressions\n"
                        + placements))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.facts().get(0).measures().of("spend")).contains(new BigDecimal("10"));
  }

  @Test
  void people_who_saw_the_ads_and_conversions_by_name_are_left_alone() {
    String demographics =
        REPORT
            + "Company Name Segment|Impressions|% of Impressions|Clicks|% of Clicks|Click Through"
            + " Rate|Conversions\nBrio|10|1%|1|1%|10%|-\n\n"
            + "Location Segment|Impressions|% of Impressions|Clicks|% of Clicks|Click Through"
            + " Rate|Conversions\nLondon|10|1%|1|1%|10%|-\n";
    String conversions =
        REPORT
            + "Start Date (in UTC)|Campaign Group Name|Campaign Name|Conversion Name|Conversion"
            + " Type|Total Spent|Impressions|Conversions\n"
            + "10/01/2026|Autumn|Hills|Booking|Lead|10.00|100|1\n"
            + "10/01/2026|Autumn|Hills|Purchase|Purchase|10.00|100|1\n";
    Exports exports =
        client()
            .file("exports/2026-10/account_5_demographics_report.csv", utf16(demographics))
            .file("exports/2026-10/account_5_conversion_performance_report.csv", utf16(conversions))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files())
        .extracting(f -> reason(f).substring(0, 7))
        .containsExactlyInAnyOrder("it tell", "it repe");
  }

  @Test
  void ads_are_read_with_whatever_columns_were_chosen() {
    for (String names :
        List.of(
            "Start Date (in UTC)|Campaign Name|Total Spent|Clicks",
            "Start Date (in UTC)|Campaign ID|Total Spent|Clicks",
            "Start Date (in UTC)|Campaign Group Name|Total Spent|Clicks",
            "Start Date (in UTC)|Ad ID|Total Spent|Clicks",
            "Data di inizio (in UTC)|Nome gruppo di campagne|Spesa totale|Clic",
            "Start Date (in UTC)|Nome gruppo di campagne|Importo speso|Clic")) {
      Exports exports =
          client()
              .file(
                  "exports/2026-10/account_5_campaign_performance_report.csv",
                  utf16(
                      REPORT
                          + names
                          + "\n10/01/2026|123|10.10|3\n10/13/2026|123|\"1,000.05\"|4\n"
                          + "Totals for all|-|\"1,010.15\"|7\n"))
              .read();
      assertThat(exports.problems())
          .as(names)
          .allSatisfy(p -> assertThat(p.severity()).isEqualTo(Severity.NOTE));
      assertThat(exports.facts())
          .as(names)
          .extracting(f -> f.period().first() + " " + f.measures().of("spend").orElseThrow())
          .containsExactly("2026-10-01 10.1", "2026-10-13 1000.05");
    }
  }

  @Test
  void an_amount_with_the_sign_of_its_currency_is_of_that_currency() {
    Map<String, String> amounts =
        Map.of(
            "€1,234.50", "EUR",
            "1,234.50 €", "EUR",
            "£1,234.50", "GBP",
            "$1,234.50", "USD",
            "A$1,234.50", "AUD",
            "CHF 1,234.50", "CHF");
    amounts.forEach(
        (text, currency) -> {
          Exports exports =
              client()
                  .october(
                      "ads.csv",
                      "Start Date (in UTC),Campaign Name,Total Spent\n10/01/2026,Hills,\""
                          + text
                          + "\"\n")
                  .read();
          assertThat(exports.problems()).as(text).isEmpty();
          AdSpend spend = (AdSpend) exports.facts().get(0);
          assertThat(spend.currency().getCurrencyCode()).isEqualTo(currency);
          assertThat(spend.measures().of("spend")).contains(new BigDecimal("1234.5"));
        });
  }

  @Test
  void ads_of_which_nothing_tells_the_days_are_refused_once() {
    Exports exports =
        client().october("ads.csv", "Campaign Name,Total Spent\nHills,10\nRain,20\n").read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("does not say which days it is of"));
  }

  @Test
  void a_page_is_the_clients_by_its_address_and_a_person_by_a_name_without_spaces() {
    byte[] followers =
        workbook(
            new HSSFWorkbook(), Map.of("New followers", List.of(FOLLOWERS, "10/01/2026,2,5,1,8")));
    byte[] person =
        workbook(
            new HSSFWorkbook(), Map.of("FOLLOWERS", List.of("Date,New followers", "10/1/2026|4")));
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("linkedin", List.of("Acmé Bikes", "Ann Baker")))
            .file("exports/2026-10/acme-bikes_followers_1793455500000.xls", followers)
            .file("exports/2026-10/AggregateAnalytics_AnnBaker_2026-10-01_2026-10-31.xlsx", person)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).account())
        .containsExactlyInAnyOrder("Acmé Bikes", "Ann Baker");
  }

  @Test
  void days_with_points_of_which_a_spreadsheet_left_some_alone_refuse_the_file() {
    Exports exports =
        client()
            .october(
                "acme-bikes_content_1793455500000.csv",
                (ENGLISH + "\n" + FIRST.replace("10/01", "10.01.") + "\n" + SECOND + "\n")
                    .replace("10.01./", "10.01."))
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("its days are written day first"));
  }

  @Test
  void visitors_in_a_language_that_nobody_has_seen_are_read_by_position() {
    String unseen =
        VISITORS
            .replace("page views", "Aufrufe")
            .replace("Date", "Datum")
            .replace("unique visitors", "Besucher");
    Exports exports =
        client()
            .october(
                "acme-bikes_visitors_1793455500000.csv",
                unseen + "\n10/01/2026,4,3,7,2,2,3,1,0,1,1,0,1,2,0,2,1,0,1,7,3,10,4,2,5\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(said(exports))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("2026-10-01 account_profile_visits", "10", "2026-10-01 account_visitors", "5"));
  }

  @Test
  void competitors_by_comments_are_left_alone() {
    Exports exports =
        client()
            .october(
                "c.csv",
                "10/1/2026,10/31/2026\nPage,Comments,Comments per day,Reactions\nBrio,9,1,40\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(reason(exports.files().get(0))).contains("compares pages");
  }

  @Test
  void the_part_of_the_spend_that_went_to_other_sites_is_no_second_cut_of_it() {
    String columns = "Start Date (in UTC),Campaign Group Name,Campaign Name,Campaign ID";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "account_5_campaign_performance_report.csv",
                columns + ",Total Spent,Impressions\n10/1/2026,G,C,1,10.5,100\n")
            .october(
                "account_5_lan_campaign_performance_report.csv",
                columns + ",Platform,Total Spent,Impressions\n10/1/2026,G,C,1,Mobile,4,40\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .singleElement()
        .satisfies(
            fact -> assertThat(fact.measures().of("spend")).contains(new BigDecimal("10.5")));
    assertThat(exports.files().get(1).outcome())
        .isEqualTo(
            new ReadFile.Ignored(
                "it tells a part of what campaigns cost, on the sites of others, which their own"
                    + " report has, too; spend is counted from the campaign or creative performance"
                    + " report"));
  }
}

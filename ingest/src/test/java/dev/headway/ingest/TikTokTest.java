package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TikTok Studio, Business Suite and Ads Manager. Real files end without a line end. */
class TikTokTest {

  private static final String OVERVIEW =
      "\uFEFF\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n";
  private static final String HISTORY =
      "\uFEFF\"Date\",\"Followers\",\"Difference in followers from previous day\"\n";
  private static final String CONTENT =
      "\uFEFF\"Time\",\"Video title\",\"Video link\",\"Post time\",\"Total likes\",\"Total"
          + " comments\",\"Total shares\",\"Total views\"\n";

  @TempDir Path folder;

  private ClientFolder client() {
    return ClientFolder.in(folder).accounts(Map.of("tiktok", List.of("@acmebikes")));
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  /** The facts as {@code 2026-10-31 account_likes=3}. */
  private static List<String> days(Exports exports) {
    return exports.facts().stream()
        .map(AccountDay.class::cast)
        .map(d -> d.day() + " " + d.metric() + "=" + d.value())
        .toList();
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] workbook(String sheetName, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet(sheetName);
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void days_of_the_overview_get_the_year_in_which_they_end_before_the_folders_month_is_over() {
    Exports exports =
        client()
            .october(
                "Overview.csv",
                OVERVIEW
                    + "\"October 30\",\"120\",\"7\",\"5\",\"-2\",\"1\"\n"
                    + "\"October 31\",\"90\",\"undefined\",\"4\",\"0\",\"2\"")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .containsExactlyInAnyOrder(
            "2026-10-30 account_video_views=120",
            "2026-10-30 account_profile_visits=7",
            "2026-10-30 account_likes=5",
            "2026-10-30 account_comments=-2",
            "2026-10-30 account_shares=1",
            "2026-10-31 account_video_views=90",
            "2026-10-31 account_likes=4",
            "2026-10-31 account_comments=0",
            "2026-10-31 account_shares=2");
    assertThat(only(exports).format()).isEqualTo("tiktok-studio-overview");
    assertThat(only(exports).networks()).containsExactly("tiktok");
    assertThat(((AccountDay) exports.facts().get(0)).account()).isEqualTo("@acmebikes");
  }

  @Test
  void spanish_and_russian_days_stand_below_an_english_header_and_december_is_last_years() {
    Exports exports =
        client()
            .month(YearMonth.of(2026, 1))
            .file(
                "exports/2026-01/Overview.csv",
                OVERVIEW
                    + "\"31 de diciembre\",\"1\",\"0\",\"0\",\"0\",\"0\"\n"
                    + "\"1 de enero\",\"2\",\"0\",\"0\",\"0\",\"0\"")
            .file(
                "exports/2026-01/Viewers.csv",
                "\uFEFF\"Date\",\"Total Viewers\",\"New Viewers\",\"Returning Viewers\"\n"
                    + "\"31 декабря\",\"10\",\"8\",\"2\"\n"
                    + "\"1 января\",\"11\",\"9\",\"2\"")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .contains(
            "2025-12-31 account_video_views=1",
            "2026-01-01 account_video_views=2",
            "2025-12-31 account_viewers=10",
            "2026-01-01 account_viewers=11");
  }

  @Test
  void the_name_of_a_zip_says_the_first_day_and_whose_it_is() {
    // Without the name the last day would be taken for one of this year.
    Exports exports =
        client()
            .accounts(Map.of("tiktok", List.of("@acmebikes", "acme.racing")))
            .file(
                "exports/2026-10/Overview_2024-10-30_1730505600_acme.racing.zip",
                zip(
                    Map.of(
                        "Overview.csv",
                        OVERVIEW
                            + "\"October 30\",\"120\",\"7\",\"5\",\"0\",\"1\"\n"
                            + "\"October 31\",\"90\",\"6\",\"4\",\"0\",\"2\"")))
            .read();
    assertThat(exports.problems())
        .allMatch(p -> p.message().contains("tells nothing of that month"));
    assertThat(days(exports)).contains("2024-10-31 account_video_views=90").hasSize(10);
    assertThat(exports.facts())
        .allSatisfy(f -> assertThat(((AccountDay) f).account()).isEqualTo("acme.racing"));
  }

  @Test
  void a_year_of_days_ends_next_to_the_calendar_day_on_which_it_began() {
    StringBuilder rows = new StringBuilder(HISTORY);
    for (LocalDate day = LocalDate.of(2025, 11, 1);
        day.isBefore(LocalDate.of(2026, 11, 1));
        day = day.plusDays(1)) {
      String month = day.getMonth().name();
      rows.append('"').append(month, 0, 1).append(month.substring(1).toLowerCase(Locale.ROOT));
      rows.append(' ').append(day.getDayOfMonth()).append("\",\"500\",\"0\"\n");
    }
    Exports exports = client().october("FollowerHistory.csv", rows.toString().strip()).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(365);
    assertThat(only(exports).first()).contains(LocalDate.of(2025, 11, 1));
    assertThat(only(exports).last()).contains(LocalDate.of(2026, 10, 31));
  }

  @Test
  void a_zip_of_followers_holds_a_history_and_three_files_that_are_left_alone() {
    Exports exports =
        client()
            .file(
                "exports/2026-10/Followers_acmebikes.zip",
                zip(
                    Map.of(
                        "FollowerHistory.csv",
                        HISTORY
                            + "\"October 29\",\"800\",\"0\"\n"
                            + "\"October 30\",\"804\",\"4\"\n"
                            + "\"October 31\",\"801\",\"-3\"",
                        "FollowerActivity.csv",
                        "\uFEFF\"Date\",\"Hour\",\"Active followers\"\n\"October 31\",\"0\",\"7\"",
                        "FollowerGender.csv",
                        "\uFEFF\"Gender\",\"Distribution\"\n\"Female\",\"0.59\"",
                        "FollowerTopTerritories.csv",
                        "\uFEFF\"Top territories\",\"Distribution\"")))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .as("the first difference is 0 because nothing is before it")
        .containsExactlyInAnyOrder(
            "2026-10-29 account_followers=800",
            "2026-10-30 account_followers=804",
            "2026-10-30 account_net_follows=4",
            "2026-10-31 account_followers=801",
            "2026-10-31 account_net_follows=-3");
    assertThat(exports.files())
        .filteredOn(f -> f.outcome() instanceof ReadFile.Ignored)
        .extracting(f -> f.outcome().toString())
        .hasSize(3)
        .allSatisfy(reason -> assertThat(reason).contains("which no report uses"));
  }

  @Test
  void a_workbook_of_text_cells_reads_like_the_csv() throws IOException {
    Exports exports =
        client()
            .file(
                "exports/2026-10/Viewers.xlsx",
                workbook(
                    "Viewers",
                    List.of(
                        List.of("Date", "Total Viewers", "New Viewers", "Returning Viewers"),
                        List.of("30 October", "41", "30", "11"),
                        List.of("31 October", "42", "31", "11"))))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .containsExactlyInAnyOrder(
            "2026-10-30 account_viewers=41", "2026-10-31 account_viewers=42");
  }

  @Test
  void the_moment_of_a_studio_video_is_in_its_id() {
    // The upper half of the id are seconds: 1761854490 is 2025-10-30, 20:01:30 UTC.
    Exports exports =
        client()
            .october(
                "Content.csv",
                CONTENT
                    + "\"November 2\",\"\",\"https://www.tiktok.com/@acmebikes/video/"
                    + (1761854490L << 32)
                    + "\",\"October 30\",\"3\",\"2\",\"1\",\"150\"\n"
                    + "\"November 2\",\"Tune, \"\"up\"\" 🚲\",\"https://www.tiktok.com/@a_partner/video/"
                    + (1761854491L << 32)
                    + "\",\"October 30\",\"9\",\"9\",\"9\",\"9\"")
            .read();
    assertThat(exports.problems())
        .allMatch(p -> p.message().contains("tells nothing of that month"));
    Post post = (Post) exports.facts().get(0);
    assertThat(exports.facts()).hasSize(1);
    assertThat(only(exports).foreign()).isEqualTo(1);
    assertThat(post.published()).isEqualTo(LocalDate.of(2025, 10, 30));
    assertThat(post.account()).isEqualTo("acmebikes");
    assertThat(post.id()).isEqualTo(String.valueOf(1761854490L << 32));
    assertThat(post.measures().values())
        .isEqualTo(
            Map.of(
                "post_views", new BigDecimal("150"),
                "post_likes", new BigDecimal("3"),
                "post_comments", new BigDecimal("2"),
                "post_shares", new BigDecimal("1")));
  }

  @Test
  void a_studio_video_of_the_night_belongs_to_the_clients_day() {
    // 2026-10-04, 01:08 UTC is still the 3rd in New York.
    long id = 1791076080L << 32;
    Exports exports =
        client()
            .zone("America/New_York")
            .october(
                "Content.csv",
                CONTENT
                    + "\"November 2\",\"Film\",\"https://www.tiktok.com/@acmebikes/video/"
                    + id
                    + "\",\"October 3\",\"3\",\"2\",\"1\",\"150\"")
            .read();
    assertThat(((Post) exports.facts().get(0)).published()).isEqualTo(LocalDate.of(2026, 10, 3));
  }

  @Test
  void the_business_overview_says_years_and_writes_nan_for_what_it_does_not_know() {
    Exports exports =
        client()
            .october(
                "overview.csv",
                "\uFEFFDate,Video views,Reached audience,Profile views,Likes,Shares,Comments,Phone"
                    + " number clicks ,Leads submission,Net growth,New followers,Lost followers\n"
                    + "2026/10/30,120,NAN,7,5,1,2,0,0,-1,2,3\n"
                    + "2026/10/31,90,70,6,4,2,0,0,0,4,4,0")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .contains(
            "2026-10-30 account_video_views=120",
            "2026-10-30 account_shares=1",
            "2026-10-30 account_comments=2",
            "2026-10-30 account_net_follows=-1",
            "2026-10-30 account_follows=2",
            "2026-10-30 account_unfollows=3",
            "2026-10-31 account_reach=70")
        .hasSize(17);
    assertThat(only(exports).format()).isEqualTo("tiktok-business-overview");
  }

  @Test
  void the_swedish_business_overview_is_read_too() {
    Exports exports =
        client()
            .october(
                "a.csv",
                "\uFEFFDatum,Videovisningar,Målgrupp som nåtts,Profilvisningar,Gilla-markeringar,"
                    + "Delningar,Kommentarer,Webbplatsklickar,Nettotillväxt,Nya följare,Tappade"
                    + " följare\n2026/10/31,90,70,6,4,2,1,8,4,5,1")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .contains("2026-10-31 account_link_clicks=8", "2026-10-31 account_shares=2")
        .hasSize(10);
  }

  @Test
  void the_business_audience_gives_followers_where_it_knows_them() {
    Exports exports =
        client()
            .october(
                "audience.csv",
                "\uFEFFDate,New followers,Total followers,Reached audience,Engaged audience\n"
                    + "2026/10/30,4,--,NAN,9\n"
                    + "2026/10/31,5,805,70,9")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports))
        .containsExactlyInAnyOrder(
            "2026-10-30 account_follows=4",
            "2026-10-31 account_follows=5",
            "2026-10-31 account_followers=805",
            "2026-10-31 account_reach=70");
  }

  @Test
  void business_content_writes_utc() {
    String row =
        ",https://www.tiktok.com/@acmebikes/video/7300000000000000001,2026/10/31 23:30:00,150,3,2,"
            + "1,6";
    Exports english =
        client()
            .zone("Europe/Berlin")
            .october(
                "content.csv",
                "\uFEFFVideo title,Video link,Post time,Video views,Likes,Comments,Shares,Add to"
                    + " Favorites\n\"Tune, up\""
                    + row)
            .read();
    assertThat(english.problems())
        .allMatch(p -> p.message().contains("tells nothing of that month"));
    Post post = (Post) english.facts().get(0);
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(post.text()).isEqualTo("Tune, up");
    assertThat(post.measures().of("post_saves")).contains(new BigDecimal("6"));
    assertThat(post.measures().of("post_comments")).contains(new BigDecimal("2"));
    Exports swedish =
        client()
            .october(
                "content.csv",
                "\uFEFFVideotitel,Videolänk,Publiceringstid,Videovisningar,Gilla-markeringar,"
                    + "Kommentarer,Delningar,Lägg till i Favoriter\nFilm"
                    + row)
            .read();
    assertThat(swedish.facts().get(0).measures()).isEqualTo(post.measures());
    assertThat(((Post) swedish.facts().get(0)).published()).isEqualTo(LocalDate.of(2026, 10, 31));
  }

  @Test
  void ads_of_one_name_and_day_are_added_up() {
    Exports exports =
        client()
            .october(
                "ads.csv",
                "Campaign name,Ad Group Name,Ad Name,Date,Cost,CPC (Destination),CPM,Impression,"
                    + "Clicks (Destination),CTR (Destination),Conversions,CPA,Currency\n"
                    + "Autumn,UK,Film,2026-10-01,10.50,0.7,5,2100,15,0.71,3,3.5,EUR\n"
                    + "Autumn,UK,Film,2026-10-01,4.25,0.85,4,1000,5,0.5,1,4.25,EUR\n"
                    + "Autumn,UK,Film,2026-10-02,0,0,0,0,0,0,0,0,EUR\n"
                    + "Total of 3 results,,,,14.75,,,3100,20,,4,,EUR\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    AdSpend first = (AdSpend) exports.facts().get(0);
    assertThat(first.period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 1)));
    assertThat(first.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(first.network()).isEqualTo("tiktok");
    assertThat(first.campaign()).isEqualTo("Autumn");
    assertThat(first.part()).isEqualTo("UK / Film");
    assertThat(first.measures().values())
        .isEqualTo(
            Map.of(
                "spend", new BigDecimal("14.75"),
                "ad_impressions", new BigDecimal("3100"),
                "ad_link_clicks", new BigDecimal("20"),
                "ad_conversions", new BigDecimal("4")));
    assertThat(exports.facts().get(1).measures().of("spend")).contains(BigDecimal.ZERO);
  }

  @Test
  void ads_of_2025_have_the_currency_in_the_name_of_the_cost() {
    Exports exports =
        client()
            .october(
                "ads.csv",
                "By Day,Campaign name,Ad group name,Ad name,Website URL (Ad level）,Cost (ZAR),CPC"
                    + " (destination),CPM,Impressions,Clicks (destination),Reach,Complete payment,"
                    + "Complete payment value\n"
                    + "2026-10-01 00:00:00,Autumn,UK,Film,https://acme.example,1050,1,1,2100,15,"
                    + "1900,2,300.5\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend ad = (AdSpend) exports.facts().get(0);
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("ZAR"));
    assertThat(ad.measures().of("ad_reach")).contains(new BigDecimal("1900"));
    assertThat(ad.measures().of("ad_conversion_value")).contains(new BigDecimal("300.5"));
  }

  private static final String WITHOUT_DAYS =
      "Campaign name,Campaign ID,Cost,Clicks (all),Impressions,Currency\n"
          + "Autumn,1700000000000001,12.34,5,100,EUR\n"
          + "Total of 1 campaigns,-,12.34,5,100,EUR\n";

  @Test
  void ads_without_a_day_are_of_the_days_in_the_files_name() {
    Exports exports =
        client().october("Campaign Report(2026-10-01 to 2026-10-31).csv", WITHOUT_DAYS).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.period()).isEqualTo(Period.of(YearMonth.of(2026, 10)));
              assertThat(f.measures().of("spend")).contains(new BigDecimal("12.34"));
            });
  }

  @Test
  void ads_of_which_nothing_says_the_days_are_refused_once_with_what_to_do() {
    Exports exports =
        client().october("ads.csv", WITHOUT_DAYS + "Winter,1700000000000002,1,5,9,EUR\n").read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.message()).contains("which days it is of");
              assertThat(p.advice()).contains("broken down by day");
            });
  }

  @Test
  void ads_are_known_by_their_days_where_no_clicks_were_chosen() {
    Exports exports =
        client()
            .october(
                "ads.csv",
                "Campaign name,By Day,Cost,Impressions,Conversions,New in 2027\n"
                    + "Autumn,2026-10-01 00:00:00,12.34,100,2,x\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).measures().of("ad_conversions"))
        .contains(new BigDecimal("2"));
  }

  private static final String TWO_DAYS =
      OVERVIEW
          + "\"October 30\",\"120\",\"7\",\"5\",\"0\",\"1\"\n"
          + "\"October 31\",\"90\",\"6\",\"4\",\"0\",\"2\"";

  @Test
  void a_download_that_names_its_account_and_one_that_does_not_are_counted_once() {
    byte[] named = zip(Map.of("Overview.csv", TWO_DAYS));
    String name = "exports/2026-10/Overview_2026-10-30_1793577600_acmebikes.zip";
    for (Map<String, List<String>> accounts :
        List.of(Map.of("tiktok", List.of("@AcmeBikes")), Map.<String, List<String>>of())) {
      Exports exports =
          client().accounts(accounts).october("Overview-2.csv", TWO_DAYS).file(name, named).read();
      assertThat(exports.problems()).isEmpty();
      assertThat(days(exports)).contains("2026-10-30 account_video_views=120").hasSize(10);
    }
  }

  @Test
  void a_business_overview_may_lack_the_people_reached() {
    Exports exports =
        client()
            .october(
                "overview.csv",
                "\uFEFFDate,Video views,Profile views,Likes,Shares,Comments,Net growth\n"
                    + "2026/10/31,90,6,4,2,0,4")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(days(exports)).contains("2026-10-31 account_net_follows=4").hasSize(6);
  }

  @Test
  void months_are_known_in_languages_without_latin_letters_and_by_their_number() {
    for (String day : List.of("31 أكتوبر", "31 ตุลาคม", "31 tháng 10", "10월 31일")) {
      Exports exports =
          client()
              .october("o.csv", OVERVIEW + '"' + day + "\",\"1\",\"0\",\"0\",\"0\",\"0\"")
              .read();
      assertThat(exports.problems()).as(day).isEmpty();
      assertThat(days(exports)).contains("2026-10-31 account_video_views=1");
    }
  }
}

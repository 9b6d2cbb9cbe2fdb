package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pinterest's exports, and those of networks of which next to nothing can be downloaded. */
class PinterestTest {

  private static final String LISTS =
      "\nTop Pins\nPin,%1$s\nhttps://www.pinterest.com/pin/123456789012345678/,900\n"
          + "https://www.pinterest.com/pin/123456789012345679/,800\n\nTop Boards\n"
          + "Board,Impressions,Engagement,Pin clicks,Outbound clicks,Saves\n"
          + "https://www.pinterest.com/acmebikes/hills/,5000,40,30,20,10\n";

  @TempDir Path folder;

  private static String overview(String metric) {
    return "Pinterest Analytics overview\n2026-10-01 - 2026-10-31\n\n"
        + "Date,"
        + metric
        + "\n2026-10-01,120\n2026-10-02,0\n2026-10-03,\n"
        + LISTS.formatted(metric);
  }

  private static String reason(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).isEmpty();
    return ((ReadFile.Ignored) exports.files().get(0).outcome()).reason();
  }

  @Test
  void the_table_by_day_of_an_overview_is_read_and_the_lists_below_are_not() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Pinterest Analytics overview 20261001-20261031.csv", overview("Outbound clicks"))
            .october("saves.csv", overview("Saves"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(
            f -> ((AccountDay) f).day() + " " + ((AccountDay) f).metric(),
            f -> ((AccountDay) f).value().toPlainString())
        .containsExactlyInAnyOrder(
            tuple("2026-10-01 account_link_clicks", "120"),
            tuple("2026-10-02 account_link_clicks", "0"),
            tuple("2026-10-01 account_saves", "120"),
            tuple("2026-10-02 account_saves", "0"));
    ReadFile.Read first = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(first.stated()).contains(Period.of(YearMonth.of(2026, 10)));
    assertThat(first.exported()).containsExactly("account_link_clicks");
  }

  @Test
  void an_overview_is_read_in_german_and_with_lists_right_below_the_days() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv", overview("Impressionen").replace("\n\n", "\n").replace("Date", "Datum"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).metric())
        .containsExactly("account_impressions", "account_impressions");
  }

  @Test
  void a_table_of_days_that_might_be_anybodys_is_not_taken_for_pinterests() {
    Exports exports =
        ClientFolder.in(folder).october("p.csv", "Date,Saves\n2026-10-01,120\n").read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).message()).startsWith("no format is known");
  }

  @Test
  void best_pins_by_themselves_are_left_alone() {
    Exports exports =
        ClientFolder.in(folder).october("p.csv", LISTS.formatted("Saves").strip()).read();
    assertThat(reason(exports)).contains("best pins");
  }

  @Test
  void ads_are_read_by_day_without_their_total() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                "Date,Campaign ID,Campaign name,Campaign entity status,Ad group name,Ad ID,Ad"
                    + " name,Spend in account currency,Impressions,Paid Pin clicks,Outbound"
                    + " clicks,CTR,Total conversions,Total conversion value,Checkouts,Checkout"
                    + " value in account currency\n"
                    + "2026-10-05,5,Autumn,ACTIVE,Hills,7,Pin 1,\"1,012.50\",9000,80,30,3.0%,4,99.5,2,50\n"
                    + "2026-10-06,5,Autumn,ACTIVE,Hills,7,Pin 1,2,100,-,-,-,-,-,-,-\n"
                    + "Total,,,,,,,\"1,014.50\",9100,80,30,3.0%,4,99.5,2,50\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(spend.network()).isEqualTo("pinterest");
    assertThat(spend.part()).isEqualTo("Hills / Pin 1");
    assertThat(exports.facts().get(1).period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 6)));
    assertThat(spend.measures().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "spend", new BigDecimal("1012.5"),
                "ad_impressions", new BigDecimal("9000"),
                "ad_link_clicks", new BigDecimal("30"),
                "ad_conversions", new BigDecimal("4"),
                "ad_conversion_value", new BigDecimal("99.5")));
  }

  @Test
  void snapchats_swipes_are_link_clicks_and_a_range_may_end_at_midnight() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "snap.csv",
                "Start Time,End Time,Paid Impressions,Swipe Ups,Spend\n"
                    + "2026-10-01 00:00:00,2026-11-01 00:00:00,9000,30,12.5\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(spend.network()).isEqualTo("snapchat");
    assertThat(spend.period()).isEqualTo(Period.of(YearMonth.of(2026, 10)));
    assertThat(spend.measures().values())
        .isEqualTo(
            Map.of(
                "spend", new BigDecimal("12.5"),
                "ad_impressions", new BigDecimal("9000"),
                "ad_link_clicks", new BigDecimal("30")));
  }

  @Test
  void reddits_ads_tell_their_currency_in_the_header() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "reddit.csv",
                "Date,Campaign Name,Ad Group Name,Ad Name,Impressions,Clicks,CTR,eCPM,CPC,Amount"
                    + " Spent (USD),Upvotes,Downvotes,Comments,Conversions\n"
                    + "2026-10-05,Autumn,Hills,Ad 1,900,8,0.9%,1.2,0.5,12.50,3,1,2,1\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(spend.network()).isEqualTo("reddit");
    assertThat(spend.currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(spend.measures().values())
        .isEqualTo(
            Map.of(
                "spend", new BigDecimal("12.5"),
                "ad_impressions", new BigDecimal("900"),
                "ad_clicks", new BigDecimal("8"),
                "ad_conversions", new BigDecimal("1")));
  }

  @Test
  void lists_of_accounts_and_interests_are_left_alone() {
    List<String> files =
        List.of(
            "Account address,Show boosts,Notify on new posts,Languages\nann@example.social,true,false,\n",
            "Category,Affinity\nCycling,1.4\n");
    assertThat(
            files.stream()
                .map(text -> reason(ClientFolder.in(folder).october("a.csv", text).read())))
        .containsExactly(
            "it lists accounts and has no figures; Mastodon exports none",
            "it tells what people of an audience like and where they live, of which no report"
                + " speaks");
  }

  private static String ads(String... days) {
    StringBuilder text =
        new StringBuilder("Date,Campaign name,Spend in account currency,Outbound clicks\n");
    for (String day : days) {
      text.append(day).append(",Autumn,10.25,3\n");
    }
    return text.toString();
  }

  private static String withoutDays() {
    return "Campaign name,Spend in account currency,Outbound clicks\nAutumn,10.25,3\n"
        + "Hills,2.50,1\nTotal,12.75,4\n";
  }

  @Test
  void days_that_a_spreadsheet_has_written_anew_are_read_where_one_of_them_tells_how() {
    for (List<String> days :
        List.of(
            List.of("05/10/2026", "13/10/2026"),
            List.of("10/5/2026", "10/13/2026"),
            List.of("05.10.2026", "13.10.2026"))) {
      Exports exports =
          ClientFolder.in(folder).october("ads.csv", ads(days.get(0), days.get(1))).read();
      assertThat(exports.problems()).isEmpty();
      assertThat(exports.facts())
          .extracting(f -> f.period().first())
          .containsExactly(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 13));
    }
    Exports exports =
        ClientFolder.in(folder).october("ads.csv", ads("05/10/2026", "06/10/2026")).read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("can be read in two ways"));
  }

  @Test
  void ads_without_a_day_are_of_the_days_that_the_file_tells() {
    for (String name : List.of("ads_2026-10-01_2026-10-31.csv", "Ads 20261001-20261031.csv")) {
      Exports exports = ClientFolder.in(folder.resolve(name)).october(name, withoutDays()).read();
      assertThat(exports.problems()).isEmpty();
      assertThat(exports.facts())
          .hasSize(2)
          .allSatisfy(f -> assertThat(f.period()).isEqualTo(Period.of(YearMonth.of(2026, 10))));
    }
    Exports exports =
        ClientFolder.in(folder)
            .october("ads.csv", "2026-10-01 - 2026-10-31\n\n" + withoutDays())
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("spend").orElseThrow())
        .containsExactly(new BigDecimal("10.25"), new BigDecimal("2.5"));
  }

  @Test
  void ads_that_nothing_dates_are_refused_once_with_the_reason() {
    Exports exports =
        ClientFolder.in(folder)
            .october("pinterest.csv", withoutDays())
            .october(
                "reddit.csv",
                "Campaign Name,Impressions,eCPM,Amount Spent (USD),Upvotes\nC,100,1,2.5,1\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .hasSize(2)
        .allSatisfy(
            p -> {
              assertThat(p.message()).startsWith("does not say which days it is of");
              assertThat(p.advice()).isEqualTo("Download it again, broken down by day.");
            });
  }

  @Test
  void an_overview_of_the_years_before_2021_is_read_by_its_old_names() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", overview("Link clicks"))
            .october("b.csv", overview("Repins"))
            .october("c.csv", overview("Closeups"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).metric())
        .containsExactly(
            "account_link_clicks", "account_link_clicks", "account_saves", "account_saves");
    assertThat(exports.files())
        .allSatisfy(f -> assertThat(f.outcome()).isInstanceOf(ReadFile.Read.class));
  }

  @Test
  void snapchats_clicks_are_its_swipes_by_their_newer_name() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "snap.csv",
                "Campaign Name,Start Time,End Time,Paid Impressions,Clicks,Amount Spent,eCPM\n"
                    + "C,2026-10-01 00:00:00,2026-10-31 23:59:59,100,5,\"1,001.05\",1\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).measures().of("ad_link_clicks"))
        .contains(new BigDecimal("5"));
    assertThat(exports.facts().get(0).period()).isEqualTo(Period.of(YearMonth.of(2026, 10)));
  }

  @Test
  void amounts_that_a_spreadsheet_has_written_with_commas_before_decimals_are_read() {
    String header = "Date;Campaign name;Spend in account currency;Impressions;Outbound clicks\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                header
                    + "05.10.2026;Autumn;1.234,50;1.000;3\n"
                    + "13.10.2026;Autumn;10;250;1\n"
                    + "Total;;1.244,50;1.250;4\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(
            f -> f.measures().of("spend").orElseThrow().toPlainString(),
            f -> f.measures().of("ad_impressions").orElseThrow().toPlainString())
        .containsExactly(tuple("1234.5", "1000"), tuple("10", "250"));
  }

  @Test
  void an_amount_between_semicolons_that_is_two_numbers_is_not_guessed() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                "Date;Campaign name;Spend in account currency\n2026-10-05;Autumn;1,234\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("'1,234'", "two ways"));
  }

  @Test
  void no_thousands_begin_with_a_zero() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                "Date;Campaign name;Spend in account currency\n"
                    + "2026-10-05;Autumn;0,125\n2026-10-06;Autumn;2\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("spend").orElseThrow().toPlainString())
        .containsExactly("0.125", "2");
  }

  @Test
  void amounts_in_two_ways_of_writing_are_refused_where_they_are_not_the_networks() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "ads.csv",
                "Date;Campaign name;Spend in account currency\n"
                    + "2026-10-05;Autumn;10,25\n2026-10-06;Autumn;10.25\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> f.period().first())
        .containsExactly(LocalDate.of(2026, 10, 6));
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("'10,25', which is not a number"));
  }

  @Test
  void a_column_of_days_does_not_make_reddits_and_snapchats_ads_metas() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "reddit.csv",
                "Day,Campaign Name,Impressions,Clicks,eCPM,Amount Spent (USD),Upvotes\n"
                    + "2026-10-05,Autumn,900,8,1.2,12.50,3\n")
            .october(
                "snap.csv",
                "Campaign Name,Start Time,End Time,Day,Paid Impressions,Swipe Ups,Amount Spent\n"
                    + "C,2026-10-05 00:00:00,2026-10-06 00:00:00,2026-10-05,100,5,1.05\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((AdSpend) f).network(), f -> f.period())
        .containsExactly(
            tuple("reddit", Period.of(LocalDate.of(2026, 10, 5))),
            tuple("snapchat", Period.of(LocalDate.of(2026, 10, 5))));
  }

  @Test
  void points_between_thousands_are_no_decimals_though_zeros_stand_behind_them() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Pinterest Analytics overview 20261001-20261031.csv",
                "Pinterest Analytics overview;\n2026-10-01 - 2026-10-31;\n;\nDate;Impressions\n"
                    + "2026-10-01;1.000\n2026-10-02;20\n;\nTop Pins;\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(fact -> ((AccountDay) fact).value())
        .containsExactly(new BigDecimal("1000"), new BigDecimal("20"));
  }

  @Test
  void a_count_with_three_decimals_that_are_zeros_is_refused_where_commas_stand_between_cells() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Pinterest Analytics overview 20261001-20261031.csv",
                "Pinterest Analytics overview\n2026-10-01 - 2026-10-31\n\nDate,Impressions\n"
                    + "2026-10-01,2.340\n2026-10-02,20\n\nTop Pins\n")
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place())
                  .hasToString(
                      "clients/acme/exports/2026-10/Pinterest Analytics overview"
                          + " 20261001-20261031.csv:5:2");
              assertThat(p.message())
                  .isEqualTo(
                      "the column 'Impressions' has '2.340', which is no whole number as the network"
                          + " writes it, and probably 2340");
            });
  }
}

package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google Ads gives as CSV. */
class GoogleAdsTest {

  private static final String UK =
      """
      Campaign report
      1 October 2026 - 31 October 2026
      Campaign status,Campaign,Budget,Budget name,Budget type,Currency code,Status,Status reasons,Optimisation score,Clicks,Impr.,CTR,Cost,Avg. CPC,Conversions,Cost / conv.,Bid strategy type,Conv. rate,Conv. value,Conv. value / cost,Original conv. value
      Enabled,Ποδήλατα 🚲,50.00, --,Daily,GBP,Eligible (Limited),"limited by budget; learning",81.2%,"2,061","22,061",9.34%,97152.46,47.14,275.11,353.14,Maximise conversions,13.35%,"1,234.56",0.01,"1,234.56"
      Paused,Brand,9000.00, --,Campaign Total,GBP,Paused,campaign paused, --,0,0, --,0.00, --,0.00, --,Manual CPC, --,0.00, --,0.00
      Total: Campaigns, --, --, --, --,GBP, --, --, --,"2,061","22,061",9.34%,97152.46,47.14,275.11,353.14, --,13.35%,"1,234.56",0.01,"1,234.56"
      Total: Account, --,50.00, --,Daily,GBP, --, --,81.2%,"2,100","23,000",9.34%,98000.00,47.14,280.11,353.14, --,13.35%,"1,300.56",0.01,"1,300.56"
      Total: Search, --, --, --, --,GBP, --, --, --,"2,061","22,061",9.34%,97152.46,47.14,275.11,353.14, --,13.35%,"1,234.56",0.01,"1,234.56"
      """;

  @TempDir Path folder;

  private static Map<String, String> measures(Fact fact) {
    return fact.measures().values().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().toPlainString(), (a, b) -> a, TreeMap::new));
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  private static void assertUk(Exports exports) {
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    AdSpend first = (AdSpend) exports.facts().get(0);
    assertThat(first.campaign()).isEqualTo("Ποδήλατα 🚲");
    assertThat(first.network()).isEqualTo("google");
    assertThat(first.currency()).isEqualTo(Currency.getInstance("GBP"));
    assertThat(first.period()).isEqualTo(Period.of(YearMonth.of(2026, 10)));
    assertThat(first.channel().group()).isEqualTo("paid-other");
    assertThat(measures(first))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "spend", "97152.46",
                "ad_impressions", "22061",
                "ad_link_clicks", "2061",
                "ad_conversions", "275.11",
                "ad_conversion_value", "1234.56"));
    assertThat(only(exports).rows()).isEqualTo(2);
  }

  @Test
  void campaigns_are_read_without_any_of_the_totals() {
    assertUk(ClientFolder.in(folder).october("Campaign report.csv", UK).read());
  }

  @Test
  void without_the_type_of_campaigns_the_file_cannot_say_what_was_paid_in_which_channel() {
    Exports without = ClientFolder.in(folder).october("Campaign report.csv", UK).read();
    assertThat(only(without).facets()).contains(Facet.CAMPAIGN).doesNotContain(Facet.CHANNEL);
    String typed =
        UK.lines()
            .map(
                line ->
                    line.startsWith("Campaign status,")
                        ? line + ",Campaign type"
                        : line.contains(",") ? line + ",Search" : line)
            .collect(Collectors.joining("\n"));
    Exports with = ClientFolder.in(folder).october("Campaign report.csv", typed + "\n").read();
    assertThat(only(with).facets()).contains(Facet.CHANNEL);
  }

  @Test
  void the_flavour_for_excel_reads_the_same() {
    String tabs =
        UK.lines()
            .map(
                line ->
                    line.replace("\"2,061\"", "2\u0001061")
                        .replace("\"22,061\"", "22\u0001061")
                        .replace("\"1,234.56\"", "1\u0001234.56")
                        .replace(',', '\t')
                        .replace('\u0001', ','))
            .collect(Collectors.joining("\n"));
    byte[] bytes = ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE);
    assertUk(ClientFolder.in(folder).file("exports/2026-10/Campaign report.csv", bytes).read());
  }

  @Test
  void american_files_by_day_and_type_of_campaign() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Campaign report.csv",
                """
                Campaign report
                "October 1, 2026 - October 31, 2026"
                Day,Campaign status,Campaign,Budget,Budget name,Budget type,Status,Status reasons,Optimization score,Campaign type,Currency code,TrueView avg. CPV,Avg. CPM,Impr.,Interactions,Interaction rate,Avg. cost,Cost,Conv. (Platform Comparable),Cost / Conv. (Platform Comparable),Conv. value / Cost (Platform Comparable),Conv. rate,Conversions,Cost / conv.
                2026-10-05,Enabled,Launch,10.00, --,Daily,Eligible,,< 10%,Video,USD,0.02,5.1,"1,000",300,30%,0.02,6.00,0,0, --,0%,0.00,0
                2026-10-06,Enabled,Launch,10.00, --,Daily,Eligible,,< 10%,Video,USD,0.02,5.1,"1,100",310,30%,0.02,6.20,0,0, --,0%,0.00,0
                2026-10-05,Enabled,Find us,10.00, --,Daily,Eligible,,> 90%,Search,USD, --,5.1,100,9,9%,1,9.00,0,0, --,0%,1.50,6
                Total: Campaigns,,,,,,,,,,USD,,,"2,200",619,,,21.20,,,,,1.50,
                """)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> f.period().first() + " " + ((AdSpend) f).channel().id())
        .containsExactly(
            "2026-10-05 paid-video", "2026-10-06 paid-video", "2026-10-05 paid-search");
    // Google is paid for what is shown on YouTube, which is one of the client's networks.
    assertThat(exports.facts())
        .extracting(f -> f.facet(Facet.NETWORK).orElse("") + " " + ((AdSpend) f).channel().group())
        .containsExactly("youtube social", "youtube social", "google search");
    assertThat(measures(exports.facts().get(1)))
        .containsEntry("spend", "6.2")
        .containsEntry("ad_conversions", "0")
        .doesNotContainKey("ad_link_clicks");
  }

  @Test
  void a_manager_accounts_converted_money_is_not_read() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Campaign report.csv",
                """
                Campaign report
                1 October 2026 - 31 October 2026
                Campaign status,Campaign,Account,Currency code,Converted currency code,Clicks,Impr.,Cost (Converted currency),Cost
                Enabled,Brand,Acme IN,INR,USD,5,50,10.00,830.00
                Total: Manager account, --, --, --,USD,5,50,10.00, --
                """)
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend spend = (AdSpend) exports.facts().get(0);
    assertThat(spend.account()).isEqualTo("Acme IN");
    assertThat(spend.currency()).isEqualTo(Currency.getInstance("INR"));
    assertThat(measures(spend)).containsEntry("spend", "830");
  }

  private static final String ADS =
      """
      Ad report
      1 October 2026 - 31 October 2026
      Ad status,Final URL,Beacon URLs,Headline,Long headline,Headline 1,Headline 1 position,Campaign,Ad group,Status,Status reasons,Ad strength,Ad strength improvements,Ad type,Impr.,Interactions,Interaction rate,Currency code,Avg. cost,Cost,Conv. rate,Conversions,Cost / conv.
      Enabled,https://acme.example/, --, --, --,Bikes, --,Brand,Core,Eligible,,Good,,Responsive search ad,60,6,10%,GBP,1,6.00,0%,1.00,6
      Enabled,https://acme.example/, --, --, --,Cycles, --,Brand,Core,Eligible,,Good,,Responsive search ad,40,4,10%,GBP,1,4.00,0%,0.00, --
      Total: All but removed ads, --, --, --, --, --, --, --, --, --, --, --, --, --,100,10,10%,GBP,1,10.00,0%,1.00,10
      """;

  @Test
  void ads_of_one_ad_group_are_added_up() {
    Exports exports = ClientFolder.in(folder).october("Ad report.csv", ADS).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
    assertThat(((AdSpend) exports.facts().get(0)).part()).isEqualTo("Core");
    assertThat(measures(exports.facts().get(0)))
        .containsEntry("spend", "10")
        .containsEntry("ad_conversions", "1");
  }

  @Test
  void the_same_money_by_ad_and_by_campaign_is_counted_once() {
    Exports exports =
        ClientFolder.in(folder)
            .october("Ad report.csv", ADS)
            .october(
                "Campaign report.csv",
                """
                Campaign report
                1 October 2026 - 31 October 2026
                Campaign status,Campaign,Budget,Budget name,Budget type,Status,Status reasons,Campaign type,Impr.,CTR,Currency code,Cost,Clicks,Conv. rate,Conversions,Avg. CPC,Cost / conv.
                Enabled,Brand,10.00, --,Daily,Eligible,,Search,100,10%,GBP,10.00,10,10%,1.00,1,10
                """)
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(((AdSpend) exports.facts().get(0)).part()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).contains("another cut");
            });
  }

  @Test
  void spend_is_refused_where_nothing_says_of_which_days_it_is() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "c.csv",
                "Campaign report\nAll time\nCampaign status,Campaign,Currency code,Impr.,Cost\n"
                    + "Enabled,Brand,GBP,10,5.00\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.message()).contains("which days");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Search terms report\n1 October 2026 - 31 October 2026\nSearch term,Match"
            + " type,Added/Excluded,Campaign,Ad group,Clicks,Impr.,CTR,Currency code,Avg."
            + " CPC,Cost,Campaign type,Conv. rate,Conversions,Cost / conv.\n",
        "Search terms report\n1 October 2026 - 31 October 2026\nSearch term,Match"
            + " type,Added/Excluded,Clicks,Impr.,CTR,Currency code,Avg. CPC,Cost,Conv."
            + " rate,Conversions,Cost / conv.\n",
        "Search keyword report\n\"October 1, 2026 - October 31, 2026\"\nKeyword"
            + " status,Keyword,Match type,Campaign,Ad group,Status,Status reasons,Final"
            + " URL,Impr.,Interactions,Interaction rate,Currency code,Avg. cost,Cost,Clicks,Conv."
            + " rate,Conversions,Avg. CPC,Cost / conv.\nEnabled,\"\"\"solar panels"
            + " systems\"\"\",Phrase match,A,B,x,y,z,1,1,1%,GBP,1,1.00,1,0%,0.00,1,0\n",
        "Search Keyword,Match type,Criterion Status,Campaign Status,Ad Group"
            + " Status,Cost,Clicks,CTR\nbikes,Broad,Enabled,Enabled,Enabled,US$34.15,9,1%\n",
        "Date,Clicks,Impressions,Avg. CPC,Cost\n\"Thu, 5 Feb 2026\",1,2,US$3.00,US$3.00\n",
        "Hour,Clicks,Impressions,Avg. CPC,Cost\n00 - 01,1,2,US$3.00,US$3.00\n",
        "Campaign Name,Campaign Group Name,Campaign Status,Cost,Clicks,CTR\nA,,Enabled,US$1,1,1%\n",
        "Device,Cost,Impressions,Clicks\nMobile,\"€1,622.60\",5,1\n",
        "Network,Clicks,Cost,Avg. CPC\nGoogle search,1,US$1,US$1\n",
        "Search,Cost,Clicks,Impressions,Conversions\nbikes,US$1,1,5,0\n"
      })
  void what_tells_part_of_the_spend_again_is_left_alone_for_a_reason(String text) {
    Exports exports = ClientFolder.in(folder).october("g.csv", text).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files().get(0).outcome()).isInstanceOf(ReadFile.Ignored.class);
  }

  private static final String BY =
      "Campaign report\n1 September 2026 - 31 October 2026\n%s,Campaign status,Campaign,Currency"
          + " code,Cost\n%s,Enabled,Brand,GBP,9.00\n%s,Enabled,Brand,GBP,\"1,001.50\"\n";

  @Test
  void months_and_weeks_of_a_longer_stretch_stay_apart() {
    Exports months =
        ClientFolder.in(folder)
            .october("c.csv", BY.formatted("Month", "2026-09-01", "2026-10-01"))
            .read();
    assertThat(months.problems()).isEmpty();
    assertThat(months.facts())
        .extracting(Fact::period)
        .containsExactly(Period.of(YearMonth.of(2026, 9)), Period.of(YearMonth.of(2026, 10)));
    assertThat(measures(months.facts().get(1))).containsEntry("spend", "1001.5");
    Exports weeks =
        ClientFolder.in(folder)
            .october("c.csv", BY.formatted("Week", "2026-09-21", "2026-10-05"))
            .read();
    assertThat(weeks.facts())
        .extracting(f -> f.period().first() + " " + f.period().last())
        .containsExactly("2026-09-21 2026-09-27", "2026-10-05 2026-10-11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"October 5, 2026\"", "5 October 2026"})
  void a_report_of_one_day_states_it_once(String day) {
    Exports exports =
        ClientFolder.in(folder)
            .october("c.csv", "Campaign report\n" + day + "\nCampaign,Impr.,Cost\nBrand,7,5.01\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 5)));
  }

  @Test
  void conversions_by_action_take_nothing_away_from_the_campaigns() {
    String head = "Campaign report\n1 October 2026 - 31 October 2026\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                head + "Campaign status,Campaign,Currency code,Cost,Conversions\nOn,A,GBP,5.01,3\n")
            .october(
                "b.csv",
                head
                    + "Conversion action,Campaign status,Campaign,Currency code,Cost,Conversions\n"
                    + "Call,On,A,GBP, --,1\nForm,On,A,GBP, --,2\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .singleElement()
        .satisfies(
            f ->
                assertThat(measures(f))
                    .containsEntry("spend", "5.01")
                    .containsEntry("ad_conversions", "3"));
  }
}

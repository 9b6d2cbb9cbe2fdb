package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta's ads: the direct export of a table, and Ads Reporting, in their generations. */
class MetaAdsTest {

  private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));

  @TempDir Path folder;

  private static AdSpend only(Exports exports) {
    assertThat(exports.facts()).hasSize(1);
    return (AdSpend) exports.facts().get(0);
  }

  private AdSpend clean(String text) {
    Exports exports = ClientFolder.in(folder).october("a.csv", text).read();
    assertThat(exports.problems()).isEmpty();
    return only(exports);
  }

  @Test
  void a_table_of_campaigns_of_2026_counts_purchases_and_no_results() {
    AdSpend ad =
        clean(
            "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Campaign"
                + " delivery\",Results,\"Result indicator\",\"Cost per results\",\"Ad set"
                + " budget\",\"Ad set budget type\",\"Amount spent (EUR)\",Impressions,Reach,\"Total"
                + " messaging contacts\",\"New messaging contacts\",Purchases,Ends,\"Attribution"
                + " setting\",\"Cost per purchase (EUR)\",\"Messaging conversations started\",\"Cost"
                + " per messaging conversation started (EUR)\"\n"
                + "2026-10-01,2026-10-31,,,,mixed,,0,0,300.5,9000,4000,5,2,4,,\"Multiple attribution"
                + " settings\",75,2,150\n"
                + "2026-10-01,2026-10-31,Autumn,active,3000,reach,0.1,\"Using campaign"
                + " budget\",0,300.5,9000,4000,5,2,4,Ongoing,\"7-day click, 1-day view, or 1-day"
                + " engaged-view\",75,2,150\n");
    assertThat(ad.campaign()).isEqualTo("Autumn");
    assertThat(ad.period()).isEqualTo(OCTOBER);
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(ad.measures().values())
        .isEqualTo(
            Map.of(
                "spend", new BigDecimal("300.5"),
                "ad_impressions", new BigDecimal("9000"),
                "ad_reach", new BigDecimal("4000"),
                "ad_conversions", new BigDecimal("4")));
  }

  @Test
  void a_table_of_campaigns_of_2024_has_its_columns_in_another_order() {
    AdSpend ad =
        clean(
            "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Campaign delivery\",\"Ad set"
                + " budget\",\"Ad set budget type\",\"Attribution setting\",Results,\"Result"
                + " indicator\",Reach,Impressions,\"Cost per results\",\"Amount spent (USD)\",Ends\n"
                + "2026-10-01,2026-10-31,Autumn,archived,\"Using ad set budget\",\"Using ad set"
                + " budget\",-,2,actions:link_click,80,120,0.5,1,1970-01-01\n");
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("USD"));
    assertThat(ad.measures().of("spend")).contains(BigDecimal.ONE);
    assertThat(ad.measures().of("ad_conversions")).isEmpty();
  }

  @Test
  void one_row_for_each_ad_and_day_has_both_ends_on_the_day() {
    AdSpend ad =
        clean(
            "\"Reporting starts\",\"Reporting ends\",\"Ad name\",\"Ad delivery\",Results,\"Result"
                + " indicator\",\"Cost per results\",\"Ad set budget\",\"Ad set budget"
                + " type\",\"Amount spent (USD)\",Impressions,Reach,Frequency,\"CPM (cost per 1,000"
                + " impressions) (USD)\",Purchases,Ends,\"Attribution setting\",Bid,\"Bid"
                + " type\",\"Last significant edit\",\"Quality ranking\",\"Engagement rate"
                + " ranking\",\"Conversion rate ranking\",\"Ad set name\",\"Meta leads\",\"Purchase"
                + " ROAS (return on ad spend)\",\"Campaign name\"\n"
                + "2026-10-05,2026-10-05,Film,not_delivering,,,,0,0,0,0,0,,,,Ongoing,-,0,ABSOLUTE_OCPM,"
                + "2026-09-30T10:00:00-0800,-,-,-,Readers,3,,Autumn\n");
    assertThat(ad.period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 5)));
    assertThat(ad.campaign()).isEqualTo("Autumn");
    assertThat(ad.part()).isEqualTo("Readers / Film");
    assertThat(ad.measures().of("spend")).contains(BigDecimal.ZERO);
    assertThat(ad.measures().of("ad_leads")).contains(new BigDecimal("3"));
  }

  @Test
  void an_ad_by_month_knows_what_purchases_were_worth() {
    AdSpend ad =
        clean(
            "\"Reporting starts\",\"Reporting ends\",\"Ad name\",\"Ad delivery\",\"Ad set"
                + " name\",Bid,\"Bid type\",Results,\"Result"
                + " indicator\",Reach,Impressions,\"Amount spent (PHP)\",Ends,Purchases,\"Cost per"
                + " purchase (PHP)\",\"Purchases conversion value\",\"Purchase ROAS (return on ad"
                + " spend)\",\"Orders created\",\"Link clicks\"\n"
                + "2026-10-01,2026-10-31,Film,active,Readers,0,ABSOLUTE_OCPM,2,actions:x,10,20,"
                + "150.5,Ongoing,2,75.25,301,2,0,9\n");
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("PHP"));
    assertThat(ad.measures().of("ad_conversions")).contains(new BigDecimal("2"));
    assertThat(ad.measures().of("ad_conversion_value")).contains(new BigDecimal("301"));
    assertThat(ad.measures().of("ad_link_clicks")).contains(new BigDecimal("9"));
  }

  @Test
  void ads_reporting_of_a_whole_period_names_ads_twice_and_writes_tiny_ratios() {
    AdSpend ad =
        clean(
            "\uFEFF\"Ad name\",\"Delivery status\",\"Delivery level\",\"Ad set name\",\"Ad"
                + " name\",\"Attribution setting\",\"Amount spent (PLN)\",Purchases,\"Purchases"
                + " conversion value\",\"Cost per purchase\",\"Acme Contribution Profit (7 Days"
                + " Attribution) (PLN)\",\"Result value type\",\"Results ROAS\",\"Link clicks\",\"CPC"
                + " (cost per link click)\",\"Hook Rate\",\"Reporting starts\",\"Reporting ends\"\n"
                + "Film,active,ad,Readers,Film,\"7-day click or 1-day view\",12.5,1,50,12.5,999,x,4,"
                + "3,4.1,7.48E-6,2026-10-01,2026-10-31\n");
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("PLN"));
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("12.5"));
    assertThat(ad.part()).isEqualTo("Readers / Film");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Week", "Month", "Woche", "Monat", "Semaine", "Mois", "Semana", "Mês"})
  void weeks_and_months_are_stretches_of_days(String name) {
    AdSpend ad =
        clean(
            "\uFEFF"
                + name
                + ",\"Campaign name\",\"Amount spent (USD)\",\"Reporting starts\",\"Reporting"
                + " ends\"\n\"2026-10-05 - 2026-10-11\",Autumn,1.5,2026-10-01,2026-10-31\n");
    assertThat(ad.period())
        .isEqualTo(new Period(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11)));
  }

  @Test
  void a_row_without_a_day_in_a_report_by_day_is_one_of_totals() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "\uFEFFDay,\"Campaign name\",\"Amount spent (USD)\",\"Reporting starts\",\"Reporting"
                    + " ends\"\n"
                    + ",Autumn,3,2026-10-01,2026-10-31\n"
                    + "2026-10-01,Autumn,1,2026-10-01,2026-10-31\n"
                    + "2026-10-02,Autumn,2,2026-10-01,2026-10-31\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("spend").orElseThrow().intValue())
        .containsExactly(1, 2);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("rows of totals (1)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berichtsstart,Berichtsende,Kampagnenname,Ausgegebener Betrag (EUR),Impressionen,"
            + "Reichweite,Link-Klicks,Website-Käufe,Conversion-Wert von Käufen",
        "Début des rapports,Fin des rapports,Nom de la campagne,Montant dépensé (EUR),Impressions,"
            + "Couverture,Clics sur un lien,Achats,Valeur de conversion des achats",
        "Inicio del informe,Fin del informe,Nombre de la campaña,Importe gastado (EUR),Impresiones,"
            + "Alcance,Clics en el enlace,Compras,Valor de conversión de compras",
        "Início dos relatórios,Término dos relatórios,Nome da campanha,Valor usado (EUR),Impressões,"
            + "Alcance,Cliques no link,Compras,Valor de conversão da compra",
        "Início dos relatórios,Encerramento dos relatórios,Nome da campanha,Valor gasto"
            + " (EUR),Impressões,Alcance,Cliques no link,Compras,Valor de conversão da compra",
        "Inizio dei report,Fine dei report,Nome della campagna,Importo speso (EUR),Impressioni,"
            + "Copertura,Clic sul link,Acquisti sul sito web,Valore di conversione"
      })
  void other_languages_are_read_alike(String header) {
    AdSpend ad = clean(header + "\n2026-10-01,2026-10-31,Autumn,12.5,900,400,7,3,99.5\n");
    assertThat(ad.period()).isEqualTo(OCTOBER);
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(ad.measures().values())
        .isEqualTo(
            Map.of(
                "spend", new BigDecimal("12.5"),
                "ad_impressions", new BigDecimal("900"),
                "ad_reach", new BigDecimal("400"),
                "ad_link_clicks", new BigDecimal("7"),
                "ad_conversions", new BigDecimal("3"),
                "ad_conversion_value", new BigDecimal("99.5")));
  }

  @Test
  void rows_of_totals_and_of_means_in_a_spanish_sheet_are_no_campaigns() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Inicio del informe;Fin del informe;Nombre de la campaña;Importe gastado (COP)\n"
                    + "2026-10-01;2026-10-31;Otoño;1000\n"
                    + "2026-10-01;2026-10-31;Media;1000\n"
                    + "2026-10-01;2026-10-31;Resultados totales;1000\n")
            .read();
    assertThat(only(exports).campaign()).isEqualTo("Otoño");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.NOTE));
  }

  @Test
  void a_number_with_a_comma_is_refused_since_nobody_knows_what_it_means() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Berichtsstart;Berichtsende;Kampagnenname;Ausgegebener Betrag (EUR)\n"
                    + "2026-10-01;2026-10-31;Herbst;1,234\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems().get(0).message()).contains("'1,234'");
  }

  @Test
  void a_report_of_regions_by_month_without_campaigns_is_a_workbook_of_the_account()
      throws Exception {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/regions.xlsx",
                workbook(
                    List.of(
                        "Account name",
                        "Region",
                        "Month",
                        "Reach",
                        "Impressions",
                        "Frequency",
                        "Currency",
                        "Amount spent (UAH)",
                        "Attribution setting",
                        "Reporting starts",
                        "Reporting ends"),
                    List.of(
                        "Acme",
                        "",
                        "",
                        "900",
                        "2000",
                        "2",
                        "UAH",
                        "30",
                        "",
                        "2026-10-01",
                        "2026-10-31"),
                    List.of(
                        "Acme",
                        "Kyiv",
                        "2026-10-01 - 2026-10-31",
                        "500",
                        "1200",
                        "2",
                        "UAH",
                        "20",
                        "",
                        "2026-10-01",
                        "2026-10-31"),
                    List.of(
                        "Acme",
                        "Lviv",
                        "2026-10-01 - 2026-10-31",
                        "450",
                        "800",
                        "2",
                        "UAH",
                        "10",
                        "",
                        "2026-10-01",
                        "2026-10-31")))
            .read();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("rows of totals (1)"));
    AdSpend ad = only(exports);
    assertThat(ad.account()).isEqualTo("Acme");
    assertThat(ad.period()).isEqualTo(OCTOBER);
    assertThat(ad.currency()).isEqualTo(Currency.getInstance("UAH"));
    assertThat(ad.measures().values())
        .isEqualTo(Map.of("spend", new BigDecimal("30"), "ad_impressions", new BigDecimal("2000")));
  }

  @SafeVarargs
  private static byte[] workbook(List<String>... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Raw Data Report");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].size(); j++) {
          row.createCell(j).setCellValue(rows[i].get(j));
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void spend_of_an_account_and_of_its_campaigns_is_not_added_up_where_one_names_the_account() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "\"Account name\",\"Amount spent (GBP)\",\"Reporting starts\",\"Reporting ends\"\n"
                    + "Acme,30,2026-10-01,2026-10-31\n")
            .october(
                "b.csv",
                "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Amount spent (GBP)\"\n"
                    + "2026-10-01,2026-10-31,Autumn,20\n2026-10-01,2026-10-31,Film,10\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("spend").orElseThrow().intValue())
        .containsExactly(20, 10);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("another cut by exports/2026-10/b.csv"));
  }

  @Test
  void the_same_campaigns_with_and_without_their_account_are_not_added_up() {
    String campaigns =
        "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Amount spent (GBP)\"";
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", campaigns + "\n2026-10-01,2026-10-31,Autumn,20\n")
            .october(
                "b.csv", campaigns + ",\"Account name\"\n2026-10-01,2026-10-31,Autumn,20,Acme\n")
            .read();
    assertThat(only(exports).account()).isEqualTo("Acme");
    assertThat(exports.problems()).hasSize(1);
  }

  @Test
  void campaigns_that_have_an_id_and_no_name_are_told_from_the_row_of_totals() {
    AdSpend ad =
        clean(
            "\uFEFF\"Campaign ID\",Impressions,Reach,\"Amount spent (GBP)\",\"Reporting"
                + " starts\",\"Reporting ends\"\n"
                + ",100,50,3.30,2026-10-01,2026-10-31\n"
                + "120210000000000001,100,50,3.30,2026-10-01,2026-10-31\n");
    assertThat(ad.campaign()).isEqualTo("120210000000000001");
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("3.3"));
  }

  @Test
  void a_report_without_what_was_spent_tells_the_rest() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",Impressions,Reach\n"
                    + "2026-10-01,2026-10-31,Autumn,900,400\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(only(exports).measures().of("ad_impressions")).contains(new BigDecimal("900"));
    ReadFile.Read read = (ReadFile.Read) exports.files().get(0).outcome();
    assertThat(read.exported()).contains("ad_impressions", "ad_reach").doesNotContain("spend");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jour,Nom de l’ensemble de publicités,Montant dépensé (EUR)",
        "Giorno,Nome dell’inserzione,Importo speso (EUR)"
      })
  void a_curved_apostrophe_is_an_apostrophe(String header) {
    AdSpend ad = clean(header + "\n,,1.25\n2026-10-01,Herbst,1.25\n");
    assertThat(ad.part()).isEqualTo("Herbst");
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("1.25"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01.10.2026;31.10.2026;Herbst;1.210,74;12.300;99\n01.10.2026;31.10.2026;Film;20,01;600;7",
        "01/10/2026;31/10/2026;Herbst;1210,74;12300;99\n01/10/2026;31/10/2026;Film;20,01;600;7",
        "2026-10-01;2026-10-31;Herbst;1,210.74;12,300;99\n2026-10-01;2026-10-31;Film;20.01;600;7",
        "10/1/2026;10/31/2026;Herbst;1210.74;12300;99\n10/1/2026;10/31/2026;Film;20.01;600;7"
      })
  void days_and_numbers_that_a_spreadsheet_has_saved_in_its_language_are_the_same(String rows) {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Reporting starts;Reporting ends;Campaign name;Amount spent (EUR);Impressions;Link"
                    + " clicks\n"
                    + rows
                    + "\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).extracting(Fact::period).containsOnly(OCTOBER);
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("spend").orElseThrow().toPlainString())
        .containsExactly("1210.74", "20.01");
    assertThat(exports.facts())
        .extracting(f -> f.measures().of("ad_impressions").orElseThrow().intValue())
        .containsExactly(12300, 600);
  }

  @Test
  void that_counts_are_whole_tells_points_between_thousands_from_points_before_decimals() {
    AdSpend ad =
        clean(
            "Reporting starts;Reporting ends;Campaign name;Amount spent (EUR);Impressions\n"
                + "2026-10-01;2026-10-31;Herbst;1.210;12.300\n");
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("1210"));
    assertThat(ad.measures().of("ad_impressions")).contains(new BigDecimal("12300"));
  }

  @Test
  void a_column_that_is_not_read_tells_how_numbers_are_written() {
    AdSpend ad =
        clean(
            "Reporting starts;Reporting ends;Campaign name;Amount spent (EUR);CTR (all)\n"
                + "2026-10-01;2026-10-31;Herbst;1,234;0.75\n");
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("1234"));
  }

  @Test
  void days_that_can_be_read_in_two_ways_refuse_the_file() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n"
                    + "10/1/2026,10/2/2026,Herbst,1.5\n")
            .read();
    assertThat(exports.files().get(0).outcome()).isInstanceOf(ReadFile.Refused.class);
    assertThat(exports.problems().get(0).message()).contains("two ways");
  }

  @Test
  void a_row_of_totals_is_known_by_its_figures_where_names_are_in_an_unknown_language() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "Naam van campagne,Impressions,Amount spent (EUR),Reporting starts,Reporting ends\n"
                    + ",900,30.75,2026-10-01,2026-10-31\n"
                    + "Herfst,300,10.74,2026-10-01,2026-10-31\n"
                    + "Film,600,20.02,2026-10-01,2026-10-31\n")
            .read();
    assertThat(only(exports).measures().values())
        .isEqualTo(
            Map.of("spend", new BigDecimal("30.76"), "ad_impressions", new BigDecimal("900")));
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("rows of totals (1)"));
  }

  @Test
  void a_first_row_with_a_gap_whose_figures_are_not_those_of_the_others_is_counted() {
    AdSpend ad =
        clean(
            "Regio,Impressions,Amount spent (EUR),Reporting starts,Reporting ends\n"
                + ",300,10.74,2026-10-01,2026-10-31\n"
                + "Noord,600,20.01,2026-10-01,2026-10-31\n");
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("30.75"));
  }

  private static final String CAMPAIGN =
      "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n"
          + "2026-10-01,2026-10-31,Always on,";

  @Test
  void campaigns_of_one_name_in_two_ad_accounts_are_told_apart_by_their_folders() {
    Exports exports =
        ClientFolder.in(folder)
            .october("@alder-uk/Campaigns.csv", CAMPAIGN + "10.10\n")
            .october("@alder-ie/Campaigns.csv", CAMPAIGN + "5.05\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(fact -> (AdSpend) fact)
        .extracting(ad -> ad.account() + " " + ad.measures().of("spend").orElseThrow())
        .containsExactly("alder-ie 5.05", "alder-uk 10.1");
  }

  @Test
  void without_folders_they_look_like_one_told_differently_and_the_advice_says_so() {
    Exports exports =
        ClientFolder.in(folder)
            .october("uk.csv", CAMPAIGN + "10.10\n")
            .october("ie.csv", CAMPAIGN + "5.05\n")
            .read();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.advice())
                    .endsWith(
                        "If they are of two ad accounts, put each into a folder of its own, such as"
                            + " @alder-uk."));
  }

  @Test
  void an_ad_account_that_one_file_names_and_another_numbers_is_not_counted_twice() {
    Exports exports =
        ClientFolder.in(folder)
            .october("named.csv", "Account name," + CAMPAIGN.replace("\n", "\nAlder,") + "10.10\n")
            .october(
                "numbered.csv", "Account ID," + CAMPAIGN.replace("\n", "\n1234567890,") + "10.10\n")
            .read();
    assertThat(only(exports).measures().of("spend")).contains(new BigDecimal("10.1"));
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("are told in another cut by"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-03,2026-10-31", "2026-09-15,2026-10-14"})
  void days_of_several_months_which_count_in_none_do_not_put_a_months_own_aside(String days) {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                CAMPAIGN.replace("2026-10-01,2026-10-31", "2026-10-04,2026-10-31") + "10\n")
            .file("exports/2026-09/b.csv", CAMPAIGN.replace("2026-10-01,2026-10-31", days) + "30\n")
            .read();
    AdSpend ad = only(exports);
    assertThat(ad.period()).isEqualTo(new Period(LocalDate.of(2026, 10, 4), OCTOBER.last()));
    assertThat(ad.measures().of("spend")).contains(new BigDecimal("10"));
    assertThat(exports.problems())
        .extracting(p -> p.severity() + " " + p.place())
        .containsExactly(
            "WARNING clients/acme/exports/2026-09/b.csv:2",
            "WARNING clients/acme/exports/2026-09/b.csv");
  }

  @Test
  void ad_sets_of_two_files_in_two_languages_are_of_one_level_and_by_name_and_by_number_of_two() {
    String english = "Day,Ad set name,Amount spent (EUR)\n2026-10-01,S1,5\n";
    String german = "Tag,Anzeigengruppenname,Ausgegebener Betrag (EUR)\n2026-10-01,S2,7\n";
    String numbered = "Day,Ad set ID,Amount spent (EUR)\n2026-10-01,120200000000000001,5\n";
    Exports both =
        ClientFolder.in(folder).october("de.csv", german).october("en.csv", english).read();
    assertThat(both.problems()).isEmpty();
    assertThat(both.facts())
        .extracting(fact -> fact.measures().of("spend").orElseThrow())
        .containsExactly(new BigDecimal("7"), new BigDecimal("5"));
    Exports cuts =
        ClientFolder.in(folder.resolve("other"))
            .october("named.csv", english)
            .october("numbered.csv", numbered)
            .read();
    assertThat(only(cuts).measures().of("spend")).contains(new BigDecimal("5"));
    assertThat(cuts.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("in another cut"));
  }
}

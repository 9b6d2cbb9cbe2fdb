package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web analytics, CRM, care desk, listening, ads and the agency's log. */
class BusinessFormatsTest {

  private static final String PREAMBLE =
      "# ----------------------------------------\r\n# Traffic acquisition\r\n# Account: Acme\r\n"
          + "# Property: Acme, UK\r\n# ----------------------------------------\r\n# \r\n# All"
          + " Users\r\n# Start date: 20261001\r\n# End date: 20261031\r\n";
  private static final String ADS =
      "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Campaign"
          + " delivery\",Results,\"Result indicator\",\"Cost per results\",\"Amount spent"
          + " (EUR)\",Impressions,Reach,\"Cost per purchase (EUR)\"\n";

  @TempDir Path folder;

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  private static BigDecimal measure(Fact fact, String metric) {
    return fact.measures().of(metric).orElseThrow();
  }

  @Test
  void visits_cover_the_stated_days_and_know_their_channel() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                PREAMBLE
                    + "Session source / medium,Sessions,Engaged sessions,Engagement rate,Key"
                    + " events,Total revenue\r\n"
                    + "l.instagram.com / referral,120,80,0.6667,7,0\r\n"
                    + "facebook / cpc,30,20,0.6667,2,12.5\r\n"
                    + "(direct) / (none),50,20,0.4,1,0\r\n"
                    + "t.co / referral,9,9,1,0,0\r\n"
                    + "google / organic,5,1,0.2,0,0\r\n"
                    + "(not set),1,0,0,0,0\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    WebVisits first = (WebVisits) exports.facts().get(0);
    assertThat(first.property()).isEqualTo("Acme, UK");
    assertThat(first.period()).isEqualTo(Period.of(YearMonth.of(2026, 10)));
    assertThat(first.channel())
        .isEqualTo(new Channel("organic-social", "social", Optional.of("instagram")));
    assertThat(exports.facts())
        .extracting(f -> ((WebVisits) f).channel().id())
        .containsExactly(
            "organic-social",
            "paid-social",
            "direct",
            "organic-social",
            "organic-search",
            "unplaced");
    assertThat(measure(exports.facts().get(1), "web_revenue")).isEqualTo("12.5");
    assertThat(only(exports).stated()).contains(Period.of(YearMonth.of(2026, 10)));
  }

  @Test
  void visits_of_a_web_property_that_the_client_does_not_list_are_left_out_and_counted() {
    String table = "Session source / medium,Sessions\r\nt.co / referral,9\r\n";
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("web", List.of("acme, uk")))
            .october("a.csv", PREAMBLE + table)
            .october("b.csv", PREAMBLE.replace("Acme, UK", "Brio") + table)
            .read();
    assertThat(exports.problems())
        .extracting(Problem::message)
        .containsExactly(
            "none of its rows is of an account that the client's file lists, so nothing was"
                + " counted; there are: 'Brio' (1)");
    assertThat(exports.facts()).hasSize(1);
    assertThat(((ReadFile.Read) exports.files().get(1).outcome()).foreign()).isEqualTo(1);
  }

  @Test
  void two_web_properties_of_which_none_is_listed_are_told_with_both_files() {
    String table = "Session source / medium,Sessions\r\nt.co / referral,9\r\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", PREAMBLE + table)
            .october("b.csv", PREAMBLE.replace("Acme, UK", "Brio") + table)
            .file(
                "exports/2026-09/a.csv",
                PREAMBLE.replace("20261031", "20260930").replace("202610", "202609") + table)
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/b.csv");
              assertThat(p.message())
                  .isEqualTo(
                      "it is of the web property 'Brio' and exports/2026-09/a.csv of 'Acme, UK',"
                          + " and the visits of both are added up");
              assertThat(p.advice()).contains("accounts: web:");
            });
  }

  @Test
  void dates_as_second_dimension_give_days_and_other_dimensions_add_up() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                PREAMBLE
                    + "Session primary channel group (Default Channel"
                    + " Group),Date,Country,Sessions,Conversions\r\n"
                    + "Organic Social,20261003,Peru,4,1\r\n"
                    + "Organic Social,20261003,Chile,3,\r\n"
                    + "Organic Social,20261004,Chile,2,0\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    assertThat(exports.facts().get(0).period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 3)));
    assertThat(measure(exports.facts().get(0), "visits")).isEqualTo("7");
    assertThat(measure(exports.facts().get(0), "key_events")).isEqualTo("1");
    assertThat(only(exports).last()).contains(LocalDate.of(2026, 10, 4));
  }

  @Test
  void of_several_tables_of_the_same_the_widest_counts() {
    String dates = "# All Users\n# Start date: 20261001\n# End date: 20261031\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "data-export.csv",
                "# ---\n# Report CSV Export\n# ---\n"
                    + dates
                    + "\nSession default channel group,Sessions\nOrganic Social,9\n\n"
                    + dates
                    + "\nSession default channel group,Users,Sessions,Conversions\n"
                    + "Organic Social,5,9,2\n\n"
                    + dates
                    + "\nDate,Sessions\n20261001,9\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
    assertThat(measure(exports.facts().get(0), "key_events")).isEqualTo("2");
  }

  private static final String VISITS =
      PREAMBLE + "Session source / medium,Engagement rate,Sessions\r\n";

  @Test
  void a_source_that_begins_like_a_comment_is_a_row_where_it_has_numbers() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                VISITS
                    + "t.co / referral,0.5,9\r\n#spring / email,0.25,4\r\n# a note,,\r\n"
                    + "google / organic,0.5,2\r\n")
            .read();
    assertThat(exports.problems())
        .allSatisfy(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING));
    assertThat(exports.facts())
        .extracting(f -> ((WebVisits) f).source())
        .containsExactly("t.co / referral", "#spring / email", "google / organic");
  }

  @Test
  void rows_below_a_blank_line_are_read_on() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                VISITS
                    + "t.co / referral,0.5,9\r\n,,\r\ngoogle / organic,0.5,2\r\n\r\n"
                    + "checked by Jo,,\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    assertThat(only(exports).rows()).isEqualTo(2);
  }

  @Test
  void a_row_below_a_blank_line_that_may_be_the_tables_is_refused_aloud() {
    Exports exports =
        ClientFolder.in(folder)
            .october("g.csv", VISITS + "t.co / referral,0.5,9\r\n\r\ngoogle / cpc,0.5,n/a\r\n")
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(only(exports).refused()).isEqualTo(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/g.csv:13");
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void rows_of_a_table_with_another_header_are_not_this_tables() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                VISITS
                    + "t.co / referral,0.5,9\r\n\r\n# Start date: 20261001\r\n"
                    + "# End date: 20261031\r\nCountry,Bounce rate,Active users\r\nPeru,0.5,7\r\n"
                    + "\r\nChile,0.5,3\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
  }

  @Test
  void contacts_become_leads_and_their_names_are_not_kept() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "c.csv",
                "\"Record ID\",\"First Name\",\"Last Name\",\"Email\",\"Create Date\",\"Lifecycle"
                    + " Stage\",\"Original Traffic Source\",\"Original Traffic Source Drill-Down"
                    + " 1\",\"First Conversion\"\n"
                    + "\"501\",\"Ada\",\"Lovelace\",\"ada@example.org\",\"2026-10-31"
                    + " 23:59\",\"Lead\",\"Organic Social\",\"Instagram\",\"Shop: Test ride\"\n"
                    + "\"502\",\"Bo\",\"Li\",\"bo@example.org\",\"2026-10-01"
                    + " 00:00\",\"Lead\",\"PAID_SOCIAL\",\"Spring\",\"\"\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    Lead lead = (Lead) exports.facts().get(0);
    assertThat(lead.created()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(lead.channel())
        .isEqualTo(new Channel("organic-social", "social", Optional.of("instagram")));
    assertThat(lead.form()).isEqualTo("Shop: Test ride");
    assertThat(((Lead) exports.facts().get(1)).channel())
        .isEqualTo(new Channel("paid-social", "social", Optional.empty()));
    assertThat(exports.facts().toString()).doesNotContain("Ada", "Lovelace", "ada@");
    assertThat(only(exports).exported()).containsExactly("leads");
  }

  @Test
  void deals_without_an_amount_have_no_revenue() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "d.csv",
                "\"Record ID\",\"Deal Name\",\"Deal Stage\",\"Close Date\",\"Amount\",\"Deal"
                    + " Type\",\"Original Source\",\"Original Source Drill-Down 1\"\n"
                    + "\"1\",\"n\",\"Closed Won\",\"2026-10-05 10:00\",\"45362.12\",\"newbusiness\","
                    + "\"Organic Social\",\"Twitter\"\n"
                    + "\"2\",\"n\",\"Closed Won\",\"2026-12-05 10:00\",\"\",\"\",\"Referrals\",\"\"\n"
                    + "\"3\",\"n\",\"Open\",\"\",\"7\",\"\",\"Referrals\",\"\"\n")
            .read();
    Sale sale = (Sale) exports.facts().get(0);
    assertThat(sale.amount()).contains(new BigDecimal("45362.12"));
    assertThat(sale.currency()).isEqualTo(Currency.getInstance("GBP"));
    assertThat(sale.channel().network()).contains("x");
    assertThat(sale.type()).isEqualTo("newbusiness");
    assertThat(((Sale) exports.facts().get(1)).amount()).isEmpty();
    assertThat(exports.facts()).as("a close date in the future is kept").hasSize(2);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.NOTE);
              assertThat(p.message()).contains("'Close Date' is empty");
            });
  }

  @Test
  void tickets_become_conversations() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "z.csv",
                "Summation column,Id,Requester,Via,Created at,Solved at,Satisfaction Score,First"
                    + " reply time in minutes,First reply time in minutes within business hours\n"
                    + "1,71,Ada,Instagram DM,2026-10-02 10:00,2026-10-03 09:00,Good,12,1\n"
                    + "1,72,Bo,Mail,2026-10-02 11:00,,Offered,,\n"
                    + "1,73,Cy,Web form,2026-10-02 11:00,,Bad,0,0\n"
                    + "1,74,Di,X/Twitter,2026-10-02 11:00,,Great,5,5\n")
            .read();
    Conversation first = (Conversation) exports.facts().get(0);
    assertThat(first.asked()).isEqualTo(LocalDateTime.of(2026, 10, 2, 10, 0));
    assertThat(first.firstAnswer()).contains(Duration.ofMinutes(12));
    assertThat(first.solved()).contains(LocalDate.of(2026, 10, 3));
    assertThat(first.satisfied()).contains(true);
    assertThat(first.channel())
        .isEqualTo(new Channel("social", "social", Optional.of("instagram")));
    Conversation second = (Conversation) exports.facts().get(1);
    assertThat(second.firstAnswer()).isEmpty();
    assertThat(second.satisfied()).isEmpty();
    assertThat(second.channel().id()).isEqualTo("email");
    Conversation third = (Conversation) exports.facts().get(2);
    assertThat(third.channel().id()).isEqualTo("web-form");
    assertThat(third.firstAnswer()).contains(Duration.ZERO);
    assertThat(third.satisfied()).contains(false);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("'Great' in 'Satisfaction Score'"));
    assertThat(exports.facts().toString()).doesNotContain("Ada");
  }

  @Test
  void tickets_that_are_no_new_questions_are_left_out_and_counted_apart() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "z.csv",
                "Id,Requester,Tags,Status,Via,Created at\n"
                    + "71,A,bike,Open,Mail,2026-10-02 10:00\n"
                    + "72,B,bike spam,Closed,Mail,2026-10-02 10:00\n"
                    + "73,C,\"vip,closed_by_merge\",Closed,X/Twitter,2026-10-02 10:00\n"
                    + "74,D,spam,Closed,Mail,2026-10-02 10:00\n"
                    + "75,E,,Open,Closed Ticket,2026-10-02 10:00\n"
                    + "76,F,,Suspended,Mail,2026-10-02 10:00\n"
                    + "77,G,no_spam antispam,Open,Mail,2026-10-02 10:00\n")
            .read();
    assertThat(exports.facts()).extracting(Fact::key).containsExactly("71", "77");
    assertThat(only(exports).rows()).isEqualTo(7);
    assertThat(only(exports).aside()).isEqualTo(5);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.NOTE);
              assertThat(p.message())
                  .isEqualTo(
                      "these rows are left out: spam (2), merged into another ticket (1), follow-up"
                          + " of a closed ticket (1), deleted or suspended (1)");
            });
  }

  @Test
  void without_the_column_of_first_answers_nobody_knows_how_many_were_answered() {
    Exports exports =
        ClientFolder.in(folder)
            .october("z.csv", "Id,Requester,Via,Created at\n71,Ada,Instagram DM,2026-10-02 10:00\n")
            .read();
    assertThat(only(exports).exported()).containsExactly("questions_asked");
    assertThat(only(exports).offered()).contains("questions_answered_in_time", "problems_solved");
  }

  @Test
  void mentions_below_six_lines_of_preamble_are_read_without_the_brands_own() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "b.csv",
                "Report:,Bulk Mentions\nBrand:,Acme\nFrom:,Thu Oct 01 2026\nTo:,Sat Oct 31"
                    + " 2026\nLabel:,x\n\nQuery Id,Query Name,Date,Title,Full Text,Url,Page"
                    + " Type,Sentiment,Author\n"
                    + "1,Acme,2026-10-04 08:00:00.0,,Lovely,https://a/1,twitter,positive,sam\n"
                    + "1,Acme,2026-10-04 09:00:00.0,Hm,,https://a/2,blog,,blogger\n"
                    + "1,Acme,2026-10-04 09:00:00.0,,Our news,https://a/3,twitter,neutral,@AcmeBikes\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    Mention first = (Mention) exports.facts().get(0);
    assertThat(first.sentiment()).isEqualTo(Mention.Sentiment.POSITIVE);
    assertThat(first.network()).contains("x");
    assertThat(first.day()).isEqualTo(LocalDate.of(2026, 10, 4));
    Mention second = (Mention) exports.facts().get(1);
    assertThat(second.sentiment()).isEqualTo(Mention.Sentiment.UNRATED);
    assertThat(second.network()).isEmpty();
    assertThat(second.text()).isEqualTo("Hm");
    assertThat(only(exports).foreign()).isEqualTo(1);
    assertThat(exports.facts().toString()).doesNotContain("sam");
  }

  @Test
  void ads_leave_the_totals_out_and_take_the_currency_from_the_header() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                ADS
                    + "2026-10-01,2026-10-31,,,,mixed,,300.5,9000,4000,\n"
                    + "2026-10-01,2026-10-31,Commuter autumn,active,,reach,,200.25,6000,3000,\n"
                    + "2026-09-15,2026-10-31,Launch,active,,reach,,100.25,3000,2000,\n")
            .read();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .contains("more than one month count in none of them: 1 of 2"));
    assertThat(only(exports).rows()).isEqualTo(2);
    AdSpend first = (AdSpend) exports.facts().get(0);
    assertThat(first.campaign()).isEqualTo("Commuter autumn");
    assertThat(first.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(measure(first, "spend")).isEqualTo("200.25");
    assertThat(exports.facts().get(1).period())
        .isEqualTo(new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 31)));
    assertThat(only(exports).networks()).containsExactly("meta");
  }

  @Test
  void ads_by_day_age_and_sex_add_up_but_people_do_not() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Untitled-report.csv",
                "\uFEFFDay,\"Campaign name\",\"Ad name\",Gender,Age,Reach,Impressions,\"Amount"
                    + " spent (USD)\",\"Reporting starts\",\"Reporting ends\"\n"
                    + "2026-10-01,Autumn,Film,female,18-24,10,20,1.5,2026-10-01,2026-10-31\n"
                    + "2026-10-01,Autumn,Film,male,18-24,11,22,1.25,2026-10-01,2026-10-31\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    AdSpend fact = (AdSpend) exports.facts().get(0);
    assertThat(exports.facts()).hasSize(1);
    assertThat(fact.period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 1)));
    assertThat(fact.part()).isEqualTo("Film");
    assertThat(measure(fact, "spend")).isEqualTo("2.75");
    assertThat(measure(fact, "ad_impressions")).isEqualTo("42");
    assertThat(fact.measures().of("ad_reach")).isEmpty();
  }

  @Test
  void spend_by_campaign_and_by_ad_is_not_added_up() {
    String byAd = ADS.replace("\"Campaign name\"", "\"Campaign name\",\"Ad name\"");
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", ADS + "2026-10-01,2026-10-31,Autumn,active,,,,30,1,1,\n")
            .october(
                "b.csv",
                byAd
                    + "2026-10-01,2026-10-31,Autumn,Film,active,,,,20,1,1,\n"
                    + "2026-10-01,2026-10-31,Autumn,Photo,active,,,,10,1,1,\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> measure(f, "spend").intValue())
        .containsExactly(20, 10);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("another cut by exports/2026-10/b.csv"));
  }

  @Test
  void visits_of_a_month_and_of_a_part_of_it_are_not_added_up() {
    String table = "Session source / medium,Sessions\r\nt.co / referral,9\r\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", PREAMBLE + table)
            .october("b.csv", PREAMBLE.replace("20261031", "20261015") + table.replace("9", "4"))
            .read();
    assertThat(exports.facts()).extracting(f -> measure(f, "visits").intValue()).containsExactly(9);
    assertThat(exports.problems()).hasSize(1);
  }

  @Test
  void cuts_that_overlap_in_part_are_an_error() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", ADS + "2026-10-01,2026-10-15,Autumn,active,,,,30,1,1,\n")
            .october("b.csv", ADS + "2026-10-10,2026-10-31,Autumn,active,,,,20,1,1,\n")
            .read();
    assertThat(exports.problems())
        .filteredOn(p -> p.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("overlap in part"));
  }

  @Test
  void a_file_of_totals_only_counts_and_says_so() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", ADS + "2026-10-01,2026-10-31,,,,,,30,1,1,\n")
            .read();
    assertThat(exports.facts())
        .singleElement()
        .satisfies(f -> assertThat(f.measures().of("spend")).contains(new BigDecimal("30")));
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("totals and nothing else"));
  }

  @Test
  void no_data_available_is_a_file_without_rows() {
    Exports exports =
        ClientFolder.in(folder).october("a.csv", ADS + "\"No data available.\"\n").read();
    assertThat(exports.problems()).isEmpty();
    assertThat(only(exports).rows()).isZero();
  }

  @Test
  void evidence_is_read_as_it_stood_at_the_end_of_the_month() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "evidence.csv",
                "date,kind,network,words,who,link\n"
                    + "2026-10-12,defended,Instagram,\"They fixed mine in an hour, stop"
                    + " it\",A commuter,https://i/1\n"
                    + "2026-10-31,influenced,,The film decided it,Customer in Leeds,\n"
                    + "2026-11-01,solved,x,Thanks,A customer,\n")
            .read();
    assertThat(exports.facts()).hasSize(2);
    Evidence first = (Evidence) exports.facts().get(0);
    assertThat(first.type()).isEqualTo(Evidence.Type.DEFENDED);
    assertThat(first.network()).contains("instagram");
    assertThat(only(exports).rows()).isEqualTo(2);
    assertThat(((Evidence) exports.facts().get(1)).network()).isEmpty();
  }

  @Test
  void a_slip_in_the_evidence_log_names_what_was_probably_meant() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "evidence.csv",
                "date,kind,network,words,who,link\n"
                    + "2026-10-12,defnded,x,a,b,\n2026-10-12,solved,instgram,a,b,\n")
            .read();
    assertThat(exports.problems())
        .extracting(p -> p.place() + ": " + p.advice())
        .contains(
            "clients/acme/evidence.csv:2:2: Did you mean 'defended'?",
            "clients/acme/evidence.csv:3:3: Did you mean 'instagram'?");
  }

  @Test
  void an_amount_that_may_have_a_point_between_thousands_is_refused() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "deals.csv",
                "Record ID,Deal Name,Deal Stage,Close Date,Amount\n"
                    + "1,A,Closed Won,2026-10-05 10:00,2.339\n"
                    + "2,B,Closed Won,2026-10-06 10:00,2339.11\n")
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .extracting(p -> p.place() + ": " + p.message())
        .containsExactly(
            "clients/acme/exports/2026-10/deals.csv:2:5: the column 'Amount' has 2.339, whose point"
                + " may stand between thousands or before decimals");
  }
}

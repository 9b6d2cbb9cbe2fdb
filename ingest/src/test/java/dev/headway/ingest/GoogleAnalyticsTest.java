package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports, cards and explorations of Google Analytics 4, and what is left of the old one. */
class GoogleAnalyticsTest {

  private static final String RULER = "# ----------------------------------------\r\n";
  private static final String REPORT =
      RULER
          + "# Traffic acquisition: Session source / medium\r\n# Account: Acme\r\n# Property:"
          + " Acme UK\r\n"
          + RULER
          + "# \r\n# All Users\r\n# Start date: 20261001\r\n# End date: 20261031\r\n";
  private static final String OCTOBER = "# Start date: 20261001\r\n# End date: 20261031\r\n";
  private static final String SEPTEMBER = "# Start date: 20260901\r\n# End date: 20260930\r\n";

  @TempDir Path folder;

  private static BigDecimal visits(Exports exports, YearMonth month) {
    return sum(exports, month, "visits");
  }

  private static BigDecimal sum(Exports exports, YearMonth month, String metric) {
    return exports.facts().stream()
        .filter(f -> f.period().equals(Period.of(month)))
        .flatMap(f -> f.measures().of(metric).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String block(String title, String days, String table) {
    return "#  " + title + "\r\n" + days + table.replace("\n", "\r\n") + "\r\n";
  }

  private static String snapshot(String days, int visits) {
    return block("", days, "Nth day,Active users\n0000,11\n0003,12\n")
        + block("", days, "Nth day,Total revenue\n")
        + block("", days, "Country,Active users\nGB,23\n")
        + block(
            "",
            days,
            "Session primary channel group (Default Channel Group),Sessions\nOrganic Social,"
                + visits
                + "\nDirect,30\n")
        + block(
            "",
            days,
            "Session source / medium,Sessions\nl.instagram.com / referral,"
                + visits
                + "\n(direct) / (none),30\n")
        + block("", days, "Session manual source,Sessions\n(not set),999\n")
        + block("", days, "Session Google Ads campaign,Sessions\nBrand,7\n")
        + block("", days, "First user source / medium,Active users\nt.co / referral,5\n")
        + block(
            "",
            "# Start date: 20260914\r\n# End date: 20261018\r\n",
            "Date,Week 0,Week 1\nSep 14 - Sep 20,1.0,-1\n")
        + block("", days, "Event name,Event count\npage_view,80\n");
  }

  @Test
  void of_a_snapshot_the_visits_by_source_count_and_the_rest_is_left_alone() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Reports_snapshot.csv",
                RULER
                    + "# Reports snapshot\r\n# Account: Acme\r\n# Property: Acme UK\r\n"
                    + RULER
                    + snapshot(OCTOBER, 120))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((WebVisits) f).source())
        .containsExactly("l.instagram.com / referral", "(direct) / (none)");
    assertThat(((WebVisits) exports.facts().get(0)).property()).isEqualTo("Acme UK");
    assertThat(visits(exports, YearMonth.of(2026, 10))).isEqualTo("150");
    assertThat(exports.files()).hasSize(2);
    assertThat(((ReadFile.Ignored) exports.files().get(1).outcome()).text())
        .isEqualTo(
            "they hold nothing that is read: 'Nth day', 'Country', 'First user source / medium',"
                + " 'Date', 'Event name'");
  }

  @Test
  void a_comparison_gives_the_visits_of_both_periods() {
    Exports exports =
        ClientFolder.in(folder)
            .october("Reports_snapshot.csv", snapshot(OCTOBER, 120) + snapshot(SEPTEMBER, 70))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(4);
    assertThat(visits(exports, YearMonth.of(2026, 10))).isEqualTo("150");
    assertThat(visits(exports, YearMonth.of(2026, 9))).isEqualTo("100");
  }

  @Test
  void a_snapshot_beside_the_report_is_not_added_to_it_and_takes_nothing_away() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                REPORT
                    + "Session source / medium,Sessions,Engaged sessions,Key events\r\n"
                    + "l.instagram.com / referral,120,80,7\r\n(direct) / (none),30,9,1\r\n"
                    + "t.co / referral,2,1,0\r\n")
            .october("z.csv", "# Property: Acme UK\r\n" + snapshot(OCTOBER, 120))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(visits(exports, YearMonth.of(2026, 10))).isEqualTo("152");
    assertThat(sum(exports, YearMonth.of(2026, 10), "key_events")).isEqualTo("8");
  }

  @Test
  void visits_of_a_file_that_does_not_name_its_property_are_not_added_to_those_of_one_that_does() {
    String table = "Session source / medium,Sessions\r\nt.co / referral,9\r\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", OCTOBER + table)
            .october("b.csv", REPORT + table)
            .read();
    assertThat(visits(exports, YearMonth.of(2026, 10))).isEqualTo("9");
    assertThat(((WebVisits) exports.facts().get(0)).property()).isEqualTo("Acme UK");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void an_exploration_is_read_without_its_grand_total() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "download.csv",
                RULER
                    + "# Acme UK\r\n# Social, October-Free form 1\r\n# 20261001-20261031\r\n"
                    + RULER
                    + "\r\nSession source / medium,Country,Sessions,Total users,Key events\r\n"
                    + ",,15,12,2,Grand total\r\n"
                    + "l.instagram.com / referral,Peru,9,7,2\r\n"
                    + "l.instagram.com / referral,Chile,4,4,0\r\n"
                    + "(not set),Chile,2,1,0\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    WebVisits first = (WebVisits) exports.facts().get(0);
    assertThat(first.property()).isEqualTo("Acme UK");
    assertThat(first.measures().of("visits")).contains(new BigDecimal("13"));
    assertThat(visits(exports, YearMonth.of(2026, 10))).isEqualTo("15");
  }

  @Test
  void a_report_that_a_spreadsheet_saved_again_is_read_all_the_same() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                REPORT.replace("\r\n", ",,,\r\n")
                    + "Session default channel group,Sessions,Engagement rate,Total revenue\r\n"
                    + "Organic Social,9,0.066666667,12.5\r\nUnassigned,1,0,0\r\n,,,\r\n"
                    + "checked,,,\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(visits(exports, YearMonth.of(2026, 10))).isEqualTo("10");
    assertThat(((WebVisits) exports.facts().get(0)).property()).isEqualTo("Acme UK");
  }

  @Test
  void hours_and_renamed_channel_groups_are_read() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                REPORT
                    + "Session primary channel group (Default channel group),Date + hour"
                    + " (YYYYMMDDHH),Users,Sessions,Engaged sessions,Average engagement time per"
                    + " session,Engaged sessions per user,Events per session,Engagement rate,Event"
                    + " count\r\nOrganic Social,2026100309,1,2,1,3.5,1,2,0.5,4\r\n"
                    + "Organic Social,2026100323,1,3,1,3.5,1,2,0.5,4\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.period()).isEqualTo(Period.of(LocalDate.of(2026, 10, 3)));
              assertThat(f.measures().of("visits")).contains(new BigDecimal("5"));
            });
  }

  @Test
  void universal_analytics_by_source_is_read_without_its_totals_and_days() {
    Exports exports =
        ClientFolder.in(folder)
            .month(YearMonth.of(2015, 4))
            .file(
                "exports/2015-04/ua.csv",
                RULER
                    + "# All Web Site Data\r\n# Channels\r\n# 20150401-20150430\r\n"
                    + RULER
                    + "\r\nSource / Medium,Sessions,% New Sessions,New Users,Bounce"
                    + " Rate,Pages / Session,Avg. Session Duration,Goal Completions,Goal"
                    + " Value\r\n"
                    + "facebook.com / referral,\"2,215\",95.43%,\"2,068\",88.99%,1.18,00:00:17,3,£0.00\r\n"
                    + "google / organic,\"1,000\",95.43%,\"1,000\",88.99%,1.18,00:00:17,0,£0.00\r\n"
                    + ",\"3,215\",95.43%,\"3,068\",88.99%,1.18,00:00:17,3,£0.00\r\n\r\n"
                    + "Day Index,Sessions\r\n16/04/2015,\"3,215\"\r\n,\"3,215\"\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(visits(exports, YearMonth.of(2015, 4))).isEqualTo("3215");
    assertThat(((WebVisits) exports.facts().get(0)).property()).isEqualTo("All Web Site Data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "First user primary channel group (Default Channel Group),Total users,New users,Returning"
            + " users,Average engagement time per active user,Engaged sessions per active"
            + " user,Event count,Key events,User key event rate",
        "First user default channel group,New users,Engaged sessions,Engagement rate,Engaged"
            + " sessions per user,Average engagement time,Event count,Conversions,Total revenue",
        "Landing page,Sessions,Active users,New users,Average engagement time per session,Key"
            + " events,Total revenue,Session key event rate",
        "Landing page,Sessions,Users,New users,Average engagement time per"
            + " session,Conversions,Total revenue",
        "Page path and screen class,Views,Active users,Views per active user,Average engagement"
            + " time per active user,Event count,Key events,Total revenue",
        "Page path and screen class,Views,Users,Views per user,Average engagement time,Event"
            + " count,Conversions,Total revenue",
        "Page path and screen class,Session source / medium,Sessions,Views",
        "Event name,Event count,Total users,Event count per active user,Total revenue",
        "Event name,Conversions,Total users,Total revenue",
        "Date,Event count,Total users,Event count per user,Average session duration,New"
            + " users,Returning users",
        "Item name,Items viewed,Items added to cart,Items purchased,Item revenue",
        "Landing page + query string,Organic Google Search clicks,Organic Google Search"
            + " impressions,Organic Google Search click through rate,Organic Google Search average"
            + " position,Users,Engaged sessions,Engagement rate,Average engagement time,Event"
            + " count,Conversions,Ad revenue",
        "Nth day,Active users",
        "Active users,New users,Average engagement time per active user,Event count",
        "First user primary channel group (Default Channel Group),New users",
        "Country ID,Active users",
        "City,Active users",
        "Nth day,30 days,7 days,1 day",
        "Nth day,new,returning",
        "Date,Week 0,Week 1,Week 2,Week 3,Week 4,Week 5",
        "Page title and screen class,Views",
        "Page title and screen class,Views,Active users,Event count,Bounce rate",
        "Item name,Items purchased",
        "Platform,Event count",
        "Platform,Key events",
        "Cohort,Average 120d value",
        "Organic Google Search query,Organic Google Search clicks",
        "Landing Page,Device Category,Sessions,% New Sessions,New Users,Bounce"
            + " Rate,Pages/Session,Avg. Session Duration,Lead (Goal 1 Conversion Rate),Lead (Goal 1"
            + " Completions),Lead (Goal 1 Value)"
      })
  void visits_in_other_cuts_and_people_are_left_alone_for_a_reason(String header) {
    Exports exports =
        ClientFolder.in(folder).october("g.csv", REPORT + header + "\r\nx,1,2,3\r\n").read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files().get(0).outcome()).isInstanceOf(ReadFile.Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Session campaign",
        "Session medium",
        "Session manual campaign",
        "Session source platform",
        "Session Google Ads campaign"
      })
  void by_campaign_or_medium_sessions_count_unless_they_are_told_by_source(String dimension) {
    String rows = ",Sessions,Key events,Total revenue\r\nx,9,2,1.25\r\ny,5,0,0\r\n";
    ClientFolder client = ClientFolder.in(folder).october("z.csv", REPORT + dimension + rows);
    Exports alone = client.read();
    assertThat(visits(alone, YearMonth.of(2026, 10))).isEqualTo("14");
    assertThat(sum(alone, YearMonth.of(2026, 10), "web_revenue")).isEqualTo("1.25");
    assertThat(alone.problems())
        .allSatisfy(p -> assertThat(p.severity()).isNotEqualTo(Severity.ERROR));
    Exports both =
        client
            .october("a.csv", REPORT + "Session source / medium,Sessions\r\nt.co / referral,15\r\n")
            .read();
    assertThat(visits(both, YearMonth.of(2026, 10))).isEqualTo("15");
  }

  private static String told(Fact fact) {
    WebVisits visits = (WebVisits) fact;
    return visits.source()
        + ", "
        + visits.facet(Facet.CAMPAIGN).orElse("none")
        + ": "
        + visits.measures().of("visits").orElseThrow();
  }

  @Test
  void visits_by_source_know_their_campaign_and_what_google_puts_in_brackets_is_none() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                REPORT
                    + "Session source / medium,Session campaign,Sessions\r\n"
                    + "ig / paid,Autumn (UK) 26,40\r\n"
                    + "ig / paid,(Autumn) and (winter),2\r\n"
                    + "ig / paid,(not set),3\r\n"
                    + "ig / paid,(data not available),4\r\n"
                    + "(direct) / (none),(direct),30\r\n"
                    + "google / organic,(organic),20\r\n"
                    + "b.example / referral,(referral),10\r\n"
                    + "google / cpc,(cross-network),5\r\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(GoogleAnalyticsTest::told)
        .containsExactly(
            "ig / paid, Autumn (UK) 26: 40",
            "ig / paid, (Autumn) and (winter): 2",
            "ig / paid, none: 7",
            "(direct) / (none), none: 30",
            "google / organic, none: 20",
            "b.example / referral, none: 10",
            "google / cpc, none: 5");
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).facets())
        .contains(Facet.CAMPAIGN);
  }

  @Test
  void by_campaign_alone_visits_know_it_and_by_medium_alone_the_file_cannot_say() {
    ClientFolder client = ClientFolder.in(folder);
    String table = ",Sessions\r\nAutumn 26,9\r\n(not set),5\r\n";
    Exports byCampaign = client.october("z.csv", REPORT + "Session campaign" + table).read();
    assertThat(byCampaign.facts())
        .extracting(GoogleAnalyticsTest::told)
        .containsExactly("Autumn 26, Autumn 26: 9", "(not set), none: 5");
    Exports byMedium = client.october("z.csv", REPORT + "Session medium" + table).read();
    assertThat(((ReadFile.Read) byMedium.files().get(0).outcome()).facets())
        .doesNotContain(Facet.CAMPAIGN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "c.csv"})
  void of_two_reports_of_a_month_the_one_that_names_campaigns_counts(String name) {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                name,
                REPORT
                    + "Session source / medium,Session campaign,Sessions\r\n"
                    + "ig / paid,Autumn 26,40\r\nig / paid,(not set),3\r\n")
            .october("b.csv", REPORT + "Session source / medium,Sessions\r\nig / paid,43\r\n")
            .read();
    assertThat(exports.facts())
        .extracting(GoogleAnalyticsTest::told)
        .containsExactlyInAnyOrder("ig / paid, Autumn 26: 40", "ig / paid, none: 3");
  }

  @Test
  void a_later_report_without_campaigns_does_not_add_to_an_earlier_one_with_them() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-10/a.csv",
                REPORT
                    + "Session source / medium,Session campaign,Sessions\r\n"
                    + "ig / paid,Autumn 26,40\r\nig / paid,(not set),3\r\n")
            .file(
                "exports/2026-11/a.csv",
                REPORT + "Session source / medium,Sessions\r\nig / paid,44\r\n")
            .month(YearMonth.of(2026, 11))
            .read();
    assertThat(exports.facts())
        .extracting(GoogleAnalyticsTest::told)
        .containsExactly("ig / paid, none: 44");
  }

  @Test
  void a_report_whose_preamble_was_deleted_is_refused_once() {
    Exports exports =
        ClientFolder.in(folder)
            .october("g.csv", "Session source / medium,Sessions\na / b,1\nc / d,2\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("which days it is of"));
  }

  @Test
  void the_name_of_a_property_is_told_on_one_line_whatever_stands_in_it() {
    String report =
        "# ---\n# Alder%sBikes\n# Free form-Free form 1\n# 20261001-20261031\n# ---\n\n"
            + "Session source / medium,Sessions\n%s / referral,12\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", report.formatted(" ", "facebook.com"))
            .october("b.csv", report.formatted("\t\u0007", "t.co"))
            .read();
    assertThat(exports.problems())
        .extracting(Problem::message)
        .containsExactly(
            "it is of the web property 'Alder ?Bikes' and exports/2026-10/a.csv of 'Alder Bikes', and"
                + " the visits of both are added up");
  }
}

package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What headway:explain tells of a goal. */
class ExplainTest {

  private static final String CONTACTS =
      """
      "Record ID","First Conversion","Create Date","Original Source","Original Source Drill-Down 1","Original Source Drill-Down 2"
      "9100","Ask for a repair: contact form","2026-10-01 10:15","Organic Social","Instagram","organic"
      "9101","Ask for a repair: contact form","2026-10-11 10:16","Organic Social","Facebook","spring-ride"
      "9102","Price list","2026-10-19 10:17","Email Marketing","October letter",""
      "9103","Ask for a repair: contact form","2026-10-31 10:18","Organic Social","Instagram","organic"
      """;

  private static final String CLIENT =
      """
      name: Acme Cycles
      strategy:
        statement: Be the workshop that neighbours send each other to.
      inputs:
        enquiries: {metric: leads, where: {channel: social, form: "Ask*"}}
      kpis:
        cost_per_enquiry: {name: Cost per enquiry, formula: fees / enquiries, unit: money, source: What an enquiry costs.}
      costs:
        - {from: 2026-10, monthly: 1200, for: agency fee}
      goals:
        - id: enquiries
          name: Enquiries
          aim: A workshop that is full through the winter
          owner: Head of Workshop
          kpi: enquiries
          direction: more
          targets: {2026-Q4: 6}
        - id: cost
          name: Cost per enquiry
          aim: A workshop that is full through the winter
          owner: Head of Workshop
          kpi: cost_per_enquiry
          direction: keep below
          targets: {2026-Q4: 300}
      """;

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void acme() {
    agency = new SmallAgency(folder).client("acme");
    agency.write("clients/acme/client.yaml", CLIENT);
    agency.write("clients/acme/exports/2026-10/contacts.csv", CONTACTS);
  }

  private List<String> explain(String... goals) {
    RunResult result = MonthlyRun.explain(agency.request("acme"), List.of(goals));
    assertThat(result.clients().get(0).problems())
        .noneMatch(told -> told.severity() == Severity.ERROR);
    return result.clients().get(0).explained();
  }

  @Test
  void a_formula_has_its_numbers_put_in_and_each_of_them_leads_to_lines_of_files() {
    // 1200 for three enquiries: the letter's contact on line 4 is not one.
    assertThat(explain("cost"))
        .startsWith(
            "Cost per enquiry (cost), 2026-10",
            "  aim        A workshop that is full through the winter",
            "  owner      Head of Workshop",
            "  verdict    behind, by the month: 400.00 GBP against 300.00 GBP")
        .containsSubsequence(
            "  value      400.00 GBP, on 31 of 31 days",
            "  formula    cost_per_enquiry = fees / enquiries",
            "             = 1200 / 3 = 400.00 GBP",
            "             What an enquiry costs.",
            "  input      fees: 1,200.00 GBP",
            "               the costs of the client's file for 2026-10",
            "                 1,200.00 GBP agency fee",
            "  input      enquiries: 3, on 31 of 31 days",
            "               metric leads: People who came forward.",
            "               where {channel: social, form: Ask*}; all added up",
            "               2026-09: (not exported); 2025-10: (not exported)",
            "               by network: instagram 2, facebook 1",
            "               exports/2026-10/contacts.csv");
    assertThat(explain("cost"))
        .anyMatch(line -> line.matches(" {17}3 rows, SHA-256 [0-9a-f]{8}, lines 2-3, 5"));
  }

  @Test
  void a_target_says_how_it_was_come_by_and_a_delta_why_it_is_withheld() {
    // 31 of the quarter's 92 days: 6 * 31 / 92 = 2.02, so 2.
    assertThat(explain("enquiries"))
        .containsSubsequence(
            "  verdict    ahead, by the quarter so far: 3 against 2",
            "  target     2, of the target for 2026-Q4, spread by days and rounded as it is written",
            "  quarter    2026-10 to 2026-12, so far to 2026-10: 3 against 2, +1 (+50 %)",
            "             summed over its months: enquiries 3",
            "  change     to the target: +1 (+50 %)",
            "             to 2026-09, (not exported): withheld: base missing",
            "  reading    too early to tell it from chance");
  }

  @Test
  void the_year_so_far_names_its_files_with_their_rows_and_hashes() {
    agency.write(
        "clients/acme/exports/2026-09/contacts.csv",
        CONTACTS
            .replace("2026-10-", "2026-09-")
            .replace("2026-09-31", "2026-09-30")
            .replace("\"91", "\"90"));
    List<String> told = explain("enquiries");
    int year =
        told.indexOf(
            told.stream().filter(line -> line.startsWith("  year ")).findFirst().orElseThrow());

    // Six enquiries, three of each month's file; the quarter is October alone, told above.
    assertThat(told.subList(year, told.size()))
        .containsSubsequence(
            "             summed over its months: enquiries 6 (61 of 304 days)",
            "               enquiries from exports/2026-09/contacts.csv",
            "               enquiries from exports/2026-10/contacts.csv");
    assertThat(told.subList(0, year)).noneMatch(line -> line.contains("enquiries from"));
    int september = told.indexOf("               enquiries from exports/2026-09/contacts.csv");
    assertThat(told.get(september + 1)).matches(" {17}3 rows, SHA-256 [0-9a-f]{8}");
  }

  @Test
  void a_tolerance_in_points_is_told_once() {
    agency.write(
        "clients/acme/client.yaml",
        CLIENT.replace(
                "kpis:\n", "kpis:\n  share: {name: S, formula: enquiries / leads, unit: share}\n")
            + """
              - id: share
                name: Social's share
                aim: A workshop that is full through the winter
                owner: Head of Workshop
                kpi: share
                direction: keep above
                targets: {2026-Q4: 80%}
                tolerance: 4 points
            """);

    assertThat(String.join(" ", explain("share")).replaceAll(" +", " "))
        .contains("short of it by no more than 4 points; at risk");
  }

  @Test
  void without_the_name_of_a_goal_all_are_explained_in_lines_that_a_log_takes() {
    List<String> all = explain();

    assertThat(all)
        .contains("Enquiries (enquiries), 2026-10", "", "Cost per enquiry (cost), 2026-10")
        .allMatch(line -> line.length() <= 110);
  }

  @Test
  void a_missing_number_stays_missing_in_the_formula() throws IOException {
    Files.delete(folder.resolve("clients/acme/exports/2026-10/contacts.csv"));

    assertThat(explain("cost"))
        .contains(
            "             = 1200 / (not exported) = (not exported)",
            "               no file of the month gives it");
  }

  @Test
  void a_goal_that_no_client_has_is_an_error_with_the_nearest_one_and_all_others() {
    RunResult result = MonthlyRun.explain(agency.request("acme"), List.of("enquirys", "cost"));

    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "-Dheadway.goal: there is no goal 'enquirys'\n"
                + "    Did you mean 'enquiries'? There are: enquiries, cost.");
    // The other goal is explained all the same.
    assertThat(result.clients().get(0).explained()).contains("Cost per enquiry (cost), 2026-10");
  }

  @Test
  void a_goal_of_one_client_is_no_error_of_the_others() {
    agency.client("brio");

    RunResult result = MonthlyRun.explain(agency.request(), List.of("cost"));

    assertThat(result.failed()).isFalse();
    assertThat(result.clients())
        .extracting(client -> client.explained().isEmpty())
        .containsExactly(false, true);
  }

  @Test
  void nothing_is_written() {
    explain();

    assertThat(agency.output()).doesNotExist();
  }
}

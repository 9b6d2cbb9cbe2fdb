package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.FactKind;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word that no row has would be a 0 that nobody notices. */
class WordsWithoutRowsTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static final String GOALS =
      "goals:\n  - {id: g, name: G, aim: A, owner: O, kpi: leads, direction: more,"
          + " targets: {2026-10: 70}}\n";

  @TempDir private Path folder;
  private World world;

  /** Three leads of the form 'Test ride' and the stage 'Lead', all from social. */
  @BeforeEach
  void threeLeads() {
    world = new World(folder).leads(OCTOBER, 3, World.SOCIAL);
  }

  private List<String> told(String yaml) {
    Problems problems = new Problems();
    ClientFile file =
        World.readFile(folder, World.HEAD + yaml, problems)
            .orElseThrow(() -> new AssertionError(World.told(problems)));
    List<Problem> warnings = file.wordsWithoutRows(world.gathered(file.client(), OCTOBER));
    assertThat(warnings).allMatch(warning -> warning.severity() == Severity.WARNING);
    return warnings.stream().map(Problem::toString).toList();
  }

  private List<String> toldOf(String input) {
    return told("inputs:\n  i: " + input + "\n" + GOALS);
  }

  @Test
  void a_word_that_some_row_has_is_right() {
    assertThat(toldOf("{metric: leads, where: {channel: social, form: Test ri*, stage: lead}}"))
        .isEmpty();
  }

  @Test
  void a_word_that_no_row_has_is_told_with_its_place_and_the_values_there_are() {
    assertThat(toldOf("{metric: leads, where: {form: Tset ride}}"))
        .containsExactly(
            "client.yaml:6:36: no row on leads has the form 'Tset ride', so the input 'i' counts"
                + " nothing\n    Did you mean 'Test ride'? There are: 'Test ride'.");
  }

  @Test
  void the_most_frequent_values_come_first_and_eight_are_shown() {
    world.file("deals.csv", OCTOBER, FactKind.SALE, "deals");
    for (String stage : List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "J")) {
      world.sale(OCTOBER, OCTOBER.atDay(5), stage, "10", "GBP");
    }

    assertThat(toldOf("{metric: revenue, where: {stage: Paid out}}\nsales: {wonStages: [A]}"))
        .singleElement()
        .asString()
        .endsWith("There are: 'J', 'A', 'B', 'C', 'D', 'E', 'F', 'G' and 2 more.");
  }

  @Test
  void words_are_told_in_the_order_of_the_file() {
    String inputs =
        """
        inputs:
          b: {metric: leads, where: {stage: Customr, form: Brochure}}
          a: {metric: leads, where: {form: Call}}
        """;

    assertThat(told(inputs + GOALS))
        .extracting(text -> text.substring(0, text.indexOf(": no row")))
        .containsExactly("client.yaml:6:37", "client.yaml:6:52", "client.yaml:7:36");
  }

  @Test
  void words_that_only_together_find_nothing_are_told() {
    world.lead(OCTOBER, OCTOBER.atDay(9), World.EMAIL);
    world.file("deals.csv", OCTOBER, FactKind.SALE, "deals");
    world.sale(OCTOBER, OCTOBER.atDay(5), "Won", "10", "GBP");

    assertThat(toldOf("{metric: leads, where: {channel: email, network: instagram}}"))
        .singleElement()
        .asString()
        .startsWith("client.yaml:6:29: rows on leads meet each of these, but none meets all");
  }

  @Test
  void where_there_are_no_rows_of_the_kind_nothing_is_told() {
    assertThat(toldOf("{metric: spend, where: {campaign: Autumn*}}")).isEmpty();
  }

  @Test
  void a_column_that_says_nothing_is_told_as_such() {
    world.file("deals.csv", OCTOBER, FactKind.SALE, "deals");
    world.sale(OCTOBER, OCTOBER.atDay(5), "Won", "10", "GBP");

    assertThat(toldOf("{metric: revenue, where: {type: New*}}\nsales: {wonStages: [won]}"))
        .singleElement()
        .asString()
        .startsWith("client.yaml:6:38: no row on deals has the type 'New*'")
        .endsWith("No row says any; look whether the export has that column.");
  }

  @Test
  void a_value_of_a_list_that_no_row_has_is_told_at_its_place() {
    assertThat(toldOf("{metric: leads, where: {form: [Test ride, Test rode, Test*]}}"))
        .containsExactly(
            "client.yaml:6:48: no row on leads has the form 'Test rode', so the input 'i' counts"
                + " nothing of it\n    Did you mean 'Test ride'? There are: 'Test ride'.");
  }

  @Test
  void the_input_is_not_blamed_when_only_the_stage_is_wrong() {
    world.file("deals.csv", OCTOBER, FactKind.SALE, "deals");
    world.sale(OCTOBER, OCTOBER.atDay(5), "Closed Won", "10", "GBP");

    assertThat(
            toldOf(
                "{metric: revenue, where: {channel: social}}\n"
                    + "sales: {wonStages: [Closed Won, Closd Won]}"))
        .containsExactly(
            "client.yaml:7:33: no deal is at the stage 'Closd Won', so it makes no deal a sale\n"
                + "    Did you mean 'Closed Won'? There are: 'Closed Won'.");
  }

  @Test
  void stages_that_nobody_named_are_told_where_a_goal_counts_sales() {
    world.file("deals.csv", OCTOBER, FactKind.SALE, "deals");
    world.sale(OCTOBER, OCTOBER.atDay(5), "Gewonnen", "10", "GBP");

    assertThat(told(GOALS)).isEmpty();
    assertThat(told(GOALS.replace("kpi: leads", "kpi: revenue")))
        .singleElement()
        .asString()
        .contains("no deal is at the stage 'closed won' or 'closedwon'")
        .contains("There are: 'Gewonnen'. Say which make a deal a sale:   sales: {wonStages: ");
  }
}

package dev.headway.report;

import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Analysis;
import dev.headway.model.ControlChart;
import dev.headway.model.ControlChart.Reading;
import dev.headway.model.Figure;
import dev.headway.model.Forecast;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Outlook;
import dev.headway.model.Scorecard;
import dev.headway.model.TargetPeriod;
import dev.headway.model.ToDate;
import dev.headway.report.view.LineChartView;
import dev.headway.report.view.QuartersView;
import dev.headway.report.view.WaterfallView;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a goal's page and the page of the quarters say beyond the month's value. */
class GoalAnalysisPageTest {

  private final Language language =
      Language.of(
          Wording.ofReport(new TemplateFiles(Optional.empty()), java.util.Locale.UK),
          Autumn.scorecard().client());

  private static List<String> pages(GoalScore first) {
    List<GoalScore> goals = new ArrayList<>(Autumn.goals());
    goals.set(0, first);
    return PdfText.pages(Autumn.scorecard(goals, Autumn.commentary()));
  }

  @Test
  void a_goals_page_tells_what_is_usual_what_moved_it_and_what_is_likely() {
    assertThat(pages(AnalysisFixture.testRides()).get(1))
        .contains(
            squeezed(
                "It will probably come to 200, between 185 and 246 if it goes as it did.",
                "a ring marks a month that says more.",
                "It begins anew in March 2026, from which the level has shifted for good.",
                "usual 43 to 77",
                "What moved it, September to October",
                "September 61",
                "Instagram +9",
                "Not stated +1",
                "−2",
                "+4 +6% signal"));
  }

  @Test
  void few_months_have_no_usual_range_and_the_page_says_so() {
    assertThat(pages(Autumn.testRides()).get(1))
        .contains(squeezed("Fewer than six months are known: what is usual cannot be told yet."));
  }

  @Test
  void limits_are_drawn_over_their_own_months_and_the_scale_holds_them() {
    LineChartView chart =
        LineCharts.of(language, new Fonts(), AnalysisFixture.testRides(), 100).orElseThrow();
    LineChartView.Usual before = chart.usual().get(0);
    LineChartView.Usual since = chart.usual().get(1);
    assertThat(before.fromX()).isZero();
    assertThat(before.toX()).isEqualTo(since.fromX()).isCloseTo(5 / 13.0, within(1e-9));
    assertThat(since.toX()).isEqualTo(1);
    assertThat(since.label()).isEqualTo("usual 43 to 77");
    assertThat(since.upperY()).isBetween(0.0, before.upperY());
    assertThat(chart.signals()).hasSize(1);
    assertThat(chart.signals().get(0).x()).isCloseTo(12.5 / 13, within(1e-9));
  }

  @Test
  void a_waterfalls_bars_join_from_one_value_to_the_other() {
    WaterfallView fall =
        new Waterfalls(language, AnalysisFixture.testRides(), Autumn.OCTOBER).view(0).orElseThrow();
    assertThat(fall.rows())
        .extracting(row -> String.join(" ", row.name()) + " " + row.text())
        .containsExactly(
            "September 61",
            "Instagram +9",
            "YouTube +7",
            "Not stated +1",
            "Facebook −2",
            "X −2",
            "October 74");
    // From 0 to 78, the highest that it stood at in between.
    assertThat(fall.rows().get(0).width()).isCloseTo(61 / 78.0, within(1e-9));
    assertThat(fall.rows().get(1).from()).isCloseTo(61 / 78.0, within(1e-9));
    assertThat(fall.rows().get(4).from()).isCloseTo(76 / 78.0, within(1e-9));
    assertThat(fall.rows().get(5).joint()).isCloseTo(74 / 78.0, within(1e-9));
    assertThat(fall.rows().get(5).role()).isEqualTo("against");
  }

  /**
   * The movement of test rides, as if fewer were better: what rose is drawn as what is against it.
   */
  @Test
  void where_less_is_better_a_rise_is_against_the_goal() {
    GoalScore rides = AnalysisFixture.testRides();
    Goal goal = rides.goal();
    Goal less =
        new Goal(
            goal.id(),
            goal.name(),
            goal.note(),
            goal.aim(),
            goal.owner(),
            goal.kpi(),
            Goal.Direction.LESS,
            goal.baseline(),
            goal.targets(),
            goal.tolerance(),
            goal.behaviours(),
            goal.vanity(),
            goal.course());
    WaterfallView view =
        new Waterfalls(language, Altered.with(rides, less), Autumn.OCTOBER).view(0).orElseThrow();
    assertThat(view.rows())
        .extracting(WaterfallView.Row::role)
        .containsExactly("end", "against", "against", "against", "for", "for", "end");
  }

  @Test
  void nothing_that_moved_is_no_waterfall() {
    GoalScore still =
        Altered.with(
            Autumn.testRides(),
            AnalysisFixture.of(ControlChart.EMPTY, Reading.TOO_EARLY, List.of(), List.of()));
    assertThat(new Waterfalls(language, still, Autumn.OCTOBER).view(0)).isEmpty();
  }

  @Test
  void the_four_quarters_tell_plan_actual_forecast_and_the_year_before() {
    assertThat(pages(AnalysisFixture.testRides()).get(6))
        .contains(
            squeezed(
                "The one goal with a forecast could reach or miss its target this quarter",
                "None of one forecast that was made a month ago for October came true within its"
                    + " range.",
                "Oct to Dec 2026",
                "about 200 185 to 246 plan 210: open so far 74 year before 138",
                "no forecast no plan",
                "No forecast where too few months are known"));
  }

  @Test
  void a_quarters_bars_share_the_scale_of_their_goal() {
    QuartersView.Cell cell =
        new Quarters(language, AnalysisFixture.testRides(), Autumn.OCTOBER).cells().get(0);
    double actual = cell.actual().orElseThrow().width();
    assertThat(cell.plan().orElseThrow().width() / actual).isCloseTo(210 / 74.0, within(1e-9));
    assertThat(cell.forecast().orElseThrow().from()).isCloseTo(actual, within(1e-9));
    assertThat(cell.forecast().orElseThrow().width() / actual)
        .isCloseTo((200 - 74) / 74.0, within(1e-9));
    assertThat(cell.range().orElseThrow().width() / actual).isCloseTo(61 / 74.0, within(1e-9));
  }

  @Test
  void the_headline_of_the_quarters_counts_goals_that_are_likely_to_reach_their_targets() {
    // The range is 185 to 246.
    GoalScore reaches = quarter("185");
    GoalScore open = quarter("210");
    GoalScore misses = quarter("250");
    assertThat(headline(reaches))
        .isEqualTo("The one goal with a forecast is likely to reach its target this quarter");
    assertThat(headline(reaches, reaches))
        .isEqualTo("Both goals with a forecast are likely to reach their targets this quarter");
    assertThat(headline(open, open))
        .isEqualTo("Both goals with a forecast could reach or miss their targets this quarter");
    assertThat(headline(misses))
        .isEqualTo(
            "The one goal with a forecast is unlikely to reach its target this quarter; test rides"
                + " booked will come to about 200, not 250");
    assertThat(headline(misses, open, reaches))
        .startsWith(
            "Of this quarter’s targets, one is likely, one could go either way and one is"
                + " unlikely; ");
    assertThat(headline(reaches, open))
        .isEqualTo("Of this quarter’s targets, one is likely and one could go either way");
    assertThat(headline(Autumn.testRides(), noForecast()))
        .isEqualTo("No forecast can be made yet for this quarter: too little is known");
  }

  private static Forecast between(String value, String low, String high) {
    return new Forecast.Expected(
        new BigDecimal(value),
        new BigDecimal(low),
        new BigDecimal(high),
        Forecast.Method.RUN_RATE,
        3,
        10);
  }

  @Test
  void a_range_that_ends_at_the_target_as_it_is_printed_does_not_miss_it() {
    GoalScore ends = quarter("210", between("200", "185", "209.6"));
    GoalScore misses = quarter("210", between("200", "185", "209.4"));
    GoalScore begins = quarter("185", between("200", "184.6", "209"));

    assertThat(new Quarters(language, ends, Autumn.OCTOBER).cells().get(0).detail())
        .startsWith("185 to 210", "plan 210: open");
    assertThat(new GoalForecast(language, ends, Autumn.OCTOBER).say("").orElseThrow())
        .endsWith(
            "between 185 and 210 if it goes as it did. The target of 210 lies in that range:"
                + " it could go either way.");
    assertThat(new Quarters(language, misses, Autumn.OCTOBER).cells().get(0).detail())
        .startsWith("185 to 209", "plan 210: unlikely");
    assertThat(new Quarters(language, begins, Autumn.OCTOBER).cells().get(0).detail())
        .startsWith("185 to 209", "plan 185: likely");
  }

  private List<String> notes(Forecast forecast) {
    Scorecard card = Autumn.scorecard(List.of(quarter("210", forecast)), Autumn.commentary());
    return new QuartersPage(language, card).view(0).orElseThrow().notes();
  }

  @Test
  void the_page_of_the_quarters_says_what_a_range_is_and_why_some_lie_to_one_side() {
    String range =
        "The range of a forecast is what eight of ten earlier ones, made the same way, missed by.";
    assertThat(notes(between("200", "185", "246"))).contains(range);
    assertThat(notes(between("200", "200", "246")))
        .contains(
            range
                + " Where the forecast itself is one end of it, the outcome lay towards the other end"
                + " nearly every time.");
    assertThat(notes(AnalysisFixture.NONE)).noneMatch(note -> note.startsWith("The range"));
  }

  @Test
  void of_a_quarter_that_is_over_it_is_told_what_was_reached_and_not_what_is_likely() {
    Forecast.Expected over =
        new Forecast.Expected(
            new BigDecimal("200"),
            new BigDecimal("200"),
            new BigDecimal("200"),
            Forecast.Method.KNOWN,
            0,
            0);
    GoalScore reached = quarter("200", over);
    GoalScore missed = quarter("210", over);

    assertThat(headline(reached, reached))
        .isEqualTo("Both goals with a target reached it in the quarter to December 2026");
    assertThat(headline(reached, missed))
        .isEqualTo(
            "Of this quarter’s targets, one was reached and one was missed; test rides booked"
                + " came to 200, not 210");
  }

  @Test
  void the_goals_page_says_the_same_of_the_target_as_the_page_of_the_quarters() {
    assertThat(new GoalForecast(language, quarter("210"), Autumn.OCTOBER).say(""))
        .contains(
            "October to December 2026 will probably come to 200, between 185 and 246 if it goes as it"
                + " did. The target of 210 lies in that range: it could go either way.");
  }

  /** From April, 428 of 430 so far; the year is to bring 750, and will come to 700 to 760. */
  private static GoalScore judgedByYear(YearMonth first) {
    Figure none = Figure.missing(Absence.NOT_EXPORTED);
    Outlook year =
        new Outlook(
            first,
            first.plusMonths(11),
            Figure.of(new BigDecimal("750")),
            Figure.of(new BigDecimal("428")),
            none,
            new Forecast.Expected(
                new BigDecimal("740"),
                new BigDecimal("700"),
                new BigDecimal("760"),
                Forecast.Method.RUN_RATE,
                3,
                10));
    Analysis known = AnalysisFixture.testRides().analysis();
    Analysis analysis =
        new Analysis(
            known.chart(),
            known.toTarget(),
            known.toPrevious(),
            known.toLastYear(),
            known.reach(),
            known.progress(),
            known.quarter(),
            known.year(),
            known.lastForecast(),
            known.quarters(),
            Optional.of(year),
            known.sums(),
            known.sincePrevious(),
            known.sinceLastYear());
    ToDate toDate =
        new ToDate(
            first,
            first.plusMonths(11),
            Autumn.OCTOBER,
            Figure.of(new BigDecimal("428")),
            Figure.of(new BigDecimal("430")),
            none,
            Autumn.testRides().year().toTarget());
    return Altered.byYear(Autumn.testRides(), toDate, analysis);
  }

  private String verdictNote(GoalScore goal) {
    Scorecard card = Autumn.scorecard(List.of(goal), Autumn.commentary());
    return new SummaryPage(language, card).view(0).rows().get(0).verdictNote();
  }

  @Test
  void a_verdict_on_the_year_so_far_stands_beside_the_years_numbers_on_page_1() {
    assertThat(verdictNote(judgedByYear(YearMonth.of(2026, 4))))
        .isEqualTo("year so far: 428, target 430");
    // In its first month the year is the month.
    assertThat(verdictNote(judgedByYear(Autumn.OCTOBER))).isEqualTo("year so far");
  }

  @Test
  void the_page_of_a_goal_that_is_judged_by_the_year_tells_the_years_forecast() {
    assertThat(
            new GoalForecast(language, judgedByYear(YearMonth.of(2026, 4)), Autumn.OCTOBER).say(""))
        .contains(
            "April 2026 to March 2027 will probably come to 740, between 700 and 760 if it goes as it"
                + " did. The target of 750 lies in that range: it could go either way.");
  }

  @Test
  void a_quarter_over_the_turn_of_the_year_names_both_years() {
    YearMonth november = YearMonth.of(2026, 11);
    Figure target = Figure.of(new BigDecimal("210"));
    Figure toCome = Figure.missing(Absence.STILL_TO_COME);
    Outlook winter =
        new Outlook(
            november, november.plusMonths(2), target, toCome, toCome, AnalysisFixture.expected());
    GoalScore goal =
        Altered.with(
            Autumn.testRides(),
            AnalysisFixture.of(ControlChart.EMPTY, Reading.TOO_EARLY, List.of(winter), List.of()));
    Scorecard card = Autumn.scorecard(List.of(goal), Autumn.commentary());

    assertThat(new QuartersPage(language, card).view(0).orElseThrow().quarters())
        .containsExactly("Nov 2026 to Jan 2027");
  }

  private String headline(GoalScore... goals) {
    return new QuarterSentences(language, List.of(goals), Autumn.OCTOBER).headline();
  }

  private static GoalScore quarter(String target) {
    return quarter(target, AnalysisFixture.expected());
  }

  private static GoalScore quarter(String target, Forecast forecast) {
    return Altered.with(
        Autumn.testRides(),
        AnalysisFixture.of(
            ControlChart.EMPTY,
            Reading.TOO_EARLY,
            List.of(AnalysisFixture.quarter(target, "74", forecast)),
            List.of()));
  }

  private static GoalScore noForecast() {
    return Altered.with(
        Autumn.testRides(),
        AnalysisFixture.of(
            ControlChart.EMPTY,
            Reading.TOO_EARLY,
            List.of(AnalysisFixture.quarter("210", "74", AnalysisFixture.NONE)),
            List.of()));
  }

  @Test
  void a_goal_that_has_targets_for_single_months_alone_stands_beside_the_others() {
    Goal rides = Autumn.testRides().goal();
    Goal monthly =
        Autumn.goal(
            "workshop",
            "Workshop bookings",
            "",
            rides.aim(),
            rides.owner(),
            rides.kpi(),
            Goal.Direction.MORE,
            Map.of(new TargetPeriod("2026-10", Autumn.OCTOBER, Autumn.OCTOBER), BigDecimal.TEN),
            10,
            false);
    GoalScore single =
        Altered.with(
            Altered.with(Autumn.testRides(), monthly),
            AnalysisFixture.of(
                ControlChart.EMPTY,
                Reading.TOO_EARLY,
                List.of(AnalysisFixture.ahead(0, AnalysisFixture.NONE)),
                List.of()));
    Scorecard card = Autumn.scorecard(List.of(quarter("210"), single), Autumn.commentary());
    QuartersView page = new QuartersPage(language, card).view(0).orElseThrow();
    assertThat(page.rows())
        .extracting(QuartersView.Row::name)
        .containsExactly("Test rides booked", "Workshop bookings");
    assertThat(page.rows().get(1).cells().get(0).detail()).containsExactly("no plan");
    assertThat(page.notes())
        .contains(
            "No forecast where too few months are known to see how far earlier ones erred.",
            "No plan for a quarter of which only single months have targets: Workshop bookings.");
  }

  private static Forecast seasonal(int months) {
    BigDecimal value = new BigDecimal("200");
    return new Forecast.Expected(value, value, value, Forecast.Method.SEASONAL, months, 4);
  }

  private List<String> notes(Forecast quarter, Forecast next) {
    GoalScore goal =
        Altered.with(
            Autumn.testRides(),
            AnalysisFixture.of(
                ControlChart.EMPTY,
                Reading.TOO_EARLY,
                List.of(
                    AnalysisFixture.quarter("210", "74", quarter), AnalysisFixture.ahead(1, next)),
                List.of()));
    Scorecard card = Autumn.scorecard(List.of(goal), Autumn.commentary());
    return new QuartersPage(language, card).view(0).orElseThrow().notes();
  }

  @Test
  void the_page_says_by_how_many_months_forecasts_of_a_season_go() {
    assertThat(notes(seasonal(6), seasonal(6)))
        .contains(
            "Forecasts follow the same months a year earlier, times how the last six months grew over"
                + " theirs.");
    assertThat(notes(seasonal(6), seasonal(4)))
        .contains(
            "Forecasts follow the same months a year earlier, times how the last four to six months"
                + " grew over theirs.");
  }

  @Test
  void a_change_of_a_share_is_told_in_points() {
    assertThat(language.signedBy(new java.math.BigDecimal("-0.16"), Unit.SHARE))
        .isEqualTo("−16\u00A0points");
    assertThat(language.signedBy(new java.math.BigDecimal("0.01"), Unit.SHARE))
        .isEqualTo("+1\u00A0point");
    assertThat(language.signedBy(new java.math.BigDecimal("0.014"), Unit.SHARE))
        .isEqualTo("+1\u00A0point");
    assertThat(language.signedBy(new java.math.BigDecimal("9"), Unit.COUNT)).isEqualTo("+9");
  }
}

package dev.headway.report;

import static dev.headway.report.Autumn.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ControlChart;
import dev.headway.model.Coverage;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.Judged;
import dev.headway.model.GoalScore.TargetBasis;
import dev.headway.model.InputScore;
import dev.headway.model.MonthFigure;
import dev.headway.model.Verdict;
import dev.headway.report.view.BulletView;
import dev.headway.report.view.BulletView.Band;
import dev.headway.report.view.LineChartView;
import dev.headway.report.view.OriginView;
import dev.headway.report.view.SummaryView.Movement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private final Fonts fonts = new Fonts();
  private final Language language = HeadlinesTest.language(Autumn.goals());

  @Test
  void bands_follow_the_tolerance() {
    // Target 70, 10 per cent: behind below 56, at risk below 63, on a scale to 90.
    BulletView bullet = new Bullets(language).of(Autumn.testRides(), Autumn.OCTOBER);
    assertThat(bullet.bands()).extracting(Band::tone).containsExactly("behind", "risk", "track");
    assertThat(bullet.bands().get(0).width()).isCloseTo(56 / 90.0, within(1e-9));
    assertThat(bullet.bands().get(1).width()).isCloseTo(7 / 90.0, within(1e-9));
    assertThat(bullet.target().orElseThrow()).isCloseTo(70 / 90.0, within(1e-9));
    assertThat(bullet.actual().orElseThrow().width()).isCloseTo(74 / 90.0, within(1e-9));
    assertThat(bullet.from()).isEqualTo("0");
    assertThat(bullet.to()).isEqualTo("90");
  }

  @Test
  void bands_in_points_are_hundredths() {
    // Target 90%, 3 points, on a scale to 100%.
    BulletView bullet = new Bullets(language).of(Autumn.answered(), Autumn.OCTOBER);
    assertThat(bullet.bands().get(0).width()).isCloseTo(0.84, within(1e-9));
    assertThat(bullet.bands().get(2).from()).isCloseTo(0.87, within(1e-9));
  }

  @Test
  void bands_are_mirrored_where_less_is_better() {
    BulletView bullet = new Bullets(language).of(cost(Goal.Direction.KEEP_BELOW), Autumn.OCTOBER);
    assertThat(bullet.bands()).extracting(Band::tone).containsExactly("track", "risk", "behind");
    // Target £80, 10 per cent: on track to £88, at risk to £96.
    assertThat(bullet.bands().get(1).width()).isCloseTo(8 / 120.0, within(1e-9));
  }

  @Test
  void zero_is_drawn_inside_where_the_value_is_below_it() {
    GoalScore below = score(Unit.SCORE, Goal.Direction.MORE, -0.1, -0.2).targets(0.1, 0.1).build();
    BulletView bullet = new Bullets(language).of(below, Autumn.OCTOBER);
    assertThat(bullet.zero()).isBetween(0.3, 0.8);
    BulletView.Bar bar = bullet.actual().orElseThrow();
    assertThat(bar.from() + bar.width()).isCloseTo(bullet.zero(), within(1e-9));
  }

  @Test
  void no_data_is_a_frame_with_the_last_known_value_and_no_bar() {
    BulletView bullet = new Bullets(language).of(Autumn.workshops(), Autumn.OCTOBER);
    assertThat(bullet.actual()).isEmpty();
    assertThat(bullet.previous()).isEmpty();
    assertThat(bullet.empty()).contains("September: 16");
    assertThat(bullet.target()).isPresent();
  }

  @Test
  void a_month_without_a_value_is_a_gap_and_never_a_zero() {
    // March 2026 has no value: the months before it and after it are two pieces.
    LineChartView chart = LineCharts.of(language, fonts, Autumn.sentiment(), 100).orElseThrow();
    assertThat(chart.lines()).hasSize(2);
    assertThat(chart.lines().get(0).points()).hasSize(5);
    assertThat(chart.lines().get(1).points()).hasSize(7);
    assertThat(chart.dots()).hasSize(12);
    assertThat(chart.base()).isBetween(0.5, 0.9);
  }

  @Test
  void a_part_of_a_month_is_reached_by_a_dashed_line_and_is_hollow() {
    LineChartView chart =
        LineCharts.of(language, fonts, Autumn.partialTestRides(), 100).orElseThrow();
    assertThat(chart.lines().get(chart.lines().size() - 1).dashed()).isTrue();
    assertThat(chart.dots().get(12).hollow()).isTrue();
    assertThat(chart.dots().subList(0, 12)).noneMatch(LineChartView.Dot::hollow);
    assertThat(chart.ends().get(0).text()).isEqualTo("October 66*");
  }

  @Test
  void the_year_before_is_drawn_under_the_same_months() {
    LineChartView chart = LineCharts.of(language, fonts, Autumn.testRides(), 100).orElseThrow();
    assertThat(chart.lastYear()).hasSize(1);
    assertThat(chart.lastYear().get(0).points()).hasSize(13);
    assertThat(
            LineCharts.of(language, fonts, Autumn.returns(), 100)
                .orElseThrow()
                .lastYear()
                .get(0)
                .points())
        .hasSize(6);
  }

  @Test
  void labels_at_the_end_do_not_overlap() {
    GoalScore close =
        score(Unit.COUNT, Goal.Direction.MORE, monthsWith(50, 50)).targets(51).build();
    LineChartView chart = LineCharts.of(language, fonts, close, 100).orElseThrow();
    // 50 in October, a target of 51 and 50 a year earlier: three labels at almost one height.
    assertThat(chart.ends()).hasSize(3);
    List<Double> heights =
        chart.ends().stream().map(LineChartView.EndLabel::labelY).sorted().toList();
    assertThat((heights.get(1) - heights.get(0)) * 100).isGreaterThanOrEqualTo(10.49);
    assertThat((heights.get(2) - heights.get(1)) * 100).isGreaterThanOrEqualTo(10.49);
  }

  @Test
  void a_value_stands_on_the_side_where_no_limit_runs_through_it() {
    // On a plot of 100 points a label below 46 covers some 33 to 40.
    assertThat(firstLabel("20", "65").below()).isTrue();
    assertThat(firstLabel("36", "65").below()).isFalse();
    assertThat(firstLabel("36", "55").below()).as("a limit runs through either side").isTrue();
  }

  private LineChartView.PointLabel firstLabel(String lower, String upper) {
    Number[] months = {46, 50, 42, 38, 41, 52, 58, 63, 57, 60, 55, 61, 74};
    GoalScore score =
        Altered.with(
            score(Unit.COUNT, Goal.Direction.MORE, months).targets().build(),
            AnalysisFixture.of(
                AnalysisFixture.chart(lower, upper),
                ControlChart.Reading.ROUTINE,
                List.of(),
                List.of()));
    return LineCharts.of(language, fonts, score, 100).orElseThrow().labels().get(0);
  }

  @Test
  void an_axis_of_shares_may_start_above_zero_and_then_says_so() {
    assertThat(LineCharts.axisFrom(language, fonts, Autumn.answered())).contains("75%");
    assertThat(LineCharts.axisFrom(language, fonts, Autumn.testRides())).isEmpty();
  }

  @Test
  void no_value_in_thirteen_months_is_no_chart() {
    Number[] none = new Number[25];
    GoalScore empty = score(Unit.COUNT, Goal.Direction.MORE, none).targets().build();
    assertThat(LineCharts.of(language, fonts, empty, 100)).isEmpty();
  }

  @Test
  void networks_add_up_to_the_total_below_them() {
    OriginView origin =
        new Origins(language, 8).of(Autumn.testRides(), Autumn.OCTOBER).orElseThrow();
    assertThat(origin.rows())
        .extracting(ChartsTest::text)
        .containsExactly(
            "Instagram 31 22 +9",
            "YouTube 20 13 +7",
            "Facebook 12 14 −2",
            "X 6 8 −2",
            "Network not stated 5 4 +1",
            "Total 74 61 +13");
  }

  @Test
  void networks_that_find_no_room_are_one_row_and_the_rows_still_add_up() {
    OriginView origin =
        new Origins(language, 3).of(Autumn.testRides(), Autumn.OCTOBER).orElseThrow();
    assertThat(origin.rows())
        .extracting(ChartsTest::text)
        .containsExactly(
            "Instagram 31 22 +9",
            "YouTube 20 13 +7",
            "2 other networks, and not stated 23 26 −3",
            "Total 74 61 +13");
  }

  @Test
  void what_moved_is_told_with_parts_that_add_up_the_largest_first() {
    List<Movement> moved = new Movements(language, Autumn.scorecard()).of(Autumn.goals());
    assertThat(moved).hasSize(4);
    assertThat(moved.get(0))
        .isEqualTo(
            new Movement(
                "Test rides booked rose by 13 to 74:",
                "Instagram +9, YouTube +7, network not stated +1, Facebook −2, X −2 since"
                    + " September."));
    assertThat(moved.get(2).lead()).isEqualTo("Return on investment fell from 1.19 to 1.12:");
    assertThat(moved.get(2).detail())
        .isEqualTo(
            "social revenue +£2,445 to £25,440, media spend +£300 to £6,300, fees +£1,200 to"
                + " £5,700 since September.");
  }

  @Test
  void parts_are_left_out_where_one_of_them_is_not_known() {
    GoalScore rides = Autumn.testRides();
    InputScore input = rides.inputs().get(0);
    InputScore.Part unknown =
        new InputScore.Part(
            "x", known("5"), Figure.missing(dev.headway.model.Absence.NOT_EXPORTED), known("1"));
    InputScore holed =
        new InputScore(
            input.name(),
            input.unit(),
            input.actual(),
            input.previous(),
            input.lastYear(),
            List.of(unknown),
            List.of());
    GoalScore goal =
        score(Unit.COUNT, Goal.Direction.MORE, 61, 74).targets(70).input(holed).build();
    assertThat(new Movements(language, Autumn.scorecard()).of(List.of(goal)))
        .containsExactly(new Movement("A goal rose by 13 to 74 since September.", ""));
  }

  @Test
  void a_month_in_which_nothing_can_be_compared_says_so() {
    assertThat(new Movements(language, Autumn.scorecard()).of(List.of(Autumn.workshops())))
        .extracting(Movement::lead)
        .containsExactly("No goal has two whole months to compare, or none of them moved.");
  }

  @Test
  void a_goal_at_risk_is_told_before_one_that_moved_more() {
    List<GoalScore> goals = new ArrayList<>(Collections.nCopies(4, Autumn.testRides()));
    goals.add(Autumn.answered());
    List<Movement> moved = new Movements(language, Autumn.scorecard()).of(goals);
    // 61 to 74 is more than 88% to 84%, so that the goal at risk comes last, but it comes.
    assertThat(moved).hasSize(4);
    assertThat(moved.get(3).lead()).isEqualTo("Answered in 30 minutes fell from 88% to 84%:");
  }

  @Test
  void two_months_of_the_year_before_are_dots_and_no_stub_of_a_line() {
    Number[] months = new Number[25];
    Arrays.fill(months, 12, 25, 20);
    months[11] = 18;
    LineChartView chart =
        LineCharts.of(
                language,
                fonts,
                score(Unit.COUNT, Goal.Direction.MORE, months).targets().build(),
                100)
            .orElseThrow();
    assertThat(chart.lastYear()).isEmpty();
    assertThat(chart.lastYearDots()).hasSize(2);
    months[10] = 17;
    chart =
        LineCharts.of(
                language,
                fonts,
                score(Unit.COUNT, Goal.Direction.MORE, months).targets().build(),
                100)
            .orElseThrow();
    assertThat(chart.lastYear()).hasSize(1);
    assertThat(chart.lastYearDots()).isEmpty();
  }

  @Test
  void a_part_of_a_month_a_year_ago_is_neither_drawn_nor_named() {
    GoalScore whole = Autumn.testRides();
    Figure part = new Figure.Known(Autumn.number("46"), new Coverage(20, 31));
    List<MonthFigure> history = new ArrayList<>(whole.history());
    history.set(12, new MonthFigure(Autumn.OCTOBER.minusYears(1), part, whole.target()));
    GoalScore score = Autumn.withPast(whole, part, history);
    assertThat(new Bullets(language).of(score, Autumn.OCTOBER).previous()).isEmpty();
    LineChartView chart = LineCharts.of(language, fonts, score, 100).orElseThrow();
    assertThat(chart.lastYear().get(0).points()).hasSize(12);
    assertThat(chart.ends()).noneMatch(end -> end.role().equals("previous"));
  }

  @Test
  void the_label_of_a_peak_under_a_target_is_left_out_rather_than_put_on_the_line() {
    Number[] months = new Number[25];
    Arrays.fill(months, 20);
    months[23] = 60;
    // The mark of the target stands just above the peak; below it runs the line.
    GoalScore peak = score(Unit.COUNT, Goal.Direction.MORE, months).targets(62, 62).build();
    assertThat(LineCharts.of(language, fonts, peak, 100).orElseThrow().labels()).hasSize(1);
    GoalScore free = score(Unit.COUNT, Goal.Direction.MORE, months).targets(20, 20).build();
    assertThat(LineCharts.of(language, fonts, free, 100).orElseThrow().labels()).hasSize(2);
  }

  @Test
  void numbers_that_are_printed_alike_differ_by_nothing_in_per_cent_either() {
    // 16 against 15.7, which is printed as 16.
    GoalScore alike = score(Unit.COUNT, Goal.Direction.MORE, 14, 16).targets(15.7).build();
    assertThat(language.change(alike.toTarget(), Unit.COUNT))
        .extracting(c -> c.text() + " " + c.detail())
        .isEqualTo("0 0%");
  }

  private static String text(OriginView.Row row) {
    return String.join(
        " ", row.name(), row.value().text(), row.previous().text(), row.change().text());
  }

  private static GoalScore cost(Goal.Direction direction) {
    return score(Unit.MONEY, direction, 90, 100).targets(80).build();
  }

  private static Number[] monthsWith(int lastYear, int now) {
    Number[] months = new Number[25];
    Arrays.fill(months, 20);
    months[12] = lastYear;
    months[24] = now;
    return months;
  }

  private static Autumn.GoalBuilder score(Unit unit, Goal.Direction direction, Number... months) {
    Goal goal =
        Autumn.goal(
            "g",
            "A goal",
            "",
            "An aim",
            "Somebody",
            Autumn.kpi("k", "k", unit, true, ""),
            direction,
            Map.of(),
            10,
            false);
    return new Autumn.GoalBuilder(goal)
        .months(months)
        .verdict(Verdict.ON_TRACK, Judged.MONTH, TargetBasis.STATED);
  }
}

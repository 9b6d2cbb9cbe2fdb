package dev.headway.report;

import static dev.headway.report.Autumn.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Client;
import dev.headway.model.Commentary;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.TargetPeriod;
import dev.headway.model.Verdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlinesTest {

  private static final List<String> NAMES =
      List.of(
          "Test rides booked",
          "Return on investment",
          "Answered in 30 minutes",
          "Net sentiment",
          "Workshop bookings",
          "Leads from social");

  @Test
  void the_best_verdict_comes_first_and_the_worst_last() {
    assertThat(headline(Verdict.AT_RISK, Verdict.BEHIND, Verdict.AHEAD))
        .isEqualTo(
            "“Answered in 30 minutes” came in ahead of plan; “Return on investment” improved, but came"
                + " in behind plan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AHEAD|ON_TRACK|“Test rides booked” came in ahead of plan; “Return on investment” came in on track",
        "AHEAD|AT_RISK|“Test rides booked” came in ahead of plan; “Return on investment” improved, but came in short of plan, at risk",
        "AHEAD|BEHIND|“Test rides booked” came in ahead of plan; “Return on investment” improved, but came in behind plan",
        "ON_TRACK|AT_RISK|“Test rides booked” came in on track; “Return on investment” improved, but came in short of plan, at risk",
        "ON_TRACK|BEHIND|“Test rides booked” came in on track; “Return on investment” improved, but came in behind plan",
        "AT_RISK|BEHIND|“Test rides booked” came in short of plan, at risk; “Return on investment” came in behind plan",
      })
  void each_pair_of_verdicts_has_its_sentence(Verdict best, Verdict worst, String sentence) {
    assertThat(headline(best, worst)).isEqualTo(sentence);
  }

  static Stream<List<Verdict>> everyPair() {
    return Arrays.stream(Verdict.values())
        .flatMap(a -> Arrays.stream(Verdict.values()).map(b -> List.of(a, b)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void every_combination_makes_one_sentence_of_60_to_110_characters(List<Verdict> verdicts) {
    String headline = headline(verdicts.toArray(Verdict[]::new));
    assertThat(headline).hasSizeBetween(60, 110).doesNotEndWith(".").doesNotContain("{", "  ");
    assertThat(headline.substring(0, 1)).isUpperCase();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The value moved by so much since the month before.
        "AT_RISK|KEEP_BELOW|4|“Return” came in above the limit, at risk",
        "BEHIND|KEEP_BELOW|-4|“Return” fell, but came in well above the limit",
        "AHEAD|KEEP_BELOW|4|“Return” rose, but kept within the limit",
        "AT_RISK|LESS|-4|“Return” improved, but came in above plan, at risk",
        "BEHIND|LESS|4|“Return” came in well above plan",
        "AT_RISK|KEEP_ABOVE|-4|“Return” came in below target, at risk",
        "BEHIND|KEEP_ABOVE|4|“Return” improved, but missed the target",
        "BEHIND|MORE|-4|“Return” came in behind plan",
        "AHEAD|MORE|-4|“Return” slipped, but came in ahead of plan",
        "BEHIND|MORE|0.2|“Return” came in behind plan",
      })
  void a_verdict_is_told_in_the_words_of_its_direction_and_of_how_the_value_moved(
      Verdict verdict, Goal.Direction direction, String change, String clause) {
    List<GoalScore> goals =
        List.of(
            goal("Return", verdict, direction, change),
            goal("Leads", Verdict.NO_DATA, Goal.Direction.MORE, "0"));
    assertThat(new Headlines(language(goals), card(goals)).headline())
        .startsWith(clause + "; one other goal");
  }

  @Test
  void goals_that_all_did_the_same_are_told_together() {
    assertThat(headline(Verdict.AHEAD, Verdict.AHEAD, Verdict.AHEAD))
        .isEqualTo(
            "All three goals came in ahead of plan in October 2026, from “Test rides booked” to"
                + " “Answered in 30 minutes”");
  }

  /** Two are no range: they are named in the order of the page. A message's line names none. */
  @Test
  void two_goals_that_did_the_same_are_both_named() {
    List<GoalScore> goals = List.of(goal("Leads", Verdict.AHEAD), goal("Sales", Verdict.AHEAD));
    Headlines headlines = new Headlines(language(goals), card(goals));
    assertThat(headlines.headline())
        .isEqualTo("Both goals came in ahead of plan in October 2026: “Leads” and “Sales”");
    assertThat(headlines.brief()).isEqualTo("Both goals came in ahead of plan in October 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MORE|4|“Answered” met its target",
        "LESS|4|“Answered” rose, but met its target",
        "KEEP_ABOVE|4|“Answered” kept to target",
        "KEEP_BELOW|-4|“Answered” kept within the limit",
      })
  void a_goal_at_exactly_its_target_met_it_and_is_not_ahead_of_it(
      Goal.Direction direction, String change, String clause) {
    List<GoalScore> goals = List.of(level(goal("Answered", Verdict.AHEAD, direction, change)));
    assertThat(new Headlines(language(goals), card(goals)).headline())
        .startsWith(clause + " in October 2026");
  }

  @Test
  void goals_of_which_one_is_just_at_its_target_are_not_all_ahead() {
    List<GoalScore> goals =
        List.of(goal("Leads", Verdict.AHEAD), level(goal("Answered", Verdict.AHEAD)));
    assertThat(new Headlines(language(goals), card(goals)).headline())
        .startsWith("Both goals met their targets or did better in October 2026");
  }

  private static GoalScore level(GoalScore s) {
    Delta level = new Delta(known("70"), known("0"), known("0"));
    return new GoalScore(
        s.goal(),
        s.actual(),
        s.target(),
        s.targetBasis(),
        level,
        s.toPrevious(),
        s.toLastYear(),
        s.quarter(),
        s.year(),
        GoalScore.Judged.MONTH,
        s.verdict(),
        s.history(),
        s.inputs(),
        s.behaviours(),
        s.lastKnown(),
        s.missing(),
        s.analysis());
  }

  static GoalScore withGoal(GoalScore s, Map<TargetPeriod, BigDecimal> targets) {
    Goal goal = s.goal();
    return Altered.with(
        s,
        new Goal(
            goal.id(),
            goal.name(),
            goal.note(),
            goal.aim(),
            goal.owner(),
            goal.kpi(),
            goal.direction(),
            goal.baseline(),
            targets,
            goal.tolerance(),
            goal.behaviours(),
            goal.vanity()));
  }

  @Test
  void one_goal_is_told_with_its_number() {
    assertThat(headline(Verdict.AHEAD))
        .isEqualTo(
            "“Test rides booked” came in ahead of plan in October 2026: 74 against a target of 70");
  }

  @Test
  void the_only_goal_that_can_be_judged_does_not_hide_the_others() {
    assertThat(headline(Verdict.BEHIND, Verdict.NO_DATA, Verdict.TOO_EARLY))
        .isEqualTo(
            "“Test rides booked” improved, but came in behind plan; two other goals cannot be judged yet"
                + " for October 2026");
  }

  @Test
  void a_month_without_any_data_says_so() {
    assertThat(headline(Verdict.NO_DATA, Verdict.NO_DATA))
        .isEqualTo("None of the two goals can be judged for October 2026: the data did not arrive");
    assertThat(headline(Verdict.NO_DATA))
        .isEqualTo("The one goal cannot be judged for October 2026: the data did not arrive");
  }

  @Test
  void a_client_without_goals_has_a_sentence_too() {
    assertThat(headline())
        .isEqualTo(
            "No goals are set for Alder Bikes yet, so there is nothing to judge for October 2026");
  }

  @Test
  void goals_that_have_all_ended_are_not_goals_that_nobody_has_set() {
    assertThat(without("2026-08", ""))
        .isEqualTo(
            "Every goal of Alder Bikes has ended, so there is nothing to judge for October 2026");
    assertThat(without("", "2026-11"))
        .isEqualTo("No goal of Alder Bikes is set for October 2026, so there is nothing to judge");
  }

  /** The headline of a month in which the client's one goal is none; it ended or begins later. */
  private static String without(String until, String since) {
    Goal g = goal("Leads", Verdict.AHEAD).goal();
    Goal.Course course =
        new Goal.Course(
            Optional.of(since).filter(text -> !text.isEmpty()).map(YearMonth::parse),
            Optional.of(until).filter(text -> !text.isEmpty()).map(YearMonth::parse),
            "",
            List.of());
    Goal other =
        new Goal(
            g.id(),
            g.name(),
            g.note(),
            g.aim(),
            g.owner(),
            g.kpi(),
            g.direction(),
            g.baseline(),
            g.targets(),
            g.tolerance(),
            g.behaviours(),
            g.vanity(),
            course);
    Scorecard card = card(List.of());
    Client client = Autumn.clientOf(List.of(other), Locale.UK);
    return new Headlines(
            language(List.of()),
            new Scorecard(
                client,
                card.month(),
                List.of(),
                card.sources(),
                card.commentary(),
                card.exports(),
                card.findings(),
                card.sections()))
        .headline();
  }

  @Test
  void the_line_counts_each_verdict_and_agrees_in_number() {
    assertThat(
            line(Verdict.AHEAD, Verdict.BEHIND, Verdict.AT_RISK, Verdict.ON_TRACK, Verdict.NO_DATA))
        .isEqualTo(
            "Of five goals, one is ahead, one on track, one at risk and one behind. One cannot be"
                + " judged: its data did not arrive.");
    assertThat(line(Verdict.AHEAD, Verdict.AHEAD, Verdict.NO_DATA, Verdict.NO_DATA))
        .isEqualTo(
            "Of four goals, two are ahead. Two cannot be judged: their data did not arrive.");
    assertThat(line(Verdict.BEHIND, Verdict.TOO_EARLY))
        .isEqualTo("Of two goals, one is behind. One has no target yet.");
    assertThat(line(Verdict.TOO_EARLY, Verdict.TOO_EARLY)).isEqualTo("Two have no target yet.");
    assertThat(line(Verdict.ON_TRACK)).isEqualTo("There is one goal, and it is on track.");
  }

  @ParameterizedTest
  @CsvSource({
    "Test rides booked, test rides booked",
    "Instagram sales, Instagram sales",
    "ROI of social, ROI of social",
    "iPad orders, iPad orders",
    "YouTube views, YouTube views",
    "X answers, X answers",
    "Alder's repair days, Alder's repair days",
    "Repeat customers, repeat customers",
  })
  void a_name_loses_its_capital_only_where_that_is_safe(String name, String inside) {
    Language language = language(List.of());
    assertThat(language.inside(name)).isEqualTo(inside);
  }

  @Test
  void the_capital_i_of_a_name_becomes_a_small_i_also_under_a_turkish_locale() {
    assertThat(language(List.of()).inside("Influenced decisions"))
        .isEqualTo("influenced decisions");
  }

  @Test
  void a_very_long_name_is_cut_at_a_word() {
    String name = "Appointments for a bicycle fitting that were kept by the customer";
    assertThat(Headlines.shortened(name)).isEqualTo("Appointments for a bicycle fitting that…");
    assertThat(Headlines.shortened("Donaudampfschifffahrtsgesellschaftskapitänsmütze"))
        .hasSize(40)
        .endsWith("…");
  }

  private static String headline(Verdict... verdicts) {
    List<GoalScore> goals = goals(verdicts);
    return new Headlines(language(goals), card(goals)).headline();
  }

  private static String line(Verdict... verdicts) {
    List<GoalScore> goals = goals(verdicts);
    return new VerdictCounts(language(goals), goals, Autumn.OCTOBER).line();
  }

  static Language language(List<GoalScore> goals) {
    Scorecard card = card(goals);
    return Language.of(
        Wording.ofReport(new TemplateFiles(Optional.empty()), card.client().language()),
        card.client());
  }

  private static Scorecard card(List<GoalScore> goals) {
    return Autumn.scorecard(goals, Commentary.NONE);
  }

  private static List<GoalScore> goals(Verdict... verdicts) {
    return new ArrayList<>(
        IntStream.range(0, verdicts.length)
            .mapToObj(i -> goal(NAMES.get(i), verdicts[i]))
            .toList());
  }

  private static GoalScore goal(String name, Verdict verdict) {
    return goal(name, verdict, Goal.Direction.MORE, "4");
  }

  private static GoalScore goal(
      String name, Verdict verdict, Goal.Direction direction, String change) {
    Goal goal =
        Autumn.goal(
            name,
            name,
            "",
            "More",
            "Somebody",
            Autumn.kpi("k", "k", Unit.COUNT, true, ""),
            direction,
            Map.of(),
            10,
            false);
    boolean data = verdict != Verdict.NO_DATA;
    GoalScore score = Autumn.testRides();
    Figure actual = data ? known("74") : Figure.missing(Absence.NOT_EXPORTED);
    Delta delta =
        data
            ? new Delta(known("70"), known(change), known("0.06"))
            : new Delta(known("70"), actual, actual);
    return new GoalScore(
        goal,
        actual,
        score.target(),
        score.targetBasis(),
        delta,
        delta,
        delta,
        score.quarter(),
        score.year(),
        score.judged(),
        verdict,
        score.history(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        score.analysis());
  }
}

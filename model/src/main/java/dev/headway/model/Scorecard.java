package dev.headway.model;

import dev.headway.ingest.Exports;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * A client's month: every goal with its value, its deltas and its verdict, and what they rest on.
 *
 * @param client the client
 * @param month the month
 * @param goals those of the month, in the order of the client's file
 * @param sources that any month up to this one has had, in the order of their names
 * @param commentary the account manager's words
 * @param exports what everything was computed from
 * @param findings what somebody should look at
 * @param sections what it says beside the goals
 */
public record Scorecard(
    Client client,
    YearMonth month,
    List<GoalScore> goals,
    List<SourceScore> sources,
    Commentary commentary,
    Exports exports,
    Findings findings,
    Sections sections) {

  /** Copies the lists. */
  public Scorecard {
    goals = List.copyOf(goals);
    sources = List.copyOf(sources);
  }

  /**
   * Computes a scorecard. The same arguments give the same scorecard: no clock, locale or zone of
   * the machine is asked.
   */
  public static Scorecard of(
      Client client, YearMonth month, Exports exports, Commentary commentary) {
    return of(client, FactGathering.of(exports.facts(), client, month), exports, commentary);
  }

  /**
   * Computes the scorecard of a month from facts that need not be kept.
   *
   * @param facts of the client, put together for the month
   * @param exports the files that they were read from; of its own facts nothing is computed
   */
  public static Scorecard of(
      Client client, GatheredFacts facts, Exports exports, Commentary commentary) {
    YearMonth month = facts.month();
    List<SourceDays> days = SourceDays.of(facts, exports.files(), client.downloads());
    InputFigures inputs = new InputFigures(client, facts, days);
    SurveyAnswers answers = new SurveyAnswers(facts.answers(), days);
    GoalScoring scoring = new GoalScoring(client, facts.first().orElse(month), month, inputs);
    SourceScoring sourceScoring = new SourceScoring(facts, month);
    List<GoalScore> goals =
        client.goals().stream().filter(goal -> goal.isIn(month)).map(scoring::score).toList();
    List<SourceScore> sources = days.stream().map(sourceScoring::score).toList();
    return new Scorecard(
        client,
        month,
        goals,
        sources,
        commentary,
        exports,
        Findings.of(client, month, goals, sources, inputs),
        new Sections(
            new ReturnScoring(client, month, facts, inputs).score(),
            new SocialScoring(month, facts, inputs).score(),
            new CustomerScoring(client, month, facts, inputs, answers).score(),
            new AskedScoring(client, month, answers).score(),
            new ContentScoring(month, facts.posts(), inputs).score(),
            new Converting(client, month, inputs).conversions(),
            GoalChanges.of(client, month),
            SourceUses.byKind(facts, month)));
  }

  /** The same, for documents in another language; the account manager's words stay as they are. */
  public Scorecard in(Locale language) {
    return new Scorecard(
        client.in(language), month, goals, sources, commentary, exports, findings, sections);
  }
}

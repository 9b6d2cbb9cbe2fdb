package dev.headway.model;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Origin;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A client's month: every goal with its value, its deltas and its verdict, and what they rest on.
 *
 * @param client the client
 * @param month the month
 * @param goals in the order of the client's file
 * @param sources that any month up to this one has had, in the order of their names
 * @param commentary the account manager's words
 * @param exports what everything was computed from
 */
public record Scorecard(
    Client client,
    YearMonth month,
    List<GoalScore> goals,
    List<SourceScore> sources,
    Commentary commentary,
    Exports exports) {

  /** Copies the lists. */
  public Scorecard {
    goals = List.copyOf(goals);
    sources = List.copyOf(sources);
  }

  /**
   * The rows of the month whose amount of money a goal needs and the export does not give, such as
   * a won deal without an amount: the sums hold the others, and somebody has to be told.
   */
  public List<Origin> withoutAmount() {
    InputFigures inputs = figures();
    return inputsOfGoals()
        .flatMap(name -> inputs.withoutAmount(name, month).stream())
        .map(Fact::origin)
        .distinct()
        .toList();
  }

  /**
   * The files of the month that a goal needs and that lack a column it asks for: what the column
   * would say is not known, which is not zero.
   */
  public List<MissingColumn> missingColumns() {
    InputFigures inputs = figures();
    return inputsOfGoals()
        .flatMap(name -> inputs.missingColumns(name, month).stream())
        .distinct()
        .toList();
  }

  private InputFigures figures() {
    return new InputFigures(
        client, new FactsByMonth(exports), SourceDays.of(exports, client, month));
  }

  private Stream<String> inputsOfGoals() {
    return goals.stream().flatMap(score -> score.goal().kpi().inputs().stream()).distinct();
  }

  /**
   * Computes a scorecard. The same arguments give the same scorecard: no clock, locale or zone of
   * the machine is asked.
   */
  public static Scorecard of(
      Client client, YearMonth month, Exports exports, Commentary commentary) {
    List<SourceDays> sources = SourceDays.of(exports, client, month);
    GoalScoring goals =
        new GoalScoring(
            client, month, new InputFigures(client, new FactsByMonth(exports), sources));
    SourceScoring sourceScoring = new SourceScoring(exports, month);
    return new Scorecard(
        client,
        month,
        client.goals().stream().map(goals::score).toList(),
        sources.stream().map(sourceScoring::score).toList(),
        commentary,
        exports);
  }
}

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

  /** The inputs of goals, and of the chain behind them, whose zero in the month is not believed. */
  public List<UnlikelyZero> unlikelyZeros() {
    InputFigures inputs = figures();
    return inputsOfGoals()
        .filter(
            name ->
                inputs.figure(name, month) instanceof Figure.Missing none
                    && none.why() == Absence.UNLIKELY_ZERO)
        .flatMap(
            name ->
                inputs.usual(name, month, month.lengthOfMonth()).stream()
                    .map(usual -> new UnlikelyZero(name, usual)))
        .toList();
  }

  /**
   * The sources that a goal needs and that tell of the month up to some day and no further, where
   * the agency does not promise that its downloads are made after the month: whether the last days
   * were quiet or are missing is not known.
   */
  public List<SourceScore> openEnds() {
    if (client.downloads().afterMonthEnd()) {
      return List.of();
    }
    List<String> needed = goals.stream().flatMap(goal -> goal.missing().stream()).toList();
    InputFigures inputs = figures();
    List<String> used =
        inputsOfGoals().flatMap(name -> inputs.sources(name).stream()).distinct().toList();
    return sources.stream()
        .filter(source -> used.contains(source.source().name()))
        .filter(source -> !needed.contains(source.source().name()))
        .filter(source -> source.coverage().days() > 0 && !source.coverage().isWhole())
        .filter(source -> source.missingDays().contains(month.lengthOfMonth()))
        .toList();
  }

  private InputFigures figures() {
    return new InputFigures(
        client, new FactsByMonth(exports), SourceDays.of(exports, client, month));
  }

  private Stream<String> inputsOfGoals() {
    return goals.stream()
        .flatMap(score -> kpis(score.goal()))
        .flatMap(k -> k.inputs().stream())
        .distinct();
  }

  /** Its own, and those of the chain behind it. */
  private static Stream<Kpi> kpis(Goal goal) {
    return Stream.concat(
        Stream.of(goal.kpi()),
        goal.behaviours().stream()
            .flatMap(
                behaviour ->
                    Stream.concat(
                        Stream.of(behaviour.metric()),
                        behaviour.activities().stream().map(Goal.Activity::metric))));
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

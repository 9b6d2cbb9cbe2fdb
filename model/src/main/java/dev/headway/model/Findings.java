package dev.headway.model;

import dev.headway.ingest.Metric;
import dev.headway.ingest.Origin;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody should look at before a month is believed.
 *
 * @param withoutAmount the rows of the month whose amount of money a goal needs and the export does
 *     not give, such as a won deal without an amount: the sums hold the others, and somebody has to
 *     be told
 * @param missingColumns the files of the month that a goal needs and that lack a column it asks
 *     for: what the column would say is not known, which is not zero
 * @param unlikelyZeros the inputs of goals, and of the chain behind them, whose zero in the month
 *     is not believed
 * @param openEnds the sources that a goal needs and that tell of the month up to some day and no
 *     further, where the agency does not promise that its downloads are made after the month:
 *     whether the last days were quiet or are missing is not known
 * @param mixedDefinitions the inputs of goals, and of the chain behind them, that have no value,
 *     since they would add up figures of networks which do not mean the same by them
 */
public record Findings(
    List<Origin> withoutAmount,
    List<MissingColumn> missingColumns,
    List<UnlikelyZero> unlikelyZeros,
    List<SourceScore> openEnds,
    List<MixedDefinitions> mixedDefinitions) {

  /** Nothing to look at. */
  public static final Findings NONE =
      new Findings(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Findings {
    withoutAmount = List.copyOf(withoutAmount);
    missingColumns = List.copyOf(missingColumns);
    unlikelyZeros = List.copyOf(unlikelyZeros);
    openEnds = List.copyOf(openEnds);
    mixedDefinitions = List.copyOf(mixedDefinitions);
  }

  static Findings of(
      Client client,
      YearMonth month,
      List<GoalScore> goals,
      List<SourceScore> sources,
      InputFigures inputs) {
    List<Input> asked =
        goals.stream()
            .flatMap(score -> kpis(score.goal()))
            .flatMap(kpi -> kpi.inputs().stream())
            .distinct()
            .flatMap(name -> inputs.find(name).stream())
            .toList();
    return new Findings(
        asked.stream().flatMap(input -> withoutAmount(input, month, inputs)).distinct().toList(),
        asked.stream()
            .flatMap(input -> inputs.coverage().missingColumns(input, month).stream())
            .distinct()
            .toList(),
        asked.stream().flatMap(input -> unlikelyZero(input, month, inputs)).toList(),
        client.downloads().afterMonthEnd()
            ? List.of()
            : openEnds(asked, month, goals, sources, inputs),
        asked.stream().flatMap(input -> mixed(input, month, inputs)).toList());
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

  private static Stream<Origin> withoutAmount(Input input, YearMonth month, InputFigures inputs) {
    Metric metric = input.metric();
    boolean isMoney = metric.unit() == Metric.Unit.MONEY && metric.tally() == Metric.Tally.VALUE;
    return inputs.facts().taken(input, month).stream()
        .filter(group -> isMoney && !group.has(metric.id()))
        .flatMap(group -> group.lines().lines().mapToObj(line -> new Origin(group.file(), line)))
        .sorted(
            Comparator.comparing((Origin origin) -> origin.file().path())
                .thenComparing(Origin::line));
  }

  private static Stream<UnlikelyZero> unlikelyZero(
      Input input, YearMonth month, InputFigures inputs) {
    boolean isUnlikely =
        inputs.figure(input, month) instanceof Figure.Missing none
            && none.why() == Absence.UNLIKELY_ZERO;
    return Stream.of(input)
        .filter(zero -> isUnlikely)
        .flatMap(zero -> inputs.zeros().usual(zero, month, month.lengthOfMonth()).stream())
        .map(usual -> new UnlikelyZero(input.name(), usual));
  }

  private static Stream<MixedDefinitions> mixed(Input input, YearMonth month, InputFigures inputs) {
    Map<String, Set<String>> alike = inputs.mixed().networks(input, List.of(month));
    return alike.size() < 2
        ? Stream.empty()
        : Stream.of(
            new MixedDefinitions(
                input.name(),
                input.metric().id(),
                alike.values().stream().<List<String>>map(ArrayList::new).toList()));
  }

  private static List<SourceScore> openEnds(
      List<Input> asked,
      YearMonth month,
      List<GoalScore> goals,
      List<SourceScore> sources,
      InputFigures inputs) {
    List<String> without = goals.stream().flatMap(goal -> goal.missing().stream()).toList();
    List<String> used =
        asked.stream()
            .flatMap(input -> inputs.coverage().relevant(input).stream())
            .map(source -> source.source().name())
            .distinct()
            .toList();
    return sources.stream()
        .filter(source -> used.contains(source.source().name()))
        .filter(source -> !without.contains(source.source().name()))
        .filter(source -> source.coverage().days() > 0 && !source.coverage().isWhole())
        .filter(source -> source.missingDays().contains(month.lengthOfMonth()))
        .toList();
  }
}

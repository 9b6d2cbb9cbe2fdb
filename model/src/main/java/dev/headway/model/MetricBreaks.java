package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.MetricBreak;
import dev.headway.ingest.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The breaks that networks made in what they count, for the inputs that hold figures of theirs.
 * Where only a stretch is known in which a network did, all months that it may lie between are
 * split.
 */
final class MetricBreaks implements DefinitionBreaks {

  private final Function<String, List<Input>> named;
  private final InputFacts facts;
  private final MixedSums mixed;
  private final List<YearMonth> months;
  private final Map<Input, List<MetricBreak>> breaks = new HashMap<>();

  /**
   * The breaks.
   *
   * @param named the input of a name; none for fees
   * @param facts what inputs take
   * @param months those that anything is known of
   */
  MetricBreaks(Function<String, List<Input>> named, InputFacts facts, List<YearMonth> months) {
    this.named = named;
    this.facts = facts;
    this.mixed = new MixedSums(facts);
    this.months = months;
  }

  @Override
  public boolean isBreak(Kpi kpi, YearMonth month) {
    return kpi.inputs().stream().anyMatch(name -> isBetween(name, month.minusMonths(1), month));
  }

  /** The same of an input, by its name in formulas. */
  boolean isBetween(String name, YearMonth earlier, YearMonth later) {
    return named.apply(name).stream().anyMatch(input -> isBetween(input, earlier, later));
  }

  /**
   * Whether the input counted something else in the earlier month than in the later one: a network
   * changed what it counts, or it is another network that means something else by it.
   */
  boolean isBetween(Input input, YearMonth earlier, YearMonth later) {
    if (!earlier.isBefore(later)) {
      return false;
    }
    Period days = new Period(earlier.atDay(1), later.atEndOfMonth());
    return mixed.areOfTwo(input, earlier, later)
        || of(input).stream().anyMatch(each -> each.splits(days));
  }

  /** Whether a part of the month was surely counted otherwise than the rest. */
  boolean isWithin(Input input, YearMonth month) {
    return of(input).stream()
        .filter(each -> each.change() == MetricBreak.Change.REDEFINED && each.since().isExact())
        .filter(each -> networks(input, month).stream().anyMatch(each::concerns))
        .anyMatch(each -> each.splits(Period.of(month)));
  }

  /** Those of the networks whose figures the input takes. */
  private List<MetricBreak> of(Input input) {
    return breaks.computeIfAbsent(input, this::find);
  }

  private List<MetricBreak> find(Input input) {
    if (input.metric().breaks().isEmpty()) {
      return List.of();
    }
    Set<String> networks =
        months.stream()
            .flatMap(month -> networks(input, month).stream())
            .collect(Collectors.toSet());
    return input.metric().breaks().stream()
        .filter(each -> networks.stream().anyMatch(each::concerns))
        .toList();
  }

  /** A fact that says no network is concerned by what all of them changed. */
  private Set<String> networks(Input input, YearMonth month) {
    return facts.taken(input, month).stream()
        .map(MetricBreaks::network)
        .collect(Collectors.toSet());
  }

  private static String network(FactGroup group) {
    return group.facet(Facet.NETWORK).orElse("");
  }
}

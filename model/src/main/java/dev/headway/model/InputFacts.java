package dev.headway.model;

import dev.headway.ingest.FactKind;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that inputs take, month by month; each is looked for once. */
final class InputFacts {

  private final GatheredFacts facts;
  private final Map<Input, Narrowing> narrowings = new HashMap<>();
  private final Map<Asked, List<FactGroup>> taken = new HashMap<>();

  private record Asked(Input input, YearMonth month) {}

  InputFacts(GatheredFacts facts) {
    this.facts = facts;
  }

  /** The facts of a month that the input takes. */
  List<FactGroup> taken(Input input, YearMonth month) {
    return taken.computeIfAbsent(
        new Asked(input, month),
        asked -> candidates(input, month).stream().filter(narrowing(input)).toList());
  }

  /**
   * The facts of a month that the input chooses from. An account's day is a fact for each of its
   * figures, so that one of another figure says nothing.
   */
  List<FactGroup> candidates(Input input, YearMonth month) {
    List<FactGroup> all = facts.of(input.metric().of(), month);
    return input.metric().of() == FactKind.ACCOUNT_DAY
        ? all.stream().filter(group -> group.has(input.metric().id())).toList()
        : all;
  }

  /** Which facts the input takes. */
  Narrowing narrowing(Input input) {
    return narrowings.computeIfAbsent(input, asked -> new Narrowing(asked));
  }
}

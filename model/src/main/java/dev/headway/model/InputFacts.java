package dev.headway.model;

import dev.headway.ingest.AccountDay;
import dev.headway.ingest.Fact;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that inputs take, month by month; each is looked for once. */
final class InputFacts {

  private final Client client;
  private final FactsByMonth facts;
  private final Map<Input, Narrowing> narrowings = new HashMap<>();
  private final Map<Asked, List<Fact>> taken = new HashMap<>();

  private record Asked(Input input, YearMonth month) {}

  InputFacts(Client client, FactsByMonth facts) {
    this.client = client;
    this.facts = facts;
  }

  /** The facts of a month that the input takes. */
  List<Fact> taken(Input input, YearMonth month) {
    return taken.computeIfAbsent(
        new Asked(input, month),
        asked -> candidates(input, month).stream().filter(narrowing(input)).toList());
  }

  /**
   * The facts of a month that the input chooses from. An account's day is a fact for each of its
   * figures, so that one of another figure says nothing.
   */
  List<Fact> candidates(Input input, YearMonth month) {
    List<Fact> all = facts.of(input.metric().of(), month);
    return all.stream()
        .filter(
            fact -> !(fact instanceof AccountDay day) || day.metric().equals(input.metric().id()))
        .toList();
  }

  /** Which facts the input takes. */
  Narrowing narrowing(Input input) {
    return narrowings.computeIfAbsent(input, asked -> new Narrowing(asked, client));
  }
}

package dev.headway.report;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Sale;
import dev.headway.model.Client;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What has to be known of a client's facts before the first of them is written: how many there are
 * of each kind, which columns they need, and which sums over them are inputs. Holds no fact.
 */
public final class WorkbookTally implements Consumer<Fact> {

  private final Currency currency;
  private final Map<FactKind, Integer> rows = new EnumMap<>(FactKind.class);
  private final Map<FactKind, Set<String>> measured = new EnumMap<>(FactKind.class);
  private final Set<FactKind> foreign = EnumSet.noneOf(FactKind.class);
  private final Optional<WorkbookSums> sums;

  private WorkbookTally(Currency currency, Optional<WorkbookSums> sums) {
    this.currency = currency;
    this.sums = sums;
  }

  /** Nothing yet. */
  static WorkbookTally of(Client client, YearMonth month, WorkbookFacts columns, Wording words) {
    WorkbookTally none = withoutSums(client);
    return new WorkbookTally(
        client.currency(), Optional.of(new WorkbookSums(client, month, columns, words, none)));
  }

  /** Nothing yet, and no sums, such as where there are no words for their columns. */
  static WorkbookTally withoutSums(Client client) {
    return new WorkbookTally(client.currency(), Optional.empty());
  }

  @Override
  public void accept(Fact fact) {
    rows.merge(fact.kind(), 1, Integer::sum);
    Set<String> known = measured.computeIfAbsent(fact.kind(), kind -> new HashSet<>());
    Set<String> metrics = fact.measures().metrics();
    if (!known.containsAll(metrics)) {
      known.addAll(metrics);
    }
    if (currency(fact).filter(own -> !own.equals(currency)).isPresent()) {
      foreign.add(fact.kind());
    }
    sums.ifPresent(each -> each.accept(fact));
  }

  /** The currency of a fact's money; empty where it has none of its own. */
  static Optional<Currency> currency(Fact fact) {
    if (fact instanceof Sale sale) {
      return Optional.of(sale.currency());
    }
    return fact instanceof AdSpend ad ? Optional.of(ad.currency()) : Optional.empty();
  }

  /** The formula of an input over the tables; empty where none gives just its value. */
  Optional<String> formula(
      String input, WorkbookInputs.Period period, BigDecimal value, WorkbookTables tables) {
    return sums.flatMap(each -> each.formula(input, period, value, tables));
  }

  /** How many facts of a kind there are. */
  int rows(FactKind kind) {
    return rows.getOrDefault(kind, 0);
  }

  /** The metrics that any fact of the kind has a value of. */
  Set<String> measured(FactKind kind) {
    return measured.getOrDefault(kind, Set.of());
  }

  /** Whether any fact of the kind has its amounts in another currency than the client's. */
  boolean isForeign(FactKind kind) {
    return foreign.contains(kind);
  }
}

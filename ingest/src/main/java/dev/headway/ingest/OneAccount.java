package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whose the figures of accounts' days are of which the file does not say it, where the client
 * lists no account of the network: if all files that name one name the same, the others are of it,
 * too. Otherwise the same day would be counted once for the account and once for nobody.
 */
record OneAccount(String label, Accounts accounts, Problems problems) {

  /** Of networks of which the files name several accounts. */
  private static final String SEVERAL = "";

  /** The tables, with the account where none was named. */
  List<FileReading.Table> settle(List<FileReading.Table> tables) {
    Map<String, String> named = named(tables);
    tables.forEach(table -> tellIfUnsettled(table, named));
    return tables.stream().map(table -> settle(table, named)).toList();
  }

  /** Figures of nobody beside those of several accounts are probably one of these, told twice. */
  private void tellIfUnsettled(FileReading.Table table, Map<String, String> named) {
    if (table.use().kind() != FactKind.ACCOUNT_DAY) {
      return;
    }
    table.facts().stream()
        .map(AccountDay.class::cast)
        .filter(day -> day.account().isEmpty())
        .map(AccountDay::network)
        .filter(network -> SEVERAL.equals(named.get(network)))
        .findFirst()
        .ifPresent(
            network ->
                problems.add(
                    Problem.warning(
                        Place.of(label + "/" + table.file().path()),
                        "it does not say whose its figures are, and other files name several"
                            + " accounts of '"
                            + Excerpt.of(network)
                            + "', so that they are added to those of all",
                        "Put it into a folder named after the account, such as @alderbikes, or list"
                            + " the client's own under accounts: "
                            + Excerpt.of(network)
                            + ": in client.yaml.")));
  }

  private Map<String, String> named(List<FileReading.Table> tables) {
    Map<String, String> named = new HashMap<>();
    for (FileReading.Table table : tables) {
      if (table.use().kind() == FactKind.ACCOUNT_DAY) {
        table.facts().stream().map(AccountDay.class::cast).forEach(day -> add(day, named));
      }
    }
    return named;
  }

  private void add(AccountDay day, Map<String, String> named) {
    if (!day.account().isEmpty() && !accounts.lists(day.network())) {
      named.merge(
          day.network(),
          day.account(),
          (a, b) -> Accounts.plain(a).equals(Accounts.plain(b)) ? a : SEVERAL);
    }
  }

  private static FileReading.Table settle(FileReading.Table table, Map<String, String> named) {
    boolean concerned = table.use().kind() == FactKind.ACCOUNT_DAY && !named.isEmpty();
    return concerned
        ? table.of(table.facts().stream().map(fact -> settle((AccountDay) fact, named)).toList())
        : table;
  }

  private static Fact settle(AccountDay day, Map<String, String> named) {
    return day.account().isEmpty()
        ? new AccountDay(
            day.origin(),
            day.network(),
            named.getOrDefault(day.network(), ""),
            day.day(),
            day.metric(),
            day.value())
        : day;
  }
}

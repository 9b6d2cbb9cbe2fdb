package dev.headway.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whose the figures of accounts' days are of which the file does not say it, where the client
 * lists no account of the network: if all files that name one name the same, the others are of it,
 * too. Otherwise the same day would be counted once for the account and once for nobody.
 */
record OneAccount(Accounts accounts) {

  /** Of networks of which the files name several accounts. */
  private static final String SEVERAL = "";

  /** The tables, with the account where none was named. */
  List<FileReading.Table> settle(List<FileReading.Table> tables) {
    Map<String, String> named = named(tables);
    return tables.stream().map(table -> settle(table, named)).toList();
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

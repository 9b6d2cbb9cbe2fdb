package dev.headway.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose the rows of one table are. Lives as long as its table is read. */
final class RowOwner {

  private static final int KEPT = 100;

  private final Format.Read use;
  private final Cells cells;
  private final Preamble table;
  private final Channels channels;
  private final Accounts accounts;
  private final Map<String, Integer> others = new LinkedHashMap<>();
  private List<String> lastAsked = List.of();
  private String lastNetwork = "";
  private boolean lastOwned;
  private List<String> lastNames = List.of();
  private int line;

  RowOwner(Format.Read use, Cells cells, Preamble table, Channels channels, Accounts accounts) {
    this.use = use;
    this.cells = cells;
    this.table = table;
    this.channels = channels;
    this.accounts = accounts;
  }

  /**
   * Whether the row is to be left out because of whose it is: a partner's post, another website's
   * visits, or, among mentions, what the client's own account said.
   */
  boolean isForeign(Row row) throws RowRefused {
    if (use.kind() == FactKind.MENTION) {
      String author = cells.text("author", row);
      String network = channels.network(cells.text("network", row)).orElse("");
      return !author.isEmpty() && accounts.owns(network, List.of(author));
    }
    String network = network(row);
    if (!accounts.lists(network)) {
      return false;
    }
    List<String> names = names(row);
    boolean isForeign = !names.isEmpty() && !owns(network, names);
    if (isForeign && (others.containsKey(names.get(0)) || others.size() < KEPT)) {
      others.merge(names.get(0), 1, Integer::sum);
    }
    return isForeign;
  }

  /** The accounts of others that rows name, with how many rows each; the first some. */
  Map<String, Integer> others() {
    return Collections.unmodifiableMap(others);
  }

  /** Whether a row of a network that the client lists no account of says whose it is. */
  boolean isUnclaimed(Row row) throws RowRefused {
    return use.kind().isPublished() && !accounts.lists(network(row)) && !names(row).isEmpty();
  }

  /** The network of the row, or the key of the client's accounts that it belongs to. */
  String network(Row row) throws RowRefused {
    String word = cells.text("network", row);
    if (!word.isEmpty()) {
      return channels.network(word).orElseGet(() -> HeaderIndex.fold(word));
    }
    return use.network().orElse(use.kind() == FactKind.WEB_VISITS ? Accounts.WEB : "");
  }

  /** The account as exported; the client's only one where the export says none. */
  String account(Row row) throws RowRefused {
    List<String> names = names(row);
    Optional<String> only = names.isEmpty() ? accounts.only(network(row)) : Optional.empty();
    return names.isEmpty() ? only.orElse("") : names.get(0);
  }

  /** The same as the client's file writes it, so that all exports of its days write it alike. */
  String accountAsListed(Row row) throws RowRefused {
    return accounts.asListed(network(row), account(row));
  }

  /** Asked for more than once for each row. */
  private List<String> names(Row row) throws RowRefused {
    if (row.line() != line) {
      lastNames = read(row);
      line = row.line();
    }
    return lastNames;
  }

  private List<String> read(Row row) throws RowRefused {
    List<String> names = new ArrayList<>();
    add(use.kind() == FactKind.WEB_VISITS ? table.property() : "", names);
    add(cells.text("account", row), names);
    add(table.account(), names);
    add(cells.text("account-id", row), names);
    add(cells.text("account-name", row), names);
    return names;
  }

  private static void add(String name, List<String> names) {
    if (!name.isEmpty()) {
      names.add(name);
    }
  }

  /** Most rows are of the same account as the row before. */
  private boolean owns(String network, List<String> names) {
    if (!names.equals(lastAsked) || !network.equals(lastNetwork)) {
      lastAsked = names;
      lastNetwork = network;
      lastOwned = accounts.owns(network, names);
    }
    return lastOwned;
  }
}

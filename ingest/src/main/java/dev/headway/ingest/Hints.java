package dev.headway.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the agency says by the folders it puts a file into: {@code exports/2026-10/instagram/} or
 * {@code exports/2026-10/@alderbikes/}. Some exports name neither their network nor their account.
 */
record Hints(Channels channels, Accounts accounts) {

  private static final Pattern DAYS =
      Pattern.compile(
          "^.*\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2} (.+?)(?: ?\\(\\d+\\))?(?:\\.zip)?$");

  /**
   * The table with the figure that its title names, and its network; empty when its title is none
   * that is known.
   *
   * @throws FileRefused when nothing says which network, or which account, it is of
   */
  Optional<TableReader.Table> settle(TableReader.Table table, Preamble preamble)
      throws FileRefused {
    Optional<Format> format = format(table, preamble);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    TableReader.Table settled = of(table, withNetwork(table, format.get(), preamble));
    checkAccount(settled, preamble);
    checkDays(settled, preamble);
    return Optional.of(settled);
  }

  private static Optional<Format> format(TableReader.Table table, Preamble preamble)
      throws FileRefused {
    Optional<Format.Titled> titled = table.use().layout().titled();
    if (titled.isEmpty()) {
      return Optional.of(table.format());
    }
    if (preamble.title().isBlank() || preamble.title().startsWith("sep=")) {
      throw new FileRefused(
          0,
          "has no title above its table, which alone says what its figures are",
          "Download it again and leave the lines above the table as they are.");
    }
    int column = titled.get().column();
    String name = column < table.header().width() ? table.header().written(column) : "";
    return title(titled.get(), preamble).map(title -> table.format().titled(title, name));
  }

  private static Optional<Format.Title> title(Format.Titled titled, Preamble preamble) {
    return titled.titles().stream()
        .filter(title -> title.words().stream().anyMatch(w -> w.matches(preamble.title())))
        .findFirst();
  }

  private Format withNetwork(TableReader.Table table, Format format, Preamble preamble)
      throws FileRefused {
    Format.Read use = (Format.Read) format.use();
    boolean said = use.network().isPresent() || format.has(table.header(), "network");
    if (!use.byFolder() || said) {
      return format;
    }
    Optional<String> network =
        folders(table.file()).stream()
            .flatMap(f -> channels.network(f).stream())
            .findFirst()
            .or(() -> use.layout().titled().flatMap(t -> network(table.file(), t, preamble)));
    if (network.isEmpty()) {
      throw new FileRefused(
          0,
          "does not say which network it is of",
          "Put it into a folder with the network's name, such as "
              + folder(table.file(), "instagram")
              + ".");
    }
    return format.of(network.get());
  }

  /**
   * The network of a titled table that no folder says: the one of those that have such tables that
   * the file's name has a word for, or of which alone the client has accounts; else the title's.
   */
  private Optional<String> network(ExportFile file, Format.Titled titled, Preamble preamble) {
    Set<String> able = new TreeSet<>();
    titled.titles().forEach(title -> title.network().ifPresent(able::add));
    Set<String> named = new TreeSet<>();
    for (String word : file.path().split("[^\\p{L}]+", -1)) {
      channels.network(word).filter(able::contains).ifPresent(named::add);
    }
    List<String> own = able.stream().filter(accounts::lists).toList();
    Optional<String> only = own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    return named.size() == 1
        ? named.stream().findFirst()
        : only.or(() -> title(titled, preamble).flatMap(Format.Title::usually));
  }

  /** Figures of an account's days that nobody can be sure whose they are would be mixed up. */
  private void checkAccount(TableReader.Table table, Preamble preamble) throws FileRefused {
    Format.Read use = table.use();
    String network = use.network().orElse("");
    boolean named =
        table.format().has(table.header(), "account")
            || table.format().has(table.header(), "account-id")
            || !preamble.account().isEmpty()
            || !account(table).isEmpty();
    boolean several = accounts.lists(network) && accounts.only(network).isEmpty();
    if (use.kind() == FactKind.ACCOUNT_DAY && several && !named) {
      throw new FileRefused(
          0,
          "does not say which of the client's accounts of '" + network + "' it is of",
          "Put it into a folder with the account's name, such as "
              + folder(table.file(), accounts.first(network))
              + ".");
    }
  }

  /** Money of days that nobody knows belongs to no month. */
  private static void checkDays(TableReader.Table table, Preamble preamble) throws FileRefused {
    List<String> days = FactFields.stretch(table.use().kind());
    boolean dated =
        days.isEmpty()
            || preamble.stated().isPresent()
            || days.stream().anyMatch(name -> table.format().has(table.header(), name));
    if (!dated) {
      throw new FileRefused(
          0,
          "does not say which days it is of: it has no column of days, and neither the lines above"
              + " the table nor the name of the file tell them",
          table.use().kind() == FactKind.AD_SPEND
              ? "Download it again, broken down by day."
              : "Download it again, and put it here with the lines above the table.");
    }
  }

  private static String folder(ExportFile file, String name) {
    return file.folder().map(month -> "exports/" + month + "/" + name + "/").orElse(name + "/");
  }

  private static TableReader.Table of(TableReader.Table table, Format format) {
    return new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  /** The same lines, with the account as the client's file writes it. */
  Preamble whose(TableReader.Table table, Preamble preamble) {
    String network = table.use().network().orElse("");
    String named = preamble.account();
    if (named.isEmpty()) {
      return preamble.of(account(table));
    }
    return accounts.owns(network, List.of(named))
        ? preamble
        : accounts.like(network, named).map(preamble::of).orElse(preamble);
  }

  /** The account that a folder, or a zip, is named after; empty where none is. */
  private String account(TableReader.Table table) {
    String network = table.use().network().orElse("");
    return folders(table.file()).stream()
        .map(Hints::afterDays)
        .filter(folder -> accounts.owns(network, List.of(folder)) || isNamed(network, folder))
        .findFirst()
        .map(folder -> isNamed(network, folder) ? folder.substring(1) : folder)
        .orElse("");
  }

  /** Whether the folder is called after an account, of a network of which the client lists none. */
  private boolean isNamed(String network, String folder) {
    return folder.length() > 1 && folder.startsWith("@") && !accounts.lists(network);
  }

  /** Zips of YouTube are called after what they hold, its days and the channel. */
  private static String afterDays(String folder) {
    return DAYS.matcher(folder).replaceFirst("$1");
  }

  /** The folders between the month's and the file, and the zip where it lies in one. */
  private static List<String> folders(ExportFile file) {
    List<String> parts = Arrays.asList(file.path().split("!?/", -1));
    return parts.size() < 4 ? List.of() : parts.subList(2, parts.size() - 1);
  }
}

package dev.headway.ingest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of one table whose header was recognised. Lives as long as that takes. */
final class TableReader {

  /** The format's table in one file. */
  record Table(ExportFile file, Format format, Format.Read use, HeaderIndex header) {}

  private final Table table;
  private final Format.Layout layout;
  private final Cells cells;
  private final FactMaker maker;
  private final Optional<LocalDate> until;
  private final Signs refuse;
  private final Signs quirks;
  private final Signs leaveOut;
  private final TotalsRows totals;
  private final List<String> continues;
  private final TableFacts facts;
  private final SourceWords sources = new SourceWords();
  private final Refusals refused = new Refusals();
  private final LostDays lost = new LostDays();
  private final BrokenOff broken;
  private int rows;
  private int foreign;
  private final Map<String, Integer> aside = new LinkedHashMap<>();
  private boolean unclaimed;
  private Optional<String> cut = Optional.empty();

  /**
   * A reader.
   *
   * @param until rows after this day are not there yet
   * @param exported the metrics that it has a column for
   * @param sink takes the facts that need not be kept
   */
  TableReader(
      Table table,
      Cells cells,
      FactMaker maker,
      Optional<LocalDate> until,
      Set<String> exported,
      FactSink sink) {
    this.table = table;
    this.layout = table.use().layout();
    this.cells = cells;
    this.maker = maker;
    this.until = until;
    this.facts = new TableFacts(table, exported, sink);
    this.refuse = new Signs(layout.refuse(), table.header());
    this.quirks = new Signs(layout.quirks(), table.header());
    this.leaveOut = new Signs(layout.leaveOut(), table.header());
    this.totals = new TotalsRows(table, cells);
    this.broken = new BrokenOff(table.header().width());
    this.continues = known(layout.continues());
  }

  private List<String> known(List<String> names) {
    return names.stream().filter(name -> table.format().has(table.header(), name)).toList();
  }

  /** Reads the table's rows: the row that ended it, or empty for the end of the file. */
  Optional<Row> read(Rows csv) throws FileRefused {
    Optional<Row> next = csv.next();
    RowSorter sorter = new RowSorter(layout, table.header(), cells);
    while (next.isPresent()) {
      Row row = next.get();
      RowSorter.Sort sort = sorter.sort(row);
      cut = sorter.cut();
      if (sort == RowSorter.Sort.END) {
        break;
      }
      if (sort == RowSorter.Sort.UNCLEAR) {
        rows++;
        refuse(row, unclear());
      } else if (sort == RowSorter.Sort.BELOW && canBeMade(row)) {
        aside.merge("below the end of the table", 1, Integer::sum);
      } else if (sort == RowSorter.Sort.ROW
          && !isNoData(row)
          && !isBrokenOff(row, csv.ending())
          && !totals.has(row)) {
        read(row);
      }
      next = csv.next();
    }
    finish();
    return next;
  }

  /** What an agency writes by hand has short rows, and no end of the last line. */
  private boolean isBrokenOff(Row row, Rows.Ending ending) {
    if (cells.isTyped() || (ending != Rows.Ending.LINE && totals.isNamed(row))) {
      return false;
    }
    try {
      broken.see(row, ending);
      return false;
    } catch (RowRefused e) {
      rows++;
      refuse(row, e);
      return true;
    }
  }

  /** Whether it is like the table's rows, and not of another list below it. */
  private boolean canBeMade(Row row) {
    try {
      return !maker.make(row, new Origin(table.file(), row.line())).isEmpty();
    } catch (RowRefused e) {
      return false;
    }
  }

  /** What can be told of rows of totals only when all rows have been seen. */
  private void finish() throws FileRefused {
    Optional<Row> alone = totals.alone();
    if (alone.isPresent()) {
      read(alone.get());
    }
    if (facts.removeSum(totals)) {
      aside.merge("rows of totals", 1, Integer::sum);
    }
  }

  private static RowRefused unclear() {
    return new RowRefused(
        "the row stands below a gap and has no number where the table has its numbers, so it"
            + " cannot be told whether it belongs to it",
        "Download the file again and put it here as it is.",
        false);
  }

  private boolean isNoData(Row row) {
    return !layout.noData().isEmpty()
        && row.isOneCell() // asked of every row, and much quicker than the words
        && layout.noData().stream().anyMatch(glob -> glob.matches(row.text()));
  }

  /** Whether the row goes on with the one above it, such as the second item of an order. */
  private boolean isContinued(Row row) {
    return !continues.isEmpty() && continues.stream().allMatch(name -> cells.isEmpty(name, row));
  }

  private void read(Row row) throws FileRefused {
    Optional<Format.Sign> wrong = refuse.of(row);
    if (wrong.isPresent()) {
      throw new FileRefused(row.line(), wrong.get().message(), wrong.get().advice());
    }
    rows++;
    try {
      if (row.cells().size() == 1 && table.header().width() > 1) {
        throw new RowRefused(
            "the whole row is one cell: '" + Excerpt.of(row.text()) + "'",
            table.use().kind() == FactKind.EVIDENCE
                ? "Write commas between its cells, and quotation marks only around single cells."
                : "The file was edited or damaged. Download it again and put it here as it is.",
            false);
      }
      checkWidth(row);
      Optional<Format.Sign> quirk = quirks.of(row);
      if (quirk.isPresent()) {
        throw new RowRefused(quirk.get().message(), quirk.get().advice(), true);
      }
      keep(row);
    } catch (RowRefused e) {
      refuse(row, e);
    }
  }

  private void refuse(Row row, RowRefused why) {
    refused.add(row.line(), why);
    if (!why.quirk()) {
      lost.refused(cells.days(row));
    }
  }

  /** With a cell too many nobody knows which cell belongs to which column. */
  private void checkWidth(Row row) throws RowRefused {
    int width = table.header().width();
    for (int i = width; i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        throw new RowRefused(
                "the row has more cells than the table has columns, which are "
                    + width
                    + ": here stands '"
                    + Excerpt.of(row.cell(i))
                    + "'",
                "A text in it probably has a comma and no quotation marks. Download the file again"
                    + " and put it here as it is.",
                false)
            .at(i);
      }
    }
  }

  private void keep(Row row) throws RowRefused {
    if (isContinued(row)) {
      aside.merge("lines that go on with the one above", 1, Integer::sum);
      return;
    }
    if (maker.owner().isForeign(row)) {
      foreign++;
      return;
    }
    Optional<Format.Sign> left = leaveOut.of(row);
    if (left.isPresent()) {
      aside.merge(left.get().message(), 1, Integer::sum);
      return;
    }
    totals.see(row);
    List<Fact> made = maker.make(row, new Origin(table.file(), row.line()));
    if (until.isPresent() && made.stream().anyMatch(fact -> isLater(fact.period().first()))) {
      rows--; // as if it had not been written yet
      return;
    }
    if (layout.ofPeriod() && made.stream().anyMatch(this::isOlder)) {
      aside.merge("posts of earlier days, with figures of these days only", 1, Integer::sum);
      return;
    }
    unclaimed |= maker.owner().isUnclaimed(row);
    if (table.use().kind().hasSource()) {
      sources.add(maker.source(row), maker.knowsSource(row), isOfNone(made), row.line());
    }
    made.stream().map(Fact::period).findFirst().ifPresent(lost::told);
    facts.add(made);
  }

  /** Rows of visits are sums, so how many of them have no channel says nothing. */
  private boolean isOfNone(List<Fact> made) {
    return table.use().kind() != FactKind.WEB_VISITS
        && made.stream()
            .flatMap(fact -> fact.facet(Facet.CHANNEL).stream())
            .anyMatch(Channels.UNPLACED::equals);
  }

  private boolean isOlder(Fact fact) {
    return maker.stated().map(p -> fact.period().first().isBefore(p.first())).orElse(false);
  }

  private boolean isLater(LocalDate day) {
    return until.map(day::isAfter).orElse(false);
  }

  /**
   * The last row, where it may have been cut within its last cell. What may be downloaded as a
   * workbook has perhaps been saved by Google's spreadsheets, which end no last line, and name
   * their files {@code workbook - sheet.csv}.
   */
  Optional<Row> doubtful() {
    return broken.doubtful().filter(row -> !isSheet());
  }

  private boolean isSheet() {
    return layout.workbook() && table.file().path().contains(" - ");
  }

  /** The days of which it does not tell all, since rows were refused. */
  List<Period> lost() {
    return lost.all();
  }

  /** Rows that were refused. */
  Refusals refused() {
    return refused;
  }

  /** How many rows were left out because of what they are, by what they are. */
  Map<String, Integer> aside() {
    return Collections.unmodifiableMap(aside);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether rows name an account of a network of which the client lists none. */
  boolean unclaimed() {
    return unclaimed;
  }

  /** What the rows say of their sources. */
  SourceWords sources() {
    return sources;
  }

  /** Whether all rows were left out because of whose they are. */
  boolean allForeign() {
    return foreign > 0 && foreign == rows;
  }

  /** What the file says of rows that the network left out; empty where it says nothing. */
  Optional<String> cut() {
    return cut;
  }

  /** Whether its figures are of some days, and nothing says of which. */
  boolean isUndated() {
    return layout.ofPeriod() && maker.stated().isEmpty() && facts.tally().count() > 0;
  }

  /** Whether the table holds a row of totals and nothing else. */
  boolean totalsOnly() {
    return totals.areAll() && rows == 0;
  }

  /** Whether that row counts. */
  boolean totalsCount() {
    return totals.areAll() && rows == 1;
  }

  /** Whose the rows are. */
  RowOwner owner() {
    return maker.owner();
  }

  /** What is known of the facts, kept or not. */
  FactTally tally() {
    return facts.tally();
  }

  FileReading.Counts counts() {
    return new FileReading.Counts(rows, refused.count(), foreign, sum(aside));
  }

  /** The facts that were kept. */
  List<Fact> facts() {
    return facts.kept();
  }

  /** Metrics that are zero throughout while the format says that they cannot be. */
  Set<String> onlyZeros() {
    return facts.onlyZeros();
  }
}

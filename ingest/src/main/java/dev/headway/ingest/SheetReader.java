package dev.headway.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the tables of one sheet into facts: of a file of text, or of one sheet of a workbook. */
record SheetReader(
    ExportRequest request,
    Recognition recognition,
    Channels channels,
    Accounts accounts,
    Offer offer,
    Hints hints,
    FactSink sink,
    FileTold told) {

  /** What is done with what was found; told of each table that was read. */
  interface FileTold {
    /** A table was read. */
    void tell(TableReader.Table table, Cells cells, TableReader reader);

    /** A table of several was refused. */
    void tellRefused(ExportFile file, FileRefused why);

    /** Metrics were left out, since they are zero in every row and cannot be. */
    void tellZeros(TableReader.Table table, Set<String> metrics);
  }

  /** What is asked of a sheet: its file, its rows, its first header, and up to which day. */
  record Asked(
      ExportFile file, Rows.Source rows, Recognition.Found found, Optional<LocalDate> until) {

    /** The last day that the last row can be, where its days have no year. */
    LocalDate latest() {
      Optional<LocalDate> end = file.folder().map(YearMonth::atEndOfMonth).or(() -> until);
      return end.map(day -> day.plusDays(31)).orElse(LocalDate.MAX);
    }

    /** The same of a part of the file. */
    Asked of(ExportFile part) {
      return new Asked(part, rows, found, until);
    }
  }

  /** The tables of a sheet whose first header was recognised as one of a format that is read. */
  List<FileReading> read(Asked asked, Format.Read use) throws IOException, FileRefused {
    return switch (use.layout().tables()) {
      case ONE -> alone(asked, use, asked.found().row());
      case WIDEST -> widest(asked, use);
      case EACH -> each(asked);
    };
  }

  private List<FileReading> widest(Asked asked, Format.Read use) throws IOException, FileRefused {
    ExportFile file = asked.file();
    WidestTables found;
    try (Rows rows = asked.rows().open()) {
      found = WidestTables.of(rows, asked.found().format(), use.layout(), file.path());
    }
    if (found.tables().isEmpty()) {
      return alone(asked, use, asked.found().row());
    }
    List<FileReading> readings = new ArrayList<>();
    boolean one = found.tables().size() == 1;
    for (Map.Entry<Optional<Period>, WidestTables.At> table : found.tables().entrySet()) {
      Asked part = one ? asked : asked.of(file.part(name(table.getKey())));
      if (!one && table.getKey().isEmpty()) {
        readings.add(FileIntake.ignored(part.file(), LeftAlone.NO_DAYS.reason()));
      } else {
        readings.addAll(alone(part, use, table.getValue().row()));
      }
    }
    if (!found.others().isEmpty()) {
      String others = "'" + String.join("', '", found.others()) + "'";
      readings.add(
          FileIntake.ignored(file.part("other tables"), LeftAlone.OTHER_TABLES.reason(), others));
    }
    return List.copyOf(readings);
  }

  private static String name(Optional<Period> days) {
    return days.map(p -> p.first() + " to " + p.last()).orElse("without days");
  }

  /** The table of a file, once for each network where its columns are of several. */
  private List<FileReading> alone(Asked asked, Format.Read use, int at)
      throws IOException, FileRefused {
    if (use.perNetwork().isEmpty()) {
      return List.of(one(asked, asked.found().format(), at));
    }
    List<FileReading> readings = new ArrayList<>();
    for (String network : use.perNetwork().keySet()) {
      Format format = asked.found().format().onlyOf(network);
      Asked part =
          new Asked(asked.file().part(network), asked.rows(), asked.found(), asked.until());
      FileReading reading = one(part, format, at);
      if (reading instanceof FileReading.Table table && !table.exported().isEmpty()) {
        readings.add(reading);
      }
    }
    return readings.isEmpty()
        ? List.of(FileIntake.ignored(asked.file(), LeftAlone.NO_NETWORK.reason()))
        : readings;
  }

  private FileReading one(Asked asked, Format format, int at) throws IOException, FileRefused {
    try (Rows rows = asked.rows().open()) {
      List<String> above = new ArrayList<>();
      Optional<Row> row = rows.next();
      for (int i = 0; i < at && row.isPresent(); i++) {
        above.add(row.get().text());
        row = rows.next();
      }
      HeaderIndex header = asked.found().header(row.map(Row::cells).orElse(List.of()));
      Format.Read use = (Format.Read) format.use();
      TableReader.Table table = new TableReader.Table(asked.file(), format, use, header);
      Set<String> zeros = zeros(table, above, asked);
      if (!zeros.isEmpty() && sink.leavesZeros()) {
        return keeping().table(table, above, rows, asked).reading();
      }
      return table(withoutZeros(table, zeros), above, rows, asked).reading();
    }
  }

  /** The same, but that all facts are left with their tables. */
  private SheetReader keeping() {
    return new SheetReader(
        request, recognition, channels, accounts, offer, hints, FactSink.none(), told);
  }

  /** Facts that are not kept cannot be mended later, so their zeros are looked for before. */
  private Set<String> zeros(TableReader.Table table, List<String> above, Asked asked)
      throws IOException, FileRefused {
    if (table.use().layout().zeros().isEmpty() || !sink.takes(table.use())) {
      return Set.of();
    }
    Preamble preamble = Preamble.of(above, asked.file().path(), table.use().layout());
    Cells cells =
        new Cells(table.format(), table.use(), table.header(), CutIds.NONE, request.zone());
    RowOwner owner =
        new RowOwner(table.use(), cells, hints.whose(table, preamble), channels, accounts);
    try (Rows rows = asked.rows().open()) {
      return ZeroColumns.of(table, owner, rows);
    }
  }

  private TableReader.Table withoutZeros(TableReader.Table table, Set<String> zeros) {
    if (zeros.isEmpty()) {
      return table;
    }
    told.tellZeros(table, zeros);
    return new TableReader.Table(
        table.file(), table.format().without(zeros), table.use(), table.header());
  }

  /** A table, and the row that ended it. */
  private record Ended(FileReading reading, Optional<Row> by) {}

  private Ended table(TableReader.Table found, List<String> above, Rows rows, Asked asked)
      throws IOException, FileRefused {
    Preamble preamble = Preamble.of(above, found.file().path(), found.use().layout());
    Optional<TableReader.Table> known = hints.settle(found, preamble);
    if (known.isEmpty()) {
      Optional<Row> by = skip(found, rows);
      String title = "'" + Excerpt.of(preamble.title()) + "'";
      return new Ended(
          FileIntake.ignored(found.file(), LeftAlone.UNKNOWN_TITLE.reason(), title), by);
    }
    TableReader.Table table =
        NumbersAlike.settle(
            WrittenAlike.settle(known.get(), asked.rows()),
            asked.found().delimiter(),
            asked.rows());
    Format.Read use = table.use();
    CutIds cut = CutIds.of(table, asked.rows());
    Cells cells = new Cells(table.format(), use, table.header(), cut, request.zone());
    if (!cells.yearless().isEmpty()) {
      cells.walk(
          YearlessDays.walk(
              asked.rows(), cells.yearless().get(0), preamble.firstYear(), asked.latest()));
    }
    Preamble own = hints.whose(table, preamble);
    RowOwner owner = new RowOwner(use, cells, own, channels, accounts);
    FactMaker maker = new FactMaker(use, cells, own, channels, owner, request.currency());
    Set<String> exported = offer.exported(table.format(), use, table.header());
    TableReader reader = new TableReader(table, cells, maker, asked.until(), exported, sink);
    Optional<Row> by = reader.read(rows);
    told.tell(table, cells, reader);
    return new Ended(new TableReading(offer, sink).of(table, own, reader), by);
  }

  /** Passes over a table that is not read. */
  private Optional<Row> skip(TableReader.Table table, Rows rows) throws FileRefused {
    Format.Layout layout = table.use().layout();
    Cells cells =
        new Cells(table.format(), table.use(), table.header(), CutIds.NONE, request.zone());
    RowSorter sorter = new RowSorter(layout, table.header(), cells);
    Optional<Row> row = rows.next();
    while (row.isPresent() && sorter.sort(row.get()) != RowSorter.Sort.END) {
      row = rows.next();
    }
    return row;
  }

  /** One table after the other; what stands between them and is no header is above the next. */
  private List<FileReading> each(Asked asked) throws IOException, FileRefused {
    List<FileReading> readings = new ArrayList<>();
    Map<ExportFile, FileRefused> refused = new LinkedHashMap<>();
    try (Rows rows = asked.rows().open()) {
      List<String> above = new ArrayList<>();
      Optional<Row> row = rows.next();
      while (row.isPresent()) {
        HeaderIndex header = new HeaderIndex(row.get().cells());
        Optional<Format> format = recognition.of(header);
        if (format.isPresent() && format.get().use() instanceof Format.Read use) {
          ExportFile part = part(asked.file(), above, readings.size() + 1);
          TableReader.Table table = new TableReader.Table(part, format.get(), use, header);
          Optional<FileRefused> why = objection(table, above);
          why.ifPresent(e -> refused.put(part, e));
          Ended ended =
              why.isPresent()
                  ? new Ended(refusal(part, why.get()), skip(table, rows))
                  : table(table, above, rows, asked);
          readings.add(ended.reading());
          above.clear();
          row = ended.by();
        } else {
          if (!row.get().isBlank()) {
            above.add(row.get().text());
          }
          row = rows.next();
        }
      }
    }
    if (!refused.isEmpty() && refused.size() == readings.size()) {
      throw refused.values().iterator().next();
    }
    refused.forEach(told::tellRefused);
    return List.copyOf(readings);
  }

  /** Why a table cannot be read, which says nothing of the others of its file. */
  private Optional<FileRefused> objection(TableReader.Table table, List<String> above) {
    try {
      hints.settle(table, Preamble.of(above, table.file().path(), table.use().layout()));
      return Optional.empty();
    } catch (FileRefused e) {
      return Optional.of(e);
    }
  }

  private static FileReading refusal(ExportFile part, FileRefused why) {
    return new FileReading.Done(part, new ReadFile.Refused(why.message()));
  }

  /** One table of a file: named by the line above it, or by its number. */
  private static ExportFile part(ExportFile file, List<String> above, int number) {
    String title = above.isEmpty() ? "" : above.get(above.size() - 1).replaceAll("\\p{C}", "?");
    return file.part(title.isBlank() ? "table " + number : title.strip());
  }
}

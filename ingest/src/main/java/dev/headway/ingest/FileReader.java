package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file: recognises it, finds its tables, and makes their rows into facts. */
final class FileReader {

  private static final String MEND_LOG =
      "Mend it in a text editor: the first line is date,type,network,words,who,link, and a cell"
          + " with a comma or a quotation mark in it stands in quotation marks.";

  private final ExportRequest request;
  private final Recognition recognition;
  private final SheetReader sheets;
  private final Problems problems;
  private final Set<String> networksAsked = new HashSet<>();

  FileReader(ExportRequest request, Formats formats, FactSink sink, Problems problems) {
    this.request = request;
    this.recognition = new Recognition(formats.all());
    this.problems = problems;
    Channels channels = Channels.with(request.channels());
    Accounts accounts = new Accounts(request.accounts());
    this.sheets =
        new SheetReader(
            request,
            recognition,
            channels,
            accounts,
            new Offer(MetricCatalogue.standard()),
            new Hints(channels, accounts),
            sink,
            new Telling());
  }

  /**
   * Reads a file of text.
   *
   * @param file its name and digest
   * @param text what stands in it
   * @param until rows after this day are not there yet
   */
  List<FileReading> read(ExportFile file, TextFile text, Optional<LocalDate> until) {
    return guarded(
        file,
        () -> {
          Recognition.Found found;
          try (Reader head = text.text()) {
            found = recognition.of(head);
          }
          return sheet(file, text, found, until);
        });
  }

  /** The agency's own log is mended, not guessed at: somebody goes on writing it. */
  private List<FileReading> sheet(
      ExportFile file, TextFile text, Recognition.Found found, Optional<LocalDate> until)
      throws IOException, FileRefused {
    Rows.Source plain = text.rows(found.delimiter());
    if (until.isPresent()) {
      return sheet(new SheetReader.Asked(file, plain, found, until));
    }
    WrappedRows rows = new WrappedRows(plain, found.delimiter(), found.width());
    List<FileReading> readings = sheet(new SheetReader.Asked(file, rows, found, until));
    if (rows.count() > 0) {
      problems.add(
          Problem.warning(
              place(file, rows.firstLine()),
              "a spreadsheet has put whole rows into one cell each, from this line on "
                  + rows.count()
                  + "; they were taken apart and read",
              "Download the file again and put it here without opening it in a spreadsheet, which"
                  + " may have changed ids and days too."));
    }
    return readings;
  }

  /** Reads a workbook: every sheet of it that is known; one at least has to be. */
  List<FileReading> read(ExportFile file, WorkbookFile workbook) {
    return guarded(file, () -> workbook(file, workbook));
  }

  private List<FileReading> workbook(ExportFile file, WorkbookFile workbook)
      throws IOException, FileRefused {
    List<FileReading> readings = new ArrayList<>();
    Optional<FileRefused> unknown = Optional.empty();
    boolean known = false;
    for (WorkbookFile.NamedSheet sheet : workbook.sheets()) {
      ExportFile part = file.part(sheet.name());
      try {
        Recognition.Found found = recognition.of(sheet);
        checkWorkbook(found.format());
        known = true;
        SheetReader.Asked asked =
            new SheetReader.Asked(part, sheet.source(), found, Optional.empty());
        readings.addAll(guarded(part, () -> sheet(asked)));
      } catch (FileRefused e) {
        unknown = unknown.or(() -> Optional.of(e));
        readings.add(FileIntake.ignored(part, LeftAlone.UNKNOWN_SHEET.reason()));
      }
    }
    if (readings.isEmpty()) {
      throw new FileRefused(
          0, "is a workbook without a sheet", "It is probably damaged: download it again.");
    }
    if (!known && unknown.isPresent()) {
      throw unknown.get();
    }
    return readings;
  }

  /** Spreadsheets change ids and days, so only what the network itself makes a workbook is read. */
  private static void checkWorkbook(Format format) throws FileRefused {
    if (format.use() instanceof Format.Read use && !use.layout().workbook()) {
      throw new FileRefused(
          0,
          "is a spreadsheet of what '" + format.source().name() + "' gives as CSV",
          "Download the export as CSV; do not save the spreadsheet as CSV, that changes ids and"
              + " dates.");
    }
  }

  private List<FileReading> sheet(SheetReader.Asked asked) throws IOException, FileRefused {
    if (asked.found().format().use() instanceof Format.Read use) {
      return sheets.read(asked, use);
    }
    Format.Leave leave = (Format.Leave) asked.found().format().use();
    return List.of(FileIntake.ignored(asked.file(), leave.reason()));
  }

  /** What can go wrong with a file. */
  private interface Reading {
    List<FileReading> read() throws IOException, FileRefused;
  }

  private List<FileReading> guarded(ExportFile file, Reading reading) {
    try {
      List<FileReading> readings = reading.read();
      if (readings.isEmpty()) {
        // Its first line was known, and then no table followed: nothing may end without a word.
        throw new FileRefused(
            0, "has no table that can be read", "It is probably damaged: download it again.");
      }
      return readings;
    } catch (FileRefused e) {
      String advice = file.folder().isEmpty() ? MEND_LOG : e.advice();
      problems.error(place(file, e.line()), e.message(), advice);
      return List.of(new FileReading.Done(file, new ReadFile.Refused(e.message())));
    } catch (IOException e) {
      String reason = "cannot be read: " + Reason.of(e);
      problems.error(place(file, 0), reason, "Check that you may read it.");
      return List.of(new FileReading.Done(file, new ReadFile.Refused(reason)));
    }
  }

  /** Tells of each table that was read. */
  private final class Telling implements SheetReader.FileTold {

    @Override
    public void tell(TableReader.Table table, Cells cells, TableReader reader) {
      new FileProblems(label(table.file()), problems).tell(table, cells, reader);
      Place place = place(table.file(), 0);
      table.use().network().filter(n -> reader.unclaimed()).ifPresent(n -> unclaimed(place, n));
    }

    @Override
    public void tellRefused(ExportFile file, FileRefused why) {
      problems.error(place(file, why.line()), why.message(), why.advice());
    }

    @Override
    public void tellZeros(TableReader.Table table, Set<String> metrics) {
      FileProblems told = new FileProblems(label(table.file()), problems);
      metrics.forEach(metric -> told.zeros(table.format(), metric));
    }
  }

  private void unclaimed(Place place, String network) {
    if (networksAsked.add(network)) {
      problems.add(
          Problem.warning(
              place,
              "the client lists no account for '" + network + "', so every account here is counted",
              "List the client's own under accounts: "
                  + network
                  + ": in client.yaml; partners'"
                  + " posts are then left out."));
    }
  }

  private Place place(ExportFile file, int line) {
    return line == 0 ? Place.of(label(file)) : Place.of(label(file), line);
  }

  private String label(ExportFile file) {
    return request.label() + "/" + file.path();
  }
}

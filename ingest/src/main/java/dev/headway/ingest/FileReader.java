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

/** Reads one file of text: recognises it, finds its table, and makes its rows into facts. */
final class FileReader {

  private static final String MEND_LOG =
      "Mend it in a text editor: the first line is date,type,network,words,who,link, and a cell"
          + " with a comma or a quotation mark in it stands in quotation marks.";

  private final ExportRequest request;
  private final Recognition recognition;
  private final Channels channels;
  private final Accounts accounts;
  private final Offer offer;
  private final Problems problems;
  private final Set<String> networksAsked = new HashSet<>();

  FileReader(ExportRequest request, Formats formats, Problems problems) {
    this.request = request;
    this.recognition = new Recognition(formats.all());
    this.channels = Channels.standard();
    this.accounts = new Accounts(request.accounts());
    this.offer = new Offer(MetricCatalogue.standard());
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param file its name and digest
   * @param bytes its bytes
   * @param until rows after this day are not there yet
   */
  FileReading read(ExportFile file, byte[] bytes, Optional<LocalDate> until) {
    TextEncoding encoding = TextEncoding.of(bytes);
    try (Reader head = encoding.reader(bytes)) {
      Recognition.Found found = recognition.of(head);
      if (found.format().use() instanceof Format.Read use) {
        return read(file, found, use, new Text(encoding, bytes), until);
      }
      Format.Leave leave = (Format.Leave) found.format().use();
      return new FileReading.Done(file, new ReadFile.Ignored(leave.reason()));
    } catch (FileRefused e) {
      Place place = place(file, e.line());
      problems.error(place, e.message(), file.folder().isEmpty() ? MEND_LOG : e.advice());
      return new FileReading.Done(file, new ReadFile.Refused(e.message()));
    } catch (IOException e) {
      String reason = "cannot be read: " + Reason.of(e);
      problems.error(place(file, 0), reason, "Check that you may read it.");
      return new FileReading.Done(file, new ReadFile.Refused(reason));
    }
  }

  private FileReading read(
      ExportFile file,
      Recognition.Found found,
      Format.Read use,
      Text text,
      Optional<LocalDate> until)
      throws IOException, FileRefused {
    int at = use.layout().widest() ? widest(found, text) : found.row();
    try (CsvRows csv = text.rows(found.delimiter())) {
      List<String> above = new ArrayList<>();
      Optional<Row> row = csv.next();
      for (int i = 0; i < at && row.isPresent(); i++) {
        above.add(row.get().text());
        row = csv.next();
      }
      HeaderIndex header = new HeaderIndex(row.map(Row::cells).orElse(List.of()));
      Preamble preamble = Preamble.of(above, use.layout());
      Cells cells = new Cells(found.format(), use, header, request.zone());
      FactMaker maker = new FactMaker(use, cells, preamble, channels, accounts, request.currency());
      TableReader.Table table = new TableReader.Table(file, found.format(), use, header);
      TableReader reader = new TableReader(table, cells, maker, until);
      reader.read(csv);
      tell(table, cells, reader);
      return reading(table, preamble, reader);
    }
  }

  /** The row of the header with the most columns; the first, where several have as many. */
  private static int widest(Recognition.Found found, Text text) throws IOException, FileRefused {
    int best = found.row();
    int width = 0;
    try (CsvRows csv = text.rows(found.delimiter())) {
      Optional<Row> row = csv.next();
      for (int i = 0; row.isPresent(); i++) {
        HeaderIndex header = new HeaderIndex(row.get().cells());
        if (header.width() > width && Recognition.fits(found.format(), header)) {
          best = i;
          width = header.width();
        }
        row = csv.next();
      }
    }
    return best;
  }

  private FileReading.Table reading(
      TableReader.Table table, Preamble preamble, TableReader reader) {
    Set<String> exported = offer.exported(table.format(), table.use(), table.header());
    Set<String> zeros = reader.onlyZeros();
    exported.removeAll(zeros);
    List<Fact> facts =
        zeros.isEmpty()
            ? reader.facts()
            : reader.facts().stream().map(fact -> Facts.without(fact, zeros)).toList();
    return new FileReading.Table(
        table.file(),
        table.format(),
        table.use(),
        facts,
        reader.counts(),
        preamble.stated(),
        exported,
        facets(table, reader),
        level(table));
  }

  private Set<Facet> facets(TableReader.Table table, TableReader reader) {
    Set<Facet> facets = offer.facets(table.format(), table.use(), table.header(), reader.facts());
    if (reader.sources().sayNothing()) {
      facets.removeAll(Set.of(Facet.CHANNEL, Facet.NETWORK));
    }
    return facets;
  }

  /** By which columns rows are told apart: what two exports must share to be of one level. */
  private static String level(TableReader.Table table) {
    List<String> by = new ArrayList<>();
    for (String name : List.of("campaign", "ad-set", "ad", "source")) {
      Optional<Field> field = Optional.ofNullable(table.format().fields().get(name));
      field
          .flatMap(f -> table.header().of(f.folded()).stream().findFirst())
          .map(table.header()::written)
          .ifPresent(by::add);
    }
    return String.join(", ", by);
  }

  private void tell(TableReader.Table table, Cells cells, TableReader reader) {
    new FileProblems(label(table.file()), problems).tell(table, cells, reader);
    Place place = place(table.file(), 0);
    table.use().network().filter(n -> reader.unclaimed()).ifPresent(n -> unclaimed(place, n));
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

  /** The text of a file, to be read more than once. */
  private static final class Text {
    private final TextEncoding encoding;
    private final byte[] bytes;

    Text(TextEncoding encoding, byte[] bytes) {
      this.encoding = encoding;
      this.bytes = bytes;
    }

    CsvRows rows(char delimiter) throws IOException {
      return new CsvRows(encoding.reader(bytes), delimiter);
    }
  }
}

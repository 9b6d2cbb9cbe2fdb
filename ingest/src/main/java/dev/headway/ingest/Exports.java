package dev.headway.ingest;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * All that a client's files say, as of one month.
 *
 * @param facts what was read, each thing once, in the order of files and lines
 * @param files every file, and what became of it, in the order in which they were read
 * @param problems what was wrong
 */
public record Exports(List<Fact> facts, List<ReadFile> files, List<Problem> problems) {

  /** Copies the collections. */
  public Exports {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Reads {@code evidence.csv} and every file below {@code exports/<month>} up to and including the
   * month asked for. Where two files tell the same fact, the later folder wins; inside one folder a
   * disagreement is a warning. Nothing is thrown for bad input: it is a problem in the result.
   */
  public static Exports read(ExportRequest request) {
    Problems problems = new Problems();
    Formats formats = Formats.of(request, problems);
    FileReader reader = new FileReader(request, formats, FactSink.none(), problems);
    FileIntake intake = new FileIntake(request, reader, true, problems);
    List<FileReading> readings =
        new ExportFolder(request, problems)
            .files().stream().flatMap(found -> intake.take(found).stream()).toList();
    Deduplication once = new Deduplication(request.label(), problems);
    FirstHand first = new FirstHand(new Accounts(request.accounts()));
    List<ReadFile> files = compare(request, readings, once, first, file -> 0, problems);
    return new Exports(once.facts(), files, problems.list());
  }

  /**
   * Compares what files tell, and takes out what is told twice.
   *
   * @param once takes the facts that are kept with the files
   * @param first what is known to be told first-hand
   * @param again how many facts of a file, beside those, were told again
   * @return every file, and what became of it
   */
  static List<ReadFile> compare(
      ExportRequest request,
      List<FileReading> readings,
      Deduplication once,
      FirstHand first,
      ToIntFunction<ExportFile> again,
      Problems problems) {
    Accounts accounts = new Accounts(request.accounts());
    List<FileReading.Table> tables =
        new OneAccount(request.label(), accounts, problems).settle(tables(readings));
    tables.forEach(once::add);
    once.tell();
    new OtherMonths(request.label(), request.month(), problems).tell(tables);
    new SecondHand(request.label(), once, problems).resolve(tables, first);
    new WebProperties(request.label(), accounts, problems).tell(tables);
    new Overlaps(request.label(), once, problems).resolve(tables);
    Offer offer = new Offer(MetricCatalogue.standard());
    ToIntFunction<ExportFile> superseded = file -> again.applyAsInt(file) + once.superseded(file);
    return readings.stream().map(reading -> outcome(reading, superseded, offer)).toList();
  }

  /**
   * Reads the same files with the same outcome, and hands each fact on once, in an order of its
   * own, so that the number of posts, mentions, tickets and leads does not matter for what is kept.
   *
   * @param takers makes what takes the facts: it is asked a second time where two files of a folder
   *     tell the same thing differently, so that all facts have to be kept and compared after all;
   *     what the first took is void then
   */
  public static <T extends Consumer<Fact>> Taken<T> take(
      ExportRequest request, Supplier<T> takers) {
    return new HandingOn(request).to(takers);
  }

  /**
   * What came of handing on.
   *
   * @param by what took the facts
   * @param exports the files and what was wrong, without facts
   */
  public record Taken<T extends Consumer<Fact>>(T by, Exports exports) {}

  /**
   * Reads the same files, and hands each fact on instead of keeping it, so that the size of the
   * files does not matter. Later folders come first, since what they tell wins; of two rows of one
   * file the first does. That two files of a folder disagree is not told here.
   *
   * @param to takes each fact once
   * @return the files, without their digests, and what was wrong, without facts
   */
  public static Exports stream(ExportRequest request, Consumer<ToldFact> to) {
    Problems problems = new Problems();
    Fingerprints handedOn = new Fingerprints();
    Accounts accounts = new Accounts(request.accounts());
    FirstHand first = new FirstHand(accounts, handedOn);
    List<ExportFolder.Found> found = new ArrayList<>(new ExportFolder(request, problems).files());
    boolean isAlone = found.size() == 1 && !found.get(0).path().endsWith(".zip");
    OnceSink sink =
        new OnceSink(to, handedOn, accounts, isAlone ? Optional.empty() : Optional.of(first));
    Formats formats = Formats.of(request, problems);
    FileReader reader = new FileReader(request, formats, sink, problems);
    FileIntake intake = new FileIntake(request, reader, false, problems);
    Collections.reverse(found);
    List<FileReading> readings = new ArrayList<>();
    found.forEach(file -> readings.addAll(intake.take(file)));
    Collections.reverse(readings);
    Deduplication once = new Deduplication(request.label(), problems);
    List<FileReading.Table> tables =
        new OneAccount(request.label(), accounts, problems).settle(tables(readings));
    tables.forEach(once::add);
    new SecondHand(request.label(), once, problems).resolve(tables, first);
    new Overlaps(request.label(), once, problems).resolve(tables);
    Map<String, FileReading.Table> byPath = new HashMap<>();
    tables.forEach(table -> byPath.put(table.file().path(), table));
    once.facts().forEach(fact -> to.accept(told(fact, byPath)));
    Offer offer = new Offer(MetricCatalogue.standard());
    List<ReadFile> files =
        readings.stream()
            .map(
                reading ->
                    outcome(reading, file -> sink.superseded(file) + once.superseded(file), offer))
            .toList();
    return new Exports(List.of(), files, problems.list());
  }

  private static ToldFact told(Fact fact, Map<String, FileReading.Table> byPath) {
    FileReading.Table table =
        Optional.ofNullable(byPath.get(fact.origin().file().path())).orElseThrow();
    return new ToldFact(fact, table.format().source(), table.exported());
  }

  /** The ids of the sources that Headway's own formats know, in their order. */
  public static List<String> knownSources() {
    return Formats.standard().all().stream()
        .filter(format -> format.use() instanceof Format.Read)
        .map(format -> format.source().id())
        .distinct()
        .toList();
  }

  private static List<FileReading.Table> tables(List<FileReading> readings) {
    return readings.stream()
        .filter(FileReading.Table.class::isInstance)
        .map(FileReading.Table.class::cast)
        .toList();
  }

  private static ReadFile outcome(
      FileReading reading, ToIntFunction<ExportFile> again, Offer offer) {
    if (reading instanceof FileReading.Done done) {
      return new ReadFile(done.file(), done.outcome());
    }
    FileReading.Table table = (FileReading.Table) reading;
    int superseded = again.applyAsInt(table.file());
    ReadFile.Read read =
        new ReadFile.Read(
            table.format().id(),
            table.format().source(),
            table.use().kind(),
            table.networks(),
            table.counts().rows(),
            table.told() - superseded,
            table.counts().refused(),
            table.counts().foreign(),
            table.counts().aside(),
            superseded,
            table.stated(),
            table.first(),
            table.last(),
            table.exported(),
            offered(table, offer),
            table.facets(),
            table.lost());
    return new ReadFile(table.file(), read);
  }

  /** Where a metric is named in a title or a cell, no column of the format tells of it. */
  private static Set<String> offered(FileReading.Table table, Offer offer) {
    Set<String> offered = new TreeSet<>(offer.offered(table.format(), table.use()));
    offered.addAll(table.exported());
    return offered;
  }
}

package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which days one source has told of.
 *
 * <p>A quiet stretch at the beginning of the month that an export was downloaded for, or between
 * two exports, counts as told of when it is usual for the source ({@link QuietStretch}). At the
 * month's end it does only where the agency promises to download after it: an export that was made
 * on the 28th looks just the same. So does a whole month without a row, where that is usual.
 */
final class SourceDays {

  private final Source source;
  private final FactKind kind;
  private final List<FileDays> files;
  private final Downloads downloads;
  private final Set<String> networks = new TreeSet<>();
  private final Set<String> offered = new TreeSet<>();
  private final Set<String> paths = new HashSet<>();
  private final long quiet;

  private SourceDays(
      Source source,
      FactKind kind,
      List<FileDays> files,
      List<FactGroup> facts,
      Downloads downloads) {
    this.source = source;
    this.kind = kind;
    this.files = List.copyOf(files);
    this.downloads = downloads;
    List<Period> told = new ArrayList<>();
    for (FileDays file : files) {
      paths.add(file.file().file().path());
      networks.addAll(file.read().networks());
      offered.addAll(file.read().offered());
      told.addAll(file.told());
    }
    this.quiet = QuietStretch.of(kind, facts, told);
  }

  /**
   * Every source of the exports, in the order of their names.
   *
   * @param read all files
   */
  static List<SourceDays> of(GatheredFacts gathered, List<ReadFile> read, Downloads downloads) {
    Map<String, List<FactGroup>> factsOfFile = new LinkedHashMap<>();
    for (FactGroup group : gathered.groups()) {
      factsOfFile.computeIfAbsent(group.file().path(), path -> new ArrayList<>()).add(group);
    }
    Map<Source, List<FileDays>> files = new TreeMap<>(Comparator.comparing(Source::name));
    Map<Source, List<FactGroup>> facts = new LinkedHashMap<>();
    for (ReadFile file : read) {
      if (file.outcome() instanceof ReadFile.Read told) {
        List<FactGroup> own =
            factsOfFile.getOrDefault(file.file().path(), List.of()).stream()
                .filter(SourceDays::tellsOfItsDay)
                .toList();
        files
            .computeIfAbsent(told.source(), source -> new ArrayList<>())
            .add(FileDays.of(file, told, own, gathered.month()));
        facts.computeIfAbsent(told.source(), source -> new ArrayList<>()).addAll(own);
      }
    }
    List<SourceDays> all = new ArrayList<>();
    files.forEach(
        (source, list) ->
            all.add(
                new SourceDays(
                    source,
                    list.get(0).read().kind(),
                    list,
                    facts.getOrDefault(source, List.of()),
                    downloads)));
    return all;
  }

  /** A deal that is open, or lost, has a close date that somebody planned: it tells of no day. */
  private static boolean tellsOfItsDay(FactGroup group) {
    return group.kind() != FactKind.SALE || group.is(State.WON);
  }

  Source source() {
    return source;
  }

  FactKind kind() {
    return kind;
  }

  List<ReadFile> files() {
    return files.stream().map(FileDays::file).toList();
  }

  /** Whether facts were read from one of its exports. */
  boolean gave(FactGroup group) {
    return paths.contains(group.file().path());
  }

  /** The paths of its exports that cannot answer. */
  Set<String> silent(Question question) {
    return files.stream()
        .filter(file -> !question.isAnsweredBy(file.read()))
        .map(file -> file.file().file().path())
        .collect(Collectors.toSet());
  }

  /** Whether its exports can hold the metric. */
  boolean offers(String metric) {
    return offered.contains(metric);
  }

  /** Whether it can speak of the network; a source of no network can speak of all. */
  boolean speaksOf(String network) {
    return networks.isEmpty() || networks.contains(network);
  }

  /** Whether an export is to be expected for a month. */
  boolean isExpected(YearMonth month) {
    return downloads.expect(source, month);
  }

  /** How many of the month's days it has told of. */
  Coverage coverage(YearMonth month) {
    return coverage(missing(month), month);
  }

  /**
   * How many of the month's days it has told of in exports that can answer.
   *
   * @param unknown days of which it told something that does not answer
   */
  Coverage coverage(YearMonth month, Question question, Set<LocalDate> unknown) {
    Set<LocalDate> missing = new TreeSet<>(missing(month, question::isAnsweredBy));
    unknown.stream().filter(day -> YearMonth.from(day).equals(month)).forEach(missing::add);
    return coverage(missing, month);
  }

  /** The days of the month that it has not told of. */
  List<LocalDate> missing(YearMonth month) {
    return missing(month, read -> true);
  }

  private static Coverage coverage(Iterable<LocalDate> missing, YearMonth month) {
    int days = month.lengthOfMonth();
    for (LocalDate day : missing) {
      days -= month.equals(YearMonth.from(day)) ? 1 : 0;
    }
    return new Coverage(days, month.lengthOfMonth());
  }

  private List<LocalDate> missing(YearMonth month, Predicate<ReadFile.Read> asked) {
    List<FileDays> asking = files.stream().filter(file -> asked.test(file.read())).toList();
    boolean hasFolder = asking.stream().anyMatch(file -> file.isFor(month));
    List<LocalDate> missing = new ArrayList<>();
    List<LocalDate> run = new ArrayList<>();
    for (LocalDate day :
        Period.of(month).first().datesUntil(month.plusMonths(1).atDay(1)).toList()) {
      if (asking.stream().anyMatch(file -> file.toldOf(day))) {
        close(run, month, hasFolder, missing);
      } else if (asking.stream().anyMatch(file -> file.isIn(month) && file.hasLost(day))) {
        close(run, month, hasFolder, missing);
        missing.add(day);
      } else {
        run.add(day);
      }
    }
    close(run, month, hasFolder, missing);
    return missing;
  }

  private void close(
      List<LocalDate> run, YearMonth month, boolean hasFolder, List<LocalDate> missing) {
    boolean atEnd = !run.isEmpty() && run.get(run.size() - 1).equals(month.atEndOfMonth());
    boolean usual = hasFolder && run.size() <= quiet && (!atEnd || downloads.afterMonthEnd());
    if (!usual) {
      missing.addAll(run);
    }
    run.clear();
  }
}

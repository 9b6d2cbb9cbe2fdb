package dev.headway.model;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which days one source has told of.
 *
 * <p>An export that states its days, or whose rows are stretches of days, has told of those. An
 * export whose rows are events has told of the days from its first to its last row, cut at the end
 * of the month it was downloaded for. In that month a quiet stretch at either end, or between two
 * exports, counts as told of when it is no longer than is usual for the source: than the longest
 * one inside any of its exports, or than seven times the mean distance between two rows, since at a
 * steady rate fewer than one stretch in a thousand is longer (e to the power of -7 is 0.0009).
 */
final class SourceDays {

  private final Source source;
  private final FactKind kind;
  private final List<ReadFile> files;
  private final Set<String> paths = new HashSet<>();
  private final Set<String> networks = new TreeSet<>();
  private final Set<String> offered = new TreeSet<>();
  private final List<Period> told = new ArrayList<>();
  private final Set<YearMonth> folders = new TreeSet<>();
  private final long quiet;

  private SourceDays(
      Source source, FactKind kind, List<ReadFile> files, List<Fact> facts, YearMonth upTo) {
    this.source = source;
    this.kind = kind;
    this.files = List.copyOf(files);
    for (ReadFile file : files) {
      paths.add(file.file().path());
      if (file.outcome() instanceof ReadFile.Read read) {
        networks.addAll(read.networks());
        offered.addAll(read.offered());
        file.file().folder().ifPresent(folders::add);
        told.addAll(toldBy(file, read, facts, upTo));
      }
    }
    this.quiet = isEvents() ? quiet(facts) : 0;
  }

  /** Every source of the exports, in the order of their names. */
  static List<SourceDays> of(Exports exports, YearMonth upTo) {
    Map<Source, List<ReadFile>> files = new TreeMap<>(Comparator.comparing(Source::name));
    Map<Source, FactKind> kinds = new LinkedHashMap<>();
    Map<String, Source> byPath = new LinkedHashMap<>();
    for (ReadFile file : exports.files()) {
      if (file.outcome() instanceof ReadFile.Read read) {
        files.computeIfAbsent(read.source(), s -> new ArrayList<>()).add(file);
        kinds.put(read.source(), read.kind());
        byPath.put(file.file().path(), read.source());
      }
    }
    Map<Source, List<Fact>> facts = new LinkedHashMap<>();
    for (Fact fact : exports.facts()) {
      Source source = byPath.get(fact.origin().file().path());
      if (source != null) {
        facts.computeIfAbsent(source, s -> new ArrayList<>()).add(fact);
      }
    }
    List<SourceDays> all = new ArrayList<>();
    files.forEach(
        (source, list) ->
            all.add(
                new SourceDays(
                    source,
                    Optional.ofNullable(kinds.get(source)).orElseThrow(),
                    list,
                    facts.getOrDefault(source, List.of()),
                    upTo)));
    return all;
  }

  Source source() {
    return source;
  }

  FactKind kind() {
    return kind;
  }

  List<ReadFile> files() {
    return files;
  }

  /** Whether a fact was read from one of its exports. */
  boolean gave(Fact fact) {
    return paths.contains(fact.origin().file().path());
  }

  /** Whether its exports can hold the metric. */
  boolean offers(String metric) {
    return offered.contains(metric);
  }

  /** Whether it can speak of the network; a source of no network can speak of all. */
  boolean speaksOf(String network) {
    return networks.isEmpty() || networks.contains(network);
  }

  /** Whether it is to be expected in a month: it told of that month or of one of the two before. */
  boolean isExpected(YearMonth month) {
    return coverage(month).days() > 0
        || coverage(month.minusMonths(1)).days() > 0
        || coverage(month.minusMonths(2)).days() > 0;
  }

  /** How many of the month's days it has told of. */
  Coverage coverage(YearMonth month) {
    int all = month.lengthOfMonth();
    return new Coverage(all - missing(month).size(), all);
  }

  /** The days of the month that it has not told of. */
  List<LocalDate> missing(YearMonth month) {
    List<LocalDate> missing = new ArrayList<>();
    List<LocalDate> run = new ArrayList<>();
    for (LocalDate day :
        Period.of(month).first().datesUntil(month.plusMonths(1).atDay(1)).toList()) {
      if (isTold(day)) {
        close(run, month, missing);
      } else {
        run.add(day);
      }
    }
    close(run, month, missing);
    return missing;
  }

  private void close(List<LocalDate> run, YearMonth month, List<LocalDate> missing) {
    boolean usual =
        folders.contains(month) && run.size() <= quiet && run.size() < month.lengthOfMonth();
    if (!usual) {
      missing.addAll(run);
    }
    run.clear();
  }

  private boolean isTold(LocalDate day) {
    return told.stream().anyMatch(period -> period.contains(day));
  }

  private boolean isEvents() {
    return kind != FactKind.WEB_VISITS && kind != FactKind.EVIDENCE;
  }

  private static List<Period> toldBy(
      ReadFile file, ReadFile.Read read, List<Fact> facts, YearMonth upTo) {
    LocalDate end = file.file().folder().orElse(upTo).atEndOfMonth();
    if (read.kind() == FactKind.EVIDENCE) {
      // The agency's own log: from its first line on, a day without a line had nothing to log.
      return read.first().map(first -> cut(first, end, end)).orElse(List.of());
    }
    List<Fact> own =
        facts.stream().filter(fact -> fact.origin().file().equals(file.file())).toList();
    if (own.stream().anyMatch(fact -> Months.of(fact.period()).isEmpty())) {
      // Rows that span months cannot be given to one: only the others tell of their days.
      return own.stream()
          .map(Fact::period)
          .filter(period -> Months.of(period).isPresent())
          .toList();
    }
    if (read.stated().isPresent()) {
      return cut(read.stated().get().first(), read.stated().get().last(), end);
    }
    if (read.rows() == 0) {
      return file.file().folder().map(Period::of).map(List::of).orElse(List.of());
    }
    return read.first()
        .flatMap(first -> read.last().map(last -> cut(first, last, end)))
        .orElse(List.of());
  }

  private static List<Period> cut(LocalDate first, LocalDate last, LocalDate end) {
    LocalDate cut = last.isAfter(end) ? end : last;
    return first.isAfter(cut) ? List.of() : List.of(new Period(first, cut));
  }

  private long quiet(List<Fact> facts) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    facts.forEach(fact -> days.add(fact.period().first()));
    if (days.isEmpty()) {
      return 0;
    }
    long longest = 0;
    LocalDate before = days.first();
    for (LocalDate day : days) {
      Period gap = new Period(before, day);
      if (told.stream().anyMatch(period -> period.contains(gap))) {
        longest = Math.max(longest, gap.days() - 2L);
      }
      before = day;
    }
    long span = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    return Math.max(longest, 7 * span / facts.size());
  }
}

package dev.headway.model;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.ReadFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which sources an input is counted from, and how many of a month's days they have told of. */
final class InputCoverage {

  private final List<SourceDays> sources;
  private final InputFacts facts;
  private final Map<Asked, Optional<Coverage>> known = new HashMap<>();

  private record Asked(Input input, YearMonth month) {}

  InputCoverage(List<SourceDays> sources, InputFacts facts) {
    this.sources = List.copyOf(sources);
    this.facts = facts;
  }

  /** The sources that can hold the input. */
  List<SourceDays> relevant(Input input) {
    Metric metric = input.metric();
    List<String> networks = input.where().getOrDefault(Facet.NETWORK, List.of());
    boolean isAny = networks.isEmpty() || networks.stream().anyMatch(text -> text.contains("*"));
    return sources.stream()
        .filter(source -> source.kind() == metric.of())
        .filter(source -> isAny || networks.stream().anyMatch(source::speaksOf))
        .filter(source -> source.offers(metric.id()))
        .toList();
  }

  /** Whether any source tells of such facts, be it without the metric. */
  boolean hasKind(FactKind kind) {
    return sources.stream().anyMatch(source -> source.kind() == kind);
  }

  /** The least of the sources that are to be expected; empty when none of them tells anything. */
  Optional<Coverage> of(Input input, YearMonth month) {
    return known.computeIfAbsent(new Asked(input, month), asked -> compute(input, month));
  }

  private Optional<Coverage> compute(Input input, YearMonth month) {
    List<Coverage> told =
        relevant(input).stream()
            .filter(source -> source.isExpected(month))
            .map(source -> told(input, source, month))
            .toList();
    return told.stream().allMatch(coverage -> coverage.days() == 0)
        ? Optional.empty()
        : told.stream().reduce(Coverage::and);
  }

  /**
   * Whether the client's file says of all sources that can hold the input that they have ended
   * before the month, or begin after it.
   */
  boolean isOutOfUse(Input input, YearMonth month) {
    List<SourceDays> relevant = relevant(input);
    return !relevant.isEmpty() && relevant.stream().noneMatch(source -> source.isExpected(month));
  }

  /** The names of the sources that an input needs and that have told nothing of a month. */
  List<String> missing(Input input, YearMonth month) {
    List<SourceDays> relevant = relevant(input);
    if (relevant.isEmpty()) {
      return List.of(input.metric().name());
    }
    boolean anyExpected = relevant.stream().anyMatch(source -> source.isExpected(month));
    return relevant.stream()
        .filter(source -> !anyExpected || source.isExpected(month))
        .filter(source -> told(input, source, month).days() == 0)
        .map(source -> source.source().name())
        .toList();
  }

  /** The files of the month's folder that lack a column which an input asks for. */
  List<MissingColumn> missingColumns(Input input, YearMonth month) {
    Question question = Question.of(input);
    List<MissingColumn> columns = new ArrayList<>();
    for (SourceDays source : relevant(input)) {
      for (ReadFile file : source.files()) {
        if (file.file().folder().equals(Optional.of(month))
            && file.outcome() instanceof ReadFile.Read read) {
          question.unanswered(read).stream()
              .map(column -> new MissingColumn(file.file(), input.name(), column))
              .forEach(columns::add);
        }
      }
    }
    return columns;
  }

  /**
   * The days of the month that a source has told of to the last row: those of a row that should
   * count and lacks the measure, and of one whose file lacks a column that is asked for, are not
   * among them. Where a network's exports leave a cell empty because there was none, a row without
   * it is no gap; if no row of the month has it, it is not known.
   */
  private Coverage told(Input input, SourceDays source, YearMonth month) {
    Question question = Question.of(input);
    Metric metric = input.metric();
    List<FactGroup> own = facts.candidates(input, month).stream().filter(source::gave).toList();
    if (metric.of() == FactKind.ACCOUNT_DAY) {
      return input.take() == Input.Take.LAST
          ? level(own, month)
          : source.coverage(month, question, withoutFigure(own, month));
    }
    // Of a question that nobody has answered there is no length of time, and nothing is missing.
    boolean isMeasured =
        metric.tally() == Metric.Tally.VALUE && metric.kind() != Metric.Kind.DURATION;
    if (isMeasured && !own.isEmpty() && own.stream().noneMatch(group -> group.has(metric.id()))) {
      return new Coverage(0, month.lengthOfMonth());
    }
    // Who was asked something else has not left this question out.
    boolean hasGaps = isMeasured && metric.of() != FactKind.ANSWER;
    Narrowing narrowing = facts.narrowing(input);
    Set<String> sparse = sparse(source, metric);
    Set<String> silent = source.silent(question);
    Predicate<FactGroup> isGap =
        group ->
            !group.has(metric.id())
                && !sparse.contains(group.file().path())
                && narrowing.test(group);
    return source.coverage(
        month,
        question,
        days(
            own.stream()
                .filter(
                    group ->
                        (hasGaps && isGap.test(group))
                            || saysNoChannel(group, question)
                            || silent.contains(group.file().path()))));
  }

  /** The paths of the source's files that leave the metric's cell empty where there was none. */
  private static Set<String> sparse(SourceDays source, Metric metric) {
    return source.files().stream()
        .filter(
            file ->
                file.outcome() instanceof ReadFile.Read read
                    && metric.sparse().contains(read.format()))
        .map(file -> file.file().path())
        .collect(Collectors.toSet());
  }

  private static Set<LocalDate> days(Stream<FactGroup> groups) {
    return groups
        .map(FactGroup::period)
        .distinct()
        .flatMap(period -> period.first().datesUntil(period.last().plusDays(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of a level the last day counts: it is known up to there, whatever was told before. */
  private static Coverage level(List<FactGroup> own, YearMonth month) {
    int last =
        own.stream().mapToInt(group -> group.period().last().getDayOfMonth()).max().orElse(0);
    return new Coverage(last, month.lengthOfMonth());
  }

  /** An account's day whose cell was empty has no fact: it is a day that nobody knows. */
  private static Set<LocalDate> withoutFigure(List<FactGroup> own, YearMonth month) {
    Set<LocalDate> told = new TreeSet<>();
    own.forEach(group -> told.add(group.period().first()));
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .filter(day -> !told.contains(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a fact may or may not be of the channel that is asked for: its word is not known. */
  private static boolean saysNoChannel(FactGroup group, Question question) {
    boolean asked =
        question.facets().contains(Facet.CHANNEL) || question.facets().contains(Facet.NETWORK);
    return asked && group.facet(Facet.CHANNEL).filter(Channel.UNKNOWN::equals).isPresent();
  }
}

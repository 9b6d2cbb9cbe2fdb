package dev.headway.model;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Channel;
import dev.headway.ingest.Facet;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Sale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values of a client's inputs, month by month. */
final class InputFigures {

  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);

  private final Client client;
  private final FactsByMonth facts;
  private final List<SourceDays> sources;
  private final Map<String, Narrowing> narrowings = new HashMap<>();

  InputFigures(Client client, FactsByMonth facts, List<SourceDays> sources) {
    this.client = client;
    this.facts = facts;
    this.sources = List.copyOf(sources);
  }

  /** The value of an input in a month. */
  Figure figure(String name, YearMonth month) {
    if (name.equals(Vocabulary.FEES)) {
      return fees(month);
    }
    Input input = input(name);
    List<SourceDays> relevant = relevant(input);
    if (relevant.isEmpty()) {
      boolean somethingElse =
          sources.stream().anyMatch(source -> source.kind() == input.metric().of());
      return Figure.missing(somethingElse ? Absence.NOT_OFFERED : Absence.NOT_EXPORTED);
    }
    List<Fact> taken = taken(input, month);
    if (input.metric().unit() == Metric.Unit.MONEY && isOtherCurrency(taken)) {
      return Figure.missing(Absence.TWO_CURRENCIES);
    }
    Optional<Coverage> coverage = coverage(input, relevant, month);
    if (coverage.isEmpty()) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    BigDecimal sum = sum(input.metric(), taken);
    return sum.signum() == 0 && isUnlikely(input, month, coverage.get())
        ? Figure.missing(Absence.UNLIKELY_ZERO)
        : new Figure.Known(sum, coverage.get());
  }

  /**
   * The same by network, the largest first, then by name; facts that say no network come last. The
   * parts add up to the whole. Empty when no fact says a network.
   */
  List<InputScore.Part> parts(String name, YearMonth month) {
    if (name.equals(Vocabulary.FEES)) {
      return List.of();
    }
    Input input = input(name);
    List<YearMonth> months = List.of(month, month.minusMonths(1), month.minusYears(1));
    List<Map<String, BigDecimal>> byNetwork = new ArrayList<>();
    TreeSet<String> networks = new TreeSet<>();
    for (YearMonth each : months) {
      Map<String, BigDecimal> split = split(input, each);
      byNetwork.add(split);
      networks.addAll(split.keySet());
    }
    if (networks.isEmpty() || networks.equals(Set.of(""))) {
      return List.of();
    }
    List<Figure> wholes = months.stream().map(each -> figure(name, each)).toList();
    List<InputScore.Part> parts = new ArrayList<>();
    for (String network : networks) {
      parts.add(
          new InputScore.Part(
              network,
              part(wholes.get(0), byNetwork.get(0), network),
              part(wholes.get(1), byNetwork.get(1), network),
              part(wholes.get(2), byNetwork.get(2), network)));
    }
    parts.sort(InputFigures::largestFirst);
    return parts;
  }

  /** The files that an input's facts of a month were read from, with how many rows each gave. */
  List<InputScore.SourceUse> uses(String name, YearMonth month) {
    if (name.equals(Vocabulary.FEES)) {
      return List.of();
    }
    Map<String, Integer> rows = new TreeMap<>();
    taken(input(name), month)
        .forEach(fact -> rows.merge(fact.origin().file().path(), 1, Integer::sum));
    return rows.entrySet().stream()
        .map(entry -> new InputScore.SourceUse(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The names of the sources that an input needs and that have told nothing of a month. */
  List<String> missing(String name, YearMonth month) {
    if (name.equals(Vocabulary.FEES)) {
      return List.of();
    }
    Input input = input(name);
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

  /**
   * How many of an input a month of so many days usually has, going by the whole months of the year
   * before; empty where three of them are not known.
   */
  Optional<BigDecimal> usual(String name, YearMonth month, int days) {
    if (name.equals(Vocabulary.FEES)) {
      return Optional.empty();
    }
    Input input = input(name);
    List<SourceDays> relevant = relevant(input);
    BigDecimal all = BigDecimal.ZERO;
    int known = 0;
    int months = 0;
    for (int back = 1; back <= 12; back++) {
      YearMonth before = month.minusMonths(back);
      if (coverage(input, relevant, before).filter(Coverage::isWhole).isPresent()) {
        all = all.add(many(input.metric(), taken(input, before)));
        known += before.lengthOfMonth();
        months++;
      }
    }
    return months < 3
        ? Optional.empty()
        : Optional.of(
            all.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(known), Expression.PRECISION));
  }

  /** How many things a sum is of: of money, how many amounts. */
  private static BigDecimal many(Metric metric, List<Fact> facts) {
    return metric.unit() == Metric.Unit.COUNT
        ? sum(metric, facts)
        : BigDecimal.valueOf(facts.size());
  }

  /** At a steady rate of seven a month, one in a thousand months has none: e to the power of -7. */
  private boolean isUnlikely(Input input, YearMonth month, Coverage coverage) {
    return !client.downloads().isTrueZero(input.name(), month)
        && usual(input.name(), month, coverage.days())
            .filter(usual -> usual.compareTo(SEVEN) >= 0)
            .isPresent();
  }

  /** The names of the sources that an input can be counted from. */
  List<String> sources(String name) {
    return name.equals(Vocabulary.FEES)
        ? List.of()
        : relevant(input(name)).stream().map(source -> source.source().name()).toList();
  }

  /** The files of the month's folder that lack a column which an input asks for. */
  List<MissingColumn> missingColumns(String name, YearMonth month) {
    if (name.equals(Vocabulary.FEES)) {
      return List.of();
    }
    Input input = input(name);
    Question question = Question.of(input);
    List<MissingColumn> columns = new ArrayList<>();
    for (SourceDays source : relevant(input)) {
      for (ReadFile file : source.files()) {
        if (file.file().folder().equals(Optional.of(month))
            && file.outcome() instanceof ReadFile.Read read) {
          question.unanswered(read).stream()
              .map(column -> new MissingColumn(file.file(), name, column))
              .forEach(columns::add);
        }
      }
    }
    return columns;
  }

  /** Facts that an input of money takes in a month, and whose amount is not known. */
  List<Fact> withoutAmount(String name, YearMonth month) {
    if (name.equals(Vocabulary.FEES)) {
      return List.of();
    }
    Metric metric = input(name).metric();
    boolean isMoney = metric.unit() == Metric.Unit.MONEY && metric.tally() == Metric.Tally.VALUE;
    return taken(input(name), month).stream()
        .filter(fact -> isMoney && fact.measures().of(metric.id()).isEmpty())
        .toList();
  }

  /** What an input's values are counted in. */
  Metric.Unit unit(String name) {
    return name.equals(Vocabulary.FEES) ? Metric.Unit.MONEY : input(name).metric().unit();
  }

  private Figure fees(YearMonth month) {
    Optional<YearMonth> first = client.costs().stream().map(Cost::from).min(YearMonth::compareTo);
    if (first.isEmpty() || month.isBefore(first.get())) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    return Figure.of(
        client.costs().stream()
            .filter(cost -> !month.isBefore(cost.from()))
            .filter(cost -> cost.to().map(to -> !month.isAfter(to)).orElse(true))
            .map(Cost::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Input input(String name) {
    return Optional.ofNullable(client.inputs().get(name)).orElseThrow();
  }

  private List<SourceDays> relevant(Input input) {
    Metric metric = input.metric();
    Optional<String> network =
        Optional.ofNullable(input.where().get(Facet.NETWORK)).filter(text -> !text.contains("*"));
    return sources.stream()
        .filter(source -> source.kind() == metric.of())
        .filter(source -> network.map(source::speaksOf).orElse(true))
        .filter(source -> source.offers(metric.id()))
        .toList();
  }

  private List<Fact> taken(Input input, YearMonth month) {
    return facts.of(input.metric().of(), month).stream().filter(narrowing(input)).toList();
  }

  private boolean isOtherCurrency(List<Fact> taken) {
    return taken.stream()
        .map(InputFigures::currency)
        .flatMap(Optional::stream)
        .anyMatch(currency -> !currency.equals(client.currency()));
  }

  private static Optional<Currency> currency(Fact fact) {
    if (fact instanceof Sale sale) {
      return Optional.of(sale.currency());
    }
    return fact instanceof AdSpend spend ? Optional.of(spend.currency()) : Optional.empty();
  }

  /** The least of the sources that are to be expected; empty when none of them tells anything. */
  private Optional<Coverage> coverage(Input input, List<SourceDays> relevant, YearMonth month) {
    List<Coverage> told =
        relevant.stream()
            .filter(source -> source.isExpected(month))
            .map(source -> told(input, source, month))
            .toList();
    return told.stream().allMatch(coverage -> coverage.days() == 0)
        ? Optional.empty()
        : told.stream().reduce(Coverage::and);
  }

  /**
   * The days of the month that a source has told of to the last row: those of a row that should
   * count and lacks the measure, and of one whose file lacks a column that is asked for, are not
   * among them.
   */
  private Coverage told(Input input, SourceDays source, YearMonth month) {
    Question question = Question.of(input);
    Metric metric = input.metric();
    List<Fact> own = facts.of(metric.of(), month).stream().filter(source::gave).toList();
    boolean isMeasured = metric.tally() == Metric.Tally.VALUE;
    if (isMeasured && !own.isEmpty() && own.stream().allMatch(fact -> lacks(fact, metric))) {
      return new Coverage(0, month.lengthOfMonth());
    }
    Narrowing narrowing = narrowing(input);
    Set<LocalDate> unknown = new TreeSet<>();
    own.stream()
        .filter(
            fact ->
                (isMeasured && lacks(fact, metric) && narrowing.test(fact))
                    || saysNoChannel(fact, question)
                    || source.gaveUnasked(fact, question))
        .map(Fact::period)
        .forEach(
            period -> period.first().datesUntil(period.last().plusDays(1)).forEach(unknown::add));
    return source.coverage(month, question, unknown);
  }

  /** Whether a fact may or may not be of the channel that is asked for: its word is not known. */
  private static boolean saysNoChannel(Fact fact, Question question) {
    boolean asked =
        question.facets().contains(Facet.CHANNEL) || question.facets().contains(Facet.NETWORK);
    return asked && fact.facet(Facet.CHANNEL).filter(Channel.UNKNOWN::equals).isPresent();
  }

  private static boolean lacks(Fact fact, Metric metric) {
    return fact.measures().of(metric.id()).isEmpty();
  }

  private Narrowing narrowing(Input input) {
    return narrowings.computeIfAbsent(input.name(), n -> new Narrowing(input, client));
  }

  private static BigDecimal sum(Metric metric, List<Fact> facts) {
    return metric.tally() == Metric.Tally.EACH
        ? BigDecimal.valueOf(facts.size())
        : facts.stream()
            .map(fact -> fact.measures().of(metric.id()))
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<String, BigDecimal> split(Input input, YearMonth month) {
    Map<String, List<Fact>> byNetwork = new TreeMap<>();
    for (Fact fact : taken(input, month)) {
      byNetwork
          .computeIfAbsent(fact.facet(Facet.NETWORK).orElse(""), n -> new ArrayList<>())
          .add(fact);
    }
    Map<String, BigDecimal> split = new TreeMap<>();
    byNetwork.forEach((network, own) -> split.put(network, sum(input.metric(), own)));
    return split;
  }

  private static Figure part(Figure whole, Map<String, BigDecimal> split, String network) {
    return whole instanceof Figure.Known known
        ? new Figure.Known(split.getOrDefault(network, BigDecimal.ZERO), known.coverage())
        : whole;
  }

  private static int largestFirst(InputScore.Part a, InputScore.Part b) {
    if (a.network().isEmpty() != b.network().isEmpty()) {
      return a.network().isEmpty() ? 1 : -1;
    }
    int bySize = size(b).compareTo(size(a));
    return bySize == 0 ? a.network().compareTo(b.network()) : bySize;
  }

  private static BigDecimal size(InputScore.Part part) {
    return part.actual() instanceof Figure.Known known ? known.value() : BigDecimal.ZERO;
  }
}

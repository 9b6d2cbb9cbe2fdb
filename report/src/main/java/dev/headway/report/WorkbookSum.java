package dev.headway.report;

import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import dev.headway.model.Client;
import dev.headway.report.WorkbookInputs.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One way to add up an input over the rows of a kind, and what it comes to in each month. */
final class WorkbookSum {

  /** Excel's longest formula has 8,192 characters. */
  private static final int LONGEST = 8_000;

  /** The longest text in a formula. */
  private static final int LONGEST_TEXT = 250;

  private final Metric metric;
  private final WorkbookTable<?> columns;
  private final List<List<WorkbookCriterion>> terms;
  private final List<List<Predicate<Fact>>> tests;
  private final Map<Period, BigDecimal> totals = new EnumMap<>(Period.class);

  WorkbookSum(Metric metric, WorkbookTable<?> columns, List<List<WorkbookCriterion>> terms) {
    this.metric = metric;
    this.columns = columns;
    this.terms = List.copyOf(terms);
    this.tests =
        terms.stream().map(term -> term.stream().map(c -> c.over(columns)).toList()).toList();
  }

  /** Adds a fact's value for every term that its row fits. */
  void add(Fact fact, Period period, Client client) {
    if (fact.kind() != columns.kind()) {
      return;
    }
    int fits = 0;
    for (List<Predicate<Fact>> term : tests) {
      fits += fits(term, fact) ? 1 : 0;
    }
    if (fits > 0) {
      BigDecimal times = BigDecimal.valueOf(fits);
      value(fact, client)
          .ifPresent(value -> totals.merge(period, value.multiply(times), BigDecimal::add));
    }
  }

  private static boolean fits(List<Predicate<Fact>> term, Fact fact) {
    for (Predicate<Fact> test : term) {
      if (!test.test(fact)) {
        return false;
      }
    }
    return true;
  }

  private Optional<BigDecimal> value(Fact fact, Client client) {
    if (metric.tally() == Metric.Tally.EACH) {
      return Optional.of(BigDecimal.ONE);
    }
    return metric.unit() == Metric.Unit.MONEY
        ? WorkbookColumns.inCurrencyOf(client, fact, metric.id())
        : fact.measures().of(metric.id());
  }

  BigDecimal total(Period period) {
    return totals.getOrDefault(period, BigDecimal.ZERO);
  }

  /** The formula; empty where it would be too long, or a column cannot be named in one. */
  Optional<String> formula(Period period, WorkbookTables tables) {
    List<String> sums = new ArrayList<>();
    for (String table : tables.of(columns.kind())) {
      for (List<WorkbookCriterion> term : terms) {
        Optional<String> sum = sum(table, term, period, tables);
        if (sum.isEmpty()) {
          return Optional.empty();
        }
        sums.add(sum.get());
      }
    }
    String formula = String.join("+", sums);
    return Optional.of(formula).filter(f -> !f.isEmpty() && f.length() <= LONGEST);
  }

  private Optional<String> sum(
      String table, List<WorkbookCriterion> term, Period period, WorkbookTables tables) {
    List<Optional<String>> parts = new ArrayList<>();
    if (metric.tally() == Metric.Tally.VALUE) {
      boolean isForeign =
          metric.unit() == Metric.Unit.MONEY && tables.tally().isForeign(columns.kind());
      String column = isForeign ? WorkbookColumns.CONVERTED : WorkbookColumns.MEASURE;
      parts.add(tables.column(table, column + metric.id()));
    }
    String month = period.cell();
    parts.add(tables.column(table, firstDay()).map(c -> c + ",\">=\"&" + month));
    parts.add(tables.column(table, lastDay()).map(c -> c + ",\"<\"&EDATE(" + month + ",1)"));
    for (WorkbookCriterion criterion : term) {
      parts.add(
          tables
              .column(table, criterion.column())
              .filter(c -> criterion.excel().length() <= LONGEST_TEXT)
              .map(c -> c + "," + WorkbookFormula.quoted(criterion.excel())));
    }
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    String function = metric.tally() == Metric.Tally.VALUE ? "SUMIFS(" : "COUNTIFS(";
    return Optional.of(
        parts.stream().map(Optional::get).collect(Collectors.joining(",", function, ")")));
  }

  private String firstDay() {
    return switch (columns.kind()) {
      case POST, STORY, VIDEO -> "published";
      case AD_SPEND, WEB_VISITS -> "first";
      case LEAD -> "created";
      case SALE -> "closed";
      case CONVERSATION -> "asked";
      case MENTION, EVIDENCE, ACCOUNT_DAY, ANSWER -> "day";
    };
  }

  private String lastDay() {
    String first = firstDay();
    return first.equals("first") ? "last" : first;
  }
}

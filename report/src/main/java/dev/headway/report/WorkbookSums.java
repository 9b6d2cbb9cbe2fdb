package dev.headway.report;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.model.Client;
import dev.headway.model.Input;
import dev.headway.report.WorkbookInputs.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Inputs as sums over the tables of data, so that a person can follow a number to its rows. Whether
 * a sum says what the scorecard says is not believed but seen: the facts are added up here as the
 * spreadsheet will, and a sum that comes to something else is not written.
 */
final class WorkbookSums {

  /** A formula of more sums nobody reads. */
  private static final int MOST_TERMS = 12;

  private final Map<YearMonth, Period> months;
  private final Client client;
  private final Map<String, List<WorkbookSum>> byInput = new LinkedHashMap<>();
  private final Map<FactKind, List<WorkbookSum>> byKind = new EnumMap<>(FactKind.class);

  /**
   * The sums to try.
   *
   * @param columns a table of each kind, without its measures
   */
  WorkbookSums(
      Client client, YearMonth month, WorkbookFacts columns, Wording words, WorkbookTally none) {
    this.client = client;
    this.months =
        Map.of(
            month,
            Period.MONTH,
            month.minusMonths(1),
            Period.PREVIOUS,
            month.minusYears(1),
            Period.LAST_YEAR);
    for (Input input : client.inputs().values()) {
      FactKind kind = input.metric().of();
      WorkbookTable<?> table = columns.table(kind, 0, 0, none);
      Criteria criteria = new Criteria(table, words);
      if (input.take() == Input.Take.SUM && criteria.isKnown(input)) {
        List<WorkbookSum> sums = new ArrayList<>();
        for (String channel : List.of("channel", "group")) {
          List<List<WorkbookCriterion>> terms = criteria.terms(input, channel);
          if (!terms.isEmpty() && terms.size() <= MOST_TERMS) {
            sums.add(new WorkbookSum(input.metric(), table, terms));
          }
        }
        byInput.put(input.name(), sums);
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(sums);
      }
    }
  }

  /** Adds a fact where it is of one of the three months. */
  void accept(Fact fact) {
    List<WorkbookSum> sums = byKind.getOrDefault(fact.kind(), List.of());
    if (sums.isEmpty()) {
      return;
    }
    YearMonth first = YearMonth.from(fact.period().first());
    Period period = months.get(first);
    if (period != null && first.equals(YearMonth.from(fact.period().last()))) {
      sums.forEach(sum -> sum.add(fact, period, client));
    }
  }

  /** The formula of an input; empty where no sum gives just its value. */
  Optional<String> formula(String input, Period period, BigDecimal value, WorkbookTables tables) {
    return byInput.getOrDefault(input, List.of()).stream()
        .filter(sum -> sum.total(period).compareTo(value) == 0)
        .findFirst()
        .flatMap(sum -> sum.formula(period, tables));
  }

  /** What must stand in a table's columns. */
  private record Criteria(WorkbookTable<?> table, Wording words) {

    /** Whether the table has columns for all that the input asks. */
    boolean isKnown(Input input) {
      return Stream.concat(
              input.where().keySet().stream(), input.metric().where().keySet().stream())
          .allMatch(facet -> table.column(column(facet, "channel")).isPresent());
    }

    private String column(Facet facet, String channel) {
      if (facet == Facet.CHANNEL) {
        return channel;
      }
      boolean rated = facet == Facet.TYPE && table.kind() == FactKind.MENTION;
      boolean asked = facet == Facet.TYPE && table.kind() == FactKind.ANSWER;
      boolean survey = facet == Facet.FORM && table.kind() == FactKind.ANSWER;
      boolean property = facet == Facet.ACCOUNT && table.kind() == FactKind.WEB_VISITS;
      return rated
          ? "sentiment"
          : asked ? "question" : survey ? "survey" : property ? "property" : facet.yamlName();
    }

    /** The text that stands in the table for a value of a client's file. */
    private String shown(Facet facet, String value) {
      String key = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
      String prefix =
          facet != Facet.TYPE
              ? ""
              : switch (table.kind()) {
                case MENTION -> "sentiment.";
                case EVIDENCE -> "evidence.";
                case ANSWER -> "question.";
                default -> "";
              };
      return prefix.isEmpty() ? value.strip() : words.find(prefix + key).orElse(value.strip());
    }

    /** Every combination of values; the sum is over all of them. */
    List<List<WorkbookCriterion>> terms(Input input, String channel) {
      List<List<WorkbookCriterion>> terms = List.of(condition(input.metric().condition()));
      for (Map.Entry<Facet, String> each : input.metric().where().entrySet()) {
        terms = times(terms, each.getKey(), List.of(each.getValue()), channel);
      }
      for (Map.Entry<Facet, List<String>> each :
          input.where().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        terms = times(terms, each.getKey(), each.getValue(), channel);
      }
      return terms;
    }

    private List<List<WorkbookCriterion>> times(
        List<List<WorkbookCriterion>> terms, Facet facet, List<String> values, String channel) {
      List<List<WorkbookCriterion>> all = new ArrayList<>();
      for (List<WorkbookCriterion> term : terms) {
        for (String value : values) {
          List<WorkbookCriterion> more = new ArrayList<>(term);
          more.add(WorkbookCriterion.like(column(facet, channel), shown(facet, value)));
          all.add(more);
        }
      }
      return all;
    }

    private List<WorkbookCriterion> condition(Metric.Condition condition) {
      return switch (condition) {
        case ALWAYS -> List.of();
        case WON -> List.of(WorkbookCriterion.like("counts-as", words.say("sale.won")));
        case ANSWERED -> List.of(WorkbookCriterion.like("answered", words.say("yes")));
        case ANSWERED_IN_TIME -> List.of(WorkbookCriterion.like("in-time", words.say("yes")));
        case SOLVED -> List.of(WorkbookCriterion.filled("solved"));
        case RATED -> List.of(WorkbookCriterion.filled("satisfied"));
        case SATISFIED -> List.of(WorkbookCriterion.like("satisfied", words.say("yes")));
      };
    }
  }
}

package dev.headway.model;

import dev.headway.ingest.Metric;
import java.util.Locale;
import java.util.Optional;

/** An input by itself, or the fees, where a KPI is asked for. */
final class KpiOfInput {

  private KpiOfInput() {}

  /**
   * The KPI.
   *
   * @param name as it stands in formulas
   * @param input what it stands for; empty for fees
   * @param expression the name, understood
   */
  static Kpi named(String name, Optional<Input> input, Expression expression) {
    return new Kpi(
        name,
        label(name, input),
        name,
        expression.excel(),
        expression.names(),
        input.map(known -> known.metric().unit()).orElse(Metric.Unit.MONEY),
        KpiKind.of(expression, word -> input.filter(known -> known.name().equals(word))),
        input.map(known -> known.metric().about()).orElse(""));
  }

  /** A metric that is not narrowed keeps its own name. */
  private static String label(String name, Optional<Input> input) {
    return input
        .filter(known -> known.where().isEmpty())
        .map(known -> known.metric().name())
        .orElseGet(() -> sentence(name));
  }

  private static String sentence(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

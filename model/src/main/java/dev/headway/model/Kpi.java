package dev.headway.model;

import dev.headway.ingest.Metric;
import java.util.List;

/**
 * A formula over inputs.
 *
 * @param id its name in the client's file and in formulas
 * @param name for people
 * @param formula as written, such as {@code (revenue - cost) / cost}
 * @param excel the same formula in the language of spreadsheets, over the same names
 * @param inputs the names in it, each once, in the order in which they stand
 * @param unit of its value
 * @param adds whether it adds up over months: true when it is a sum of flows, false for rates and
 *     other ratios
 * @param source where the formula comes from
 */
public record Kpi(
    String id,
    String name,
    String formula,
    String excel,
    List<String> inputs,
    Metric.Unit unit,
    boolean adds,
    String source) {

  /** Copies the list. */
  public Kpi {
    inputs = List.copyOf(inputs);
  }
}

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
 * @param kind how its values over several months come about
 * @param source where the formula comes from
 */
public record Kpi(
    String id,
    String name,
    String formula,
    String excel,
    List<String> inputs,
    Metric.Unit unit,
    Kind kind,
    String source) {

  /** Copies the list. */
  public Kpi {
    inputs = List.copyOf(inputs);
  }

  /** How the values of several months are put together. */
  public enum Kind {
    /** A sum of flows: it adds up over months, and a target is spread over them. */
    FLOW,
    /** A level, such as open deals: the last value of the months counts. */
    STOCK,
    /** A share, score or other ratio: computed again from the sums of its inputs. */
    RATE,
    /** A length of time, such as a median: computed again from all that was measured. */
    DURATION
  }

  /**
   * Whether a change of it can be split by what facts say, such as the network: it is a sum, or one
   * sum over another, but for a number that it is multiplied with or that is added. Of every other
   * form, such as a median, a product or an IF, the parts would not add up to the whole.
   */
  public boolean canBeSplit() {
    return kind != Kind.DURATION && (adds() || Ratio.of(this).isPresent());
  }

  /** Whether it adds up over months. */
  public boolean adds() {
    return kind == Kind.FLOW;
  }
}

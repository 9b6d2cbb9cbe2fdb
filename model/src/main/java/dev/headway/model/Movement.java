package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What a KPI's change is made of. The parts add up to the change exactly.
 *
 * @param from the month it is compared with
 * @param split what the change is split by
 * @param before the KPI in that month
 * @param after the KPI in the report's month
 * @param parts the largest rise first, the largest fall last; what is not attributed and what is
 *     too small to be named stand between them
 */
public record Movement(
    YearMonth from, Split split, BigDecimal before, BigDecimal after, List<Part> parts) {

  /** Copies the list. */
  public Movement {
    parts = List.copyOf(parts);
  }

  /** What a change is split by. */
  public enum Split {
    /** The networks that facts name. */
    NETWORK,
    /** The campaigns that facts name. */
    CAMPAIGN,
    /** The marketing channels that facts name. */
    CHANNEL,
    /** The inputs of the formula. */
    INPUT
  }

  /** What a part is. */
  public enum Kind {
    /** A network, campaign, channel or input. */
    NAMED,
    /** Facts that do not say. */
    NOT_STATED,
    /** Several small ones: together no more than a tenth of all that moved. */
    OTHER
  }

  /**
   * A part of the change.
   *
   * @param kind what it is
   * @param name the id of the network or channel, the campaign as exported, or the input's name;
   *     empty where it is not named
   * @param change what it adds to the change: {@code mix + rate}
   * @param mix of a ratio, what it adds because its share in the whole changed; else 0
   * @param rate of a ratio, what it adds because its own ratio changed; else the change
   */
  public record Part(Kind kind, String name, BigDecimal change, BigDecimal mix, BigDecimal rate) {}

  /** The KPI's change, which the parts add up to. */
  public BigDecimal change() {
    return after.subtract(before);
  }
}

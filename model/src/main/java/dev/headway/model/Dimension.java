package dev.headway.model;

import dev.headway.ingest.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of a formula are counted in: a product of powers of things, money and minutes, as
 * in dimensional analysis. Shares, scores and other ratios are plain numbers, with no such power.
 *
 * @param certainty whether the powers are known
 * @param things power of counted things
 * @param money power of money
 * @param minutes power of minutes
 */
record Dimension(Certainty certainty, int things, int money, int minutes) {

  /** How much is known. */
  enum Certainty {
    /** The powers say it. */
    KNOWN,
    /** A number as written: 40 may be 40 leads or 40 pounds. */
    NUMBER,
    /** A number was multiplied in: leads * 40 are pounds where each lead is worth 40. */
    ANY
  }

  static final Dimension NUMBER = new Dimension(Certainty.NUMBER, 0, 0, 0);
  static final Dimension ANY = new Dimension(Certainty.ANY, 0, 0, 0);
  static final Dimension PLAIN = known(0, 0, 0);
  static final Dimension MONEY = known(0, 1, 0);

  /** Beyond it the power itself no longer matters. */
  private static final int FAR = 99;

  private static Dimension known(int things, int money, int minutes) {
    return new Dimension(Certainty.KNOWN, near(things), near(money), near(minutes));
  }

  private static int near(int power) {
    return Math.max(-FAR, Math.min(FAR, power));
  }

  /** That of a unit. */
  static Dimension of(Metric.Unit unit) {
    return switch (unit) {
      case COUNT -> known(1, 0, 0);
      case MONEY -> MONEY;
      case MINUTES -> known(0, 0, 1);
      case SHARE, RATIO, SCORE -> PLAIN;
    };
  }

  /** That of a metric's values. A sum of plain numbers, such as of answers, may be of anything. */
  static Dimension of(Metric metric) {
    return metric.kind() == Metric.Kind.FLOW && metric.unit() == Metric.Unit.RATIO
        ? ANY
        : of(metric.unit());
  }

  boolean isKnown() {
    return certainty == Certainty.KNOWN;
  }

  /** The dimension of both where they may be added and compared; empty where they may not. */
  Optional<Dimension> with(Dimension other) {
    if (isKnown() && other.isKnown()) {
      return equals(other) ? Optional.of(this) : Optional.empty();
    }
    if (isKnown() || other.isKnown()) {
      return Optional.of(isKnown() ? this : other);
    }
    return Optional.of(certainty == Certainty.ANY ? this : other);
  }

  /** Multiplied. */
  Dimension times(Dimension other) {
    if (isKnown() && other.isKnown()) {
      return known(things + other.things, money + other.money, minutes + other.minutes);
    }
    if (certainty == other.certainty) {
      return this;
    }
    // A number of times some money is money; a number of times anything else may be money, too.
    boolean isAmount =
        (certainty == Certainty.NUMBER && other.money != 0)
            || (other.certainty == Certainty.NUMBER && money != 0);
    return isAmount ? (isKnown() ? this : other) : ANY;
  }

  /** Divided. */
  Dimension over(Dimension other) {
    if (other.certainty == Certainty.NUMBER) {
      return this;
    }
    return isKnown() && other.isKnown()
        ? known(things - other.things, money - other.money, minutes - other.minutes)
        : ANY;
  }

  /** In per cent: a number as written becomes a plain part of something. */
  Dimension percent() {
    return certainty == Certainty.NUMBER ? PLAIN : this;
  }

  /** To a power; empty where there is no such root. */
  Optional<Dimension> power(BigDecimal exponent) {
    if (!isKnown() || equals(PLAIN)) {
      return Optional.of(this);
    }
    if (!Power.isWhole(exponent)) {
      return Optional.empty();
    }
    int n = exponent.intValue();
    return Optional.of(known(things * n, money * n, minutes * n));
  }

  /** The units that such values may be told in. */
  Set<Metric.Unit> units() {
    if (!isKnown()) {
      return EnumSet.allOf(Metric.Unit.class);
    }
    if (money == 1) {
      return EnumSet.of(Metric.Unit.MONEY);
    }
    if (minutes == 1) {
      return EnumSet.of(Metric.Unit.MINUTES);
    }
    if (money != 0 || minutes != 0) {
      return EnumSet.of(Metric.Unit.RATIO);
    }
    return things > 0
        ? EnumSet.of(Metric.Unit.COUNT, Metric.Unit.RATIO)
        : EnumSet.of(Metric.Unit.SHARE, Metric.Unit.RATIO, Metric.Unit.SCORE);
  }

  /** In words, such as {@code money per thing}. */
  String words() {
    if (!isKnown() || equals(PLAIN)) {
      return "a plain number";
    }
    List<String> above = new ArrayList<>();
    StringBuilder below = new StringBuilder();
    add(above, below, money, "money", "money");
    add(above, below, minutes, "minutes", "minute");
    add(above, below, things, "a count", "thing");
    return (above.isEmpty() ? "a plain number" : String.join(" times ", above)) + below;
  }

  private static void add(
      List<String> above, StringBuilder below, int power, String whole, String each) {
    String raised = Math.abs(power) > 1 ? " to the power of " + Math.abs(power) : "";
    if (power > 0) {
      above.add(whole + raised);
    } else if (power < 0) {
      below.append(" per ").append(each).append(raised);
    }
  }
}

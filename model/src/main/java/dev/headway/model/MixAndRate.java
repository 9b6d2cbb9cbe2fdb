package dev.headway.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits the change of a ratio. A part moves it in two ways: it became a larger or smaller share of
 * the whole while its own ratio is better or worse than the whole's (mix), and its own ratio
 * changed (rate). With w a part's share of what is below the fraction line, r its ratio and R the
 * whole's: mix is (w1 - w0)(r0 - R0), rate is w1 (r1 - r0), and all of them add up to R1 - R0,
 * since shares add up to 1. The price and mix split of managerial accounting. What the formula
 * multiplies the ratio with, it multiplies each part with.
 *
 * @param ratio the formula
 * @param before the inputs of each part in the earlier month
 * @param after the inputs of each part in the later month
 */
record MixAndRate(
    Ratio ratio,
    Map<String, Map<String, BigDecimal>> before,
    Map<String, Map<String, BigDecimal>> after) {

  /** The parts; none where there is nothing to divide by, or a part of it is below zero. */
  List<Movement.Part> of(Set<String> names) {
    BigDecimal below0 = total(before, names);
    BigDecimal below1 = total(after, names);
    if (below0.signum() <= 0 || below1.signum() <= 0 || hasNegative(names)) {
      return List.of();
    }
    BigDecimal whole0 = divide(above(before, names), below0);
    List<Movement.Part> parts = new ArrayList<>();
    for (String name : names) {
      BigDecimal share0 = divide(Movements.value(ratio.below(), before, name), below0);
      BigDecimal share1 = divide(Movements.value(ratio.below(), after, name), below1);
      // w r is above / below of the whole, also where the part has nothing below the line.
      BigDecimal weighted1 = divide(Movements.value(ratio.above(), after, name), below1);
      BigDecimal weighted0 = divide(Movements.value(ratio.above(), before, name), below0);
      BigDecimal own0 = share0.signum() == 0 ? whole0 : divide(weighted0, share0);
      BigDecimal change =
          weighted1.subtract(weighted0).subtract(share1.subtract(share0).multiply(whole0));
      BigDecimal mix = share1.subtract(share0).multiply(own0.subtract(whole0));
      BigDecimal moved = change.multiply(ratio.times());
      BigDecimal byMix = mix.multiply(ratio.times());
      parts.add(new Movement.Part(Movements.kind(name), name, moved, byMix, moved.subtract(byMix)));
    }
    return parts;
  }

  private boolean hasNegative(Set<String> names) {
    return names.stream()
        .anyMatch(
            name ->
                Movements.value(ratio.below(), before, name).signum() < 0
                    || Movements.value(ratio.below(), after, name).signum() < 0);
  }

  private BigDecimal total(Map<String, Map<String, BigDecimal>> split, Set<String> names) {
    return names.stream()
        .map(name -> Movements.value(ratio.below(), split, name))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal above(Map<String, Map<String, BigDecimal>> split, Set<String> names) {
    return names.stream()
        .map(name -> Movements.value(ratio.above(), split, name))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, Expression.PRECISION);
  }
}

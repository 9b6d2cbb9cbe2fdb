package dev.headway.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts small parts of a change together, so that a page can show it: never more than a tenth of all
 * that moved, up or down, is hidden in "other".
 *
 * @param parts all of them
 */
record SmallParts(List<Movement.Part> parts) {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** Rises first, the largest first; then what is not named; then falls, the largest last. */
  List<Movement.Part> merged() {
    List<Movement.Part> bySize =
        parts.stream()
            .filter(part -> part.change().signum() != 0)
            .sorted(
                Comparator.comparing((Movement.Part part) -> part.change().abs())
                    .thenComparing(Movement.Part::name))
            .toList();
    BigDecimal hidden = BigDecimal.ZERO;
    BigDecimal most = moved(bySize).multiply(TENTH);
    int small = 0;
    for (Movement.Part part : bySize) {
      hidden = hidden.add(part.change().abs());
      if (hidden.compareTo(most) > 0) {
        break;
      }
      small++;
    }
    List<Movement.Part> merged =
        new ArrayList<>(bySize.subList(small < 2 ? 0 : small, bySize.size()));
    if (small >= 2) {
      merged.add(other(bySize.subList(0, small)));
    }
    merged.sort(
        Comparator.comparingInt(SmallParts::place)
            .thenComparing(Comparator.comparing(Movement.Part::change).reversed())
            .thenComparing(Movement.Part::name));
    return merged;
  }

  private static int place(Movement.Part part) {
    if (part.kind() != Movement.Kind.NAMED) {
      return 1;
    }
    return part.change().signum() > 0 ? 0 : 2;
  }

  private static Movement.Part other(List<Movement.Part> small) {
    return new Movement.Part(
        Movement.Kind.OTHER,
        "",
        sum(small.stream().map(Movement.Part::change).toList()),
        sum(small.stream().map(Movement.Part::mix).toList()),
        sum(small.stream().map(Movement.Part::rate).toList()));
  }

  private static BigDecimal moved(List<Movement.Part> parts) {
    return sum(parts.stream().map(part -> part.change().abs()).toList());
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

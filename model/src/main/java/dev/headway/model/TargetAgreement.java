package dev.headway.model;

import dev.headway.input.Problems;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells of targets that contradict each other: of a year and its quarters, or of a quarter and its
 * months, only one can be meant. Sums have to add up, but for rounding. Of a level the longer
 * period's target is the one at its end. A ratio or length of time over the whole lies between
 * those of its parts, and so does the target of a goal that is kept in every month.
 *
 * @param kpi what the targets are of
 * @param direction the goal's
 * @param problems takes what is wrong
 */
record TargetAgreement(Kpi kpi, Goal.Direction direction, Problems problems) {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  void check(List<WrittenTarget> targets) {
    for (WrittenTarget target : targets) {
      if (!isTwice(target, targets)) {
        check(target, parts(target, targets));
      }
    }
  }

  /** The same months, written in two ways. */
  private boolean isTwice(WrittenTarget target, List<WrittenTarget> targets) {
    List<WrittenTarget> others =
        targets.subList(0, targets.indexOf(target)).stream()
            .filter(other -> other.period().isSameAs(target.period()))
            .filter(other -> other.value().compareTo(target.value()) != 0)
            .toList();
    others.forEach(
        other ->
            problems.error(
                target.place(),
                named(target) + ", and " + named(other) + ", which is the same period",
                "Write one of them."));
    return !others.isEmpty();
  }

  /** The longest shorter periods within, in their order. */
  private static List<WrittenTarget> parts(WrittenTarget target, List<WrittenTarget> targets) {
    List<WrittenTarget> within =
        targets.stream().filter(each -> isWithin(each.period(), target.period())).toList();
    return within.stream()
        .filter(each -> within.stream().noneMatch(o -> isWithin(each.period(), o.period())))
        .sorted(Comparator.comparing(each -> each.period().first()))
        .toList();
  }

  private static boolean isWithin(TargetPeriod inner, TargetPeriod outer) {
    return inner.months() < outer.months()
        && outer.contains(inner.first())
        && outer.contains(inner.last());
  }

  private void check(WrittenTarget target, List<WrittenTarget> parts) {
    if (parts.isEmpty()) {
      return;
    }
    boolean isKept =
        direction == Goal.Direction.KEEP_ABOVE || direction == Goal.Direction.KEEP_BELOW;
    if (isKept) {
      checkRange(target, parts);
      return;
    }
    switch (kpi.kind()) {
      case FLOW -> checkSum(target, parts);
      case STOCK -> checkEnd(target, parts);
      case RATE, DURATION -> checkRange(target, parts);
    }
  }

  private void checkSum(WrittenTarget target, List<WrittenTarget> parts) {
    BigDecimal sum =
        parts.stream().map(WrittenTarget::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal over = sum.subtract(target.value());
    boolean canFall = kpi.excel().contains("-");
    boolean isTooMuch = over.signum() > 0 && !canFall;
    if ((isWhole(target, parts) || isTooMuch)
        && over.abs().compareTo(rounding(target, parts)) > 0) {
      problems.error(
          target.place(),
          named(target)
              + ", and "
              + (parts.size() == 1 ? "that for " : "those for ")
              + periods(parts)
              + (parts.size() == 1 ? " is " : " add up to ")
              + sum.stripTrailingZeros().toPlainString(),
          "Correct one of them, or write only the shorter periods' or only the longer one's.");
    }
  }

  /** What rounding each part can have made of the sum, and never more than a hundredth of it. */
  private static BigDecimal rounding(WrittenTarget target, List<WrittenTarget> parts) {
    return parts.stream()
        .map(WrittenTarget::rounding)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(target.value().abs().multiply(HUNDREDTH));
  }

  private void checkEnd(WrittenTarget target, List<WrittenTarget> parts) {
    YearMonth end = target.period().last();
    parts.stream()
        .filter(part -> part.period().last().equals(end))
        .filter(part -> part.value().compareTo(target.value()) != 0)
        .forEach(
            part ->
                problems.error(
                    target.place(),
                    named(target)
                        + ", and that for "
                        + part.period().text()
                        + ", which ends with it, is "
                        + part.text(),
                    "This goal is a level, whose target is the one at the end of the period: write"
                        + " the same for both, or one of them."));
  }

  private void checkRange(WrittenTarget target, List<WrittenTarget> parts) {
    WrittenTarget least = parts.stream().min(Comparator.comparing(WrittenTarget::value)).get();
    WrittenTarget most = parts.stream().max(Comparator.comparing(WrittenTarget::value)).get();
    boolean isBetween =
        target.value().compareTo(least.value()) >= 0 && target.value().compareTo(most.value()) <= 0;
    if (isWhole(target, parts) && !isBetween) {
      problems.error(
          target.place(),
          named(target)
              + ", and those for "
              + periods(parts)
              + " are "
              + (least.equals(most) ? least.text() : least.text() + " to " + most.text()),
          "The whole lies between its parts: correct one of them, or write only the shorter"
              + " periods' or only the longer one's.");
    }
  }

  private static boolean isWhole(WrittenTarget target, List<WrittenTarget> parts) {
    return parts.stream().mapToInt(part -> part.period().months()).sum()
        == target.period().months();
  }

  private static String named(WrittenTarget target) {
    return "the target for " + target.period().text() + " is " + target.text();
  }

  private static String periods(List<WrittenTarget> parts) {
    List<String> names = parts.stream().map(part -> part.period().text()).toList();
    return names.size() == 1
        ? names.get(0)
        : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + names.get(names.size() - 1);
  }
}

package dev.headway.model;

import java.time.YearMonth;

/** When something else began to be counted under the same name. */
@FunctionalInterface
interface DefinitionBreaks {

  /** Whether an input of the KPI counts something else from this month on. */
  boolean isBreak(Kpi kpi, YearMonth month);

  /** Whether something else began to be counted between two months, so that they do not compare. */
  default boolean isBetween(Kpi kpi, YearMonth earlier, YearMonth later) {
    return Months.between(earlier.plusMonths(1), later).stream()
        .anyMatch(month -> isBreak(kpi, month));
  }
}

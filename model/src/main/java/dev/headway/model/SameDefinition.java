package dev.headway.model;

import java.time.YearMonth;
import java.util.List;

/**
 * Values of earlier months as they may stand beside a month's: those that were counted otherwise
 * are withheld.
 */
final class SameDefinition {

  private static final Figure OTHER = Figure.missing(Absence.OTHER_DEFINITION);

  private final KpiFigures kpis;
  private final DefinitionBreaks breaks;
  private final YearMonth month;

  SameDefinition(KpiFigures kpis, DefinitionBreaks breaks, YearMonth month) {
    this.kpis = kpis;
    this.breaks = breaks;
    this.month = month;
  }

  /** Whether the KPI counted the same in the earlier month as now. */
  boolean since(YearMonth earlier, Kpi kpi) {
    return !breaks.isBetween(kpi, earlier, month);
  }

  /** The KPI's value in an earlier month. */
  Figure month(Kpi kpi, YearMonth earlier) {
    return withheld(kpis.month(kpi, earlier), earlier, kpi);
  }

  /** The KPI's value over earlier months. */
  Figure over(Kpi kpi, List<YearMonth> earlier) {
    return withheld(kpis.over(kpi, earlier), earlier.get(0), kpi);
  }

  private Figure withheld(Figure figure, YearMonth earlier, Kpi kpi) {
    return figure.isKnown() && !since(earlier, kpi) ? OTHER : figure;
  }
}

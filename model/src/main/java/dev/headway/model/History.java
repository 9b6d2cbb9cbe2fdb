package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The months of KPIs up to the report's, from the first that anything is known of. */
final class History {

  private final YearMonth first;
  private final YearMonth month;
  private final KpiFigures kpis;
  private final DefinitionBreaks breaks;
  private final Map<Kpi, ControlChart> charts = new HashMap<>();

  History(YearMonth first, YearMonth month, KpiFigures kpis, DefinitionBreaks breaks) {
    this.first = first;
    this.month = month;
    this.kpis = kpis;
    this.breaks = breaks;
  }

  /** The first month that anything is known of; the report's where nothing is. */
  YearMonth first() {
    return first;
  }

  /** Which months of a KPI say something. */
  ControlChart chart(Kpi kpi) {
    return charts.computeIfAbsent(
        kpi,
        asked ->
            ControlCharts.of(
                whole(asked),
                Bounds.floor(asked),
                Bounds.ceiling(asked),
                each -> breaks.isBreak(asked, each)));
  }

  /** Whether two KPIs moved together over the months that are known of both. */
  Link link(Kpi behind, Kpi before, boolean isAlike) {
    List<BigDecimal> first = new ArrayList<>();
    List<BigDecimal> second = new ArrayList<>();
    for (YearMonth each : Months.between(this.first, month)) {
      Optional<BigDecimal> a = whole(behind, each);
      Optional<BigDecimal> b = whole(before, each);
      if (breaks.isBreak(behind, each) || breaks.isBreak(before, each)) {
        first.clear(); // what was counted before is something else
        second.clear();
      }
      if (a.isPresent() && b.isPresent()) {
        first.add(a.get());
        second.add(b.get());
      }
    }
    return RankCorrelation.of(first, second, isAlike);
  }

  private List<ControlCharts.Value> whole(Kpi kpi) {
    return Months.between(first, month).stream()
        .flatMap(
            each -> whole(kpi, each).map(value -> new ControlCharts.Value(each, value)).stream())
        .toList();
  }

  private Optional<BigDecimal> whole(Kpi kpi, YearMonth each) {
    return kpis.month(kpi, each).wholeNumber();
  }
}

package dev.headway.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is usual in a stretch of months.
 *
 * @param limits as far as the KPI can go
 * @param width from the centre to a limit, as far as chance would go
 */
record Usual(ControlChart.Limits limits, BigDecimal width) {

  /** What a month says beside what is usual, and beside the months before it. */
  ControlChart.Reading reading(List<ControlCharts.Value> values, int index) {
    if (!limits.contain(values.get(index).value())) {
      return ControlChart.Reading.OUTSIDE;
    }
    if (isNearLimit(values, index)) {
      return ControlChart.Reading.NEAR_LIMIT;
    }
    return isRun(values, index, limits.centre())
        ? ControlChart.Reading.RUN
        : ControlChart.Reading.ROUTINE;
  }

  private boolean isNearLimit(List<ControlCharts.Value> values, int index) {
    int side = nearer(values.get(index));
    long near =
        values.subList(Math.max(0, index - 3), index + 1).stream()
            .filter(value -> nearer(value) == side)
            .count();
    return side != 0 && near >= 3;
  }

  /**
   * 1 or -1 where a value is nearer to where chance ends above or below than to the centre, else 0.
   */
  private int nearer(ControlCharts.Value value) {
    BigDecimal off = value.value().subtract(limits.centre());
    boolean isNear = off.abs().multiply(BigDecimal.valueOf(2)).compareTo(width) > 0;
    return isNear ? off.signum() : 0;
  }

  private static boolean isRun(List<ControlCharts.Value> values, int index, BigDecimal centre) {
    int side = values.get(index).value().compareTo(centre);
    int run = 0;
    for (int i = index; i >= 0 && values.get(i).value().compareTo(centre) == side; i--) {
      run++;
    }
    return side != 0 && run >= ControlChart.RUN;
  }
}

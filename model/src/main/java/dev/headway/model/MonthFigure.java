package dev.headway.model;

import java.time.YearMonth;

/**
 * A KPI in one month.
 *
 * @param month the month
 * @param actual its value
 * @param target the target for that month
 */
public record MonthFigure(YearMonth month, Figure actual, Figure target) {}

package dev.headway.model;

import java.time.YearMonth;

/**
 * Something in one month.
 *
 * @param month the month
 * @param value how much of it
 */
public record MonthValue(YearMonth month, Figure value) {}

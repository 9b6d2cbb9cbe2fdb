package dev.headway.model;

import java.time.YearMonth;

/**
 * A quarter or year of the client, as far as it can be seen. Where the goal starts in it, it is of
 * the months from its start on.
 *
 * @param first its first month
 * @param last its last month
 * @param target for the whole of it; of a level or a length of time, for its last month
 * @param actual so far; missing where it has not begun
 * @param lastYear the whole of the same period a year earlier
 * @param forecast what it will probably come to; of a level or a length of time, its last month
 */
public record Outlook(
    YearMonth first,
    YearMonth last,
    Figure target,
    Figure actual,
    Figure lastYear,
    Forecast forecast) {}

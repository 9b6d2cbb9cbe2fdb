package dev.headway.model;

import java.time.YearMonth;

/**
 * A period so far: from its first month to the report's.
 *
 * @param first the first month
 * @param last the last month of the whole period
 * @param to the report's month
 * @param actual so far; a ratio is computed again from the sums of its parts
 * @param target so far: of a sum the months' together, of a level the last month's; of a ratio or a
 *     length of time the last month's where the file has a target for the whole period, else the
 *     mean of the months'. Of the whole period it is what the file says
 * @param lastYear the same months a year earlier
 * @param toTarget actual against target
 */
public record ToDate(
    YearMonth first,
    YearMonth last,
    YearMonth to,
    Figure actual,
    Figure target,
    Figure lastYear,
    Delta toTarget) {}

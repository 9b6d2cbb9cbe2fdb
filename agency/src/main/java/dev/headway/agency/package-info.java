/**
 * An agency's folder in, a month's documents for all its clients out. The door is {@link
 * dev.headway.agency.MonthlyRun}.
 */
@NullMarked
package dev.headway.agency;

import org.jspecify.annotations.NullMarked;

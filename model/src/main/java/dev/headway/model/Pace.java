package dev.headway.model;

/**
 * How a goal goes through a period.
 *
 * @param done of a sum, the part of the period's target that is reached: 0.4 is two fifths
 * @param due of a sum, the part that should be reached by now
 * @param needed of a sum, how much each of the months to come has to bring; of a level, a ratio or
 *     a length of time, by how much each has to move it, for the period's last month to be at the
 *     target
 * @param monthsLeft the months to come
 */
public record Pace(Figure done, Figure due, Figure needed, int monthsLeft) {}

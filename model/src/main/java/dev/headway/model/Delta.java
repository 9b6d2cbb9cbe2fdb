package dev.headway.model;

/**
 * A value against another one.
 *
 * @param base what it is compared with
 * @param change value minus base, in the unit of both
 * @param percent change as a fraction of the base: 0.06 is 6 per cent
 */
public record Delta(Figure base, Figure change, Figure percent) {}

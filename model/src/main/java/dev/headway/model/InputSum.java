package dev.headway.model;

/**
 * What a name in a goal's formula stands for over several months: with these the formula gives the
 * goal's quarter and year so far. Only months in which every name of the formula is known are in
 * it.
 *
 * @param name as it stands in the formula
 * @param quarter over the client's quarter so far
 * @param year over the client's year so far
 */
public record InputSum(String name, Figure quarter, Figure year) {}

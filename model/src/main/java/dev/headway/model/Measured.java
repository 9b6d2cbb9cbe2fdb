package dev.headway.model;

/**
 * A formula and what its values are counted in.
 *
 * @param expression the formula, understood
 * @param dimension what its values are counted in
 */
record Measured(Expression expression, Dimension dimension) {}

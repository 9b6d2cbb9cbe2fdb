package dev.headway.model;

import java.math.BigDecimal;

/**
 * An input that counts nothing in the month although it nearly always does.
 *
 * @param input its name
 * @param usual how many a month of as many days usually has
 */
public record UnlikelyZero(String input, BigDecimal usual) {}

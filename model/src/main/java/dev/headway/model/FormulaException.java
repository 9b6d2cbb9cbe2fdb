package dev.headway.model;

import dev.headway.input.Place;
import dev.headway.input.Problem;

/** A formula that cannot be used; the column is that in the formula, from 1. */
final class FormulaException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String fault;
  private final int column;
  private final String advice;

  private FormulaException(String fault, int column, String message, String advice) {
    super(message);
    this.fault = fault;
    this.column = column;
    this.advice = advice;
  }

  /** A text that is no formula. */
  static FormulaException unreadable(int column, String message, String advice) {
    return new FormulaException("cannot be read", column, message, advice);
  }

  /** A formula that makes no sense. */
  static FormulaException senseless(int column, String message, String advice) {
    return new FormulaException("makes no sense", column, message, advice);
  }

  /** The same as a problem of the file that the formula stands in. */
  Problem at(Place place) {
    return Problem.error(
        place,
        "the formula " + fault + ": at its character " + column + ", " + getMessage(),
        advice);
  }
}

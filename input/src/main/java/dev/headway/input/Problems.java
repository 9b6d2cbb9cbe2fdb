package dev.headway.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong, so that a person is told all of it at once. Not safe for use by several
 * threads; each client's run has its own.
 */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Adds one. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds an error. */
  public void error(Place place, String message, String advice) {
    add(Problem.error(place, message, advice));
  }

  /** All of them so far, in the order in which they were found. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Whether one of them is an error. */
  public boolean hasErrors() {
    return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}

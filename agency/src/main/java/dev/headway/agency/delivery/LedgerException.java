package dev.headway.agency.delivery;

import dev.headway.input.Problem;
import java.io.IOException;

/** A ledger cannot be relied on, or not be written: nothing may be sent. */
final class LedgerException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  LedgerException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

package dev.headway.report;

import dev.headway.input.Problem;

/** A template that an agency, or we, wrote has a mistake. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** The mistake, with template, line and column. */
  public TemplateException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** The mistake. */
  public Problem problem() {
    return problem;
  }
}

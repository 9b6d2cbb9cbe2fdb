package dev.headway.input;

/** What a {@link Problem} means for the run. */
public enum Severity {
  /** The report of this client cannot be made, or would say something wrong. */
  ERROR,
  /** The report can be made; somebody should look. */
  WARNING,
  /** A known quirk of the source; counted and listed, nothing to do. */
  NOTE
}

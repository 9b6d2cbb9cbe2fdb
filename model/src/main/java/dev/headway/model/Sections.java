package dev.headway.model;

/**
 * What a scorecard says beside the goals.
 *
 * @param returns what was spent and what came back
 * @param conversions amounts in other currencies than the client's
 */
public record Sections(ReturnScore returns, Conversions conversions) {

  /** Nothing is known. */
  public static final Sections NONE = new Sections(ReturnScore.NONE, Conversions.NONE);
}

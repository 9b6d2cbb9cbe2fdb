package dev.headway.model;

/**
 * What a scorecard says beside the goals.
 *
 * @param returns what was spent and what came back
 */
public record Sections(ReturnScore returns) {

  /** Nothing is known. */
  public static final Sections NONE = new Sections(ReturnScore.NONE);
}

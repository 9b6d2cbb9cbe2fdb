package dev.headway.model;

/**
 * What a scorecard says beside the goals.
 *
 * @param returns what was spent and what came back
 * @param customers how they were helped, and what they said and did
 * @param asked what they answered when they were asked
 */
public record Sections(ReturnScore returns, CustomerScore customers, AskedScore asked) {

  /** Nothing is known. */
  public static final Sections NONE =
      new Sections(ReturnScore.NONE, CustomerScore.NONE, AskedScore.NONE);
}

package dev.headway.model;

/**
 * What a scorecard says beside the goals.
 *
 * @param returns what was spent and what came back
 * @param content what people passed on and talked about
 * @param conversions amounts in other currencies than the client's
 */
public record Sections(ReturnScore returns, ContentScore content, Conversions conversions) {

  /** Nothing is known. */
  public static final Sections NONE =
      new Sections(ReturnScore.NONE, ContentScore.NONE, Conversions.NONE);
}

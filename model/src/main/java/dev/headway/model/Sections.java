package dev.headway.model;

import java.util.List;

/**
 * What a scorecard says beside the goals.
 *
 * @param returns what was spent and what came back
 * @param social social media month by month, and network by network
 * @param customers how they were helped, and what they said and did
 * @param asked what they answered when they were asked
 * @param content what people passed on and talked about
 * @param conversions amounts in other currencies than the client's
 * @param goalChanges goals that started, changed or ended
 */
public record Sections(
    ReturnScore returns,
    SocialScore social,
    CustomerScore customers,
    AskedScore asked,
    ContentScore content,
    Conversions conversions,
    List<GoalChange> goalChanges) {

  /** Nothing is known. */
  public static final Sections NONE =
      new Sections(
          ReturnScore.NONE,
          SocialScore.NONE,
          CustomerScore.NONE,
          AskedScore.NONE,
          ContentScore.NONE,
          Conversions.NONE,
          List.of());

  /** Copies the list. */
  public Sections {
    goalChanges = List.copyOf(goalChanges);
  }
}

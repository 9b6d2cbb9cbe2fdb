package dev.headway.model;

import dev.headway.ingest.FactKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param rows what the values of the report's month were counted from, by kind of fact: the files
 *     with the lines of their rows. Which of the rows a value takes says its metric, and what it is
 *     told of, such as a network
 */
public record Sections(
    ReturnScore returns,
    SocialScore social,
    CustomerScore customers,
    AskedScore asked,
    ContentScore content,
    Conversions conversions,
    List<GoalChange> goalChanges,
    Map<FactKind, List<InputScore.SourceUse>> rows) {

  /** Nothing is known. */
  public static final Sections NONE =
      new Sections(
          ReturnScore.NONE,
          SocialScore.NONE,
          CustomerScore.NONE,
          AskedScore.NONE,
          ContentScore.NONE,
          Conversions.NONE,
          List.of(),
          Map.of());

  /** Copies the list and the map. */
  public Sections {
    goalChanges = List.copyOf(goalChanges);
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }
}

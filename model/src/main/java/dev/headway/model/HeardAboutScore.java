package dev.headway.model;

import java.util.List;

/**
 * Where customers say that they heard about the client, beside where its systems saw them come
 * from. The two answer different questions and are never added.
 *
 * @param survey in which they were asked
 * @param answers how many said anything, in the report's month
 * @param previous in the month before
 * @param lastYear in the same month a year earlier
 * @param sources each that anybody named in one of these months, or that leads were tracked from,
 *     the most named first. One answer may name several, so that they add up to more than all
 *     answers
 * @param uncoded how many answers of the month name no source of the list
 * @param unknown those answers, the most frequent first
 */
public record HeardAboutScore(
    String survey,
    Figure answers,
    Figure previous,
    Figure lastYear,
    List<Source> sources,
    Figure uncoded,
    List<Said> unknown) {

  /** Copies the lists. */
  public HeardAboutScore {
    sources = List.copyOf(sources);
    unknown = List.copyOf(unknown);
  }

  /**
   * A source.
   *
   * @param id of the list, such as {@code instagram} or {@code recommendation}
   * @param answers that name it, in the report's month
   * @param share of all answers
   * @param previous in the month before
   * @param lastYear in the same month a year earlier
   * @param trackedLeads leads that the CRM tracked from there; missing where no system sees it
   */
  public record Source(
      String id,
      Figure answers,
      Figure share,
      Figure previous,
      Figure lastYear,
      Figure trackedLeads) {}

  /**
   * What somebody said that the list does not know.
   *
   * @param text the words
   * @param times how often
   */
  public record Said(String text, int times) {}
}

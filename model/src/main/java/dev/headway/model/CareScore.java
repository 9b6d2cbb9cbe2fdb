package dev.headway.model;

import java.time.YearMonth;
import java.util.List;

/**
 * How customers' questions were answered: all of them, those of a group of channels, or those of a
 * network.
 *
 * @param id of the group, such as {@code social}, or the network; empty for all
 * @param months the report's month and the twelve before it, from the oldest
 * @param inTime which months of the share that was answered in time say something
 * @param sincePrevious which way that share has gone since the month before
 * @param sinceLastYear which way it has gone since the same month a year earlier
 */
public record CareScore(
    String id,
    List<Month> months,
    ControlChart inTime,
    Tendency sincePrevious,
    Tendency sinceLastYear) {

  /** Copies the list. */
  public CareScore {
    months = List.copyOf(months);
  }

  /** The report's month. */
  public Month month() {
    return months.get(months.size() - 1);
  }

  /** The month before. */
  public Month previous() {
    return months.get(months.size() - 2);
  }

  /** The same month a year earlier. */
  public Month lastYear() {
    return months.get(0);
  }

  /**
   * A month. Times are on the client's clock; an automatic reply is no answer.
   *
   * @param month the month in which the questions were asked
   * @param asked questions
   * @param answered by a person
   * @param inTime answered by a person within the promised time
   * @param automatic only an automatic reply is known of; missing where the client's file does not
   *     say what is one
   * @param shareAnswered answered / asked
   * @param shareInTime inTime / asked: a question without an answer is missed
   * @param median of the times until a person answered
   * @param ninetieth the time that nine in ten of them do not exceed
   * @param solved of the month's questions, so far
   * @param shareSolved solved / asked
   * @param waits the questions by how long they waited; they add up to {@code asked}. Empty where
   *     answers are not known
   */
  public record Month(
      YearMonth month,
      Figure asked,
      Figure answered,
      Figure inTime,
      Figure automatic,
      Figure shareAnswered,
      Figure shareInTime,
      Figure median,
      Figure ninetieth,
      Figure solved,
      Figure shareSolved,
      List<Waits> waits) {

    /** Copies the list. */
    public Month {
      waits = List.copyOf(waits);
    }
  }

  /**
   * The questions that waited so long.
   *
   * @param time how long
   * @param questions how many
   */
  public record Waits(Wait time, Figure questions) {}
}

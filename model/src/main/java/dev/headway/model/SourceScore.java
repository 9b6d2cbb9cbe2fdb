package dev.headway.model;

import dev.headway.ingest.Source;
import java.util.List;

/**
 * A source in the report's month.
 *
 * @param source what it is
 * @param files files of it that hold facts of the month
 * @param rows facts of the month
 * @param refused rows that could not be read, in the files of the month's folder
 * @param foreign rows of other people's accounts, in the files of the month's folder
 * @param aside rows that are not to be counted because of what they are, such as spam, in the files
 *     of the month's folder
 * @param coverage days of the month with data
 * @param missingDays the days without, as days of the month, where it has any
 * @param inUse whether an export of it is expected: false where the client's file says that it has
 *     ended before the month, or begins after it
 */
public record SourceScore(
    Source source,
    int files,
    int rows,
    int refused,
    int foreign,
    int aside,
    Coverage coverage,
    List<Integer> missingDays,
    boolean inUse) {

  /** A source that is in use. */
  public SourceScore(
      Source source,
      int files,
      int rows,
      int refused,
      int foreign,
      int aside,
      Coverage coverage,
      List<Integer> missingDays) {
    this(source, files, rows, refused, foreign, aside, coverage, missingDays, true);
  }

  /** Copies the list. */
  public SourceScore {
    missingDays = List.copyOf(missingDays);
  }
}

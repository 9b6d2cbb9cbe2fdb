package dev.headway.model;

import java.util.List;

/**
 * What a name in a goal's formula stands for over several months: with these the formula gives the
 * goal's quarter and year so far. Only months in which every name of the formula is known are in
 * it.
 *
 * @param name as it stands in the formula
 * @param quarter over the client's quarter so far
 * @param year over the client's year so far
 * @param quarterFiles the files that the quarter so far was taken from, by their paths; none for
 *     fees
 * @param yearFiles the files that the year so far was taken from, by their paths; none for fees
 */
public record InputSum(
    String name, Figure quarter, Figure year, List<File> quarterFiles, List<File> yearFiles) {

  /** Copies the lists. */
  public InputSum {
    quarterFiles = List.copyOf(quarterFiles);
    yearFiles = List.copyOf(yearFiles);
  }

  /**
   * What was taken from one file.
   *
   * @param file relative to the client's folder
   * @param rows how many of its rows
   * @param sha256 of the file, as in {@link dev.headway.ingest.ExportFile}
   */
  public record File(String file, int rows, String sha256) {}
}

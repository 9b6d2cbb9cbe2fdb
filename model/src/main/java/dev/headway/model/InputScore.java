package dev.headway.model;

import java.util.List;

/**
 * An input of a KPI in the report's month.
 *
 * @param name as it stands in the formula
 * @param unit of its values
 * @param actual in the month
 * @param previous in the month before
 * @param lastYear in the same month a year earlier
 * @param parts the same by network, the largest first; they add up to {@code actual}, {@code
 *     previous} and {@code lastYear} exactly. Empty where facts say no network.
 * @param sources where it comes from
 */
public record InputScore(
    String name,
    dev.headway.ingest.Metric.Unit unit,
    Figure actual,
    Figure previous,
    Figure lastYear,
    List<Part> parts,
    List<SourceUse> sources) {

  /** Copies the lists. */
  public InputScore {
    parts = List.copyOf(parts);
    sources = List.copyOf(sources);
  }

  /**
   * The part of one network.
   *
   * @param network its id; empty for facts that say no network
   * @param actual in the month
   * @param previous in the month before
   * @param lastYear in the same month a year earlier
   */
  public record Part(String network, Figure actual, Figure previous, Figure lastYear) {}

  /**
   * What an input took from one file.
   *
   * @param file relative to the client's folder
   * @param rows how many of its rows
   * @param sha256 of the file, as in {@link dev.headway.ingest.ExportFile}
   * @param lines the lines on which those rows begin, such as {@code 2-31, 45}
   */
  public record SourceUse(String file, int rows, String sha256, String lines) {}
}

package dev.headway.model;

import dev.headway.ingest.Evidence;
import java.util.List;

/**
 * What customers said and did, of one kind, from the agency's evidence log.
 *
 * @param type the kind
 * @param months the report's month and the twelve before it, from the oldest
 * @param lines those of the report's month, by day; words are empty where only the act was logged
 */
public record VoiceScore(Evidence.Type type, List<MonthValue> months, List<Evidence> lines) {

  /** Copies the lists. */
  public VoiceScore {
    months = List.copyOf(months);
    lines = List.copyOf(lines);
  }

  /** The report's month. */
  public Figure month() {
    return months.get(months.size() - 1).value();
  }

  /** The month before. */
  public Figure previous() {
    return months.get(months.size() - 2).value();
  }

  /** The same month a year earlier. */
  public Figure lastYear() {
    return months.get(0).value();
  }
}

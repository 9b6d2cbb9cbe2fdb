package dev.headway.model;

import java.time.YearMonth;
import java.util.List;

/**
 * What people said about the client, as the listening tool rated it: the client's KPI {@code
 * net_sentiment}, which is that of the library unless its file says otherwise.
 *
 * @param formula as written
 * @param source where it comes from
 * @param months the report's month and the twelve before it, from the oldest
 * @param chart which months say something
 * @param sincePrevious which way it has gone since the month before
 * @param sinceLastYear which way it has gone since the same month a year earlier
 */
public record SentimentScore(
    String formula,
    String source,
    List<Month> months,
    ControlChart chart,
    Tendency sincePrevious,
    Tendency sinceLastYear) {

  /** Nothing is known. */
  public static final SentimentScore NONE =
      new SentimentScore(
          "", "", List.of(), ControlChart.EMPTY, Tendency.TOO_EARLY, Tendency.TOO_EARLY);

  /** Copies the list. */
  public SentimentScore {
    months = List.copyOf(months);
  }

  /**
   * A month.
   *
   * @param month the month
   * @param net the formula's value
   * @param rated how many mentions it rests on: those that any of its inputs counts, each once
   * @param parts the inputs of the formula
   */
  public record Month(YearMonth month, Figure net, Figure rated, List<Part> parts) {

    /** Copies the list. */
    public Month {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An input of the formula.
   *
   * @param name as it stands there
   * @param value in the month
   */
  public record Part(String name, Figure value) {}
}

package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of a goal.
 *
 * @param anchor the page's id
 * @param name of the goal, in full
 * @param head the running head
 * @param headline the goal's month in one sentence
 * @param line the quarter, the year, or how the target is come by
 * @param verdict in a word and a shape
 * @param vanity why the goal stands here all the same, for a metric that is not success by itself
 * @param density 0 when there is room, up to 5 when the page has to be closer; 6 to 10 where the
 *     goal takes half a page
 * @param chartTitle over the chart
 * @param chartNote under that title; empty for none
 * @param chart 13 months; missing while no month has a value
 * @param words what the account manager says of it; missing where nothing is said
 * @param waterfall what moved the goal since the month before; missing where that is not known
 * @param origin where the month's value came from
 * @param comparisons against plan and past
 * @param toDate the quarter and the year
 * @param method how it is computed
 * @param aim the business aim that it serves; with a chain, it stands in that
 * @param chain why we believe in it
 */
public record GoalView(
    String anchor,
    String name,
    String head,
    String headline,
    String line,
    VerdictView verdict,
    Optional<String> vanity,
    int density,
    String chartTitle,
    String chartNote,
    Optional<LineChartView> chart,
    Optional<WordsView> words,
    Optional<WaterfallView> waterfall,
    Optional<OriginView> origin,
    PlanView comparisons,
    PlanView toDate,
    MethodView method,
    String aim,
    Optional<ChainView> chain) {

  /**
   * How a value is computed.
   *
   * @param words the formula with the names of its inputs
   * @param numbers the formula with their values; empty when one of them is missing
   * @param inputs each input with its value and its files
   * @param origin where the formula comes from; empty when not said
   */
  public record MethodView(String words, String numbers, List<InputView> inputs, String origin) {

    /** Copies the list. */
    public MethodView {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An input of a formula.
   *
   * @param name for people
   * @param value in the month
   * @param sources its files and how many of their rows it took
   */
  public record InputView(String name, String value, String sources) {}
}

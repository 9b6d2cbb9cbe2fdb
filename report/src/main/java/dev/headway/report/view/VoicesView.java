package dev.headway.report.view;

import java.util.List;

/**
 * What customers said and did by themselves, from the evidence log.
 *
 * @param title how many did what
 * @param quotes the words of some of them, four at most; each has a column of its own
 * @param note what else was logged, and where it comes from
 */
public record VoicesView(String title, List<Quote> quotes, String note) {

  /** Copies the list. */
  public VoicesView {
    quotes = List.copyOf(quotes);
  }

  /**
   * A customer's words.
   *
   * @param kind what they are evidence of
   * @param words in quotation marks
   * @param who how the customer may be described, where and when
   */
  public record Quote(String kind, String words, String who) {}
}

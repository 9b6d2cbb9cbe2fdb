package dev.headway.report.view;

import java.util.List;

/**
 * The page for the executive.
 *
 * @param revised that this report replaces another, and of which day; empty for a month's first
 * @param headline the month in one sentence
 * @param line how many goals have which verdict
 * @param coverNote a few words from the agency; empty for none
 * @param strategy the client's strategy in a sentence, cut at a word when it is very long
 * @param monthName such as {@code October}
 * @param lastYear such as {@code Oct 2025}
 * @param density 0 when there is room, up to 3 when rows have to stand closer
 * @param rows a row for each goal
 * @param legend what the marks mean
 * @param moved the largest changes since the month before
 * @param decisions what the client has to decide
 * @param notes below the table, such as what an asterisk means
 */
public record SummaryView(
    String revised,
    String headline,
    String line,
    String coverNote,
    String strategy,
    String monthName,
    String lastYear,
    int density,
    List<GoalRow> rows,
    Legend legend,
    List<Movement> moved,
    List<DecisionView> decisions,
    List<String> notes) {

  /** Copies the lists. */
  public SummaryView {
    rows = List.copyOf(rows);
    moved = List.copyOf(moved);
    decisions = List.copyOf(decisions);
    notes = List.copyOf(notes);
  }

  /** The same without anything that it tells of the month. */
  public SummaryView untold() {
    return new SummaryView(
        "", "", "", "", strategy, monthName, lastYear, density, List.of(), legend, List.of(),
        List.of(), List.of());
  }

  /**
   * A goal's row.
   *
   * @param name of the goal, cut at a word when it is very long
   * @param note under it
   * @param value the month's value, or words when there is none
   * @param valueSize {@code large}, {@code small} for many digits, or {@code words}
   * @param target the month's target, or words when there is none
   * @param bullet the graph
   * @param toTarget the value against its target
   * @param toLastYear the value against the same month a year earlier
   * @param verdict in a word and a shape
   * @param verdictNote under it; empty for none
   * @param reading whether the month says more than months differ by themselves; empty where that
   *     cannot be told
   * @param signal whether it does
   * @param above of a signal, whether the month lies above what is usual
   * @param page the anchor of the goal's page
   */
  public record GoalRow(
      String name,
      String note,
      String value,
      String valueSize,
      String target,
      BulletView bullet,
      ChangeView toTarget,
      ChangeView toLastYear,
      VerdictView verdict,
      String verdictNote,
      String reading,
      boolean signal,
      boolean above,
      String page) {}

  /**
   * What the marks of the table mean.
   *
   * @param lastYear such as {@code October 2025}
   * @param target whether any row has a target
   * @param previous whether any row has last year's value
   */
  public record Legend(String lastYear, boolean target, boolean previous) {}

  /**
   * A change since the month before.
   *
   * @param lead what changed, with its numbers
   * @param detail its parts, which add up to it; empty when it has none
   */
  public record Movement(String lead, String detail) {}

  /**
   * A decision that the client is asked for.
   *
   * @param number from 1; the same number opens the list of actions
   * @param what in the imperative
   * @param why evidence and cost
   * @param answerBy until when, as a sentence
   */
  public record DecisionView(int number, String what, String why, String answerBy) {}
}

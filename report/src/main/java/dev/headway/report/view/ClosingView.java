package dev.headway.report.view;

import java.util.List;

/**
 * The last page.
 *
 * @param head the running head
 * @param headline what comes next and whether the numbers are complete
 * @param line how much was read
 * @param daysHead over the days of the sources
 * @param actions what is done next
 * @param sources where the numbers come from
 * @param density 0 when there is room, up to 3 when the page has to be closer
 * @param leftOut which pages are left out, since nothing is known of what they tell; empty where
 *     none is
 */
public record ClosingView(
    String head,
    String headline,
    String line,
    String daysHead,
    List<ActionView> actions,
    List<SourceView> sources,
    int density,
    String leftOut) {

  /** Copies the lists. */
  public ClosingView {
    actions = List.copyOf(actions);
    sources = List.copyOf(sources);
  }

  /**
   * Something that will be done.
   *
   * @param number from 1; decisions have the same numbers
   * @param what in the imperative
   * @param goal the goal's name
   * @param owner who does it
   * @param team the owner's side, where the owner is written as {@code name, team}; else empty
   * @param by the day
   * @param doneWhen how one sees it
   */
  public record ActionView(
      int number,
      String what,
      String goal,
      String owner,
      String team,
      String by,
      String doneWhen) {}

  /**
   * A source.
   *
   * @param group the part of its name before the colon
   * @param name the rest; empty when there is no colon
   * @param files how many
   * @param rows how many
   * @param refused how many could not be read
   * @param days how many days have data; empty when it does not rest on days
   * @param gap what is missing, in words; empty when nothing
   * @param note what else is to know, such as rows of other accounts; empty for nothing
   * @param attention whether the gap matters
   * @param covered the runs of days with data
   * @param missing the runs of days without
   */
  public record SourceView(
      String group,
      String name,
      String files,
      String rows,
      String refused,
      String days,
      String gap,
      String note,
      boolean attention,
      List<Run> covered,
      List<Run> missing) {

    /** Copies the lists. */
    public SourceView {
      covered = List.copyOf(covered);
      missing = List.copyOf(missing);
    }
  }

  /**
   * A run of days.
   *
   * @param from its left end
   * @param width how wide it is
   */
  public record Run(double from, double width) {}
}

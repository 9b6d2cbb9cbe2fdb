package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * Each network in its own words, and what is not counted as success.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 3 when the page has to be closer
 * @param left networks of the left column
 * @param right networks of the right column
 * @param notes what marks and bold numbers mean, and which networks found no room
 * @param uncounted what is not counted as success; missing where nothing of it is known
 */
public record ChannelsView(
    String head,
    String headline,
    String line,
    int density,
    List<NetworkView> left,
    List<NetworkView> right,
    List<String> notes,
    Optional<UncountedView> uncounted) {

  /** Copies the lists. */
  public ChannelsView {
    left = List.copyOf(left);
    right = List.copyOf(right);
    notes = List.copyOf(notes);
  }

  /**
   * A network.
   *
   * @param name of it
   * @param head the names of the columns of numbers
   * @param rows what it counts, in its own words
   */
  public record NetworkView(String name, List<String> head, List<PlanView.Row> rows) {

    /** Copies the lists. */
    public NetworkView {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is not counted as success: without deltas, verdicts or totals.
   *
   * @param title over it
   * @param why a sentence that says why
   * @param networks the names of its columns
   * @param rows a row for each kind; a cell is a number, or why there is none
   */
  public record UncountedView(
      String title, String why, List<String> networks, List<PlanView.Row> rows) {

    /** Copies the lists. */
    public UncountedView {
      networks = List.copyOf(networks);
      rows = List.copyOf(rows);
    }
  }
}

package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * What people passed on and talked about.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 3 when the page has to be closer
 * @param months the month, the one before, and the same month a year earlier, over columns
 * @param networks each in its own way of counting
 * @param notes how posts are counted, and what found no room
 * @param posts those that were passed on most
 * @param postsNote why there are none, or in which order they stand
 */
public record ContentView(
    String head,
    String headline,
    String line,
    int density,
    List<String> months,
    List<NetworkView> networks,
    List<String> notes,
    List<PostView> posts,
    String postsNote) {

  /** Copies the lists. */
  public ContentView {
    months = List.copyOf(months);
    networks = List.copyOf(networks);
    notes = List.copyOf(notes);
    posts = List.copyOf(posts);
  }

  /**
   * A network.
   *
   * @param rows all its posts first, then those about each theme, then those of each kind
   */
  public record NetworkView(List<Row> rows) {

    /** Copies the list. */
    public NetworkView {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Posts that belong together.
   *
   * @param name the network, theme or kind
   * @param total whether it is all of the network
   * @param posts how many there were in each of the three months
   * @param shares how often each was passed on, on average
   * @param comments how many each had, on average
   * @param saves how often each was kept, on average
   */
  public record Row(
      String name, boolean total, List<String> posts, Rate shares, Rate comments, Rate saves) {

    /** Copies the list. */
    public Row {
      posts = List.copyOf(posts);
    }
  }

  /**
   * What posts led to, on average.
   *
   * @param bar its length; the bars of a network share a scale. Missing where there is no number
   * @param months the three months; one text alone says why none of them has a number
   */
  public record Rate(Optional<BulletView.Bar> bar, List<PlanView.Cell> months) {

    /** Copies the list. */
    public Rate {
      months = List.copyOf(months);
    }
  }

  /**
   * A post that was passed on.
   *
   * @param network where
   * @param day when
   * @param text its caption, shortened
   * @param link its address as text, without what a browser adds; empty where it is not known
   * @param shares how often it was passed on so far
   * @param comments on it so far
   */
  public record PostView(
      String network, String day, String text, String link, String shares, String comments) {}
}

package dev.headway.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What people passed on and talked about. Every network counts in its own way, so nothing is added
 * up over networks.
 *
 * @param youngest so many days old a post is at least when the month ends; younger ones wait for
 *     the next month, so that every post is in one month and had time to be passed on
 * @param groups by network, by its own words for kinds of posts, and by the client's themes; the
 *     most passed on first within each
 * @param passedOn the posts that were passed on most, of all networks; those of one network in the
 *     order of their shares
 */
public record ContentScore(int youngest, List<Group> groups, List<PassedOn> passedOn) {

  /** Nothing is known. */
  public static final ContentScore NONE = new ContentScore(0, List.of(), List.of());

  /** Copies the lists. */
  public ContentScore {
    groups = List.copyOf(groups);
    passedOn = List.copyOf(passedOn);
  }

  /** What posts are put together by. */
  public enum By {
    /** The network alone. */
    NETWORK,
    /** The network's own word for the kind of post. */
    FORMAT,
    /** A theme of the client's. */
    THEME
  }

  /**
   * Posts that belong together.
   *
   * @param by what they are put together by
   * @param network the network
   * @param name the format or theme; empty for all of the network
   * @param month those of the report's month
   * @param previous those of the month before
   * @param lastYear those of the same month a year earlier
   */
  public record Group(
      By by, String network, String name, Rates month, Rates previous, Rates lastYear) {}

  /**
   * What posts led to, each on average. A post whose export lacks a figure is not in that rate.
   *
   * @param posts how many posts; missing, as the rates are, where no export of the network tells of
   *     the month
   * @param amplification shares for each post (Avinash Kaushik, "Best Social Media Metrics", 2011)
   * @param conversation comments for each post (the same)
   * @param saves times that each was kept
   */
  public record Rates(Figure posts, Figure amplification, Figure conversation, Figure saves) {

    /** How many posts are known. */
    public int count() {
      return posts.number().map(BigDecimal::intValue).orElse(0);
    }

    /** Whether it is known that there was none. */
    public boolean isNone() {
      return posts.isKnown() && count() == 0;
    }
  }

  /**
   * A post that was passed on.
   *
   * @param network where
   * @param text its caption; empty where there is none
   * @param link its address; empty where it is not exported
   * @param day the day it was published
   * @param shares times it was passed on so far
   * @param comments comments on it so far
   */
  public record PassedOn(
      String network, String text, String link, LocalDate day, Figure shares, Figure comments) {}
}

package dev.headway.model;

import dev.headway.ingest.Post;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The posts that were old enough to be compared, put together.
 *
 * @param sums by the month in which they were a week old for the first time, and by what they are
 *     put together by
 * @param mostShared the posts of the report's month that were passed on most, by network
 */
record GatheredPosts(Map<YearMonth, Map<Name, Sums>> sums, Map<String, List<Post>> mostShared) {

  /** So many posts are shown. */
  static final int SHOWN = 8;

  /** Copies the maps. */
  GatheredPosts {
    Map<YearMonth, Map<Name, Sums>> copy = new HashMap<>();
    sums.forEach((month, own) -> copy.put(month, Map.copyOf(own)));
    sums = Map.copyOf(copy);
    Map<String, List<Post>> shared = new TreeMap<>();
    mostShared.forEach((network, own) -> shared.put(network, List.copyOf(own)));
    mostShared = shared;
  }

  /** What posts are put together by. */
  record Name(ContentScore.By by, String network, String text) {}

  /**
   * What posts led to.
   *
   * @param posts how many
   */
  record Sums(int posts, Measured shares, Measured comments, Measured saves) {

    static final Sums NONE = new Sums(0, Measured.NONE, Measured.NONE, Measured.NONE);

    static Sums of(Post post) {
      return new Sums(
          1,
          Measured.of(post, "post_shares"),
          Measured.of(post, "post_comments"),
          Measured.of(post, "post_saves"));
    }

    Sums and(Sums other) {
      return new Sums(
          posts + other.posts,
          shares.and(other.shares),
          comments.and(other.comments),
          saves.and(other.saves));
    }
  }

  /**
   * A figure of posts.
   *
   * @param posts how many have it
   * @param sum over those
   */
  record Measured(int posts, BigDecimal sum) {

    static final Measured NONE = new Measured(0, BigDecimal.ZERO);

    static Measured of(Post post, String metric) {
      return post.measures().of(metric).map(value -> new Measured(1, value)).orElse(NONE);
    }

    Measured and(Measured other) {
      return new Measured(posts + other.posts, sum.add(other.sum));
    }

    /** For each post that has it; missing where none has. */
    Figure mean() {
      return posts == 0
          ? Figure.missing(Absence.NOT_EXPORTED)
          : Figure.of(sum.divide(BigDecimal.valueOf(posts), Expression.PRECISION));
    }
  }

  static BigDecimal shares(Post post) {
    return post.measures().of("post_shares").orElse(BigDecimal.ZERO);
  }

  /** What the posts of a month are put together by. */
  Set<Name> names(YearMonth month) {
    return sums.getOrDefault(month, Map.of()).keySet();
  }

  /** What those of a name led to. */
  Sums sums(YearMonth month, Name name) {
    return sums.getOrDefault(month, Map.of()).getOrDefault(name, Sums.NONE);
  }
}

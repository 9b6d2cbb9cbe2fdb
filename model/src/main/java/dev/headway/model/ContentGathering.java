package dev.headway.model;

import dev.headway.ingest.Post;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes posts one by one. Kept are sums, and of each network the few posts that can be shown: the
 * text of any other is looked at once, for the client's themes.
 */
final class ContentGathering {

  /** Most of what becomes of a post becomes of it in its first week. */
  static final int YOUNGEST = 7;

  /** Most shares first; which of two was read first does not matter. */
  private static final Comparator<Post> MOST_SHARED_FIRST =
      Comparator.comparing(GatheredPosts::shares)
          .reversed()
          .thenComparing(Post::published)
          .thenComparing(Post::id);

  private final List<Theme> themes;
  private final YearMonth month;
  private final Set<YearMonth> asked;
  private final Map<YearMonth, Map<GatheredPosts.Name, GatheredPosts.Sums>> sums = new HashMap<>();
  private final Map<String, List<Post>> mostShared = new TreeMap<>();

  ContentGathering(List<Theme> themes, YearMonth month) {
    this.themes = themes;
    this.month = month;
    this.asked = Set.of(month, month.minusMonths(1), month.minusYears(1));
  }

  /** Adds a post to the month in which it was a week old for the first time. */
  void add(Post post) {
    YearMonth in = YearMonth.from(post.published().plusDays(YOUNGEST));
    if (!asked.contains(in)) {
      return;
    }
    Map<GatheredPosts.Name, GatheredPosts.Sums> own =
        sums.computeIfAbsent(in, m -> new HashMap<>());
    names(post)
        .forEach(name -> own.merge(name, GatheredPosts.Sums.of(post), GatheredPosts.Sums::and));
    if (in.equals(month) && GatheredPosts.shares(post).signum() > 0) {
      addShared(post, mostShared.computeIfAbsent(post.network(), n -> new ArrayList<>()));
    }
  }

  private static void addShared(Post post, List<Post> best) {
    best.add(post);
    best.sort(MOST_SHARED_FIRST);
    if (best.size() > GatheredPosts.SHOWN) {
      best.remove(GatheredPosts.SHOWN);
    }
  }

  private List<GatheredPosts.Name> names(Post post) {
    List<GatheredPosts.Name> names = new ArrayList<>();
    names.add(new GatheredPosts.Name(ContentScore.By.NETWORK, post.network(), ""));
    if (!post.type().isEmpty()) {
      names.add(new GatheredPosts.Name(ContentScore.By.FORMAT, post.network(), post.type()));
    }
    for (Theme theme : themes) {
      if (theme.isIn(post.text())) {
        names.add(new GatheredPosts.Name(ContentScore.By.THEME, post.network(), theme.name()));
      }
    }
    return names;
  }

  GatheredPosts gathered() {
    return new GatheredPosts(sums, mostShared);
  }
}

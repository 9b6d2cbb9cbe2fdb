package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Post;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compares posts that are old enough to be compared, network by network. */
final class ContentScoring {

  private static final Comparator<GatheredPosts.Name> ORDER =
      Comparator.comparing(GatheredPosts.Name::by)
          .thenComparing(GatheredPosts.Name::network)
          .thenComparing(GatheredPosts.Name::text);

  private static final Comparator<ContentScore.Group> MOST_PASSED_ON_FIRST =
      Comparator.comparing(ContentScore.Group::by)
          .thenComparing(ContentScore.Group::network)
          .thenComparing(group -> value(group.month().amplification()), Comparator.reverseOrder())
          .thenComparing(ContentScore.Group::name);

  private final YearMonth month;
  private final GatheredPosts posts;
  private final InputFigures inputs;
  private final Metric published;

  ContentScoring(YearMonth month, GatheredPosts posts, InputFigures inputs) {
    this.month = month;
    this.posts = posts;
    this.inputs = inputs;
    this.published = MetricCatalogue.standard().find("posts_published").orElseThrow();
  }

  ContentScore score() {
    List<ContentScore.Group> groups =
        posts.names(month).stream()
            .sorted(ORDER)
            .map(
                name ->
                    new ContentScore.Group(
                        name.by(),
                        name.network(),
                        name.text(),
                        rates(name, month),
                        rates(name, month.minusMonths(1)),
                        rates(name, month.minusYears(1))))
            .sorted(MOST_PASSED_ON_FIRST)
            .toList();
    return new ContentScore(ContentGathering.YOUNGEST, groups, passedOn());
  }

  /**
   * Without the network's export of the month its posts are not known, though those of the last
   * days before it are: they are no month's.
   */
  private ContentScore.Rates rates(GatheredPosts.Name name, YearMonth of) {
    Figure told =
        inputs.figure(
            Input.of(published.id(), published, Map.of(Facet.NETWORK, name.network())), of);
    if (!(told instanceof Figure.Known known)) {
      return new ContentScore.Rates(told, told, told, told);
    }
    GatheredPosts.Sums sums = posts.sums(of, name);
    Figure count = new Figure.Known(BigDecimal.valueOf(sums.posts()), known.coverage());
    if (sums.posts() == 0) {
      Figure none = Figure.missing(Absence.NOTHING_TO_DIVIDE_BY);
      return new ContentScore.Rates(count, none, none, none);
    }
    return new ContentScore.Rates(
        count, sums.shares().mean(), sums.comments().mean(), sums.saves().mean());
  }

  /**
   * The most passed on of each network in turn, so that a large network does not hide the others.
   */
  private List<ContentScore.PassedOn> passedOn() {
    List<ContentScore.PassedOn> passedOn = new ArrayList<>();
    for (int rank = 0; rank < GatheredPosts.SHOWN; rank++) {
      for (List<Post> own : posts.mostShared().values()) {
        if (rank < own.size() && passedOn.size() < GatheredPosts.SHOWN) {
          passedOn.add(passedOn(own.get(rank)));
        }
      }
    }
    return passedOn;
  }

  private static ContentScore.PassedOn passedOn(Post post) {
    return new ContentScore.PassedOn(
        post.network(),
        post.text(),
        post.link(),
        post.published(),
        figure(post, "post_shares"),
        figure(post, "post_comments"));
  }

  private static Figure figure(Post post, String metric) {
    return post.measures().of(metric).map(Figure::of).orElse(Figure.missing(Absence.NOT_EXPORTED));
  }

  private static BigDecimal value(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }
}

package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Post;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares posts that are old enough to be compared, network by network. */
final class ContentScoring {

  /** Most of what becomes of a post becomes of it in its first week. */
  private static final int YOUNGEST = 7;

  private static final int SHOWN = 5;

  private final Client client;
  private final YearMonth month;
  private final FactsByMonth facts;

  ContentScoring(Client client, YearMonth month, FactsByMonth facts) {
    this.client = client;
    this.month = month;
    this.facts = facts;
  }

  ContentScore score() {
    List<Post> now = posts(month);
    List<Post> previous = posts(month.minusMonths(1));
    List<Post> lastYear = posts(month.minusYears(1));
    Set<Name> names = new TreeSet<>(ORDER);
    now.forEach(post -> names(post).forEach(names::add));
    List<ContentScore.Group> groups =
        names.stream()
            .map(
                name ->
                    new ContentScore.Group(
                        name.by(),
                        name.network(),
                        name.text(),
                        rates(name, now),
                        rates(name, previous),
                        rates(name, lastYear)))
            .sorted(MOST_PASSED_ON_FIRST)
            .toList();
    return new ContentScore(YOUNGEST, groups, passedOn(now));
  }

  private record Name(ContentScore.By by, String network, String text) {}

  private static final Comparator<Name> ORDER =
      Comparator.comparing(Name::by).thenComparing(Name::network).thenComparing(Name::text);

  private static final Comparator<ContentScore.Group> MOST_PASSED_ON_FIRST =
      Comparator.comparing(ContentScore.Group::by)
          .thenComparing(ContentScore.Group::network)
          .thenComparing(
              group -> value(group.month().amplification()).orElse(BigDecimal.ZERO),
              Comparator.reverseOrder())
          .thenComparing(ContentScore.Group::name);

  /** The posts that were a week old for the first time in that month. */
  private List<Post> posts(YearMonth of) {
    LocalDate first = of.atDay(1).minusDays(YOUNGEST);
    LocalDate last = of.atEndOfMonth().minusDays(YOUNGEST);
    return Stream.of(of.minusMonths(1), of)
        .flatMap(each -> facts.of(FactKind.POST, each).stream())
        .map(Post.class::cast)
        .filter(post -> !post.published().isBefore(first) && !post.published().isAfter(last))
        .toList();
  }

  private List<Name> names(Post post) {
    List<Name> names = new ArrayList<>();
    names.add(new Name(ContentScore.By.NETWORK, post.network(), ""));
    if (!post.type().isEmpty()) {
      names.add(new Name(ContentScore.By.FORMAT, post.network(), post.type()));
    }
    for (Theme theme : client.themes()) {
      if (theme.isIn(post.text())) {
        names.add(new Name(ContentScore.By.THEME, post.network(), theme.name()));
      }
    }
    return names;
  }

  private ContentScore.Rates rates(Name name, List<Post> posts) {
    List<Post> own = posts.stream().filter(post -> names(post).contains(name)).toList();
    return new ContentScore.Rates(
        own.size(), mean(own, "post_shares"), mean(own, "post_comments"), mean(own, "post_saves"));
  }

  private static Figure mean(List<Post> posts, String metric) {
    List<BigDecimal> measured =
        posts.stream().flatMap(post -> post.measures().of(metric).stream()).toList();
    if (measured.isEmpty()) {
      return Figure.missing(Absence.NOT_EXPORTED);
    }
    BigDecimal sum = measured.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Figure.of(sum.divide(BigDecimal.valueOf(measured.size()), Expression.PRECISION));
  }

  /**
   * The most passed on of each network in turn, so that a large network does not hide the others.
   */
  private static List<ContentScore.PassedOn> passedOn(List<Post> posts) {
    Set<String> networks = new TreeSet<>();
    posts.forEach(post -> networks.add(post.network()));
    List<List<Post>> byNetwork =
        networks.stream().map(network -> mostShared(posts, network)).toList();
    List<ContentScore.PassedOn> passedOn = new ArrayList<>();
    for (int rank = 0; rank < SHOWN; rank++) {
      for (List<Post> own : byNetwork) {
        if (rank < own.size() && passedOn.size() < SHOWN) {
          passedOn.add(passedOn(own.get(rank)));
        }
      }
    }
    return passedOn;
  }

  private static List<Post> mostShared(List<Post> posts, String network) {
    return posts.stream()
        .filter(post -> post.network().equals(network))
        .filter(post -> shares(post).signum() > 0)
        .sorted(
            Comparator.comparing(ContentScoring::shares)
                .reversed()
                .thenComparing(Post::published)
                .thenComparing(Post::id))
        .toList();
  }

  private static BigDecimal shares(Post post) {
    return post.measures().of("post_shares").orElse(BigDecimal.ZERO);
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

  private static Optional<BigDecimal> value(Figure figure) {
    return figure instanceof Figure.Known known ? Optional.of(known.value()) : Optional.empty();
  }
}

package dev.headway.report;

import dev.headway.model.ContentScore;
import dev.headway.model.ContentScore.By;
import dev.headway.model.ContentScore.Group;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.Figure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was passed on, in a sentence. Networks count in their own ways: a group is only compared
 * with itself a month before, or with others of its network.
 */
final class ContentHeadlines {

  /** An average of fewer posts tells of those posts only. */
  private static final int FEWEST_POSTS = 3;

  private static final int LONGEST_NAME = 32;
  private static final int MOST_NETWORKS = 4;

  private final Language language;
  private final YearMonth month;
  private final ContentScore score;
  private final ContentRates rates;

  ContentHeadlines(Language language, YearMonth month, ContentScore score) {
    this.language = language;
    this.month = month;
    this.score = score;
    this.rates = new ContentRates(language);
  }

  /** What rose most against the month before; else what fell least; else what leads. */
  String headline() {
    List<Group> groups = groups();
    Optional<Group> best =
        groups.stream()
            .filter(ContentHeadlines::compares)
            .max(Comparator.comparingDouble(this::push).thenComparing(NAMED));
    return best.map(this::moved)
        .or(() -> leader(groups).map(group -> said("content.most", group)))
        .orElseGet(this::withoutShares);
  }

  /**
   * Themes where the client has them; else kinds, else networks: the first that has posts enough.
   */
  private List<Group> groups() {
    for (By by : List.of(By.THEME, By.FORMAT)) {
      List<Group> enough =
          score.groups().stream()
              .filter(group -> group.by() == by && group.month().count() >= FEWEST_POSTS)
              .filter(group -> group.month().amplification().isKnown())
              .map(this::asShown)
              .toList();
      if (!enough.isEmpty()) {
        return enough;
      }
    }
    return networks().stream().filter(g -> g.month().amplification().isKnown()).toList();
  }

  /** One kind alone is its whole network once more, and the page shows it as that. */
  private Group asShown(Group group) {
    long kinds =
        score.groups().stream()
            .filter(other -> other.by() == By.FORMAT && other.network().equals(group.network()))
            .count();
    return group.by() != By.FORMAT || kinds > 1
        ? group
        : networks().stream()
            .filter(network -> network.network().equals(group.network()))
            .findFirst()
            .orElse(group);
  }

  private List<Group> networks() {
    return networks(score).toList();
  }

  /** Each network as a whole, the one with the most posts first. */
  static Stream<Group> networks(ContentScore score) {
    return score.groups().stream()
        .filter(group -> group.by() == By.NETWORK)
        .sorted(Comparator.comparingInt((Group g) -> g.month().count()).reversed());
  }

  private static boolean compares(Group group) {
    return group.previous().count() >= FEWEST_POSTS
        && group.month().count() >= FEWEST_POSTS
        && size(group.previous().amplification()) > 0;
  }

  /**
   * How far a group's change moved the average of its network, as a part of that average: so a
   * small group that doubled does not stand before a large one that grew by half.
   */
  private double push(Group group) {
    double change = size(group.month().amplification()) - size(group.previous().amplification());
    return networks().stream()
        .filter(network -> network.network().equals(group.network()))
        .mapToDouble(network -> size(network.month().amplification()) * network.month().count())
        .filter(shares -> shares > 0)
        .map(shares -> change * group.month().count() / shares)
        .findFirst()
        .orElse(change);
  }

  private static final Comparator<Group> NAMED =
      Comparator.comparing(Group::network).thenComparing(Group::name).reversed();

  private String moved(Group group) {
    String now = rates.text(group.month().amplification());
    String before = rates.text(group.previous().amplification());
    if (now.equals(before)) {
      return said("content.same", group);
    }
    return said(push(group) > 0 ? "content.rose" : "content.fell", group);
  }

  /** Of the network with the most posts, so that it is not one of chance. */
  private Optional<Group> leader(List<Group> groups) {
    return groups.stream()
        .max(
            Comparator.comparingInt((Group g) -> postsOf(g.network()))
                .thenComparing(g -> size(g.month().amplification()))
                .thenComparing(NAMED));
  }

  private int postsOf(String network) {
    return networks().stream()
        .filter(group -> group.network().equals(network))
        .mapToInt(group -> group.month().count())
        .sum();
  }

  private String said(String key, Group group) {
    return Language.capital(
        Headlines.fitting(
            List.of(sentence(key, group, false), sentence(key + ".short", group, true))));
  }

  private static String named(Group group) {
    String name = Captions.plain(group.name());
    return group.by() == By.FORMAT ? Language.capital(ContentKinds.named(name)) : name;
  }

  private String sentence(String key, Group group, boolean isShort) {
    Rates now = group.month();
    return language.say(
        key,
        "posts",
        language.say(
            group.by() == By.FORMAT
                ? ContentKinds.key(group.name())
                : "content.posts." + group.by(),
            "network",
            language.network(group.network()),
            "name",
            Headlines.cut(named(group), isShort ? LONGEST_NAME / 2 : LONGEST_NAME)),
        "now",
        rates.text(now.amplification()),
        "before",
        rates.text(group.previous().amplification()),
        "month",
        language.dates().month(month),
        "previousMonth",
        language.dates().month(month.minusMonths(1)));
  }

  private String withoutShares() {
    Optional<Group> discussed =
        networks().stream()
            .filter(group -> group.month().conversation().isKnown())
            .max(Comparator.comparingInt((Group g) -> g.month().count()).thenComparing(NAMED));
    return discussed
        .map(
            group ->
                language.say(
                    "content.discussed",
                    "network",
                    language.network(group.network()),
                    "comments",
                    rates.text(group.month().conversation()),
                    "month",
                    language.dates().month(month)))
        .orElseGet(
            () -> language.say("content.unknown", "month", language.dates().monthYear(month)));
  }

  /** Each network beside itself a month before; empty where none is known. */
  String line() {
    List<String> clauses = new ArrayList<>();
    for (Group group : networks()) {
      if (group.month().amplification().isKnown() && clauses.size() < MOST_NETWORKS) {
        clauses.add(
            language.say(
                "content.line.network",
                "network",
                language.network(group.network()),
                "now",
                rates.text(group.month().amplification()),
                "before",
                group.previous().isNone()
                    ? language.say("content.noPosts")
                    : rates.text(group.previous().amplification()),
                "previousMonth",
                clauses.isEmpty() ? language.dates().month(month.minusMonths(1)) + " " : ""));
      }
    }
    return clauses.isEmpty()
        ? ""
        : language.say("content.line", "networks", language.list(clauses));
  }

  private static double size(Figure figure) {
    return figure instanceof Figure.Known known
        ? known.value().max(BigDecimal.ZERO).doubleValue()
        : 0;
  }
}

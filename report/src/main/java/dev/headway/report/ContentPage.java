package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ContentScore;
import dev.headway.model.ContentScore.By;
import dev.headway.model.ContentScore.Group;
import dev.headway.model.ContentScore.PassedOn;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.Figure;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ContentView;
import dev.headway.report.view.ContentView.NetworkView;
import dev.headway.report.view.ContentView.PostView;
import dev.headway.report.view.ContentView.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prepares the page: what people passed on and talked about. */
final class ContentPage {

  /** How many rows the table may have, by density. */
  private static final int[] ROWS = {27, 24, 18, 15};

  private static final int MOST_NETWORKS = 7;

  /** Two lines of its column, or one where the page is full. */
  private static final int[] LONGEST_NAME = {36, 36, 17, 17};

  /** What stands around a theme's name. */
  private static final int AROUND_THEME = 8;

  /** Two lines of the table, or one where the page is full. */
  private static final int[] LONGEST_TEXT = {150, 150, 70, 70};

  /** How many posts are shown, by density. */
  private static final int[] POSTS = {8, 5, 5, 5};

  private static final int LONGEST_LINK = 70;

  private final Language language;
  private final Scorecard card;
  private final ContentScore score;

  ContentPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
    this.score = card.sections().content();
  }

  private static boolean isKnown(Group group) {
    return Stream.of(group.month(), group.previous(), group.lastYear())
        .flatMap(rates -> Stream.of(rates.amplification(), rates.conversation(), rates.saves()))
        .anyMatch(Figure::isKnown);
  }

  /** The page; empty where of no posts it is known what people did with them. */
  Optional<ContentView> view(int density) {
    List<String> networks = ContentHeadlines.networks(score).map(Group::network).toList();
    if (networks.isEmpty() || score.groups().stream().noneMatch(ContentPage::isKnown)) {
      return Optional.empty();
    }
    YearMonth month = card.month();
    ContentHeadlines headlines = new ContentHeadlines(language, month, score);
    List<String> notes = new ArrayList<>();
    boolean themes = score.groups().stream().anyMatch(group -> group.by() == By.THEME);
    notes.add(
        language.say("content.note", "days", score.youngest(), "themes", themes ? "yes" : "no"));
    List<String> shown = networks.stream().limit(MOST_NETWORKS).toList();
    int parts = Math.max(1, ROWS[density] / shown.size() - 1);
    List<String> more = new ArrayList<>();
    List<NetworkView> views = shown.stream().map(n -> network(n, parts, density, more)).toList();
    if (!more.isEmpty()) {
      notes.add(language.say("content.more", "networks", language.list(more)));
    }
    if (shown.size() < networks.size()) {
      notes.add(language.say("content.more.networks", "count", networks.size() - shown.size()));
    }
    return Optional.of(
        new ContentView(
            language.say("content.head"),
            headlines.headline(),
            headlines.line(),
            density,
            List.of(
                language.dates().shortMonth(month),
                language.dates().shortMonth(month.minusMonths(1)),
                language.dates().shortMonthYear(month.minusYears(1))),
            views,
            notes,
            score.passedOn().stream()
                .limit(POSTS[density])
                .map(post -> post(post, density))
                .toList(),
            postsNote()));
  }

  /** Posts of one network alone may be compared. */
  private String postsNote() {
    if (score.passedOn().isEmpty()) {
      return language.say("content.posts.none");
    }
    long networks = score.passedOn().stream().map(PassedOn::network).distinct().count();
    return networks > 1 ? language.say("content.posts.note") : "";
  }

  private NetworkView network(String network, int most, int density, List<String> more) {
    List<Group> all = of(network, By.NETWORK);
    List<Group> parts = new ArrayList<>(of(network, By.THEME));
    List<Group> formats = of(network, By.FORMAT);
    // One kind alone is the whole once more.
    if (formats.size() > 1) {
      parts.addAll(formats);
    }
    List<Group> shown = parts.subList(0, Math.min(most, parts.size()));
    if (shown.size() < parts.size()) {
      more.add(
          language.say(
              "content.more.network",
              "count",
              parts.size() - shown.size(),
              "network",
              language.network(network)));
    }
    List<Group> rows = new ArrayList<>(all);
    rows.addAll(shown);
    return new NetworkView(rows.stream().map(group -> row(group, rows, density)).toList());
  }

  private List<Group> of(String network, By by) {
    return score.groups().stream()
        .filter(group -> group.network().equals(network) && group.by() == by)
        .toList();
  }

  private Row row(Group group, List<Group> network, int density) {
    ContentRates rates = new ContentRates(language);
    return new Row(
        name(group, LONGEST_NAME[density]),
        group.by() == By.NETWORK,
        ContentRates.months(group).map(this::posts).toList(),
        rates.rate(group, network, Rates::amplification),
        rates.rate(group, network, Rates::conversation),
        rates.rate(group, network, Rates::saves));
  }

  /** A column for words would be too narrow; why nobody knows stands beside it. */
  private String posts(Rates rates) {
    return rates.posts().isKnown() ? language.numbers().count(rates.count()) : "–";
  }

  private String name(Group group, int most) {
    return switch (group.by()) {
      case NETWORK -> Headlines.cut(language.network(group.network()), most);
      case THEME ->
          language.say("content.theme", "name", Captions.plain(group.name(), most - AROUND_THEME));
      case FORMAT -> ContentKinds.name(Captions.plain(group.name(), most), language::say);
    };
  }

  private PostView post(PassedOn post, int density) {
    String text = Captions.plain(post.text(), LONGEST_TEXT[density]);
    return new PostView(
        language.network(post.network()),
        language.dates().shortDay(post.day()),
        text.isEmpty() ? language.say("content.noWords") : text,
        link(post.link()),
        count(post.shares()),
        count(post.comments()));
  }

  private String count(Figure figure) {
    return language.figure(figure, Unit.COUNT);
  }

  /** As it would be typed in: without what a browser adds, and without what only counts clicks. */
  private static String link(String link) {
    String bare =
        link.strip()
            .replaceFirst("^[a-zA-Z]+://", "")
            .replaceFirst("^www\\.", "")
            .replaceFirst("[?#].*$", "")
            .replaceFirst("/$", "");
    return bare.length() > LONGEST_LINK ? bare.substring(0, LONGEST_LINK - 1) + "…" : bare;
  }
}

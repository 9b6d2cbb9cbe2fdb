package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.NetworkScore.Measure;
import dev.headway.report.view.ChannelsView.UncountedView;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.PlanView.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is not counted as success. No changes, colours, verdicts or totals: only what the networks
 * say, and where they say nothing, why.
 */
final class Uncounted {

  private static final int MOST_NETWORKS = 9;
  private static final int LONGEST_NAME = 20;
  private static final Figure NOT_OFFERED = Figure.missing(Absence.NOT_OFFERED);
  private static final Figure NOT_EXPORTED = Figure.missing(Absence.NOT_EXPORTED);
  private static final List<Figure> AWAY = List.of(NOT_OFFERED, NOT_EXPORTED);

  /**
   * A line of the table.
   *
   * @param key of its name
   * @param isAlways whether it stands there even where no network tells it
   * @param metrics the first that is known counts
   */
  private record Line(String key, boolean isAlways, List<String> metrics) {}

  private static final List<Line> LINES =
      List.of(
          new Line("followers", true, List.of("account_followers")),
          new Line(
              "follows", false, List.of("account_net_follows", "account_follows", "post_follows")),
          new Line("likes", true, List.of("post_likes", "account_likes")),
          new Line("reach", true, List.of("account_reach", "account_viewers", "post_reach")),
          new Line("views", false, List.of("post_views", "account_views", "account_video_views")),
          new Line("impressions", false, List.of("post_impressions", "account_impressions")),
          new Line("engagements", false, List.of("post_engagements", "account_engagements")),
          new Line("adImpressions", false, List.of("ad_impressions")),
          new Line("mentions", false, List.of("mentions")));

  private final Language language;
  private final List<NetworkScore> networks;
  private final List<String> more;

  /**
   * What is shown.
   *
   * @param all networks, the largest first
   */
  Uncounted(Language language, List<NetworkScore> all) {
    this.language = language;
    List<NetworkScore> told =
        all.stream().filter(n -> n.measures().stream().anyMatch(Uncounted::isOfPeople)).toList();
    int shown = Math.min(MOST_NETWORKS, told.size());
    this.networks = told.subList(0, shown);
    this.more =
        told.subList(shown, told.size()).stream().map(n -> language.network(n.network())).toList();
  }

  /** A name that only bills for advertising, such as Meta, has no followers of its own. */
  private static boolean isOfPeople(Measure measure) {
    return measure.isVanity() && !measure.metric().startsWith("ad_");
  }

  /** The table; empty where no network has any of it. */
  Optional<UncountedView> view() {
    if (networks.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        LINES.stream().filter(line -> line.isAlways() || isKnown(line)).map(this::row).toList();
    return Optional.of(
        new UncountedView(
            language.say("uncounted.title"),
            why(),
            networks.stream()
                .map(n -> Headlines.cut(language.network(n.network()), LONGEST_NAME))
                .toList(),
            Stream.concat(rows.stream(), Stream.of(voice())).toList()));
  }

  private String why() {
    String why = language.say("uncounted.why");
    return more.isEmpty()
        ? why
        : why + " " + language.say("uncounted.more", "names", language.list(more));
  }

  /** No export holds what others are talked about, so nobody can say it. */
  private Row voice() {
    return new Row(
        language.say("uncounted.voice"),
        networks.stream().map(n -> new Cell(language.shortly(NOT_EXPORTED), false, true)).toList());
  }

  private boolean isKnown(Line line) {
    return networks.stream().anyMatch(n -> figure(n, line).isKnown());
  }

  private Row row(Line line) {
    return new Row(
        language.say("uncounted." + line.key()),
        networks.stream()
            .map(n -> figure(n, line))
            .map(f -> new Cell(language.figure(f, Unit.COUNT), false, !f.isKnown()))
            .toList());
  }

  /** The first that is known; else the reason that says most. */
  private static Figure figure(NetworkScore network, Line line) {
    List<Figure> told =
        line.metrics().stream()
            .flatMap(metric -> network.find(metric).stream())
            .map(Measure::month)
            .toList();
    return told.stream()
        .filter(Figure::isKnown)
        .findFirst()
        .or(() -> told.stream().filter(f -> !AWAY.contains(f)).findFirst())
        .or(() -> told.stream().filter(f -> !f.equals(NOT_OFFERED)).findFirst())
        .orElse(NOT_OFFERED);
  }

  /** Whether a number in it rests on a part of its days. */
  boolean isPartial() {
    return LINES.stream()
        .flatMap(line -> networks.stream().map(n -> figure(n, line)))
        .anyMatch(f -> f.isKnown() && !f.isWhole());
  }
}

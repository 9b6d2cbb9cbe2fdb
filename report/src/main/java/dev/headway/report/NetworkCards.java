package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.NetworkScore.Measure;
import dev.headway.report.view.ChannelsView.NetworkView;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.PlanView.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table for each network: what it counts, in its own words, and how that changed. */
final class NetworkCards {

  /**
   * A line of the table.
   *
   * @param rank which lines stay where there is no room for all: those of the lowest
   * @param metrics the first that is known: what posts got, else what the account got
   */
  private record Line(int rank, List<String> metrics) {

    static Line of(int rank, String... metrics) {
      return new Line(rank, List.of(metrics));
    }
  }

  private static final List<Line> LINES =
      List.of(
          Line.of(1, "posts_published", "account_posts"),
          Line.of(4, "post_comments", "account_comments"),
          Line.of(2, "post_shares", "account_shares"),
          Line.of(7, "post_saves", "account_saves"),
          Line.of(6, "post_link_clicks", "account_link_clicks", "post_clicks", "account_clicks"),
          Line.of(5, "questions_asked", "account_messages"),
          Line.of(8, "questions_answered"),
          Line.of(9, "post_watch_minutes", "account_watch_minutes"),
          Line.of(12, "post_profile_visits", "account_profile_visits"),
          Line.of(11, "ad_link_clicks", "ad_clicks"),
          Line.of(10, "visits"),
          Line.of(3, "leads"));

  private static final int LONGEST_NAME = 30;

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal TEN_HOURS = BigDecimal.valueOf(600);

  private final Language language;
  private final YearMonth month;
  private final NetworkWords words;

  NetworkCards(Language language, YearMonth month) {
    this.language = language;
    this.month = month;
    this.words = new NetworkWords(language);
  }

  /** What is told of a network, in the order of the table. */
  static List<Measure> measures(NetworkScore network) {
    return measures(network, LINES.size());
  }

  private static List<Measure> measures(NetworkScore network, int most) {
    List<Line> told = LINES.stream().filter(line -> measure(network, line).isPresent()).toList();
    List<Line> kept =
        told.stream().sorted(Comparator.comparingInt(Line::rank)).limit(most).toList();
    return told.stream()
        .filter(kept::contains)
        .flatMap(line -> measure(network, line).stream())
        .toList();
  }

  private static Optional<Measure> measure(NetworkScore network, Line line) {
    List<Measure> found = line.metrics().stream().flatMap(id -> network.find(id).stream()).toList();
    return found.stream()
        .filter(m -> m.month().isKnown())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /**
   * The table.
   *
   * @param most so many rows
   */
  NetworkView card(NetworkScore network, int most) {
    return new NetworkView(
        Headlines.cut(language.network(network.network()), LONGEST_NAME),
        List.of(
            language.dates().month(month),
            language.say("channels.on", "month", language.dates().shortMonth(month.minusMonths(1))),
            language.say("plan.percent")),
        measures(network, most).stream().map(m -> row(network.network(), m)).toList());
  }

  private Row row(String network, Measure measure) {
    boolean hours = isInHours(measure);
    Figure now = hours ? inHours(measure.month()) : measure.month();
    Figure before = hours ? inHours(measure.previous()) : measure.previous();
    Unit unit = hours ? Unit.COUNT : measure.unit();
    Language alike = language.beside(Stream.of(now, before));
    boolean strong = NetworkMove.of(network, measure).filter(NetworkMove::isNotable).isPresent();
    String name = words.of(network, measure);
    return new Row(
        hours ? language.say("channels.hours", "name", name) : name,
        List.of(
            new Cell(alike.figure(now, unit), false, !now.isKnown()),
            change(alike, now, before, unit, strong),
            percent(now, before)));
  }

  private static boolean isInHours(Measure measure) {
    return measure.unit() == Unit.MINUTES
        && Stream.of(measure.month(), measure.previous())
            .map(ReturnFigures::value)
            .anyMatch(minutes -> minutes.compareTo(TEN_HOURS) >= 0);
  }

  private static Figure inHours(Figure minutes) {
    return minutes instanceof Figure.Known known
        ? new Figure.Known(known.value().divide(HOUR, MathContext.DECIMAL128), known.coverage())
        : minutes;
  }

  private Cell change(Language alike, Figure now, Figure before, Unit unit, boolean strong) {
    if (!now.isKnown()) {
      return new Cell("", false, true);
    }
    return before.isKnown()
        ? new Cell(alike.delta(now, before, unit), strong, !now.isWhole() || !before.isWhole())
        : new Cell(language.shortly(before), false, true);
  }

  private Cell percent(Figure now, Figure before) {
    if (!now.isWhole() || !before.isWhole()) {
      return new Cell("", false, true);
    }
    BigDecimal base = Numbers.printed(ReturnFigures.value(before), Unit.COUNT);
    BigDecimal value = Numbers.printed(ReturnFigures.value(now), Unit.COUNT);
    return base.signum() > 0
        ? new Cell(
            language.numbers().percent(value.subtract(base).divide(base, MathContext.DECIMAL128)),
            false,
            false)
        : new Cell("", false, true);
  }
}

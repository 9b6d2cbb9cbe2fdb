package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.CareScore.Waits;
import dev.headway.model.Wait;
import dev.headway.report.view.WaitsView;
import dev.headway.report.view.WaitsView.Bar;
import dev.headway.report.view.WaitsView.Edge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long a month's questions waited, against what was promised. A bar that the promise would lie
 * in is two, one on either side of it.
 */
final class WaitBars {

  /** What has no end stands apart, in steps. */
  private static final double GAP = 0.5;

  private static final double SECOND_GAP = 0.3;
  private static final double BETWEEN = 0.06;
  private static final int HOUR = 60;

  private final Language language;
  private final int promise;
  private final CareScore.Month month;
  private final List<Bin> bins;

  /**
   * Questions that waited alike.
   *
   * @param count how many
   * @param kept how many of them were in time
   * @param end the longest that they waited, in minutes; empty for the last two
   * @param hollow whether nothing happened: there was no answer
   */
  private record Bin(long count, long kept, Optional<Integer> end, boolean hollow) {}

  WaitBars(Language language, Duration promise, CareScore.Month month) {
    this.language = language;
    this.promise = (int) promise.toMinutes();
    this.month = month;
    this.bins = bins();
  }

  /** The bars; empty where it is not known how long each question waited, or none was asked. */
  Optional<WaitsView> view() {
    long most = bins.stream().mapToLong(Bin::count).max().orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    long inTime = Numbers.whole(month.inTime());
    List<Bar> bars = IntStream.range(0, bins.size()).mapToObj(i -> bar(i, most)).toList();
    List<Edge> edges = edges();
    return Optional.of(
        new WaitsView(
            bars,
            edges,
            edges.stream().filter(Edge::promised).mapToDouble(Edge::x).findFirst().orElse(-1),
            counted("waits.inTime", inTime),
            counted("waits.missed", Numbers.whole(month.asked()) - inTime),
            words(bars, edges)));
  }

  private List<Bin> bins() {
    long left = Numbers.whole(month.inTime());
    List<Bin> all = new ArrayList<>();
    int from = 0;
    for (Waits waits : month.waits()) {
      boolean hollow = waits.time() == Wait.NO_ANSWER;
      Optional<Integer> end = end(waits.time());
      long count = Numbers.whole(waits.questions());
      long kept = hollow ? 0 : Math.min(count, left);
      if (!hollow && promise > from && promise < end.orElse(Integer.MAX_VALUE)) {
        all.add(new Bin(kept, kept, Optional.of(promise), false));
        all.add(new Bin(count - kept, 0, end, false));
      } else {
        all.add(new Bin(count, kept, end, hollow));
      }
      left -= kept;
      from = end.orElse(from);
    }
    return all;
  }

  /** The longest time of a bar, in minutes. */
  private static Optional<Integer> end(Wait time) {
    return switch (time) {
      case UP_TO_5_MINUTES -> Optional.of(5);
      case UP_TO_15_MINUTES -> Optional.of(15);
      case UP_TO_30_MINUTES -> Optional.of(30);
      case UP_TO_1_HOUR -> Optional.of(HOUR);
      case UP_TO_4_HOURS -> Optional.of(4 * HOUR);
      case UP_TO_24_HOURS -> Optional.of(24 * HOUR);
      case OVER_24_HOURS, NO_ANSWER -> Optional.empty();
    };
  }

  /** Each bar by the times between which it lies, or by what stands below it. */
  private String words(List<Bar> bars, List<Edge> edges) {
    ChartWords words = new ChartWords(language, Unit.COUNT);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      String time =
          bar.below().isEmpty()
              ? language.say(
                  "source.range", "first", edges.get(i).text(), "last", edges.get(i + 1).text())
              : String.join(" ", bar.below());
      values.add(words.value(time, bar.count()));
    }
    return words.of(language.say("label.waitsAxis"), values.stream());
  }

  private String counted(String key, long count) {
    return language.say(key, "count", language.numbers().count(count));
  }

  private Bar bar(int place, long most) {
    Bin bin = bins.get(place);
    return new Bar(
        left(place) + BETWEEN * step(),
        (1 - 2 * BETWEEN) * step(),
        bin.count() / (double) most,
        bin.kept() / (double) most,
        bin.hollow(),
        language.numbers().count(bin.count()),
        below(place));
  }

  /** What has no end says of itself what it is. */
  private List<String> below(int place) {
    if (bins.get(place).hollow()) {
      return List.of(language.say("waits.none.first"), language.say("waits.none.second"));
    }
    return bins.get(place).end().isPresent()
        ? List.of()
        : List.of(language.say("waits.over"), time(ends().get(ends().size() - 1)));
  }

  private List<Integer> ends() {
    return bins.stream().flatMap(bin -> bin.end().stream()).toList();
  }

  private List<Edge> edges() {
    List<Integer> ends = ends();
    List<Edge> edges = new ArrayList<>();
    edges.add(new Edge(0, language.numbers().count(0), false));
    for (int i = 0; i < ends.size(); i++) {
      edges.add(new Edge((i + 1) * step(), time(ends.get(i)), ends.get(i) == promise));
    }
    return edges;
  }

  /** Such as {@code 30} minutes or {@code 4 h}. */
  private String time(int minutes) {
    return minutes <= HOUR
        ? language.numbers().count(minutes)
        : language.say(
            "waits.hours",
            "count",
            BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(HOUR), 1, RoundingMode.HALF_UP));
  }

  private double left(int bar) {
    int closed = ends().size();
    double apart = bar < closed ? 0 : bar == closed ? GAP : GAP + SECOND_GAP;
    return (bar + apart) * step();
  }

  private double step() {
    return 1 / (bins.size() + GAP + SECOND_GAP);
  }
}

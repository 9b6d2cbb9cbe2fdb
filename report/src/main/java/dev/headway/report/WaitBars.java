package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.CareScore.Waits;
import dev.headway.model.Wait;
import dev.headway.report.view.WaitsView;
import dev.headway.report.view.WaitsView.Bar;
import dev.headway.report.view.WaitsView.Edge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a month's questions waited, against what was promised. */
final class WaitBars {

  /** The times that end the bars, in minutes; the last two bars have no end. */
  private static final List<Integer> ENDS = List.of(5, 15, 30, 60, 4 * 60, 24 * 60);

  /** What has no end stands apart, in steps. */
  private static final double GAP = 0.5;

  private static final double SECOND_GAP = 0.3;
  private static final double BETWEEN = 0.06;

  private final Language language;
  private final Duration promise;
  private final CareScore.Month month;

  WaitBars(Language language, Duration promise, CareScore.Month month) {
    this.language = language;
    this.promise = promise;
    this.month = month;
  }

  /** The bars; empty where it is not known how long each question waited, or none was asked. */
  Optional<WaitsView> view() {
    long most = month.waits().stream().mapToLong(w -> Numbers.whole(w.questions())).max().orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    long inTime = Numbers.whole(month.inTime());
    List<Bar> bars = new ArrayList<>();
    long before = 0;
    for (Waits waits : month.waits()) {
      long count = Numbers.whole(waits.questions());
      long kept =
          waits.time() == Wait.NO_ANSWER ? 0 : Math.max(0, Math.min(count, inTime - before));
      bars.add(bar(bars.size(), waits.time(), count, kept, most));
      before += count;
    }
    return Optional.of(
        new WaitsView(
            bars,
            edges(),
            promised(),
            counted("waits.inTime", inTime),
            counted("waits.missed", Numbers.whole(month.asked()) - inTime),
            words(bars, edges())));
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

  private Bar bar(int place, Wait time, long count, long kept, long most) {
    return new Bar(
        left(place) + BETWEEN * step(),
        (1 - 2 * BETWEEN) * step(),
        count / (double) most,
        kept / (double) most,
        time == Wait.NO_ANSWER,
        language.numbers().count(count),
        below(time));
  }

  private List<String> below(Wait time) {
    return switch (time) {
      case OVER_24_HOURS -> lines("waits.over");
      case NO_ANSWER -> lines("waits.none");
      default -> List.of();
    };
  }

  private List<String> lines(String key) {
    return List.of(language.say(key + ".first"), language.say(key + ".second"));
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    edges.add(new Edge(0, language.numbers().count(0), false));
    for (int i = 0; i < ENDS.size(); i++) {
      int end = ENDS.get(i);
      String text =
          end <= 60
              ? language.numbers().count(end)
              : language.say("waits.hours", "count", end / 60);
      edges.add(new Edge((i + 1) * step(), text, isPromised(end)));
    }
    return edges;
  }

  /** Where the promise is the end of a bar; else negative. */
  private double promised() {
    for (int i = 0; i < ENDS.size(); i++) {
      if (isPromised(ENDS.get(i))) {
        return (i + 1) * step();
      }
    }
    return -1;
  }

  private boolean isPromised(int minutes) {
    return promise.equals(Duration.ofMinutes(minutes));
  }

  private static double left(int bar) {
    double apart = bar < ENDS.size() ? 0 : bar == ENDS.size() ? GAP : GAP + SECOND_GAP;
    return (bar + apart) * step();
  }

  private static double step() {
    return 1 / (Wait.values().length + GAP + SECOND_GAP);
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.InputScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import dev.headway.report.view.SummaryView.Movement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The largest changes since the month before, with their parts, which add up. */
final class Movements {

  private static final int MOST = 4;
  private static final int MOST_PARTS = 6;

  private final Language language;
  private final String previousMonth;

  Movements(Language language, Scorecard card) {
    this.language = language;
    this.previousMonth = language.dates().month(card.month().minusMonths(1));
  }

  /**
   * The largest first, by the part of the former value that they are. Goals that are at risk or
   * behind find room before others.
   */
  List<Movement> of(List<GoalScore> goals) {
    Comparator<GoalScore> largest = Comparator.comparingDouble(Movements::size).reversed();
    List<Movement> moved =
        goals.stream()
            .filter(g -> size(g) > 0)
            .sorted(
                Comparator.comparing(Movements::needsAttention).reversed().thenComparing(largest))
            .limit(MOST)
            .sorted(largest)
            .map(this::movement)
            .toList();
    return moved.isEmpty() ? List.of(new Movement(language.say("moved.none"), "")) : moved;
  }

  private static boolean needsAttention(GoalScore goal) {
    return goal.verdict() == Verdict.AT_RISK || goal.verdict() == Verdict.BEHIND;
  }

  private static double size(GoalScore goal) {
    Optional<BigDecimal> change = goal.toPrevious().change().number();
    Optional<BigDecimal> base = goal.toPrevious().base().number();
    if (change.isEmpty() || base.isEmpty()) {
      return 0;
    }
    double larger =
        Math.max(
            Math.abs(base.get().doubleValue()),
            Math.abs(base.get().add(change.get()).doubleValue()));
    return larger == 0 ? 0 : Math.abs(change.get().doubleValue()) / larger;
  }

  private Movement movement(GoalScore goal) {
    List<String> parts = parts(goal);
    String clause = clause(goal);
    if (parts.isEmpty()) {
      return new Movement(
          language.say("moved.lead.alone", "clause", clause, "month", previousMonth), "");
    }
    return new Movement(
        language.say("moved.lead", "clause", clause),
        language.say("moved.parts", "parts", String.join(", ", parts), "month", previousMonth));
  }

  private String clause(GoalScore goal) {
    Unit unit = goal.goal().kpi().unit();
    Language alike = language.of(goal);
    BigDecimal change = goal.toPrevious().change().number().orElse(BigDecimal.ZERO);
    String key = change.signum() > 0 ? "moved.rose" : "moved.fell";
    boolean sum = unit == Unit.COUNT || unit == Unit.MONEY;
    return language.say(
        sum ? key + ".by" : key,
        "name",
        Headlines.shortened(goal.goal().name()),
        "by",
        alike.by(change, unit),
        "from",
        alike.figure(goal.toPrevious().base(), unit),
        "to",
        alike.figure(goal.actual(), unit));
  }

  private List<String> parts(GoalScore goal) {
    return goal.inputs().size() == 1
        ? networks(goal.inputs().get(0))
        : goal.inputs().stream()
            .filter(i -> change(i.actual(), i.previous()).filter(c -> c.signum() != 0).isPresent())
            .map(this::input)
            .toList();
  }

  private String input(InputScore input) {
    Language alike = language.beside(Stream.of(input.actual(), input.previous()));
    return language.say(
        "moved.input",
        "name",
        language.inside(language.input(input.name())),
        "change",
        alike.delta(input.actual(), input.previous(), input.unit()),
        "to",
        alike.figure(input.actual(), input.unit()));
  }

  /** Rises first; the smallest are told as one. Nothing where a part is not known. */
  private List<String> networks(InputScore input) {
    record Change(String network, BigDecimal by) {}
    List<Change> changes = new ArrayList<>();
    for (InputScore.Part part : input.parts()) {
      Optional<BigDecimal> by = change(part.actual(), part.previous());
      if (by.isEmpty()) {
        return List.of();
      }
      if (by.get().signum() != 0) {
        changes.add(new Change(part.network(), by.get()));
      }
    }
    changes.sort(Comparator.comparing(Change::by).reversed());
    if (changes.size() > MOST_PARTS) {
      return List.of();
    }
    Language alike = language.beside(Stream.of(input.actual(), input.previous()));
    return changes.stream()
        .map(
            c ->
                language.say(
                    "moved.part",
                    "name",
                    inside(c.network()),
                    "change",
                    alike.numbers().delta(c.by(), input.unit())))
        .toList();
  }

  private String inside(String network) {
    return network.isEmpty() ? language.say("network.none.inside") : language.network(network);
  }

  private static Optional<BigDecimal> change(Figure actual, Figure previous) {
    return actual.number().flatMap(a -> previous.number().map(a::subtract));
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.InputScore;
import dev.headway.model.Movement;
import dev.headway.report.view.WaterfallView;
import dev.headway.report.view.WaterfallView.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws what moved a goal since the month before: its parts add up to the change exactly. */
final class Waterfalls {

  private static final double[] STEP = {16, 16, 15, 14, 13, 13, 13, 12, 10.5, 10.5, 10.5};
  private static final double[] STEP_OF_TWO_LINES = {
    23, 22, 21, 20, 20, 19, 18, 12, 10.5, 10.5, 10.5
  };
  private static final int[] MOST_ROWS = {12, 12, 11, 10, 9, 9, 9, 9, 9, 9, 9};
  private static final int LONGEST_NAME = 27;

  /** From here on an input's own two values are left out. */
  private static final int NAMES_ALONE = 7;

  /** Further right a number has no room beside its bar. */
  private static final double RIGHT = 0.999;

  private final Language language;
  private final GoalScore score;
  private final YearMonth month;
  private final Unit unit;

  Waterfalls(Language language, GoalScore score, YearMonth month) {
    this.language = language;
    this.score = score;
    this.month = month;
    this.unit = score.goal().kpi().unit();
  }

  /**
   * The drawing; empty where nothing moved, or nobody knows what did.
   *
   * @param density how close the page is set
   */
  Optional<WaterfallView> view(int density) {
    return movement()
        .filter(movement -> movement.parts().size() + 2 <= MOST_ROWS[density])
        .filter(movement -> movement.change().signum() != 0)
        .map(movement -> drawn(movement, density));
  }

  /** A sum by its networks; a formula by its inputs, which is how it is read. */
  private Optional<Movement> movement() {
    Movement.Split wanted =
        score.inputs().size() == 1 ? Movement.Split.NETWORK : Movement.Split.INPUT;
    return score.analysis().sincePrevious().stream()
        .filter(movement -> movement.split() == wanted)
        .filter(movement -> movement.parts().size() > 1)
        .findFirst();
  }

  private WaterfallView drawn(Movement movement, int density) {
    List<Double> levels = new ArrayList<>(List.of(0.0, movement.before().doubleValue()));
    double level = movement.before().doubleValue();
    for (Movement.Part part : movement.parts()) {
      level += part.change().doubleValue();
      levels.add(level);
    }
    double least = levels.stream().mapToDouble(v -> v).min().orElse(0);
    double most = levels.stream().mapToDouble(v -> v).max().orElse(1);
    Scale scale = new Scale(least, most > least ? most : least + 1);
    List<Row> rows = new ArrayList<>();
    rows.add(end(movement.from(), movement.before(), scale));
    double at = movement.before().doubleValue();
    List<BigDecimal> printed = printed(movement);
    for (int i = 0; i < movement.parts().size(); i++) {
      Movement.Part part = movement.parts().get(i);
      double next = at + part.change().doubleValue();
      rows.add(part(movement, part, printed.get(i), at, next, scale));
      at = next;
    }
    rows.add(end(month, movement.after(), scale));
    if (density >= NAMES_ALONE) {
      rows.replaceAll(row -> row.named(row.name().subList(0, 1)));
    }
    boolean isTwoLines = rows.stream().anyMatch(row -> row.name().size() > 1);
    String title =
        language.say(
            "waterfall.title",
            "from",
            language.dates().month(movement.from()),
            "to",
            language.dates().month(month));
    return new WaterfallView(
        title,
        isTwoLines ? STEP_OF_TWO_LINES[density] : STEP[density],
        scale.at(0),
        rows,
        words(title, rows));
  }

  private String words(String title, List<Row> rows) {
    ChartWords words = new ChartWords(language, unit);
    return words.of(
        title, rows.stream().map(row -> words.value(String.join(", ", row.name()), row.text())));
  }

  private Row end(YearMonth of, BigDecimal value, Scale scale) {
    double from = Math.min(scale.at(0), scale.at(value.doubleValue()));
    double to = Math.max(scale.at(0), scale.at(value.doubleValue()));
    return new Row(
        List.of(Language.capital(language.dates().month(of))),
        from,
        to - from,
        scale.at(value.doubleValue()),
        to,
        false,
        language.numbers().value(value, unit),
        "end",
        true);
  }

  private List<BigDecimal> printed(Movement movement) {
    return new RoundedNumbers(language.numbers(), unit)
        .adding(
            movement.before(),
            movement.parts().stream().map(Movement.Part::change).toList(),
            movement.after());
  }

  private Row part(
      Movement movement,
      Movement.Part part,
      BigDecimal printed,
      double at,
      double next,
      Scale scale) {
    double from = scale.at(Math.min(at, next));
    double to = scale.at(Math.max(at, next));
    boolean isFall = next < at;
    boolean before = isFall && from > 1 - RIGHT;
    return new Row(
        name(movement.split(), part),
        from,
        Math.max(0.004, to - from),
        scale.at(next),
        before ? from : to,
        before,
        language.signedBy(printed, unit),
        isFall == score.goal().direction().isUp() ? "against" : "for",
        false);
  }

  private List<String> name(Movement.Split split, Movement.Part part) {
    return switch (part.kind()) {
      case NOT_STATED -> List.of(Language.capital(language.say("waterfall.notStated")));
      case OTHER -> List.of(Language.capital(language.say("waterfall.other")));
      case NAMED ->
          split == Movement.Split.INPUT
              ? input(part.name())
              : List.of(Headlines.cut(language.network(part.name()), LONGEST_NAME));
    };
  }

  /** An input with its own two values, in which the change is made. */
  private List<String> input(String name) {
    List<String> lines = new ArrayList<>();
    lines.add(Headlines.cut(language.input(name), LONGEST_NAME));
    score.inputs().stream()
        .filter(input -> input.name().equals(name))
        .filter(input -> input.actual().isKnown() && input.previous().isKnown())
        .findFirst()
        .map(this::fromTo)
        .ifPresent(lines::add);
    return lines;
  }

  private String fromTo(InputScore input) {
    Language alike = language.beside(Stream.of(input.actual(), input.previous()));
    Figure previous = input.previous();
    return alike.figure(previous, input.unit())
        + " \u2192 "
        + alike.figure(input.actual(), input.unit());
  }
}

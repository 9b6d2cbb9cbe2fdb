package dev.headway.report;

import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.ChainScore;
import dev.headway.report.view.ChainView;
import dev.headway.report.view.ChainView.Arrow;
import dev.headway.report.view.ChainView.Head;
import dev.headway.report.view.ChainView.Line;
import dev.headway.report.view.ChainView.Node;
import dev.headway.report.view.VerdictView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the chain behind a goal: what we did, what customers do, the aim. Lengths are points. */
final class Chains {

  private static final double WIDTH = 498.9;
  private static final double[] LEFT = {0, 178, 370};
  private static final double[] WIDE = {126, 140, 128.9};
  private static final double GAP = 10;

  /** With more of them, those that are not drawn are told without their values. */
  private static final int MOST_VALUES = 3;

  private static final VerdictView NO_VERDICT = new VerdictView("", "", "neutral");

  private final Language language;
  private final LineBreaks breaks;
  private final GoalScore score;
  private final YearMonth month;
  private final ChainValues values;
  private final Form form;
  private final double top;
  private final double pad;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  Chains(Language language, Fonts fonts, GoalScore score, YearMonth month) {
    this(language, fonts, score, month, Form.WHOLE);
  }

  /** How much of a chain is drawn. */
  enum Form {
    WHOLE(22, 7),
    /** The aim's value stands above; what is believed is left out. */
    HALF(15, 5),
    /** So are the heads of columns. */
    CLOSE(1, 5);

    private final double top;
    private final double pad;

    Form(double top, double pad) {
      this.top = top;
      this.pad = pad;
    }
  }

  Chains(Language language, Fonts fonts, GoalScore score, YearMonth month, Form form) {
    this.form = form;
    this.top = form.top;
    this.pad = form.pad;
    this.language = language;
    this.breaks = new LineBreaks(fonts);
    this.values = new ChainValues(language, score, month);
    this.score = score;
    this.month = month;
  }

  /**
   * The chain; empty when the goal has none.
   *
   * @param most how high it may be; behaviours that do not fit are told in words
   */
  Optional<ChainView> view(double most) {
    if (score.behaviours().isEmpty()) {
      return Optional.empty();
    }
    double y = top;
    int shown = 0;
    List<Double> middles = new ArrayList<>();
    for (ChainScore behaviour : score.behaviours()) {
      double height = groupHeight(behaviour);
      if (shown > 0 && y + height > most) {
        break;
      }
      middles.add(group(behaviour, y, height));
      y += height + GAP;
      shown++;
    }
    double bottom = Math.max(y - GAP, top + aimHeight());
    aim(middles, bottom);
    return Optional.of(
        new ChainView(
            WIDTH,
            bottom + 2,
            heads(),
            nodes,
            arrows,
            note(shown),
            more(score.behaviours().subList(shown, score.behaviours().size())),
            new ChainWords(language, values).say(score, shown, language.verdict(score, month))));
  }

  /** What is not drawn is told, with its value as long as that stays short. */
  private String more(List<ChainScore> left) {
    return left.isEmpty()
        ? ""
        : language.say(
            "chain.more",
            "count",
            left.size(),
            "behaviours",
            language.clauses(left.stream().map(link -> also(link, left.size())).toList()));
  }

  private String also(ChainScore link, int count) {
    return count > MOST_VALUES
        ? link.name()
        : language.say("chain.also", "name", link.name(), "value", values.of(link));
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    if (form == Form.CLOSE) {
      return heads;
    }
    heads.add(new Head(LEFT[0], language.say("chain.aim")));
    heads.add(new Head(LEFT[1], language.say("chain.behaviours")));
    if (score.behaviours().stream().anyMatch(b -> !b.activities().isEmpty())) {
      heads.add(new Head(LEFT[2], language.say("chain.activities")));
    }
    return heads;
  }

  private double groupHeight(ChainScore behaviour) {
    double activities =
        behaviour.activities().stream().mapToDouble(a -> height(a, 2) + GAP).sum() - GAP;
    return Math.max(height(behaviour, 1), activities);
  }

  private double group(ChainScore behaviour, double from, double height) {
    double own = height(behaviour, 1);
    double y = from + (height - own) / 2;
    node(behaviour, 1, y, own);
    double middle = y + own / 2;
    double all = behaviour.activities().stream().mapToDouble(a -> height(a, 2) + GAP).sum() - GAP;
    double next = from + (height - all) / 2;
    int count = behaviour.activities().size();
    for (int i = 0; i < count; i++) {
      ChainScore activity = behaviour.activities().get(i);
      double its = height(activity, 2);
      node(activity, 2, next, its);
      arrow(2, next + its / 2, spread(middle, own, i, count), activity);
      next += its + GAP;
    }
    return middle;
  }

  private void aim(List<Double> middles, double bottom) {
    double height = aimHeight();
    double y = top + (bottom - top - height) / 2;
    double middle = y + height / 2;
    for (int i = 0; i < middles.size(); i++) {
      arrow(
          1, middles.get(i), spread(middle, height, i, middles.size()), score.behaviours().get(i));
    }
    List<Line> lines = new ArrayList<>();
    double at = y + pad + 8.5;
    for (String text : breaks.lines(score.goal().aim(), 9.5, true, WIDE[0] - 2 * pad)) {
      lines.add(new Line(LEFT[0] + pad, at, text, "name"));
      at += 12;
    }
    for (String text : measure()) {
      lines.add(new Line(LEFT[0] + pad, at, text, "value"));
      at += 11;
    }
    nodes.add(new Node(LEFT[0], y, WIDE[0], height, true, lines, language.verdict(score, month)));
  }

  private List<String> measure() {
    return form != Form.WHOLE ? List.of() : breaks.lines(values.aim(), 9, false, WIDE[0] - 2 * pad);
  }

  private double aimHeight() {
    return pad * 2
        + 12 * breaks.lines(score.goal().aim(), 9.5, true, WIDE[0] - 2 * pad).size()
        + 11 * measure().size()
        + 14;
  }

  /** Several arrows end beside each other, not on each other. */
  private static double spread(double middle, double height, int i, int count) {
    double room = Math.min(height - 12, 14.0 * (count - 1));
    return count == 1 ? middle : middle - room / 2 + room * i / (count - 1);
  }

  private void arrow(int column, double fromY, double toY, ChainScore from) {
    double end = LEFT[column - 1] + WIDE[column - 1] + 2;
    String word = language.say("link." + from.link().verdict());
    arrows.add(new Arrow(LEFT[column], fromY, LEFT[column] - 8, end, toY, word));
  }

  /** On how many months the words over the arrows rest. */
  private String note(int shown) {
    IntSummaryStatistics months =
        score.behaviours().subList(0, shown).stream()
            .flatMap(b -> Stream.concat(Stream.of(b), b.activities().stream()))
            .mapToInt(link -> link.link().months())
            .summaryStatistics();
    boolean alike = months.getMin() == months.getMax();
    return language.say(
        "chain.note",
        "least",
        months.getMin(),
        "range",
        alike
            ? String.valueOf(months.getMin())
            : language.say("source.range", "first", months.getMin(), "last", months.getMax()));
  }

  private double height(ChainScore link, int column) {
    double belief =
        belief(link).isEmpty()
            ? 0
            : 10 * breaks.lines(belief(link), 8, false, WIDE[column] - 2 * pad).size();
    return pad * 2
        + 12 * breaks.lines(link.name(), 9.5, true, WIDE[column] - 2 * pad).size()
        + belief
        + 11 * value(link, column).size()
        + (belief == 0 ? -1 : 2);
  }

  private void node(ChainScore link, int column, double y, double height) {
    List<Line> lines = new ArrayList<>();
    double x = LEFT[column] + pad;
    double at = y + pad + 8.5;
    for (String text : breaks.lines(link.name(), 9.5, true, WIDE[column] - 2 * pad)) {
      lines.add(new Line(x, at, text, "name"));
      at += 12;
    }
    if (!belief(link).isEmpty()) {
      at -= 1;
      for (String text : breaks.lines(belief(link), 8, false, WIDE[column] - 2 * pad)) {
        lines.add(new Line(x, at, text, "belief"));
        at += 10;
      }
      at += 3;
    }
    for (String text : value(link, column)) {
      lines.add(new Line(x, at, text, "value"));
      at += 11;
    }
    nodes.add(new Node(LEFT[column], y, WIDE[column], height, false, lines, NO_VERDICT));
  }

  private String belief(ChainScore link) {
    return form != Form.WHOLE ? "" : link.belief();
  }

  private List<String> value(ChainScore link, int column) {
    return breaks.lines(values.of(link), 9, false, WIDE[column] - 2 * pad);
  }
}

package dev.headway.report;

import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.TargetBasis;
import dev.headway.model.MonthFigure;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ChainView;
import dev.headway.report.view.GoalView;
import dev.headway.report.view.GoalView.MethodView;
import dev.headway.report.view.OriginView;
import dev.headway.report.view.PlanView;
import dev.headway.report.view.VerdictView;
import dev.headway.report.view.WordsView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prepares the page of a goal. */
final class GoalPage {

  /** From here on a goal takes half a page, below or above another. */
  static final int COMPACT = 6;

  static final int MOST_COMPACT = 10;

  /** From here on without the heads of columns in its chain. */
  private static final int CLOSE = 9;

  private static final String ANCHOR = "goal-";
  private static final double[] CHART = {180, 160, 140, 118, 90, 84, 68, 58, 46, 44, 36};
  private static final double[] CHAIN = {260, 260, 260, 230, 130, 130, 96, 80, 80, 66, 66};
  private static final int[] PARTS = {8, 8, 8, 6, 4, 4, 5, 4, 3, 3, 3};
  private static final int[] SOURCES = {3, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1};

  /**
   * What a step closer saved at most on the pages of five clients in four languages, in points. A
   * template of one's own may save more: then a step may be left out that would do.
   */
  private static final double[] SAVED = {40, 30, 72, 115, 92, 0, 62, 50, 20, 20};

  /** What is measured may be wrong by so much, in points. */
  private static final double SLACK = 12;

  /** The width of the wider column of a goal that takes half a page, in points. */
  private static final double COLUMN = 283;

  private static final int LONGEST_HEAD = 50;

  private final Language language;
  private final Fonts fonts;
  private final Scorecard card;
  private final int index;
  private final GoalScore score;
  private final YearMonth month;
  private final Map<Double, Optional<ChainView>> chains = new HashMap<>();
  private final Map<Integer, Optional<OriginView>> origins = new HashMap<>();
  private final Map<Integer, MethodView> methods = new HashMap<>();
  private @Nullable Told told;

  /** What is told alike, however close the page is set. */
  private record Told(
      String headline,
      String line,
      VerdictView verdict,
      String chartNote,
      String chartNoteInBrief,
      Optional<WordsView> words,
      PlanView comparisons,
      PlanView toDate) {}

  GoalPage(Language language, Fonts fonts, Scorecard card, int index) {
    this.fonts = fonts;
    this.card = card;
    this.index = index;
    this.score = card.goals().get(index);
    this.language = language.of(score);
    this.month = card.month();
  }

  /**
   * How close to try next: steps that cannot save enough are left out.
   *
   * @param density at which it is too long
   * @param closest as far as it goes
   * @param excess so much too long, in points
   */
  static int closer(int density, int closest, double excess) {
    int next = density + 1;
    double saved = SAVED[density];
    while (next < closest && saved + SLACK < excess) {
      saved += SAVED[next];
      next++;
    }
    return next;
  }

  private static Chains.Form form(int density) {
    return density < COMPACT
        ? Chains.Form.WHOLE
        : density < CLOSE ? Chains.Form.HALF : Chains.Form.CLOSE;
  }

  /** The page's id. */
  String anchor() {
    return anchor(index);
  }

  /** The id of the page of a goal, by its place from 0. */
  static String anchor(int index) {
    return ANCHOR + (index + 1);
  }

  /** Whether a section is the page of a goal. */
  static boolean isAnchor(String section) {
    return section.startsWith(ANCHOR);
  }

  GoalView view(int density) {
    Goal goal = score.goal();
    Told same = told();
    return new GoalView(
        anchor(),
        goal.name(),
        language.say(
            "goal.head",
            "number",
            index + 1,
            "count",
            card.goals().size(),
            "name",
            Headlines.cut(Language.capital(goal.name()), LONGEST_HEAD),
            "owner",
            goal.owner()),
        same.headline(),
        same.line(),
        same.verdict(),
        goal.vanity().map(reason -> language.say("goal.vanity", "reason", reason)),
        density,
        language.say("chart.title", "name", goal.name()),
        density < COMPACT ? same.chartNote() : same.chartNoteInBrief(),
        LineCharts.of(
            language, fonts, score, density < COMPACT ? LineCharts.ROOM : COLUMN, CHART[density]),
        same.words(),
        new Waterfalls(language, score, month).view(density),
        origins.computeIfAbsent(
            PARTS[density], most -> new Origins(language, most).of(score, month)),
        same.comparisons(),
        same.toDate(),
        methods.computeIfAbsent(SOURCES[density], most -> methods(most).of(score)),
        goal.aim(),
        chains.computeIfAbsent(
            CHAIN[density],
            most -> new Chains(language, fonts, score, month, form(density)).view(most)));
  }

  private Methods methods(int mostSources) {
    return new Methods(
        language, card.client().inputs(), Methods.exports(card.exports().files()), mostSources);
  }

  private Told told() {
    if (told == null) {
      GoalSentences sentences = new GoalSentences(language, score, month);
      Plans plans = new Plans(language, score, month);
      told =
          new Told(
              sentences.headline(),
              sentences.line(),
              language.verdict(score, month),
              chartNote(false),
              chartNote(true),
              Optional.ofNullable(card.commentary().words().get(score.goal().id()))
                  .map(MarkdownWords::of),
              plans.comparisons(),
              plans.toDate());
    }
    return told;
  }

  /** In brief without what the first goal's page says of every line. */
  private String chartNote(boolean isBrief) {
    List<String> notes = new ArrayList<>();
    List<MonthFigure> shown =
        score.history().subList(Math.max(0, score.history().size() - 13), score.history().size());
    if (!isBrief
        && score.targetBasis() != TargetBasis.NONE
        && shown.stream().anyMatch(m -> m.target().isKnown())) {
      notes.add(language.say("chart.marks." + score.targetBasis()));
    }
    ChartNotes limits = new ChartNotes(language, score, shown);
    notes.addAll(isBrief ? limits.brief() : limits.of());
    LineCharts.axisFrom(language, fonts, score)
        .ifPresent(from -> notes.add(language.say("chart.axis", "from", from)));
    shown.stream()
        .filter(m -> m.actual().isKnown() && !m.actual().isWhole())
        .reduce((a, b) -> b)
        .ifPresent(m -> notes.add(language.hollow(m.actual(), m.month())));
    if (shown.stream().anyMatch(m -> !m.actual().isKnown())) {
      notes.add(language.say("chart.gap"));
    }
    return String.join(" ", notes);
  }
}

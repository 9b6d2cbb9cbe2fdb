package dev.headway.report;

import dev.headway.model.Commentary;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.SourceScore;
import dev.headway.report.view.ClosingView;
import dev.headway.report.view.ClosingView.ActionView;
import dev.headway.report.view.ClosingView.Run;
import dev.headway.report.view.ClosingView.SourceView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prepares the last page. */
final class ClosingPage {

  private static final int MOST_DATES = 2;

  private final Language language;
  private final Scorecard card;

  ClosingPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /**
   * The page.
   *
   * @param without the keys of the pages of which nothing is known
   * @param density how close it is set
   */
  ClosingView view(List<String> without, int density) {
    return new ClosingView(
        language.say(hasActions() ? "closing.head" : "closing.head.sources"),
        headline(),
        line(),
        language.say("days.covered", "month", language.dates().month(card.month())),
        actions(),
        card.sources().stream().map(this::source).toList(),
        density,
        leftOut(without));
  }

  private String leftOut(List<String> without) {
    return without.isEmpty()
        ? ""
        : language.say(
            "closing.leftOut",
            "pages",
            language.list(
                without.stream().map(page -> language.say("closing.leftOut." + page)).toList()));
  }

  private boolean hasActions() {
    return !card.commentary().actions().isEmpty();
  }

  /** Where no action is written down, the client need not be told that nobody wrote one. */
  private String headline() {
    List<Commentary.Action> actions = card.commentary().actions();
    return actions.stream()
        .map(Commentary.Action::by)
        .max(Comparator.naturalOrder())
        .map(last -> actionsClause(actions.size(), last))
        .map(clause -> language.say("closing.both", "actions", clause, "sources", sourcesClause()))
        .orElseGet(() -> Language.capital(sourcesClause()));
  }

  private String actionsClause(int count, LocalDate last) {
    return language.say(
        "closing.actions",
        "count",
        count,
        "words",
        Language.capital(language.say("count.words", "count", count)),
        "day",
        language.dates().day(last));
  }

  private String sourcesClause() {
    int of = (int) card.sources().stream().filter(ClosingPage::isAsked).count();
    if (of == 0) {
      return language.say("closing.noSources");
    }
    String month = language.dates().month(card.month());
    long gaps = card.sources().stream().filter(s -> !isWhole(s)).count();
    return gaps == 0
        ? language.say("closing.whole", "of", of, "month", month)
        : language.say("closing.gaps", "count", gaps, "of", of, "month", month);
  }

  /** Whether it should have something to tell, or has all the same. */
  private static boolean isAsked(SourceScore source) {
    return source.inUse() || source.rows() > 0;
  }

  private static boolean isWhole(SourceScore source) {
    return !isAsked(source) || (source.rows() > 0 && source.coverage().isWhole());
  }

  private String line() {
    int rows = card.sources().stream().mapToInt(SourceScore::rows).sum();
    int files = card.sources().stream().mapToInt(SourceScore::files).sum();
    int refused = card.sources().stream().mapToInt(SourceScore::refused).sum();
    return language.say(
        "closing.line",
        "rows",
        rows,
        "rowsText",
        language.numbers().count(rows),
        "files",
        files,
        "filesText",
        language.numbers().count(files),
        "refused",
        refused,
        "refusedText",
        language.numbers().count(refused),
        "month",
        language.dates().monthYear(card.month()));
  }

  /** By their day, and on one day as written. Page 1 names actions by their number here. */
  static List<Commentary.Action> inOrder(Commentary commentary) {
    return commentary.actions().stream()
        .sorted(Comparator.comparing(Commentary.Action::by))
        .toList();
  }

  private List<ActionView> actions() {
    List<ActionView> views = new ArrayList<>();
    for (Commentary.Action action : inOrder(card.commentary())) {
      int comma = action.owner().lastIndexOf(", ");
      views.add(
          new ActionView(
              views.size() + 1,
              action.what(),
              goalName(action.goal()),
              comma < 0 ? action.owner() : action.owner().substring(0, comma),
              comma < 0 ? "" : action.owner().substring(comma + 2),
              language.dates().shortDay(action.by()),
              action.doneWhen()));
    }
    return views;
  }

  private String goalName(String id) {
    return card.goals().stream()
        .map(GoalScore::goal)
        .filter(g -> g.id().equals(id))
        .map(g -> g.name())
        .findFirst()
        .orElse(id);
  }

  private SourceView source(SourceScore source) {
    String name = source.source().name();
    int colon = name.indexOf(": ");
    boolean none = source.rows() == 0;
    boolean byDay = source.coverage().of() > 0;
    return new SourceView(
        colon < 0 ? name : name.substring(0, colon),
        colon < 0 ? "" : name.substring(colon + 2),
        language.numbers().count(source.files()),
        none ? language.say("source.none") : language.numbers().count(source.rows()),
        none && source.refused() == 0 ? "" : language.numbers().count(source.refused()),
        byDay || none ? language.numbers().count(source.coverage().days()) : "",
        gap(source),
        leftOut(source),
        !isWhole(source),
        byDay && !none ? runs(source, false) : List.of(),
        none && source.inUse() ? List.of(new Run(0, 1)) : byDay ? runs(source, true) : List.of());
  }

  private String leftOut(SourceScore source) {
    List<String> left = new ArrayList<>();
    if (source.foreign() > 0) {
      left.add(counted("source.foreign", source.foreign()));
    }
    if (source.aside() > 0) {
      left.add(counted("source.aside", source.aside()));
    }
    return language.clauses(left);
  }

  private String gap(SourceScore source) {
    if (source.rows() == 0) {
      return language.say(source.inUse() ? "source.notExported" : "source.notInUse");
    }
    List<String> gaps = new ArrayList<>();
    if (!source.coverage().isWhole()) {
      gaps.add(missingDays(source));
    }
    if (source.refused() > 0) {
      gaps.add(counted("source.refused", source.refused()));
    }
    return language.clauses(gaps);
  }

  private String counted(String key, int count) {
    return language.say(key, "count", count, "countText", language.numbers().count(count));
  }

  private String missingDays(SourceScore source) {
    List<Integer> days = source.missingDays();
    if (days.isEmpty() || days.size() > MOST_DATES) {
      int count = source.coverage().of() - source.coverage().days();
      return language.say("source.daysMissing", "count", count);
    }
    List<String> dates = days.stream().map(this::shortDay).toList();
    String told =
        days.size() == 1
            ? dates.get(0)
            : language.say(
                "list.dates", "first", String.valueOf(days.get(0)), "last", dates.get(1));
    return language.say("source.datesMissing", "dates", told);
  }

  private String shortDay(int day) {
    LocalDate date = card.month().atDay(Math.min(day, card.month().lengthOfMonth()));
    return language.dates().shortDay(date);
  }

  /** Runs of days that have data, or that have none, as parts of the month. */
  private List<Run> runs(SourceScore source, boolean missing) {
    Set<Integer> without = new HashSet<>(source.missingDays());
    double of = card.month().lengthOfMonth();
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int day = 1; day <= of + 1; day++) {
      boolean in = day <= of && without.contains(day) == missing;
      if (in && from == 0) {
        from = day;
      } else if (!in && from > 0) {
        runs.add(new Run((from - 1) / of, (day - from) / of));
        from = 0;
      }
    }
    return runs;
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.HeardAboutScore.Source;
import dev.headway.report.view.BulletView.Bar;
import dev.headway.report.view.HeardAboutView;
import dev.headway.report.view.HeardAboutView.Row;
import dev.headway.report.view.PlanView.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where customers say that they heard about the client, beside where systems saw them. */
final class HeardAboutTables {

  private static final int MOST_UNKNOWN = 3;
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_UNKNOWN = 40;

  private final Language language;
  private final YearMonth month;
  private final int most;

  /**
   * @param most how many sources
   */
  HeardAboutTables(Language language, YearMonth month, int most) {
    this.language = language;
    this.month = month;
    this.most = most;
  }

  /** Whether anybody is known to have answered, in the month or one that it is compared with. */
  static boolean isKnown(HeardAboutScore score) {
    return score.answers().isKnown() || score.previous().isKnown() || score.lastYear().isKnown();
  }

  HeardAboutView view(HeardAboutScore score) {
    List<Source> shown = score.sources().subList(0, Math.min(most, score.sources().size()));
    double answers = most(score, Source::answers);
    double leads = most(score, Source::trackedLeads);
    Marks marks = new Marks(language);
    Language shares = language.beside(shown.stream().map(Source::share));
    List<Row> rows = shown.stream().map(s -> row(shares, s, answers, leads, marks)).toList();
    return new HeardAboutView(
        language.say("heard.title"),
        note(score),
        List.of(
            language.say("heard.source"),
            language.say("heard.said"),
            language.dates().month(month.minusMonths(1)),
            language.dates().shortMonthYear(month.minusYears(1)),
            language.say("heard.tracked")),
        rows,
        notes(score, marks));
  }

  private static double most(HeardAboutScore score, Function<Source, Figure> of) {
    return score.sources().stream().mapToDouble(s -> size(of.apply(s))).max().orElse(0);
  }

  private String note(HeardAboutScore score) {
    return language.say(
        "heard.note",
        "survey",
        Surveys.name(score.survey()),
        "month",
        language.dates().month(month),
        "count",
        Math.round(size(score.answers())),
        "answers",
        language.figure(score.answers(), Unit.COUNT),
        "known",
        score.answers().isKnown() ? "yes" : "no",
        "previousMonth",
        language.dates().month(month.minusMonths(1)),
        "previous",
        language.figure(score.previous(), Unit.COUNT),
        "lastYearMonth",
        language.dates().monthYear(month.minusYears(1)),
        "lastYear",
        language.figure(score.lastYear(), Unit.COUNT));
  }

  private Row row(Language shares, Source source, double answers, double leads, Marks marks) {
    return new Row(
        name(language, source.id()),
        bar(source.answers(), answers),
        marks.cell(language, source.answers(), Unit.COUNT, true),
        source.share() instanceof Figure.Known share
            ? shares.numbers().value(share.value(), Unit.SHARE)
            : "",
        marks.cell(language, source.previous(), Unit.COUNT, false),
        marks.cell(language, source.lastYear(), Unit.COUNT, false),
        bar(source.trackedLeads(), leads),
        tracked(source.trackedLeads(), marks));
  }

  private Cell tracked(Figure leads, Marks marks) {
    boolean unseen = leads instanceof Figure.Missing none && none.why() == Absence.NOT_OFFERED;
    return unseen
        ? new Cell(language.say("heard.unseen"), false, true)
        : marks.cell(language, leads, Unit.COUNT, true);
  }

  private static Optional<Bar> bar(Figure figure, double most) {
    return figure.isKnown() && most > 0
        ? Optional.of(new Bar(0, size(figure) / most))
        : Optional.empty();
  }

  private List<String> notes(HeardAboutScore score, Marks marks) {
    List<String> notes = new ArrayList<>();
    int rest = score.sources().size() - most;
    if (rest > 0) {
      notes.add(language.say("heard.more", "count", rest));
    }
    long uncoded = Math.round(size(score.uncoded()));
    if (uncoded > 0) {
      List<String> said =
          score.unknown().stream()
              .limit(MOST_UNKNOWN)
              .map(each -> Captions.plain(each.text(), LONGEST_UNKNOWN))
              .filter(text -> !text.isEmpty())
              .map(text -> language.say("voices.quote", "words", text))
              .toList();
      notes.add(
          language.say(
              said.isEmpty() ? "heard.uncoded" : "heard.uncoded.such",
              "count",
              uncoded,
              "countText",
              language.numbers().count(uncoded),
              "words",
              language.list(said)));
    }
    notes.addAll(marks.notes());
    return notes;
  }

  /** What a reader calls a source. */
  static String name(Language language, String id) {
    return language
        .words()
        .find("heard.source." + id)
        .or(() -> language.words().find("network." + id))
        .orElseGet(
            () ->
                Headlines.cut(
                    Language.capital(id.replace('-', ' ').replace('_', ' ')), LONGEST_NAME));
  }

  private static double size(Figure figure) {
    return figure instanceof Figure.Known known ? known.value().doubleValue() : 0;
  }
}

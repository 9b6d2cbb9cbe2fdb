package dev.headway.report;

import dev.headway.ingest.Metric;
import dev.headway.ingest.Metric.Unit;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Figure;
import dev.headway.model.Scorecard;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Cell;
import dev.headway.report.view.WorkbookSection.Head;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the sheets of sections are made with.
 *
 * @param card the scorecard
 * @param words the workbook's words
 * @param language the PDF's words, so that both documents call a thing the same
 * @param names gives out defined names
 */
record WorkbookCells(Scorecard card, Wording words, Language language, WorkbookNames names) {

  /** What the name of a format ends in where not every day has data. */
  private static final String PART = "-part";

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** A sheet; tables in which nothing would stand are named below the others. */
  WorkbookSection section(String key, String headline, List<WorkbookSection.Block> blocks) {
    List<String> empty =
        blocks.stream()
            .filter(block -> !block.isKnown())
            .map(WorkbookSection.Block::title)
            .toList();
    List<WorkbookSection.Block> known =
        blocks.stream().filter(WorkbookSection.Block::isKnown).toList();
    return new WorkbookSection(
        key,
        say(WorkbookSections.sheet(key)),
        names.give("sheet_" + key),
        headline,
        known,
        new WorkbookLengths(card.client()).longest(known),
        empty.isEmpty() ? "" : say("left-out-tables", "tables", language.clauses(empty)));
  }

  /** A name for cells that a chart shows. */
  String range(String wanted) {
    return names.give("chart_" + wanted);
  }

  /** A number, marked where not every day has data, or in words why there is none. */
  Cell figure(Figure figure, Unit unit) {
    return figure(figure, WorkbookFormats.of(unit));
  }

  Cell figure(Figure figure, String format) {
    return PlainCells.cell(value(figure, format));
  }

  private WorkbookCell value(Figure figure, String format) {
    boolean part = figure.isKnown() && !figure.isWhole();
    return new WorkbookFigures(words).value(figure, part ? format + PART : format);
  }

  /** A value of a chart: an empty cell where it is missing. */
  Cell point(String range, Figure figure, String format) {
    return PlainCells.in(range, figure.isKnown() ? value(figure, format) : WorkbookCell.empty());
  }

  /**
   * A number that follows from cells beside it.
   *
   * @param formula what it follows from; where the figure is missing words stand in its place
   */
  Cell live(Figure figure, String formula, String format) {
    return PlainCells.cell(alive(figure, formula, format));
  }

  Cell live(String range, Figure figure, String formula, String format) {
    return PlainCells.in(range, alive(figure, formula, format));
  }

  private WorkbookCell alive(Figure figure, String formula, String format) {
    WorkbookCell cell = value(figure, format);
    return figure.isKnown()
        ? cell.withFormula(WorkbookFormula.orWord(formula, say("not-available")))
        : cell;
  }

  /** Later less earlier, where both cover all their days; else words. */
  Cell change(Figure now, Figure before, String formula, Unit unit) {
    if (!now.isKnown()) {
      return PlainCells.empty();
    }
    if (!before.isKnown()) {
      return PlainCells.cell(value(before, WorkbookFormats.of(unit)));
    }
    if (!now.isWhole() || !before.isWhole()) {
      return PlainCells.text(say("absence.PART_OF_PERIOD"));
    }
    BigDecimal less = number(now).subtract(number(before));
    boolean points = unit == Unit.SHARE;
    return live(
        Figure.of(points ? less.movePointRight(2) : less),
        points ? "(" + formula + ")*100" : formula,
        WorkbookFormats.of(unit) + "-change");
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  /** The PDF's words, with a capital, as the name of a column. */
  String label(String key) {
    return Language.capital(language.say(key));
  }

  /** What a reader calls a metric; its id where nobody knows it. */
  String metric(String id) {
    return words
        .find("metric." + id)
        .or(() -> MetricCatalogue.standard().find(id).map(Metric::name))
        .orElse(id);
  }

  /** A month's name within other words, such as {@code Oct 2026} or {@code oct. 2026}. */
  String month(YearMonth month) {
    return language.dates().shortMonthYear(month);
  }

  /** The name of a month over a column of numbers. */
  Head monthHead(YearMonth month) {
    return PlainCells.numberHead(Language.capital(month(month)));
  }

  /** Columns of text, by the keys of their names. */
  List<Head> textHeads(String... keys) {
    return Stream.of(keys).map(key -> PlainCells.textHead(say(key))).toList();
  }

  /** The report's month, the one before, and the same of the year before. */
  Stream<YearMonth> months() {
    YearMonth month = card.month();
    return Stream.of(month, month.minusMonths(1), month.minusYears(1));
  }

  /** The three months over columns of numbers. */
  List<Head> threeMonths() {
    return months().map(this::monthHead).toList();
  }

  /** The same of a table with a chart, whose missing values are empty cells. */
  List<String> chartNotes(List<Figure> figures, String... notes) {
    boolean missing = figures.stream().anyMatch(f -> !f.isKnown());
    return Stream.concat(
            notes(figures.stream(), notes).stream(),
            Stream.of(missing ? say("empty-about") : "").filter(note -> !note.isEmpty()))
        .toList();
  }

  /** A note where any of these figures is of a part of its days. */
  List<String> notes(Stream<Figure> figures, String... notes) {
    boolean part = figures.anyMatch(f -> f.isKnown() && !f.isWhole());
    return Stream.concat(Stream.of(notes), Stream.of(part ? say("partial") : ""))
        .filter(note -> !note.isEmpty())
        .toList();
  }
}

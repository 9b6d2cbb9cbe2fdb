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
import dev.headway.report.view.WorkbookSection.Row;
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

  /** A sheet. */
  WorkbookSection section(String key, String headline, List<WorkbookSection.Block> blocks) {
    return new WorkbookSection(key, say(WorkbookSections.sheet(key)), headline, blocks);
  }

  /** A name for cells that a chart shows. */
  String range(String wanted) {
    return names.give("chart_" + wanted);
  }

  static Head textHead(String text) {
    return new Head(text, false);
  }

  static Head numberHead(String text) {
    return new Head(text, true);
  }

  static Row row(Cell... cells) {
    return new Row(List.of(cells), false);
  }

  static Row row(Stream<Cell> cells) {
    return new Row(cells.toList(), false);
  }

  static Cell cell(WorkbookCell value) {
    return new Cell(value, "", "", "");
  }

  static Cell in(String range, WorkbookCell value) {
    return new Cell(value, range, "", "");
  }

  static Cell text(String text) {
    return cell(WorkbookCell.text(text));
  }

  static Cell text(String range, String text) {
    return in(range, WorkbookCell.text(text));
  }

  static Cell empty() {
    return cell(WorkbookCell.empty());
  }

  static Cell number(BigDecimal number, String format) {
    return cell(WorkbookCell.number(number, format));
  }

  static Cell count(int number) {
    return cell(WorkbookCell.count(number));
  }

  static Cell month(String range, YearMonth month) {
    return in(range, WorkbookCell.date(month.atDay(1), "month"));
  }

  /** A web address; a text where it is none that a spreadsheet may open. */
  static Cell link(String address) {
    boolean safe = address.matches("https://[\\x21-\\x7E&&[^\"<>]]{1,2000}");
    return new Cell(WorkbookCell.text(address), "", safe ? address : "", "");
  }

  /** A number, marked where not every day has data, or in words why there is none. */
  Cell figure(Figure figure, Unit unit) {
    return figure(figure, WorkbookFormats.of(unit));
  }

  Cell figure(Figure figure, String format) {
    return cell(value(figure, format));
  }

  private WorkbookCell value(Figure figure, String format) {
    boolean part = figure.isKnown() && !figure.isWhole();
    return new WorkbookFigures(words).value(figure, part ? format + PART : format);
  }

  /** A value of a chart: an empty cell where it is missing. */
  Cell point(String range, Figure figure, String format) {
    return in(range, figure.isKnown() ? value(figure, format) : WorkbookCell.empty());
  }

  /**
   * A number that follows from cells beside it.
   *
   * @param formula what it follows from; where the figure is missing words stand in its place
   */
  Cell live(Figure figure, String formula, String format) {
    return cell(alive(figure, formula, format));
  }

  Cell live(String range, Figure figure, String formula, String format) {
    return in(range, alive(figure, formula, format));
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
      return empty();
    }
    if (!before.isKnown()) {
      return cell(value(before, WorkbookFormats.of(unit)));
    }
    if (!now.isWhole() || !before.isWhole()) {
      return text(say("absence.PART_OF_PERIOD"));
    }
    BigDecimal less = known(now).subtract(known(before));
    boolean points = unit == Unit.SHARE;
    return live(
        Figure.of(points ? less.movePointRight(2) : less),
        points ? "(" + formula + ")*100" : formula,
        WorkbookFormats.of(unit) + "-change");
  }

  static BigDecimal known(Figure figure) {
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

  /** A month's name, such as {@code Oct 2026}. */
  String month(YearMonth month) {
    return Language.capital(language.dates().shortMonthYear(month));
  }

  /** The three months over columns of numbers. */
  List<Head> threeMonths() {
    YearMonth month = card.month();
    return Stream.of(month, month.minusMonths(1), month.minusYears(1))
        .map(this::month)
        .map(WorkbookCells::numberHead)
        .toList();
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

package dev.headway.report;

import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Client;
import dev.headway.model.Paper;
import dev.headway.model.Scorecard;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookGoal;
import dev.headway.report.view.WorkbookView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.util.LocaleUtil;

/** Writes a scorecard as a workbook: views, template, markup, parts, in this order. */
final class WorkbookWriter {

  /** Room for a title above the longest table that fits on a sheet. */
  private static final int LONGEST_TABLE = 1_048_000;

  private final String agency;
  private final TemplateLibrary templates;

  WorkbookWriter(String agency, TemplateLibrary templates) {
    this.agency = agency;
    this.templates = templates;
  }

  /** What is to be counted of the client's facts before a workbook is written. */
  WorkbookTally tally(Client client, YearMonth month) {
    try {
      Wording words = Wording.ofWorkbook(templates.files(), client.language());
      return WorkbookTally.of(client, month, facts(client, words), words);
    } catch (TemplateException e) {
      // It is told when the workbook is written.
      return WorkbookTally.withoutSums(client);
    }
  }

  private static WorkbookFacts facts(Client client, Wording words) {
    return new WorkbookFacts(client, words, MetricCatalogue.standard(), LONGEST_TABLE);
  }

  /**
   * Writes.
   *
   * @param tally what was counted of the facts
   * @param source the same facts again
   * @param to left open
   * @throws TemplateException when a template has a mistake
   */
  void write(Scorecard scorecard, WorkbookTally tally, FactSource source, OutputStream to)
      throws IOException {
    TemplateFiles files = templates.files();
    Wording words = Wording.ofWorkbook(files, scorecard.client().language());
    WorkbookFacts facts = facts(scorecard.client(), words);
    Map<String, WorkbookTable<?>> tables = facts.tables(tally);
    WorkbookNames names = new WorkbookNames();
    // Tables and cells share one space of names.
    tables.keySet().forEach(t -> names.give("data_" + t));
    Stream.of(WorkbookInputs.Period.values()).forEach(period -> names.give(period.cell()));
    List<WorkbookGoal> goals =
        goals(scorecard, words, names, new WorkbookTables(tables, facts, tally));
    WorkbookCells cells =
        new WorkbookCells(
            scorecard,
            words,
            Language.of(Wording.ofReport(files, scorecard.client().language()), scorecard.client()),
            names);
    WorkbookView view =
        view(scorecard, facts.views(tables), goals, WorkbookSections.of(cells), cells);
    String markup =
        new Templates(templates, words).render(WorkbookMarkup.FILE, Map.of("workbook", view));
    WorkbookElement root = WorkbookMarkup.read(WorkbookText.legal(markup));
    // POI asks its own setting for this thread where Java would ask the machine's locale.
    LocaleUtil.setUserLocale(Locale.ROOT);
    try {
      new WorkbookBuilder(root, tables, source).write(to);
    } finally {
      LocaleUtil.resetUserLocale();
    }
  }

  private static List<WorkbookGoal> goals(
      Scorecard scorecard, Wording words, WorkbookNames names, WorkbookTables tables) {
    WorkbookInputs inputs =
        new WorkbookInputs(scorecard, names, words, MetricCatalogue.standard(), tables);
    WorkbookGoals goals = new WorkbookGoals(names, inputs, words);
    return scorecard.goals().stream().map(goals::view).toList();
  }

  private WorkbookView view(
      Scorecard scorecard,
      List<WorkbookView.Table> tables,
      List<WorkbookGoal> goals,
      WorkbookSections sections,
      WorkbookCells cells) {
    Client client = scorecard.client();
    YearMonth month = scorecard.month();
    return new WorkbookView(
        client.name(),
        agency,
        client.strategy().statement(),
        cells.language().dates().monthYear(month),
        cells.language().dates().shortMonthYear(month.minusMonths(1)),
        cells.language().dates().shortMonthYear(month.minusYears(1)),
        new WorkbookGoal.Months(
            first(month).named(WorkbookInputs.Period.MONTH.cell()),
            first(month.minusMonths(1))
                .withFormula("EDATE(" + WorkbookInputs.Period.MONTH.cell() + ",-1)")
                .named(WorkbookInputs.Period.PREVIOUS.cell()),
            first(month.minusYears(1))
                .withFormula("EDATE(" + WorkbookInputs.Period.MONTH.cell() + ",-12)")
                .named(WorkbookInputs.Period.LAST_YEAR.cell())),
        WorkbookFormats.currencyBefore(client),
        WorkbookFormats.currencyAfter(client),
        WorkbookFormats.percent(client),
        WorkbookFormats.decimals(client.currency()),
        WorkbookFormats.localePrefix(client),
        Palette.of(client.brand()).theme().actual(),
        client.paper() == Paper.LETTER ? "letter" : "a4",
        day(scorecard).toString(),
        goals,
        sections.shown(),
        leftOut(sections, cells),
        tables,
        scorecard.sources().stream().map(WorkbookSources::source).toList(),
        scorecard.exports().files().stream()
            .map(file -> WorkbookSources.file(file, cells.words()))
            .toList());
  }

  private static String leftOut(WorkbookSections sections, WorkbookCells cells) {
    List<String> sheets =
        sections.missing().stream().map(key -> cells.say(WorkbookSections.sheet(key))).toList();
    return sheets.isEmpty() ? "" : cells.say("left-out", "sheets", cells.language().list(sheets));
  }

  private static WorkbookCell first(YearMonth month) {
    return WorkbookCell.date(month.atDay(1), "month");
  }

  private static LocalDate day(Scorecard scorecard) {
    return scorecard.commentary().prepared().orElse(scorecard.month().atEndOfMonth());
  }
}

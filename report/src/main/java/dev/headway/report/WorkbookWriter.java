package dev.headway.report;

import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Client;
import dev.headway.model.Scorecard;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookGoal;
import dev.headway.report.view.WorkbookView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.util.LocaleUtil;

/** Writes a scorecard as a workbook: views, template, markup, parts, in this order. */
final class WorkbookWriter {

  /** Room for a title above the longest table that fits on a sheet. */
  private static final int LONGEST_TABLE = 1_048_000;

  private final String agency;
  private final Optional<Path> overrides;

  WorkbookWriter(String agency, Optional<Path> overrides) {
    this.agency = agency;
    this.overrides = overrides;
  }

  /**
   * Writes.
   *
   * @param to left open
   * @throws TemplateException when a template has a mistake
   */
  void write(Scorecard scorecard, OutputStream to) throws IOException {
    TemplateFiles files = new TemplateFiles(overrides);
    Wording words = Wording.ofWorkbook(files, scorecard.client().language());
    MetricCatalogue metrics = MetricCatalogue.standard();
    WorkbookFacts facts = new WorkbookFacts(words, metrics, LONGEST_TABLE);
    Map<String, WorkbookTable<?>> tables = facts.tables(scorecard.exports().facts());
    WorkbookNames names = new WorkbookNames();
    // Tables and cells share one space of names.
    tables.keySet().forEach(t -> names.give("data_" + t));
    List<WorkbookGoal> goals = goals(scorecard, words, metrics, names);
    WorkbookCells cells =
        new WorkbookCells(
            scorecard,
            words,
            Language.of(
                Wording.ofReport(files, scorecard.client().language()), scorecard.client()),
            names);
    WorkbookView view =
        view(scorecard, facts.views(tables), goals, WorkbookSections.of(cells), cells);
    String markup =
        new Templates(files, words).render(WorkbookMarkup.FILE, Map.of("workbook", view));
    WorkbookElement root = WorkbookMarkup.read(WorkbookText.legal(markup));
    // POI asks its own setting for this thread where Java would ask the machine's locale.
    LocaleUtil.setUserLocale(Locale.ROOT);
    try {
      new WorkbookBuilder(root, tables).write(to);
    } finally {
      LocaleUtil.resetUserLocale();
    }
  }

  private static List<WorkbookGoal> goals(
      Scorecard scorecard, Wording words, MetricCatalogue metrics, WorkbookNames names) {
    WorkbookInputs inputs = new WorkbookInputs(scorecard, names, words, metrics);
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
        name(month, "MMMM uuuu", client),
        name(month.minusMonths(1), "MMM uuuu", client),
        name(month.minusYears(1), "MMM uuuu", client),
        new WorkbookGoal.Months(
            first(month), first(month.minusMonths(1)), first(month.minusYears(1))),
        WorkbookFormats.currency(client),
        WorkbookFormats.decimals(client.currency()),
        WorkbookFormats.localePrefix(client),
        Palette.of(client.brand().colour()).theme().actual(),
        List.of("US", "CA", "MX").contains(client.language().getCountry()) ? "letter" : "a4",
        day(scorecard).toString(),
        goals,
        sections.shown(),
        leftOut(sections, cells),
        tables,
        scorecard.sources().stream().map(WorkbookSources::source).toList(),
        scorecard.exports().files().stream().map(WorkbookSources::file).toList());
  }

  private static String leftOut(WorkbookSections sections, WorkbookCells cells) {
    List<String> sheets =
        sections.missing().stream().map(key -> cells.say(WorkbookSections.sheet(key))).toList();
    return sheets.isEmpty()
        ? ""
        : cells.say("left-out", "sheets", cells.language().list(sheets));
  }

  private static String name(YearMonth month, String pattern, Client client) {
    return month.format(DateTimeFormatter.ofPattern(pattern, client.language()));
  }

  private static WorkbookCell first(YearMonth month) {
    return WorkbookCell.date(month.atDay(1), "month");
  }

  private static LocalDate day(Scorecard scorecard) {
    return scorecard.commentary().prepared().orElse(scorecard.month().atEndOfMonth());
  }
}

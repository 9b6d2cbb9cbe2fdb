package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.Typesetter.Extent;
import dev.headway.report.view.ReportView;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes the PDF of one client's month: values, then pages, closer where they run over. */
final class PdfReport {

  private static final String PAGES = "pdf/report.ftlh";
  private static final List<String> STYLES =
      List.of(
          "pdf/report.css",
          "pdf/quarters.css",
          "pdf/return.css",
          "pdf/customers.css",
          "pdf/content.css",
          "pdf/channels.css");
  private static final double LEAST_FILL = 1 / 3.0;

  private final Scorecard card;
  private final Language language;
  private final Map<String, String> labels;
  private final Templates templates;
  private final BrandFiles brand;
  private final Fonts fonts;
  private final ReportViews views;
  private final Map<String, String> styles;
  private final Stylesheet stylesheet;

  /** With templates of its own. */
  PdfReport(String agency, Optional<Path> overrides, Scorecard card) {
    this(agency, new TemplateLibrary(new TemplateFiles(overrides)), card);
  }

  PdfReport(String agency, TemplateLibrary library, Scorecard card) {
    this.card = card;
    this.language = Language.of(library.words(card.client().language()), card.client());
    this.labels = language.words().labels();
    this.templates = new Templates(library, language.words());
    this.brand = BrandFiles.read(card.client().brand());
    this.fonts = new Fonts(brand.text());
    this.views = new ReportViews(agency, language, fonts, card, brand.logo().isPresent());
    this.styles = styles();
    this.stylesheet = library.stylesheets().of(styles);
  }

  /**
   * Writes it.
   *
   * @param workbook the bytes of the client's workbook, which comes with the pages
   */
  void write(byte[] workbook, OutputStream to) {
    write(workbook, true, to);
  }

  /** Writes it so that it opens with a password only. */
  void write(byte[] workbook, PdfPassword password, OutputStream to) throws IOException {
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    write(workbook, false, open);
    to.write(LockedPdf.of(open.toByteArray(), password, card.client().id(), card.month()));
  }

  private void write(byte[] workbook, boolean isArchive, OutputStream to) {
    String name = PdfOwner.name(card.client().id(), card.month());
    AttachedFile file = new AttachedFile(name, language.say("attachment"), workbook);
    typeset().write(day(), file, isArchive, to);
  }

  /** The pages; sections that need more than one are set closer, as far as that goes. */
  Typesetter typeset() {
    return fitted().pages();
  }

  private PageFitting.Fitted fitted() {
    return new PageFitting(this::manuscript, this::typesetter, this::runsOver).fitted(plan());
  }

  private PagePlan plan() {
    return new PagePlan(new GoalPairs(card.goals()), views.sections(), this::runsOver);
  }

  private Manuscript manuscript(PageLayout layout, Predicate<String> sections) {
    return Manuscript.of(Xhtml.parse(xhtml(layout, sections), PAGES), sections, fonts);
  }

  private Typesetter typesetter(Manuscript pages, SetSections before) {
    return new Typesetter(pages, before, stylesheet, fonts, images());
  }

  /** The same pages for a browser, in one file. */
  String html() {
    return new Markup(xhtml(fitted().layout(), section -> true), styles).html();
  }

  /** A table of many goals may go on, if it does not leave a page nearly empty. */
  private boolean runsOver(Extent extent) {
    boolean many =
        extent.id().equals("summary") && card.goals().size() > SummaryPage.MOST_ON_ONE_PAGE;
    return extent.pages() > 1 && !(many && extent.lastFill() >= LEAST_FILL);
  }

  private String xhtml(PageLayout layout, Predicate<String> sections) {
    return templates.render(PAGES, values(layout, sections));
  }

  /** The stylesheets, which are the same however sections are set. */
  private Map<String, String> styles() {
    List<String> written = templates.render(STYLES, values(plan().layout(), section -> true));
    Map<String, String> made = new LinkedHashMap<>();
    for (int i = 0; i < STYLES.size(); i++) {
      made.put(STYLES.get(i), written.get(i));
    }
    return made;
  }

  private Map<String, Object> values(PageLayout layout, Predicate<String> sections) {
    ReportView view = views.of(layout.densities());
    TemplateMethodModelEx wanted = ids -> asked("wanted", ids, sections);
    TemplateMethodModelEx shared = ids -> asked("shared", ids, layout::isShared);
    TemplateMethodModelEx joined = ids -> asked("joined", ids, layout::isJoined);
    RunningHeads heads = new RunningHeads(language, view, layout);
    TemplateMethodModelEx running = ids -> heads.of(only("running", ids));
    return Map.of(
        "report",
        view,
        "theme",
        view.theme(),
        "words",
        labels,
        "wanted",
        wanted,
        "joined",
        joined,
        "shared",
        shared,
        "running",
        running,
        "balanced",
        new BalancedText(fonts));
  }

  private static boolean asked(String method, List<?> ids, Predicate<String> sections)
      throws TemplateModelException {
    return sections.test(only(method, ids));
  }

  private static String only(String method, List<?> ids) throws TemplateModelException {
    if (ids.size() != 1) {
      throw new TemplateModelException(method + "(...) needs the id of a section");
    }
    return String.valueOf(ids.get(0));
  }

  private Map<String, Logo> images() {
    return brand.logo().map(logo -> Map.of("logo", logo)).orElse(Map.of());
  }

  /**
   * The day in the document's properties, which need one: the day that the commentary names, else
   * the last of the month. No page shows a day that nobody named.
   */
  private LocalDate day() {
    return card.commentary().prepared().orElse(card.month().atEndOfMonth());
  }
}

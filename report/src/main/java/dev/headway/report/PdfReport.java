package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.Typesetter.Extent;
import dev.headway.report.view.ChannelsView;
import dev.headway.report.view.ContentView;
import dev.headway.report.view.CustomersView;
import dev.headway.report.view.QuartersView;
import dev.headway.report.view.ReportView;
import dev.headway.report.view.ReturnView;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;

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

  private final String agency;
  private final Scorecard card;
  private final TemplateFiles files;
  private final Language language;
  private final Templates templates;
  private final BrandFiles brand;

  PdfReport(String agency, Optional<Path> overrides, Scorecard card) {
    this.agency = agency;
    this.card = card;
    this.files = new TemplateFiles(overrides);
    this.language = Language.of(Wording.ofReport(files, card.client().language()), card.client());
    this.templates = new Templates(files, language.words());
    this.brand = BrandFiles.read(card.client().brand());
  }

  /**
   * Writes it.
   *
   * @param workbook the bytes of the client's workbook, which comes with the pages
   */
  void write(byte[] workbook, OutputStream to) {
    String name = PdfOwner.workbook(card.client().id(), card.month());
    typeset().write(day(), new AttachedFile(name, language.say("attachment"), workbook), to);
  }

  /** The pages; sections that need more than one are set closer, as far as that goes. */
  Typesetter typeset() {
    return fitted().pages();
  }

  /** Pages, and what they were set from. */
  private record Fitted(Markup markup, Typesetter pages) {}

  /** Only what ran over is laid out again until it fits, and then all of it once more. */
  private Fitted fitted() {
    Densities densities = Densities.ROOMY;
    Predicate<String> tried = section -> true;
    boolean isWhole = true;
    while (true) {
      Fitted set = set(densities, tried);
      Densities closer = densities.closer(set.pages().extents(), this::runsOver);
      boolean fits = closer.equals(densities);
      if (fits && isWhole) {
        return set;
      }
      Densities before = densities;
      tried = section -> fits || closer.of(section) != before.of(section);
      isWhole = fits;
      densities = closer;
    }
  }

  private Fitted set(Densities densities, Predicate<String> sections) {
    Fonts fonts = new Fonts(brand.text());
    Markup markup = markup(fonts, densities);
    Document document = Xhtml.parse(markup.xhtml(), PAGES);
    Xhtml.keepSections(document, sections);
    return new Fitted(markup, new Typesetter(document, markup.style(), fonts, images()));
  }

  /** The same pages for a browser, in one file. */
  String html() {
    return fitted().markup().html();
  }

  /** A table of many goals may go on, if it does not leave a page nearly empty. */
  private boolean runsOver(Extent extent) {
    boolean many =
        extent.id().equals("summary") && card.goals().size() > SummaryPage.MOST_ON_ONE_PAGE;
    return extent.pages() > 1 && !(many && extent.lastFill() >= LEAST_FILL);
  }

  private Markup markup(Fonts fonts, Densities densities) {
    ReportView view = view(fonts, densities);
    Map<String, Object> values =
        Map.of("report", view, "theme", view.theme(), "words", language.words().labels());
    Map<String, String> styles = new LinkedHashMap<>();
    STYLES.forEach(name -> styles.put(name, templates.render(name, values)));
    return new Markup(templates.render(PAGES, values), styles);
  }

  private Map<String, Logo> images() {
    return brand.logo().map(logo -> Map.of("logo", logo)).orElse(Map.of());
  }

  /** The values that templates may use. */
  ReportView view(Fonts fonts, Densities densities) {
    String month = Language.capital(language.dates().monthYear(card.month()));
    String client = card.client().name();
    Optional<QuartersView> quarters =
        new QuartersPage(language, card).view(densities.of("quarters"));
    Optional<ReturnView> returns = new ReturnPage(language, card).view(densities.of("return"));
    Optional<CustomersView> customers =
        new CustomersPage(language, card).view(densities.of("customers"), densities.of("asked"));
    Optional<ContentView> content = new ContentPage(language, card).view(densities.of("content"));
    Optional<ChannelsView> channels =
        new ChannelsPage(language, card).view(densities.of("channels"));
    List<String> without =
        Stream.of(
                quarters.isEmpty() ? "quarters" : "",
                returns.isEmpty() ? "return" : "",
                customers.isEmpty() ? "customers" : "",
                content.isEmpty() ? "content" : "",
                channels.isEmpty() ? "channels" : "")
            .filter(page -> !page.isEmpty())
            .toList();
    return new ReportView(
        card.client().language().toLanguageTag(),
        language.say("title", "client", client, "month", month),
        agency,
        client,
        month,
        foot(client),
        card.client().brand().foot(),
        card.client().paper().word(),
        brand.logo().isPresent(),
        Palette.of(card.client().brand()).theme(),
        new SummaryPage(language, card).view(densities.of("summary")),
        IntStream.range(0, card.goals().size())
            .mapToObj(i -> new GoalPage(language, fonts, card, i))
            .map(page -> page.view(densities.of(page.anchor())))
            .toList(),
        quarters,
        returns,
        customers,
        content,
        channels,
        new ClosingPage(language, card).view(without, densities.of("closing")));
  }

  private String foot(String client) {
    return card.commentary()
        .prepared()
        .map(
            day ->
                language.say(
                    "foot", "agency", agency, "client", client, "day", language.dates().day(day)))
        .orElseGet(() -> language.say("foot.undated", "agency", agency, "client", client));
  }

  /**
   * The day in the document's properties, which need one: the day that the commentary names, else
   * the last of the month. No page shows a day that nobody named.
   */
  private LocalDate day() {
    return card.commentary().prepared().orElse(card.month().atEndOfMonth());
  }
}

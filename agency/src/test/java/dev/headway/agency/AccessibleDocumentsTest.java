package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Client;
import dev.headway.model.Paper;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import dev.headway.report.PdfPassword;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document that is sent keeps PDF/UA-1 and PDF/A-3a, as veraPDF checks them. */
class AccessibleDocumentsTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  /** The one with the most sections: it is read once and said in every language. */
  private static final String RICHEST = "alder-bikes";

  /** Stands for the workbook where another language would only take time to write it. */
  /**
   * The validator opens all but one in twenty locked documents, by chance; others open them all.
   */
  private static final int LOCKED_TRIES = 6;

  private static final byte[] SHEETS = "sheets".getBytes(StandardCharsets.UTF_8);

  static Stream<String> clients() throws IOException {
    try (Stream<Path> folders = Files.list(SampleAgency.FOLDER.resolve("clients"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("clients")
  void the_report_of_a_client_is_accessible_and_archival(String client) throws IOException {
    Scorecard card = SampleAgency.scorecard(client, MONTH);
    keepsBoth(report(card, Optional.empty()));
    for (Paper paper : Paper.values()) {
      if (paper != card.client().paper()) {
        keepsBoth(pdf(with(card.client().language(), paper, card), Optional.empty(), SHEETS));
      }
    }
  }

  /** Which paper a language has changes from one to the next, so that each paper has many. */
  @Test
  void so_it_is_in_every_language() throws IOException {
    Scorecard card = SampleAgency.scorecard(RICHEST, MONTH);
    int number = 0;
    for (String language : ClientReport.languages()) {
      if (!language.equals(card.client().language().getLanguage())) {
        Paper paper = Paper.values()[number % Paper.values().length];
        Scorecard other = with(Locale.forLanguageTag(language), paper, card);
        keepsBoth(pdf(other, Optional.empty(), SHEETS));
        number++;
      }
    }
  }

  @Test
  void so_it_is_with_lists_links_and_tables_that_an_agency_adds(@TempDir Path templates)
      throws IOException {
    Files.createDirectories(templates.resolve("pdf"));
    Files.writeString(
        templates.resolve("pdf/report.ftlh"),
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="${report.language}">
        <head><title>${report.title}</title>
        <bookmarks><bookmark name="All" href="#all"/></bookmarks></head>
        <body><div class="section" id="all"><h1>${report.client}</h1>
        <p>See <a href="https://example.org/" title="The films">the films of the month, which
        take more than one line of this paragraph since they have such a long name, as long as
        that</a> or <a href="#all">begin again</a>.</p>
        <ol><li>one</li><li>two<ul><li>a half</li></ul></li></ol>
        <blockquote><p>Well done</p></blockquote>
        <table><caption>Rides</caption><thead><tr><th colspan="2">${report.month}</th></tr></thead>
        <#list 1..120 as n><tr><td role="rowheader">${n}</td><td></td></tr></#list></table>
        <svg width="9" height="9"><title>A square.</title><rect width="9" height="9"/></svg>
        </div></body></html>
        """);
    keepsBoth(report(SampleAgency.scorecard("ovenbird-kits", MONTH), Optional.of(templates)));
  }

  @Test
  void so_it_is_with_words_in_scripts_of_other_fonts_and_directions() throws IOException {
    Scorecard card = SampleAgency.scorecard("ovenbird-kits", MONTH);
    Client named = named("שלום 24 لا نمل Ωμέγα 自転車 नमस्ते หนึ่ง 🚲", card.client());
    keepsBoth(pdf(with(named, card), Optional.empty(), SHEETS));
  }

  /** An archive takes nothing that is locked, so it says nothing of that. */
  @Test
  void a_locked_report_is_accessible() throws IOException {
    PdfPassword password = PdfPassword.of("three spokes").orElseThrow();
    ClientReport report = new ClientReport("Brightwater Studio", Optional.empty());
    Optional<List<String>> broken = Optional.empty();
    for (int i = 0; i < LOCKED_TRIES && broken.isEmpty(); i++) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      byte[] sheets = ("sheets " + i).getBytes(StandardCharsets.UTF_8);
      report.writePdf(SampleAgency.scorecard("ovenbird-kits", MONTH), sheets, password, pdf);
      try (PDDocument opened = Loader.loadPDF(pdf.toByteArray(), "three spokes")) {
        assertThat(opened.getNumberOfPages()).isPositive();
      }
      broken = VeraPdf.accessible(pdf.toByteArray(), "three spokes");
    }
    assertThat(broken).contains(List.of());
  }

  /** Else nothing would be known when the others pass. */
  @Test
  void a_document_that_does_not_say_what_it_keeps_is_found_out() throws IOException {
    byte[] pdf = report(SampleAgency.scorecard("ovenbird-kits", MONTH), Optional.empty());
    String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
    String silent =
        bytes
            .replace("<pdfuaid:part>1", "<pdfuaid:part>2")
            .replace("<pdfaid:part>3", "<pdfaid:part>1");
    assertThat(silent).isNotEqualTo(bytes);
    byte[] damaged = silent.getBytes(StandardCharsets.ISO_8859_1);
    VeraPdf.Broken broken = VeraPdf.of(damaged);
    assertThat(broken.accessible()).singleElement().asString().startsWith("5-");
    assertThat(broken.archival()).singleElement().asString().startsWith("6.6.4-");
  }

  private static void keepsBoth(byte[] pdf) {
    VeraPdf.Broken broken = VeraPdf.of(pdf);
    assertThat(broken.accessible()).isEmpty();
    assertThat(broken.archival()).isEmpty();
  }

  private static byte[] report(Scorecard card, Optional<Path> templates) throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new ClientReport("Brightwater Studio", templates).writeWorkbook(card, workbook);
    return pdf(card, templates, workbook.toByteArray());
  }

  private static byte[] pdf(Scorecard card, Optional<Path> templates, byte[] workbook)
      throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new ClientReport("Brightwater Studio", templates).writePdf(card, workbook, pdf);
    return pdf.toByteArray();
  }

  private static Scorecard with(Locale language, Paper paper, Scorecard s) {
    return with(with(s.client().name(), language, paper, s.client()), s);
  }

  private static Client named(String name, Client c) {
    return with(name, c.language(), c.paper(), c);
  }

  private static Scorecard with(Client client, Scorecard s) {
    return new Scorecard(
        client,
        s.month(),
        s.goals(),
        s.sources(),
        s.commentary(),
        s.exports(),
        s.findings(),
        s.sections());
  }

  private static Client with(String name, Locale language, Paper paper, Client c) {
    return new Client(
        c.id(),
        name,
        language,
        c.currency(),
        c.rates(),
        c.zone(),
        c.fiscalYearStarts(),
        c.strategy(),
        c.responsePromise(),
        c.accounts(),
        c.surveys(),
        c.heardAbout(),
        c.channels(),
        c.themes(),
        c.downloads(),
        c.wonStages(),
        c.lostStages(),
        c.inputs(),
        c.kpis(),
        c.goals(),
        c.dropped(),
        c.costs(),
        paper,
        c.brand());
  }
}

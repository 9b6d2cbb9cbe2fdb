package dev.headway.report;

import dev.headway.input.Problem;
import dev.headway.model.Brand;
import dev.headway.model.Client;
import dev.headway.model.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Renders a client's month. Safe for use by several threads; the same scorecard gives the same
 * bytes.
 */
public final class ClientReport {

  private final String agency;
  private final Optional<Path> overrides;
  private final TemplateLibrary templates;

  /**
   * A renderer for one agency.
   *
   * @param agency its name, as it stands in the foot of every page
   * @param overrides a folder whose files stand in for those of the templates module by the same
   *     path; empty for none. Templates are read once, when they are first needed
   */
  public ClientReport(String agency, Optional<Path> overrides) {
    this.agency = agency;
    this.overrides = overrides;
    this.templates = new TemplateLibrary(new TemplateFiles(overrides));
  }

  /** The languages that Headway's own words are in, such as {@code de}, in their order. */
  public static List<String> languages() {
    return Wording.OURS;
  }

  /**
   * What is wrong with the files that a brand names: errors for what stops a document, and warnings
   * for what looks bad in it.
   */
  public static List<Problem> problems(Brand brand) {
    return BrandFiles.problems(brand);
  }

  /**
   * The workbook that lies in a PDF, if that is the report of this client and month, by what {@link
   * #writePdf} has put into it and not by a file's name. Empty for another one's report; a PDF that
   * cannot be read is nobody's.
   */
  public static Optional<byte[]> workbook(byte[] pdf, String client, YearMonth month) {
    return PdfOwner.workbook(pdf, client, month);
  }

  /**
   * Writes the executive's PDF, for people who see it and people who do not (PDF/UA-1), and to be
   * kept (PDF/A-3a).
   *
   * @param workbook the bytes that {@link #writeWorkbook} wrote for the same scorecard: the PDF has
   *     them in it
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public void writePdf(Scorecard scorecard, byte[] workbook, OutputStream to) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfReport(agency, templates, scorecard).write(workbook, pdf);
    pdf.writeTo(to);
  }

  /**
   * Writes the same so that it opens with a password only (AES with 256 bits), workbook and all. It
   * is still for people who do not see it (PDF/UA-1), and no longer for archives, which take
   * nothing that is locked. The same password and scorecard give the same bytes.
   *
   * @param workbook as above
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public void writePdf(Scorecard scorecard, byte[] workbook, PdfPassword password, OutputStream to)
      throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfReport(agency, templates, scorecard).write(workbook, password, pdf);
    pdf.writeTo(to);
  }

  /**
   * Whether a PDF is the report of this client and month and opens with a password only, by what
   * {@link #writePdf(Scorecard, byte[], PdfPassword, OutputStream)} has written at its start.
   */
  public static boolean isLocked(byte[] pdf, String client, YearMonth month) {
    return LockedPdf.isOf(pdf, client, month);
  }

  /**
   * Writes the pages of the PDF as HTML with their styles and drawings in it, for a browser or
   * another program that sets pages. Neither the logo nor fonts are in it.
   *
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public void writeHtml(Scorecard scorecard, OutputStream to) throws IOException {
    to.write(new PdfReport(agency, templates, scorecard).html().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the workbook of facts that the scorecard's exports keep.
   *
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public void writeWorkbook(Scorecard scorecard, OutputStream to) throws IOException {
    FactSource facts = FactSource.of(scorecard.exports().facts());
    writeWorkbook(
        scorecard, facts.tell(() -> tally(scorecard.client(), scorecard.month())), facts, to);
  }

  /** What is to be counted of a client's facts before {@link #writeWorkbook} tells them again. */
  public WorkbookTally tally(Client client, YearMonth month) {
    return new WorkbookWriter(agency, templates).tally(client, month);
  }

  /**
   * Writes the workbook of facts that nobody keeps.
   *
   * @param tally that was told all of them
   * @param facts the same once more
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public void writeWorkbook(
      Scorecard scorecard, WorkbookTally tally, FactSource facts, OutputStream to)
      throws IOException {
    new WorkbookWriter(agency, templates).write(scorecard, tally, facts, to);
  }

  /**
   * What is said in the message that brings the documents, in the client's language. It is sent
   * nowhere.
   *
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public EmailContent email(Scorecard scorecard, EmailRequest request) {
    return new EmailReport(agency, overrides, scorecard).content(request);
  }

  /**
   * The page on which an agency looks at its messages before any is sent, for a browser. It runs
   * nothing and fetches nothing.
   *
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public String outbox(OutboxPage page) {
    TemplateFiles files = new TemplateFiles(overrides);
    return new Templates(files, Wording.ofReport(files, Locale.ENGLISH))
        .render("email/outbox.ftlh", Map.of("outbox", page));
  }
}

package dev.headway.report;

import dev.headway.model.Client;
import dev.headway.model.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Renders a client's month. Safe for use by several threads; the same scorecard gives the same
 * bytes.
 */
public final class ClientReport {

  private final String agency;
  private final Optional<Path> overrides;

  /**
   * A renderer for one agency.
   *
   * @param agency its name, as it stands in the foot of every page
   * @param overrides a folder whose files stand in for those of the templates module by the same
   *     path; empty for none
   */
  public ClientReport(String agency, Optional<Path> overrides) {
    this.agency = agency;
    this.overrides = overrides;
  }

  /** The languages that Headway's own words are in, such as {@code de}, in their order. */
  public static List<String> languages() {
    return Wording.OURS;
  }

  /**
   * Writes the executive's PDF.
   *
   * @throws TemplateException when a template has a mistake; its message names template and line
   */
  public void writePdf(Scorecard scorecard, OutputStream to) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfReport(agency, overrides, scorecard).write(pdf);
    pdf.writeTo(to);
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
    return new WorkbookWriter(agency, overrides).tally(client, month);
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
    new WorkbookWriter(agency, overrides).write(scorecard, tally, facts, to);
  }
}

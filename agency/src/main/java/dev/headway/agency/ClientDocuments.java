package dev.headway.agency;

import dev.headway.agency.delivery.Credentials;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import dev.headway.report.PdfPassword;
import dev.headway.report.TemplateException;
import dev.headway.report.WorkbookTally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a client's documents, all or none. */
final class ClientDocuments {

  private final ClientMonth month;
  private final DocumentFolder folder;
  private final ClientReport report;
  private final Credentials.Store secrets;

  /**
   * Documents of one client.
   *
   * @param secrets where the password of its PDFs is
   */
  ClientDocuments(
      ClientMonth month, DocumentFolder folder, ClientReport report, Credentials.Store secrets) {
    this.month = month;
    this.folder = folder;
    this.report = report;
    this.secrets = secrets;
  }

  ClientOutcome write() {
    if (RunResult.hasError(month.problems())) {
      return untouched(month.problems());
    }
    Problems locking = new Problems();
    Optional<PdfPassword> password = new ClientPassword(month, secrets).find(locking);
    if (locking.hasErrors()) {
      return untouched(and(locking.list()));
    }
    return month
        .scorecard()
        .map(scorecard -> write(scorecard, password))
        .orElseGet(() -> untouched(month.problems()));
  }

  private ClientOutcome write(Scorecard scorecard, Optional<PdfPassword> password) {
    try {
      List<Document> documents = new ArrayList<>();
      for (Locale language : month.languages()) {
        add(scorecard.in(language), password, documents);
      }
      documents.add(new Document(names().json(), ScorecardJson.of(scorecard)::writeTo));
      return month.outcome(month.problems(), folder.write(documents), List.of());
    } catch (TemplateException e) {
      return untouched(and(List.of(e.problem())));
    } catch (IOException | UncheckedIOException e) {
      return untouched(and(List.of(notWritten(e))));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Unforeseen unforeseen = new Unforeseen(month.folder().id(), month.month());
      return untouched(and(List.of(unforeseen.problem(e))));
    }
  }

  private void add(Scorecard scorecard, Optional<PdfPassword> password, List<Document> documents)
      throws IOException {
    ByteArrayOutputStream sheets = new ByteArrayOutputStream();
    writeWorkbook(scorecard, sheets);
    byte[] workbook = sheets.toByteArray();
    Locale language = scorecard.client().language();
    Document.Content pdf =
        password.isPresent()
            ? to -> report.writePdf(scorecard, workbook, password.get(), to)
            : to -> report.writePdf(scorecard, workbook, to);
    documents.add(new Document(names().pdf(language), pdf));
    documents.add(new Document(names().workbook(language), to -> to.write(workbook)));
  }

  private void writeWorkbook(Scorecard scorecard, OutputStream to) throws IOException {
    Optional<ClientRows> rows = month.rows();
    if (rows.isEmpty()) {
      report.writeWorkbook(scorecard, to);
      return;
    }
    // What was counted has the names of the client's language.
    boolean isOwn = scorecard.client().language().equals(month.names().own());
    WorkbookTally tally =
        isOwn
            ? rows.get().tally()
            : rows.get().tell(() -> report.tally(scorecard.client(), month.month()));
    report.writeWorkbook(scorecard, tally, rows.get(), to);
  }

  private Problem notWritten(Exception e) {
    return Problem.error(
        Place.of(Labels.slashes(folder.path())),
        "the documents of "
            + month.folder().id()
            + " cannot be written: "
            + Reason.of(e.getCause() instanceof IOException cause ? cause : e),
        "Check that the disk has room, that you may write there, and that no other program has"
            + " the documents open. Or choose another folder:   -Dheadway.outputDirectory=...");
  }

  private ClientOutcome untouched(List<Problem> problems) {
    return month.outcome(problems, List.of(), folder.existing(names()::isOne));
  }

  private List<Problem> and(List<Problem> more) {
    List<Problem> all = new ArrayList<>(month.problems());
    all.addAll(more);
    return all;
  }

  private DocumentNames names() {
    return month.names();
  }
}

package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Reason;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import dev.headway.report.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a client's documents, all or none. */
final class ClientDocuments {

  private final ClientMonth month;
  private final DocumentFolder folder;
  private final ClientReport report;

  ClientDocuments(ClientMonth month, DocumentFolder folder, ClientReport report) {
    this.month = month;
    this.folder = folder;
    this.report = report;
  }

  ClientOutcome write() {
    if (RunResult.hasError(month.problems())) {
      return untouched(month.problems());
    }
    Optional<Scorecard> scorecard = month.scorecard();
    return scorecard.map(this::write).orElseGet(() -> untouched(month.problems()));
  }

  private ClientOutcome write(Scorecard scorecard) {
    try {
      ByteArrayOutputStream sheets = new ByteArrayOutputStream();
      writeWorkbook(scorecard, sheets);
      byte[] workbook = sheets.toByteArray();
      List<Path> documents =
          folder.write(
              List.of(
                  new Document(name("pdf"), to -> report.writePdf(scorecard, workbook, to)),
                  new Document(name("xlsx"), to -> to.write(workbook)),
                  new Document(name("json"), ScorecardJson.of(scorecard)::writeTo)));
      return month.outcome(month.problems(), documents, List.of());
    } catch (TemplateException e) {
      return untouched(and(e.problem()));
    } catch (IOException | UncheckedIOException e) {
      return untouched(and(notWritten(e)));
    }
  }

  private void writeWorkbook(Scorecard scorecard, OutputStream to) throws IOException {
    Optional<ClientRows> rows = month.rows();
    if (rows.isPresent()) {
      report.writeWorkbook(scorecard, rows.get().tally(), rows.get(), to);
    } else {
      report.writeWorkbook(scorecard, to);
    }
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
    List<String> names = Stream.of("pdf", "xlsx", "json").map(this::name).toList();
    return month.outcome(problems, List.of(), folder.existing(names));
  }

  private List<Problem> and(Problem problem) {
    List<Problem> all = new ArrayList<>(month.problems());
    all.add(problem);
    return all;
  }

  private String name(String extension) {
    return month.folder().id() + "-" + month.month() + "." + extension;
  }
}

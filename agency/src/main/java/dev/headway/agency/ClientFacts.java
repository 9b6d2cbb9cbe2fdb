package dev.headway.agency;

import dev.headway.ingest.Exports;
import dev.headway.ingest.FactsCsv;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.ToldFact;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.model.Client;
import dev.headway.model.ClientFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a client's facts as a table for other tools. What cannot be read is told beside it. */
record ClientFacts(ClientFolder folder, RunRequest request, KnownNames names) {

  private static final String NAME = "facts.csv";

  ClientOutcome write() {
    Problems problems = new Problems();
    folder.checkId(problems);
    Optional<ClientFile> file = Optional.empty();
    if (folder.hasFile()) {
      file =
          ClientFile.read(
              folder.file(),
              folder.id(),
              folder.fileLabel(),
              request.folder().agency().defaults(),
              names.metrics(),
              names.values(),
              problems);
    } else {
      folder.tellMissing(problems);
    }
    return file.map(read -> write(read.client(), problems))
        .orElseGet(() -> outcome(folder.id(), problems, List.of(), List.of()));
  }

  private ClientOutcome write(Client client, Problems problems) {
    DocumentFolder documents =
        new DocumentFolder(
            request.output().resolve(request.month().toString()).resolve(folder.id()));
    List<ReadFile> files = new ArrayList<>();
    try {
      List<Path> written =
          documents.write(
              List.of(new Document(NAME, to -> files.addAll(facts(client, to, problems)))));
      return outcome(client.name(), problems, written, files);
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          Place.of(Labels.slashes(documents.path())),
          NAME
              + " cannot be written: "
              + Reason.of(e.getCause() instanceof IOException cause ? cause : e),
          "Check that the disk has room, and that you may write there.");
      return outcome(client.name(), problems, List.of(), files);
    }
  }

  private List<ReadFile> facts(Client client, OutputStream to, Problems problems)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    FactsCsv table = FactsCsv.begin(writer);
    Exports exports =
        Exports.stream(ClientMonth.exports(folder, client, request), fact -> write(table, fact));
    writer.flush();
    exports.problems().forEach(problems::add);
    return exports.files();
  }

  private static void write(FactsCsv table, ToldFact fact) {
    try {
      table.write(fact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ClientOutcome outcome(
      String name, Problems problems, List<Path> documents, List<ReadFile> files) {
    List<Problem> told = problems.list();
    return new ClientOutcome(
        folder.id(),
        name,
        told,
        List.of(),
        List.of(),
        files,
        documents,
        List.of(),
        List.of(),
        List.of());
  }
}

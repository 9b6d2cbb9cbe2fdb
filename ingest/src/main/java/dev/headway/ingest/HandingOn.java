package dev.headway.ingest;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a client's files as {@link Exports#read} does, and keeps no facts where it need not. */
record HandingOn(ExportRequest request) {

  /** What was read of the files, in their order, and what was wrong with each. */
  private record Read(List<FileReading> readings, List<Problem> problems) {}

  <T extends Consumer<Fact>> Exports.Taken<T> to(Supplier<T> takers) {
    T taker = takers.get();
    return once(taker)
        .map(exports -> new Exports.Taken<>(taker, exports))
        .orElseGet(() -> kept(takers.get()));
  }

  private <T extends Consumer<Fact>> Exports.Taken<T> kept(T taker) {
    Exports all = Exports.read(request);
    all.facts().forEach(taker);
    return new Exports.Taken<>(taker, new Exports(List.of(), all.files(), all.problems()));
  }

  /** Empty where facts have to be kept and compared. */
  private Optional<Exports> once(Consumer<Fact> taker) {
    Accounts accounts = new Accounts(request.accounts());
    Fingerprints told = Fingerprints.marked();
    FirstHand first = new FirstHand(accounts, told);
    ComparingSink sink = new ComparingSink(taker, told, first);
    return read(sink).map(read -> rest(read, sink, first, taker));
  }

  private Optional<Read> read(ComparingSink sink) {
    Problems problems = new Problems();
    Formats formats = Formats.of(request, problems);
    FileReader reader = new FileReader(request, formats, sink, problems);
    FileIntake intake = new FileIntake(request, reader, true, problems);
    List<ExportFolder.Found> found = new ArrayList<>(new ExportFolder(request, problems).files());
    List<Problem> general = problems.list();
    Collections.reverse(found);
    List<FileReading> readings = new ArrayList<>();
    List<Problem> ofFiles = new ArrayList<>();
    for (ExportFolder.Found file : found) {
      int before = problems.list().size();
      readings.addAll(0, intake.take(file));
      List<Problem> all = problems.list();
      ofFiles.addAll(0, all.subList(before, all.size()));
      if (sink.hasGivenUp()) {
        return Optional.empty();
      }
    }
    sink.check(readings);
    ofFiles.addAll(0, general);
    return sink.hasGivenUp() ? Optional.empty() : Optional.of(new Read(readings, ofFiles));
  }

  private Exports rest(Read read, ComparingSink sink, FirstHand first, Consumer<Fact> taker) {
    Problems problems = new Problems();
    read.problems().forEach(problems::add);
    Deduplication once = new Deduplication(request.label(), problems);
    sink.forget(once);
    first.reverse();
    List<ReadFile> files =
        Exports.compare(request, read.readings(), once, first, sink::superseded, problems);
    once.facts().forEach(taker);
    return new Exports(List.of(), files, problems.list());
  }
}

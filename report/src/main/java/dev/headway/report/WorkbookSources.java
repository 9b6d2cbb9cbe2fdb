package dev.headway.report;

import dev.headway.ingest.ReadFile;
import dev.headway.model.SourceScore;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes files and sources into rows. */
final class WorkbookSources {

  private WorkbookSources() {}

  /** The row of a source. */
  static WorkbookView.SourceRow source(SourceScore score) {
    boolean daily = score.coverage().of() > 0;
    return new WorkbookView.SourceRow(
        score.source().name(),
        WorkbookCell.count(score.files()),
        WorkbookCell.count(score.rows()),
        WorkbookCell.count(score.refused()),
        WorkbookCell.count(score.foreign()),
        daily ? WorkbookCell.count(score.coverage().days()) : WorkbookCell.empty(),
        daily ? WorkbookCell.count(score.coverage().of()) : WorkbookCell.empty(),
        runs(score.missingDays()));
  }

  /** Days of a month with runs drawn together: {@code 3–5, 17}. */
  static String runs(List<Integer> days) {
    List<Integer> sorted = days.stream().sorted().distinct().toList();
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
        int first = sorted.get(from);
        int last = sorted.get(i - 1);
        runs.add(first == last ? "" + first : first + (last == first + 1 ? ", " : "–") + last);
        from = i;
      }
    }
    return String.join(", ", runs);
  }

  /** The row of a file. */
  static WorkbookView.FileRow file(ReadFile file, Wording words) {
    ReadFile.Outcome outcome = file.outcome();
    Optional<ReadFile.Read> read =
        outcome instanceof ReadFile.Read r ? Optional.of(r) : Optional.empty();
    return new WorkbookView.FileRow(
        file.file().path(),
        file.file()
            .folder()
            .map(m -> WorkbookCell.date(m.atDay(1), "month"))
            .orElse(WorkbookCell.empty()),
        read.map(r -> r.source().name()).orElse(""),
        read.isPresent() ? "read" : outcome instanceof ReadFile.Ignored ? "ignored" : "refused",
        reason(outcome, words),
        read.map(WorkbookSources::counts)
            .orElseGet(() -> Stream.generate(WorkbookCell::empty).limit(5).toList()),
        day(read.flatMap(ReadFile.Read::first)),
        day(read.flatMap(ReadFile.Read::last)),
        file.file().sha256());
  }

  private static String reason(ReadFile.Outcome outcome, Wording words) {
    if (outcome instanceof ReadFile.Ignored ignored) {
      return new ReadFile.Ignored(words.ofCatalogue(ignored.reason()), ignored.named()).text();
    }
    // A client with a file that could not be read gets no documents, so nobody reads this one.
    return outcome instanceof ReadFile.Refused refused ? refused.reason() : "";
  }

  private static List<WorkbookCell> counts(ReadFile.Read read) {
    return Stream.of(read.rows(), read.facts(), read.refused(), read.foreign(), read.superseded())
        .map(WorkbookCell::count)
        .toList();
  }

  private static WorkbookCell day(Optional<LocalDate> day) {
    return day.map(d -> WorkbookCell.date(d, "date")).orElse(WorkbookCell.empty());
  }
}

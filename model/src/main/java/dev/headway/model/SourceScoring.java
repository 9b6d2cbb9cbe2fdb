package dev.headway.model;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.ingest.ReadFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Says what each source gave for a month. */
final class SourceScoring {

  private final Exports exports;
  private final YearMonth month;

  SourceScoring(Exports exports, YearMonth month) {
    this.exports = exports;
    this.month = month;
  }

  SourceScore score(SourceDays source) {
    List<Fact> facts =
        exports.facts().stream()
            .filter(source::gave)
            .filter(fact -> Months.of(fact.period()).equals(Optional.of(month)))
            .toList();
    List<ReadFile.Read> own =
        source.files().stream()
            .filter(file -> file.file().folder().equals(Optional.of(month)))
            .map(ReadFile::outcome)
            .filter(ReadFile.Read.class::isInstance)
            .map(ReadFile.Read.class::cast)
            .toList();
    return new SourceScore(
        source.source(),
        (int) facts.stream().map(fact -> fact.origin().file().path()).distinct().count(),
        facts.size(),
        own.stream().mapToInt(ReadFile.Read::refused).sum(),
        own.stream().mapToInt(ReadFile.Read::foreign).sum(),
        own.stream().mapToInt(ReadFile.Read::aside).sum(),
        source.coverage(month),
        source.missing(month).stream().map(LocalDate::getDayOfMonth).toList());
  }
}

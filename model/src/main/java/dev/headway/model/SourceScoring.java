package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.ReadFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says what each source gave for a month. */
final class SourceScoring {

  private final GatheredFacts facts;
  private final YearMonth month;

  SourceScoring(GatheredFacts facts, YearMonth month) {
    this.facts = facts;
    this.month = month;
  }

  SourceScore score(SourceDays source) {
    List<FactGroup> given =
        Arrays.stream(FactKind.values())
            .flatMap(kind -> facts.of(kind, month).stream())
            .filter(source::gave)
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
        (int) given.stream().map(group -> group.file().path()).distinct().count(),
        FactGroup.count(given),
        own.stream().mapToInt(ReadFile.Read::refused).sum(),
        own.stream().mapToInt(ReadFile.Read::foreign).sum(),
        own.stream().mapToInt(ReadFile.Read::aside).sum(),
        source.coverage(month),
        source.missing(month).stream().map(LocalDate::getDayOfMonth).toList(),
        source.isExpected(month));
  }
}

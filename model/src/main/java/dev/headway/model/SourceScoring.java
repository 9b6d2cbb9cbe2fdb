package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.ReadFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what each source gave for a month. */
final class SourceScoring {

  private final GatheredFacts facts;
  private final YearMonth month;
  private final MetricCatalogue metrics = MetricCatalogue.standard();

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
    List<LocalDate> missing = missing(source, given, own);
    return new SourceScore(
        source.source(),
        (int) given.stream().map(group -> group.file().path()).distinct().count(),
        FactGroup.count(given),
        own.stream().mapToInt(ReadFile.Read::refused).sum(),
        own.stream().mapToInt(ReadFile.Read::foreign).sum(),
        own.stream().mapToInt(ReadFile.Read::aside).sum(),
        new Coverage(month.lengthOfMonth() - missing.size(), month.lengthOfMonth()),
        missing.stream().map(LocalDate::getDayOfMonth).toList(),
        source.isExpected(month));
  }

  /** A source of levels alone, such as followers read off a screen, is asked for the last day. */
  private List<LocalDate> missing(
      SourceDays source, List<FactGroup> given, List<ReadFile.Read> own) {
    Optional<LocalDate> last =
        given.stream().map(group -> group.period().last()).max(Comparator.naturalOrder());
    boolean isOfLevels =
        !own.isEmpty() && own.stream().flatMap(r -> r.exported().stream()).allMatch(this::isLevel);
    return source.missing(month).stream()
        .filter(day -> !isOfLevels || last.filter(told -> told.isAfter(day)).isEmpty())
        .toList();
  }

  private boolean isLevel(String metric) {
    return metrics.find(metric).filter(m -> m.kind() == Metric.Kind.STOCK).isPresent();
  }
}

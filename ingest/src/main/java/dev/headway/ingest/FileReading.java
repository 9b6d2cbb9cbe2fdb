package dev.headway.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One file, read by itself: not yet compared with others. */
sealed interface FileReading permits FileReading.Done, FileReading.Table {

  /** The file. */
  ExportFile file();

  /** A file that gives no facts. */
  record Done(ExportFile file, ReadFile.Outcome outcome) implements FileReading {}

  /**
   * A file that gives facts.
   *
   * @param file the file
   * @param format what it is
   * @param use how it was read
   * @param facts its facts in the order of its lines, as far as they are kept
   * @param told how many facts it told, kept or not
   * @param first the first day that any of them speaks of
   * @param last the last day that any of them speaks of
   * @param counts of its rows
   * @param stated the days it says it covers
   * @param lost the days of which it does not tell all, since rows were refused
   * @param exported the metrics it has a column for
   * @param facets what it says of its facts
   * @param level by which columns its rows are told apart
   * @param taken what is known of its facts where they were handed on; empty where they are kept
   */
  record Table(
      ExportFile file,
      Format format,
      Format.Read use,
      List<Fact> facts,
      int told,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Counts counts,
      Optional<Period> stated,
      List<Period> lost,
      Set<String> exported,
      Set<Facet> facets,
      String level,
      Optional<Taken> taken)
      implements FileReading {

    /** Copies the list. */
    public Table {
      facts = List.copyOf(facts);
    }

    /** The same with other facts. */
    Table of(List<Fact> others) {
      return new Table(
          file, format, use, others, told, first, last, counts, stated, lost, exported, facets,
          level, taken);
    }

    /** The networks it speaks of: its format's, or those that its rows name. */
    List<String> networks() {
      boolean perRow =
          Stream.of("network", "shown-on").anyMatch(format.fields()::containsKey)
              && use.kind() != FactKind.MENTION;
      Stream<String> named =
          perRow && use.kind() != FactKind.EVIDENCE
              ? taken.map(known -> List.copyOf(known.networks())).orElseGet(this::named).stream()
              : Stream.of();
      return Stream.concat(named, use.network().stream()).distinct().sorted().toList();
    }

    private List<String> named() {
      return facts.stream()
          .flatMap(fact -> fact.facet(Facet.NETWORK).stream())
          .distinct()
          .sorted()
          .toList();
    }

    /** Whether any of its facts speaks of the month. */
    boolean tellsOf(YearMonth month) {
      Period days = Period.of(month);
      return taken
          .map(known -> known.months().contains(month))
          .orElseGet(() -> facts.stream().anyMatch(f -> f.period().common(days).isPresent()));
    }
  }

  /**
   * What is known of facts that were handed on.
   *
   * @param networks those that any of them names, in their order
   * @param months those that any of them speaks of
   */
  record Taken(Set<String> networks, Set<YearMonth> months) {}

  /** How many rows became what. */
  record Counts(int rows, int refused, int foreign, int aside) {}
}

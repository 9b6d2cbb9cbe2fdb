package dev.headway.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one file.
 *
 * @param file the file
 * @param outcome read, ignored or refused
 */
public record ReadFile(ExportFile file, Outcome outcome) {

  /** What became of a file. */
  public sealed interface Outcome permits Read, Ignored, Refused {}

  /**
   * It was read.
   *
   * @param format the id of the format that recognised it
   * @param source what it is an export of
   * @param kind the kind of fact its rows are
   * @param networks the networks its facts speak of; empty when the source is no network's
   * @param rows its rows of data, without header, preamble and totals
   * @param facts the facts that were kept from it, after what other files tell again was left out;
   *     fewer than rows where rows that are parts of one thing, such as age groups, are added up
   * @param refused rows that could not be read; the first 20 are problems of their own, the rest
   *     one problem with all their lines
   * @param foreign rows left out because of whose they are: other people's posts or visits, and,
   *     among mentions, what the client's own accounts said
   * @param aside rows left out because of what they are, such as spam, or a ticket that was merged
   *     into another
   * @param superseded facts that a later export, or a copy, tells again
   * @param stated the days the file itself says that it covers, where it says so
   * @param first the first day that any row speaks of
   * @param last the last day that any row speaks of
   * @param exported the metrics that the file has a column for; for metrics that count facts, the
   *     column that says which facts to count, so that without a column of first answers {@code
   *     questions_answered} is not among them
   * @param offered the metrics that this kind of file can have a column for, in the same sense
   * @param facets what the file says of its facts, so that they can be narrowed by it: without a
   *     column of forms nobody knows which leads came by one, which is not none. A column of
   *     sources that places none of the rows says nothing of channels
   * @param lost days of which it does not tell all, since rows were refused: the day of such a row,
   *     or, where nobody can read it, all days from the row above to the row below
   */
  public record Read(
      String format,
      Source source,
      FactKind kind,
      List<String> networks,
      int rows,
      int facts,
      int refused,
      int foreign,
      int aside,
      int superseded,
      Optional<Period> stated,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Set<String> exported,
      Set<String> offered,
      Set<Facet> facets,
      List<Period> lost)
      implements Outcome {

    /** A file of which no day is lost. */
    public Read(
        String format,
        Source source,
        FactKind kind,
        List<String> networks,
        int rows,
        int facts,
        int refused,
        int foreign,
        int aside,
        int superseded,
        Optional<Period> stated,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Set<String> exported,
        Set<String> offered,
        Set<Facet> facets) {
      this(
          format,
          source,
          kind,
          networks,
          rows,
          facts,
          refused,
          foreign,
          aside,
          superseded,
          stated,
          first,
          last,
          exported,
          offered,
          facets,
          List.of());
    }

    /** Copies the collections. */
    public Read {
      networks = List.copyOf(networks);
      exported = Set.copyOf(exported);
      offered = Set.copyOf(offered);
      facets = Set.copyOf(facets);
      lost = List.copyOf(lost);
    }
  }

  /**
   * It was left alone.
   *
   * @param reason why, as a clause that is the same for all files that are left alone for it
   * @param named what of the file the reason speaks of, such as a table's title; empty where it
   *     speaks of the whole file
   */
  public record Ignored(String reason, String named) implements Outcome {

    /** Left alone as a whole. */
    public Ignored(String reason) {
      this(reason, "");
    }

    /** The reason, and what it speaks of. */
    public String text() {
      return named.isEmpty() ? reason : reason + ": " + named;
    }
  }

  /**
   * It could not be read; a problem says what to do.
   *
   * @param reason why, as a clause
   */
  public record Refused(String reason) implements Outcome {}
}

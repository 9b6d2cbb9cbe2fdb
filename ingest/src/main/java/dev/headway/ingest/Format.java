package dev.headway.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One kind of export, as a file in {@code formats/} describes it.
 *
 * @param id the name of that file, without its ending
 * @param source what it is an export of
 * @param evidence how sure the description is
 * @param recognise what a header must have
 * @param fields where the values of a fact stand
 * @param metrics where its measures stand, by the metric's id
 * @param use what is done with such a file
 */
record Format(
    String id,
    Source source,
    Evidence evidence,
    Recognise recognise,
    Map<String, Field> fields,
    Map<String, MetricColumn> metrics,
    Use use) {

  /** How sure a description is. */
  enum Evidence {
    /** Checked against files as they were downloaded. */
    VERIFIED,
    /** Taken from programs that read such files. */
    PROGRAMS,
    /** Not checked against any file. */
    UNVERIFIED
  }

  /**
   * What a header must have.
   *
   * @param fields fields and metrics, each with the alternatives that do as well
   * @param columns columns, each under any of its folded names
   * @param without folded names of which none may be there
   */
  record Recognise(List<List<String>> fields, List<List<String>> columns, List<String> without) {}

  /** What is done with a file. */
  sealed interface Use permits Leave, Read {}

  /** Nothing: it tells nothing that a report uses. */
  record Leave(String reason) implements Use {}

  /** Its rows are facts. */
  record Read(FactKind kind, Optional<String> network, Layout layout) implements Use {}

  /**
   * How a table is laid out.
   *
   * @param comment what lines begin with that are no rows; below such lines, and blank ones, other
   *     tables may stand
   * @param tables what other tables the file may hold
   * @param workbook whether the network gives it as a workbook
   * @param stated finds the last two preamble lines that say from when to when
   * @param statedDates how they write days
   * @param property finds the name of the web property in the preamble
   * @param totals fields that are all empty in a row of totals
   * @param totalWords what stands in one of them instead
   * @param noData what stands alone in a row when there is no data
   * @param missing what stands for "not measured" beside the empty cell
   * @param added whether rows of one file that tell the same thing are parts of it, to be added up
   * @param leaveOut rows that are not to be counted, because of what they are
   * @param quirks rows that the network itself failed to fill
   * @param refuse signs that a file is of another kind
   * @param zeros columns in which zeros everywhere mean "not exported"
   */
  record Layout(
      Optional<String> comment,
      Tables tables,
      boolean workbook,
      Optional<Pattern> stated,
      Optional<DateStyle> statedDates,
      Optional<Pattern> property,
      List<String> totals,
      List<Glob> totalWords,
      List<Glob> noData,
      Set<String> missing,
      boolean added,
      List<Sign> leaveOut,
      List<Sign> quirks,
      List<Sign> refuse,
      List<Zeros> zeros) {}

  /** What other tables a file may hold beside the first that is recognised. */
  enum Tables {
    /** None. */
    ONE,
    /** The same again; the widest counts. */
    WIDEST,
    /** Others, each of which is read by itself. */
    EACH
  }

  /** A column, under any of its folded names, whose cell looks like this. */
  record Mark(List<String> folded, Pattern matches) {}

  /** Cells that together tell something about their row or file. */
  record Sign(List<Mark> marks, String message, String advice) {}

  /** A metric that is not exported when all of it is zero while the other one is not. */
  record Zeros(String metric, String unless) {}

  Format {
    fields = Map.copyOf(fields);
    metrics = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** Whether the header has a column for the field or metric. */
  boolean has(HeaderIndex header, String name) {
    Field field = fields.get(name);
    if (field != null) {
      return field.isIn(header);
    }
    MetricColumn metric = metrics.get(name);
    return metric != null && header.hasAny(metric.folded());
  }
}

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
   * @param width just so many columns
   * @param atTop whether nothing stands above it
   * @param positions how a file is known whose names are in a language that nobody has seen
   * @param sheets the sheet of a workbook must have one of these names; empty for any, and for text
   * @param lines one of them must be a line of the file; empty for none
   * @param firstRow what the cells of the first row below the header look like; empty for anything
   */
  record Recognise(
      List<List<String>> fields,
      List<List<String>> columns,
      List<String> without,
      Optional<Integer> width,
      boolean atTop,
      Optional<Positions> positions,
      List<Glob> sheets,
      List<Glob> lines,
      List<Mark> firstRow) {

    /** Whether nothing around the header has to be there. */
    boolean anywhere() {
      return sheets.isEmpty() && lines.isEmpty();
    }
  }

  /**
   * A table that has the same columns in every language.
   *
   * @param column a column, from 0, that looks the same in any of them
   * @param sample how its cells look
   * @param names the names of all columns in a language that is known
   */
  record Positions(int column, Pattern sample, List<String> names) {}

  /** What is done with a file. */
  sealed interface Use permits Leave, Read {}

  /** Nothing: it tells nothing that a report uses. */
  record Leave(String reason) implements Use {}

  /**
   * Its rows are facts.
   *
   * @param kind which facts
   * @param network whose posts, ads or days they are; empty where the rows say it, or nothing
   * @param byFolder whether the file's folder says it where nothing else does
   * @param givesWay whether it tells second-hand what others tell first-hand, such as a tool that
   *     asks the networks
   * @param perNetwork metrics whose columns each belong to one network; empty where none do
   * @param layout how its tables are laid out
   */
  record Read(
      FactKind kind,
      Optional<String> network,
      boolean byFolder,
      boolean givesWay,
      Map<String, Map<String, MetricColumn>> perNetwork,
      Layout layout)
      implements Use {

    Read {
      perNetwork = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(perNetwork));
    }

    /** The same of one network. */
    Read of(String one) {
      return new Read(kind, Optional.of(one), false, givesWay, Map.of(), layout);
    }
  }

  /**
   * How a table is laid out.
   *
   * @param comment what lines begin with that are no rows; below such lines, and blank ones, other
   *     tables may stand
   * @param tables what other tables the file may hold
   * @param workbook whether the network gives it as a workbook
   * @param above what the lines above the table say
   * @param name what the file's name says
   * @param titled what the value columns of titled tables are; empty where tables have no titles
   * @param totals rows of totals
   * @param noData what stands alone in a row when there is no data
   * @param ends what stands in the row below the last
   * @param cut the same where the network left further rows out
   * @param continues fields that are all empty in a row that goes on with the row above it
   * @param missing what stands for "not measured" beside the empty cell
   * @param added whether rows of one file that tell the same thing are parts of it, to be added up
   * @param ofPeriod whether the figures of posts are those of the days that the file states, and
   *     not those since a post was published
   * @param isIdOfDay whether ids of sales count anew elsewhere, so that the same on another day is
   *     another sale
   * @param leaveOut rows that are not to be counted, because of what they are
   * @param quirks rows that the network itself failed to fill
   * @param refuse signs that a file is of another kind
   * @param zeros columns in which zeros everywhere mean "not exported"
   * @param fromFirst metrics of accounts' days that are not measured before their first other
   *     figure than 0
   */
  record Layout(
      Optional<String> comment,
      Tables tables,
      boolean workbook,
      Above above,
      FileName name,
      Optional<Titled> titled,
      Totals totals,
      List<Glob> noData,
      List<Glob> ends,
      List<Glob> cut,
      List<String> continues,
      Set<String> missing,
      boolean added,
      boolean ofPeriod,
      boolean isIdOfDay,
      List<Sign> leaveOut,
      List<Sign> quirks,
      List<Sign> refuse,
      List<Zeros> zeros,
      Set<String> fromFirst) {

    /** A table and nothing else. */
    static Layout plain(List<Sign> leaveOut) {
      return new Layout(
          Optional.empty(),
          Tables.ONE,
          false,
          new Above(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          new FileName(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
          Optional.empty(),
          new Totals(List.of(), List.of(), List.of(), List.of(), false),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Set.of("-"),
          false,
          false,
          false,
          leaveOut,
          List.of(),
          List.of(),
          List.of(),
          Set.of());
    }
  }

  /**
   * What the lines above a table say.
   *
   * @param stated finds the last two lines that say from when to when, or the one that says both
   * @param dates how they write days
   * @param property finds the name of the web property
   * @param account finds whose it is
   * @param currency finds the currency's code
   */
  record Above(
      Optional<Pattern> stated,
      Optional<DateStyle> dates,
      Optional<Pattern> property,
      Optional<Pattern> account,
      Optional<Pattern> currency) {}

  /**
   * What the name of the file, or of the zip it lies in, says.
   *
   * @param stated finds the first and the last day
   * @param dates how it writes days
   * @param account finds whose it is
   * @param firstDay finds the day of the first row
   */
  record FileName(
      Optional<Pattern> stated,
      Optional<DateStyle> dates,
      Optional<Pattern> account,
      Optional<Pattern> firstDay) {}

  /**
   * Tables of one figure each, which a title names.
   *
   * @param column where the figure stands, from 0
   * @param titles the first that fits counts
   */
  record Titled(int column, List<Title> titles) {}

  /**
   * A title in any of its words, and what it says.
   *
   * @param usually the network where nothing else says it
   */
  record Title(
      List<Glob> words, Optional<String> network, Optional<String> usually, String metric) {}

  /**
   * Rows of totals.
   *
   * @param empty fields that are all empty in them
   * @param words what stands in one of those fields instead
   * @param anywhere what stands in any cell instead
   * @param sums metrics that are those of all other rows together in a first row that is one, too
   * @param alone whether such a row counts where it is all that a table holds
   */
  record Totals(
      List<String> empty,
      List<Glob> words,
      List<Glob> anywhere,
      List<String> sums,
      boolean alone) {}

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

  /** The format of a table of one figure, as its title says. */
  Format titled(Title title, String column) {
    Read read = (Read) use;
    return with(
        fields,
        Map.of(title.metric(), MetricColumn.of(List.of(column), NumberStyle.PLAIN)),
        title.network().map(read::of).orElse(read));
  }

  /** The format of a table that does not have these metrics after all. */
  Format without(Set<String> zeros) {
    Map<String, MetricColumn> left = new LinkedHashMap<>(metrics);
    left.keySet().removeAll(zeros);
    return with(fields, left, use);
  }

  /** The format of a table of which the file's folder says the network. */
  Format of(String network) {
    return with(fields, metrics, ((Read) use).of(network));
  }

  /** The format of the columns of a table that belong to one network. */
  Format onlyOf(String network) {
    Read read = (Read) use;
    return with(fields, read.perNetwork().getOrDefault(network, Map.of()), read.of(network));
  }

  /** The format of a table of which it is known how its fields are written. */
  Format written(Map<String, Field> known) {
    return with(known, metrics, use);
  }

  /** The format of a table of which it is known how its numbers are written. */
  Format measured(Map<String, MetricColumn> known) {
    return with(fields, known, use);
  }

  private Format with(Map<String, Field> ownFields, Map<String, MetricColumn> own, Use ownUse) {
    return new Format(id, source, evidence, recognise, ownFields, own, ownUse);
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

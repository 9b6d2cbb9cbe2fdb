package dev.headway.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A metric of the catalogue.
 *
 * @param id the name used in formats, formulas and client files
 * @param name for people, in English; documents take it from their message bundle
 * @param of the kind of fact it is measured on
 * @param tally whether it counts facts or adds up a measured value
 * @param condition which of those facts it takes
 * @param where facets that narrow those facts further
 * @param kind how values of several days or rows may be put together
 * @param unit of its values
 * @param direction whether more of it is better
 * @param level how near to the business it stands
 * @param sparse the formats whose exports leave its cell empty where there was none, so that a row
 *     of theirs without it is no gap; what it was in a month in which no row has it is not known
 *     all the same
 * @param vanity whether Headway refuses it as a goal of its own
 * @param definitions which networks mean the same by it
 * @param breaks the days from which its figures are not what they were before, in their order
 * @param about what it means, in one sentence
 */
public record Metric(
    String id,
    String name,
    FactKind of,
    Tally tally,
    Condition condition,
    Map<Facet, String> where,
    Kind kind,
    Unit unit,
    Direction direction,
    Level level,
    Set<String> sparse,
    boolean vanity,
    Definitions definitions,
    List<MetricBreak> breaks,
    String about) {

  /** Copies the collections. */
  public Metric {
    where = Map.copyOf(where);
    sparse = Set.copyOf(sparse);
    breaks = List.copyOf(breaks);
  }

  /** The same metric, of whatever fact of its kind. */
  public Metric unconditional() {
    return new Metric(
        id,
        name,
        of,
        tally,
        Condition.ALWAYS,
        Map.of(),
        kind,
        unit,
        direction,
        level,
        sparse,
        vanity,
        definitions,
        breaks,
        about);
  }

  /**
   * Whether exports have a column of it: counts have none, and how long somebody waited is told by
   * the fields of a question.
   */
  boolean hasColumn() {
    return tally == Tally.VALUE && of != FactKind.CONVERSATION;
  }

  /** The day from which a network measures it; empty where it always has, as far as is known. */
  public Optional<RoughDay> since(String network) {
    return day(network, MetricBreak.Change.BEGAN);
  }

  /** The day from which a network measures it no more; empty where it still does. */
  public Optional<RoughDay> until(String network) {
    return day(network, MetricBreak.Change.ENDED);
  }

  private Optional<RoughDay> day(String network, MetricBreak.Change change) {
    return breaks.stream()
        .filter(found -> found.change() == change && found.concerns(network))
        .map(MetricBreak::since)
        .findFirst();
  }

  /** What is added up. */
  public enum Tally {
    /** One for each fact. */
    EACH,
    /** The fact's measure of this metric's id. */
    VALUE
  }

  /** What must hold of a fact for the metric to take it. */
  public enum Condition {
    /** Nothing. */
    ALWAYS,
    /** A sale whose stage is one of the client's won stages. */
    WON,
    /** A conversation that a person answered. */
    ANSWERED,
    /** A conversation that a person answered within the time the client promised. */
    ANSWERED_IN_TIME,
    /** A conversation that was solved. */
    SOLVED,
    /** A conversation whose customer was asked about the help and answered. */
    RATED,
    /** A conversation whose customer was asked about the help and was satisfied. */
    SATISFIED
  }

  /** How values may be put together. */
  public enum Kind {
    /** Adds up over days and rows. */
    FLOW,
    /** The last value counts. */
    STOCK,
    /** People; adds up over nothing. */
    UNIQUE,
    /** Computed again from its parts, never averaged. */
    RATE,
    /** A length of time; computed again from its parts, never averaged. */
    DURATION
  }

  /** What a value is counted in. */
  public enum Unit {
    /** Whole things. */
    COUNT,
    /** The client's currency. */
    MONEY,
    /** A part of a whole: 0.84 is 84 per cent. */
    SHARE,
    /** A plain number, such as a return on investment. */
    RATIO,
    /** A number from -1 to 1, written with its sign. */
    SCORE,
    /** Minutes. */
    MINUTES
  }

  /** Whether more of it is better. */
  public enum Direction {
    /** More is better. */
    MORE,
    /** Less is better. */
    LESS,
    /** Neither: it says how much there was, not how good it is. */
    NEITHER
  }

  /** How near to the business it stands. */
  public enum Level {
    /** What we did. */
    ACTIVITY,
    /** What customers did. */
    BEHAVIOUR,
    /** What the business got, or paid. */
    BUSINESS
  }
}

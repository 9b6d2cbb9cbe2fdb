package dev.headway.ingest;

import java.util.Map;

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
 * @param level how near to the business it stands
 * @param vanity whether Headway refuses it as a goal of its own
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
    Level level,
    boolean vanity,
    String about) {

  /** Copies the map. */
  public Metric {
    where = Map.copyOf(where);
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

package dev.headway.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client wants to reach.
 *
 * @param id its name in the client's file
 * @param name for people
 * @param note a few words under the name, such as {@code from social}; empty for none
 * @param aim the business aim it serves
 * @param owner who answers for it
 * @param kpi how it is measured
 * @param direction which way is better
 * @param baseline where it started
 * @param targets by period
 * @param tolerance how far short still counts as on track
 * @param behaviours what customers would have to do
 * @param vanity why a metric that Headway does not count as success is a goal all the same; empty
 *     for every other metric
 * @param course when it starts, changes and ends
 */
public record Goal(
    String id,
    String name,
    String note,
    String aim,
    String owner,
    Kpi kpi,
    Direction direction,
    Optional<Baseline> baseline,
    Map<TargetPeriod, BigDecimal> targets,
    Tolerance tolerance,
    List<Behaviour> behaviours,
    Optional<String> vanity,
    Course course) {

  /** A goal that was always there and goes on as it is. */
  public Goal(
      String id,
      String name,
      String note,
      String aim,
      String owner,
      Kpi kpi,
      Direction direction,
      Optional<Baseline> baseline,
      Map<TargetPeriod, BigDecimal> targets,
      Tolerance tolerance,
      List<Behaviour> behaviours,
      Optional<String> vanity) {
    this(
        id,
        name,
        note,
        aim,
        owner,
        kpi,
        direction,
        baseline,
        targets,
        tolerance,
        behaviours,
        vanity,
        Course.STEADY);
  }

  /** Whether it is a goal in the month: it has started and has not ended. */
  public boolean isIn(YearMonth month) {
    return course.since().filter(month::isBefore).isEmpty() && !hasEnded(month);
  }

  /** The first month of a period that it has a part in. */
  YearMonth startIn(YearMonth first) {
    return course.since().filter(first::isBefore).orElse(first);
  }

  /** Whether its last month was before that month. */
  public boolean hasEnded(YearMonth month) {
    return course.until().filter(month::isAfter).isPresent();
  }

  /** The period of the last target, where all of them ended before the month. */
  public Optional<TargetPeriod> endedBefore(YearMonth month) {
    return targets.keySet().stream()
        .max(Comparator.comparing(TargetPeriod::last).thenComparing(TargetPeriod::first))
        .filter(period -> period.last().isBefore(month));
  }

  /**
   * When a goal starts, changes and ends.
   *
   * @param since its first month; empty where it was always there
   * @param until its last month; empty while it goes on
   * @param whyEnded empty while it goes on
   * @param changes in the order of the file
   */
  public record Course(
      Optional<YearMonth> since, Optional<YearMonth> until, String whyEnded, List<Change> changes) {

    /** Always there, and unchanged. */
    public static final Course STEADY =
        new Course(Optional.empty(), Optional.empty(), "", List.of());

    /** Copies the list. */
    public Course {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change of a goal.
   *
   * @param on the day from which it holds
   * @param what in the agency's words
   * @param reason why
   * @param targetsBefore the targets that held until then, of the periods whose target it changed;
   *     empty where it changed none
   */
  public record Change(
      LocalDate on, String what, String reason, Map<TargetPeriod, BigDecimal> targetsBefore) {

    /** Copies the map. */
    public Change {
      targetsBefore = Map.copyOf(targetsBefore);
    }
  }

  /** Which way is better. */
  public enum Direction {
    /** The more, the better; targets of rates are approached from the baseline. */
    MORE,
    /** The less, the better; targets of rates are approached from the baseline. */
    LESS,
    /** At the target or above it, in every month. */
    KEEP_ABOVE,
    /** At the target or below it, in every month. */
    KEEP_BELOW;

    /** Whether a larger value is better. */
    public boolean isUp() {
      return this == MORE || this == KEEP_ABOVE;
    }
  }

  /**
   * Where a goal started.
   *
   * @param month the month
   * @param value its value then
   */
  public record Baseline(YearMonth month, BigDecimal value) {}

  /**
   * How far short still counts as on track.
   *
   * @param amount per cent of the target, or points where {@code inPoints}
   * @param inPoints whether it is hundredths of the unit instead of per cent of the target
   */
  public record Tolerance(BigDecimal amount, boolean inPoints) {

    /** The same in the unit of a target. */
    public BigDecimal of(BigDecimal target) {
      BigDecimal hundredths = amount.movePointLeft(2);
      return inPoints ? hundredths : hundredths.multiply(target.abs());
    }
  }

  /**
   * What customers would have to do for the goal to be reached.
   *
   * @param metric an input, a KPI or a metric of the catalogue
   * @param name for people
   * @param belief why it should move the goal
   * @param activities what we do for it
   */
  public record Behaviour(Kpi metric, String name, String belief, List<Activity> activities) {}

  /**
   * What we do.
   *
   * @param metric an input, a KPI or a metric of the catalogue
   * @param name for people
   */
  public record Activity(Kpi metric, String name) {}
}

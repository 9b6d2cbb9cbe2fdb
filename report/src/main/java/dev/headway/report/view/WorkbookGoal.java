package dev.headway.report.view;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A goal, as the workbook shows it.
 *
 * @param key the beginning of all defined names of this goal
 * @param name for people
 * @param note a few words under the name; may be empty
 * @param aim the business aim it serves
 * @param owner who answers for it
 * @param formula of the KPI, as the client's file says it
 * @param source a sentence on what is counted, or on the formula; may be empty
 * @param inputs of the formula
 * @param actual the KPI in the month, the month before, and the same month a year earlier
 * @param target of the month
 * @param linkedTarget the same on another sheet, where it follows the target's cell
 * @param basis how the month's target was come by: the end of a word's key
 * @param change against target, month before and last year
 * @param judgement what the verdict rests on
 * @param verdict the verdict's word
 * @param history thirteen months, the oldest first
 */
@NullMarked
public record WorkbookGoal(
    String key,
    String name,
    String note,
    String aim,
    String owner,
    String formula,
    String source,
    List<Input> inputs,
    Months actual,
    WorkbookCell target,
    WorkbookCell linkedTarget,
    String basis,
    Changes change,
    Judgement judgement,
    WorkbookCell verdict,
    List<Month> history) {

  /** Copies the lists. */
  public WorkbookGoal {
    inputs = List.copyOf(inputs);
    history = List.copyOf(history);
  }

  /**
   * A value in three months.
   *
   * @param month the report's month
   * @param previous the month before
   * @param lastYear the same month a year earlier
   */
  public record Months(WorkbookCell month, WorkbookCell previous, WorkbookCell lastYear) {}

  /**
   * An input of the formula.
   *
   * @param label for people
   * @param name the defined name of its cell for the report's month
   * @param values in three months
   * @param days how many days of the month have data, in words; may be empty
   * @param files where it comes from, one a line
   */
  public record Input(String label, String name, Months values, String days, String files) {}

  /**
   * Differences, each in the goal's unit and in per cent.
   *
   * @param toTarget actual minus target
   * @param toTargetPercent the same as a part of the target
   * @param toPrevious actual minus the month before
   * @param toPreviousPercent the same as a part of the month before
   * @param toLastYear actual minus the same month a year earlier
   * @param toLastYearPercent the same as a part of that month
   */
  public record Changes(
      WorkbookCell toTarget,
      WorkbookCell toTargetPercent,
      WorkbookCell toPrevious,
      WorkbookCell toPreviousPercent,
      WorkbookCell toLastYear,
      WorkbookCell toLastYearPercent) {}

  /**
   * What a verdict rests on.
   *
   * @param period the end of a word's key: {@code MONTH}, {@code QUARTER_TO_DATE} or {@code
   *     YEAR_TO_DATE}
   * @param direction the end of a word's key
   * @param tolerance how far short still counts as on track
   * @param enough whether there is enough data, in a word
   * @param before the months of the period before the report's, actual and target; empty unless the
   *     verdict is on more than the month and the KPI adds up
   * @param toDate actual and target of the period so far; empty when the verdict is on the month
   * @param live whether the period so far is the sum of cells, else it may be changed itself
   */
  public record Judgement(
      String period,
      String direction,
      WorkbookCell tolerance,
      WorkbookCell enough,
      List<WorkbookCell> before,
      List<WorkbookCell> toDate,
      boolean live) {

    /** Copies the lists. */
    public Judgement {
      before = List.copyOf(before);
      toDate = List.copyOf(toDate);
    }
  }

  /**
   * A month of the history.
   *
   * @param month its first day
   * @param actual empty where it is missing, so that a line shows a gap
   * @param target empty where there is none
   * @param note why the value is missing, or how much of the month it covers; may be empty
   */
  public record Month(WorkbookCell month, WorkbookCell actual, WorkbookCell target, String note) {}
}

package dev.headway.report.view;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * All that a workbook's template may use.
 *
 * @param client its name
 * @param agency its name
 * @param statement what the client wants to be
 * @param monthName such as {@code October 2026}
 * @param previousName the month before, such as {@code Sep 2026}
 * @param lastYearName the same month a year earlier, such as {@code Oct 2025}
 * @param months first days of the report's month, the month before, the same month last year
 * @param currencyBefore the currency as the beginning of a number format, such as {@code [$£-809]};
 *     empty where the language has it after the number
 * @param currencyAfter the same as its end, such as {@code \ [$€-407]}; empty where it stands
 *     before
 * @param percent the end of a format for shares: {@code %}, with a space where the language has one
 * @param decimals the decimals of a number format for exact amounts, such as {@code .00}
 * @param localePrefix the beginning of a format for dates in the client's language
 * @param colour the client's hue as {@code #RRGGBB}, dark enough for white text on it
 * @param paper {@code a4} or {@code letter}
 * @param day that stands in the file's properties, such as {@code 2026-11-05}
 * @param goals in the order of the client's file
 * @param sections what the PDF's pages tell, each on a sheet
 * @param leftOut which of them have no sheet, in a sentence; empty where all have
 * @param tables facts, a table for each kind
 * @param sources by source, for the month
 * @param files what became of every file
 */
@NullMarked
public record WorkbookView(
    String client,
    String agency,
    String statement,
    String monthName,
    String previousName,
    String lastYearName,
    WorkbookGoal.Months months,
    String currencyBefore,
    String currencyAfter,
    String percent,
    String decimals,
    String localePrefix,
    String colour,
    String paper,
    String day,
    List<WorkbookGoal> goals,
    List<WorkbookSection> sections,
    String leftOut,
    List<Table> tables,
    List<SourceRow> sources,
    List<FileRow> files) {

  /** Copies the lists. */
  public WorkbookView {
    goals = List.copyOf(goals);
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    sources = List.copyOf(sources);
    files = List.copyOf(files);
  }

  /**
   * Facts of one kind, filled in by {@code <data source="...">}.
   *
   * @param source the name to give there
   * @param sheet the name for its sheet
   * @param rows how many
   * @param width of all its columns, in characters
   */
  public record Table(String source, String sheet, int rows, double width) {}

  /**
   * A source in the month.
   *
   * @param name for people
   * @param files that hold facts of the month
   * @param rows facts of the month
   * @param refused rows that could not be read
   * @param foreign rows of other people's accounts
   * @param days with data
   * @param of days of the month; empty when the source does not rest on days
   * @param missing the days without, such as {@code 3–5, 17}
   */
  public record SourceRow(
      String name,
      WorkbookCell files,
      WorkbookCell rows,
      WorkbookCell refused,
      WorkbookCell foreign,
      WorkbookCell days,
      WorkbookCell of,
      String missing) {}

  /**
   * A file.
   *
   * @param path relative to the client's folder
   * @param folder the month of its folder; empty for the client's own files
   * @param source what it is an export of; empty when it was not read
   * @param outcome the end of a word's key: {@code read}, {@code ignored} or {@code refused}
   * @param reason why, when it was not read; else empty
   * @param counts rows, facts, refused, foreign, superseded; all empty when it was not read
   * @param first the first day that it speaks of
   * @param last the last day that it speaks of
   * @param sha256 of its bytes
   */
  public record FileRow(
      String path,
      WorkbookCell folder,
      String source,
      String outcome,
      String reason,
      List<WorkbookCell> counts,
      WorkbookCell first,
      WorkbookCell last,
      String sha256) {

    /** Copies the list. */
    public FileRow {
      counts = List.copyOf(counts);
    }
  }
}

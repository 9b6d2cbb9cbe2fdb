package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * What customers answered in a survey.
 *
 * @param name of the survey
 * @param note how many responded, of how many, and before
 * @param questions each in a column of its own, three at most
 */
public record SurveyView(String name, String note, List<QuestionView> questions) {

  /** Copies the list. */
  public SurveyView {
    questions = List.copyOf(questions);
  }

  /**
   * A question.
   *
   * @param title what it is about
   * @param words in which it was asked; empty where they are not known
   * @param value the mean, by how much more would recommend than would not, or, of answers in
   *     words, the share of the most frequent one
   * @param known whether there is a value; else it is why there is none
   * @param basis what the value is, and how many answers it rests on
   * @param past the same in the month before and a year earlier, a text for each
   * @param columns how often each number was given; missing where answers are no numbers
   * @param answers how often each answer was given in words, the most frequent first
   */
  public record QuestionView(
      String title,
      String words,
      String value,
      boolean known,
      String basis,
      List<String> past,
      Optional<ColumnsView> columns,
      List<AnswerRow> answers) {

    /** Copies the lists. */
    public QuestionView {
      past = List.copyOf(past);
      answers = List.copyOf(answers);
    }
  }

  /**
   * How often each number was given.
   *
   * @param columns from the lowest
   * @param alt what the drawing shows, in words
   */
  public record ColumnsView(List<Column> columns, String alt) {

    /** Copies the list. */
    public ColumnsView {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A number that was given.
   *
   * @param x its left side
   * @param width of it
   * @param height of it
   * @param count how often
   * @param label the number
   * @param tone {@code good}, {@code neutral} or {@code attention}
   */
  public record Column(
      double x, double width, double height, String count, String label, String tone) {}

  /**
   * An answer in words.
   *
   * @param text the words
   * @param bar the bar's length
   * @param count how often
   */
  public record AnswerRow(String text, BulletView.Bar bar, String count) {}
}

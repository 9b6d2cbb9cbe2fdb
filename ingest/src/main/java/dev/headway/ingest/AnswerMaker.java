package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a row of a survey into answers: one for each question that was answered.
 *
 * @param cells the table
 * @param survey the survey's name
 */
record AnswerMaker(Cells cells, String survey) {

  /** The field of a format that holds the answers to a question. */
  static String field(Answer.Question question) {
    return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<Answer> make(Row row, Origin origin) throws RowRefused {
    LocalDate day = cells.presentDay("day", row);
    String id = id(row);
    List<Answer> answers = new ArrayList<>();
    for (Answer.Question question : Answer.Question.values()) {
      String text = cells.text(field(question), row);
      if (!text.isEmpty()) {
        answers.add(new Answer(origin, survey, id, day, question, text, score(question, text)));
      }
    }
    return answers;
  }

  /**
   * The response's id; else its time, and, since two responses may have the same, a digest of what
   * was answered, and a number where that is the same too.
   */
  private String id(Row row) throws RowRefused {
    String id = cells.id("id", row);
    if (!id.isEmpty()) {
      return id;
    }
    List<String> answers = new ArrayList<>();
    for (Answer.Question question : Answer.Question.values()) {
      answers.add(cells.text(field(question), row));
    }
    return cells.numbered(cells.text("day", row) + " " + Digest.of(answers));
  }

  private static Optional<BigDecimal> score(Answer.Question question, String text) {
    return question == Answer.Question.HEARD_ABOUT
        ? Optional.empty()
        : NumberStyle.PLAIN.parse(text);
  }
}

package dev.headway.model;

import dev.headway.ingest.Answer;
import java.time.YearMonth;
import java.util.List;

/**
 * What customers say when they are asked, survey by survey. Surveys are never added: they ask
 * different people.
 *
 * @param surveys in the order of the client's file
 */
public record AskedScore(List<Survey> surveys) {

  /** Nobody was asked. */
  public static final AskedScore NONE = new AskedScore(List.of());

  /** Copies the list. */
  public AskedScore {
    surveys = List.copyOf(surveys);
  }

  /**
   * A survey.
   *
   * @param name in the client's file
   * @param month who responded in the report's month
   * @param previous in the month before
   * @param lastYear in the same month a year earlier
   * @param questions each that it asks, but for where customers heard about the client
   */
  public record Survey(
      String name,
      Responses month,
      Responses previous,
      Responses lastYear,
      List<Question> questions) {

    /** Copies the list. */
    public Survey {
      questions = List.copyOf(questions);
    }
  }

  /**
   * Who responded.
   *
   * @param month in which
   * @param responded how many customers answered any of its questions
   * @param asked how many were asked; missing where the client's file does not say
   * @param rate responded / asked
   */
  public record Responses(YearMonth month, Figure responded, Figure asked, Figure rate) {}

  /**
   * A question.
   *
   * @param question what it asks
   * @param month the answers of the report's month
   * @param previous of the month before
   * @param lastYear of the same month a year earlier
   */
  public record Question(
      Answer.Question question, Answers month, Answers previous, Answers lastYear) {}

  /**
   * The answers of a month.
   *
   * @param month in which
   * @param answers how many
   * @param scored how many of them are numbers
   * @param mean of those; of recommendations too
   * @param promoters who would recommend, at 9 or 10 of 10; missing for other questions
   * @param detractors who would not, at 0 to 6; missing for other questions
   * @param net (promoters - detractors) / scored, from -1 to 1; missing for other questions
   * @param distribution how often each answer was given, numbers in their order and words by their
   *     frequency; of free text only the numbers
   */
  public record Answers(
      YearMonth month,
      Figure answers,
      Figure scored,
      Figure mean,
      Figure promoters,
      Figure detractors,
      Figure net,
      List<Given> distribution) {

    /** Copies the list. */
    public Answers {
      distribution = List.copyOf(distribution);
    }
  }

  /**
   * An answer.
   *
   * @param answer the number or the words
   * @param times how often it was given
   */
  public record Given(String answer, int times) {}
}

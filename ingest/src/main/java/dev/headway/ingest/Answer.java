package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One customer's answer to one question of a survey. Who answered is not kept.
 *
 * @param origin where it was read
 * @param survey the survey's name in the client's file
 * @param id what tells one response from another: the export's id, or its time
 * @param day the day it was given, in the client's time zone where the export carries times
 * @param question what was asked
 * @param text the answer in the customer's words, or the word or number that was picked
 * @param score the answer as a number, where it is one
 */
public record Answer(
    Origin origin,
    String survey,
    String id,
    LocalDate day,
    Question question,
    String text,
    Optional<BigDecimal> score)
    implements Fact {

  private static final BigDecimal PROMOTERS = BigDecimal.valueOf(9);
  private static final BigDecimal DETRACTORS = BigDecimal.valueOf(6);

  /** What a question asks, whatever its words. */
  public enum Question {
    /** How satisfied somebody is. */
    SATISFACTION,
    /** How likely somebody is to recommend, from 0 to 10. */
    RECOMMENDATION,
    /** How somebody heard about the client. */
    HEARD_ABOUT,
    /** How the relationship is, and anything else. */
    OTHER
  }

  @Override
  public Period period() {
    return Period.of(day);
  }

  @Override
  public String key() {
    return survey + "|" + id + "|" + question;
  }

  @Override
  public FactKind kind() {
    return FactKind.ANSWER;
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case TYPE -> Optional.of(question.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case FORM -> Optional.of(survey);
      default -> Optional.empty();
    };
  }

  @Override
  public Measures measures() {
    return score.map(this::scored).orElse(Measures.none());
  }

  private Measures scored(BigDecimal value) {
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("answer_score", value);
    values.put("answers_scored", BigDecimal.ONE);
    if (question == Question.RECOMMENDATION) {
      values.put("recommendations_rated", BigDecimal.ONE);
      values.put("promoters", oneIf(value.compareTo(PROMOTERS) >= 0));
      values.put("detractors", oneIf(value.compareTo(DETRACTORS) <= 0));
    }
    return new Measures(values);
  }

  private static BigDecimal oneIf(boolean holds) {
    return holds ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}

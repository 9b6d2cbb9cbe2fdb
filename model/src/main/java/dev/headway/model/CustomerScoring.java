package dev.headway.model;

import java.time.YearMonth;

/** Puts together how customers were helped, and what they said and did. */
final class CustomerScoring {

  private final Client client;
  private final YearMonth month;
  private final GatheredFacts facts;
  private final InputFigures inputs;
  private final SurveyAnswers answers;

  CustomerScoring(
      Client client,
      YearMonth month,
      GatheredFacts facts,
      InputFigures inputs,
      SurveyAnswers answers) {
    this.client = client;
    this.month = month;
    this.facts = facts;
    this.inputs = inputs;
    this.answers = answers;
  }

  CustomerScore score() {
    CareScoring care = new CareScoring(client, month, facts, inputs);
    YearMonth first = facts.first().orElse(month);
    return new CustomerScore(
        care.groups(),
        care.networks(),
        new SentimentScoring(client, first, month, inputs).score(),
        new VoiceScoring(month, inputs, facts.evidence()).scores(),
        new HeardAboutScoring(client, month, inputs, answers).scores());
  }
}

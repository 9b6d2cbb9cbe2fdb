package dev.headway.samples.marlpit;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The answers to a Google form, which a card at the till asks for. */
final class Survey {
  private record Answer(LocalDateTime given, int score) {}

  private Survey() {}

  static Export of(Month month) {
    Dice dice = month.dice("survey");
    List<Answer> answers = new ArrayList<>();
    answers(answers, month, month.survey().promoters(), 9, 10, dice);
    answers(answers, month, month.survey().passives(), 7, 8, dice);
    answers(answers, month, month.survey().detractors(), 2, 6, dice);
    answers.sort(Comparator.comparing(Answer::given));
    Csv csv =
        new Csv(Csv.Quotes.ALL, "\n")
            .row(
                List.of(
                    "Timestamp",
                    "How likely are you to recommend us to a friend?",
                    "How did you hear about us?"));
    for (Answer answer : answers) {
      // One in five leaves the second question out.
      String heard = dice.chance(20) ? "" : dice.pick(Lines.of(Survey.class, "heard.txt"));
      csv.row(List.of(Times.googleForms(answer.given()), String.valueOf(answer.score()), heard));
    }
    return new Export("A minute for Marlpit.csv", csv.bytesWithoutLastLineEnd());
  }

  private static void answers(
      List<Answer> answers, Month month, int count, int from, int to, Dice dice) {
    IntStream.range(0, count)
        .mapToObj(i -> new Answer(Times.moment(month.month(), 9, 17, dice), dice.between(from, to)))
        .forEach(answers::add);
  }
}

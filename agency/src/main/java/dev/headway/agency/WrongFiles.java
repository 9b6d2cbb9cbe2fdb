package dev.headway.agency;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.ReadFile;
import dev.headway.input.Problem;
import dev.headway.input.Severity;
import dev.headway.model.GoalScore;
import dev.headway.model.InputScore;
import dev.headway.model.Scorecard;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of fact whose files for the month have mistakes that were told. That such a file tells
 * nothing is no news of its own: with the mistakes mended, it will.
 */
final class WrongFiles {

  private static final String EVIDENCE = "evidence.csv";

  private final Scorecard card;
  private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);

  WrongFiles(ClientFolder folder, Scorecard card, List<Problem> problems) {
    this.card = card;
    Set<String> wrong =
        problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(problem -> problem.place().file())
            .collect(Collectors.toSet());
    for (ReadFile file : card.exports().files()) {
      Optional<YearMonth> month = file.file().folder();
      if (wrong.contains(folder.label() + "/" + file.file().path())
          && month.map(card.month()::equals).orElse(true)) {
        kind(file).ifPresent(kinds::add);
      }
    }
  }

  /** Whether every input of the goal that has no value would stand in such a file. */
  boolean explain(GoalScore score) {
    List<InputScore> missing =
        score.inputs().stream().filter(input -> !input.actual().isKnown()).toList();
    return !missing.isEmpty()
        && missing.stream()
            .map(input -> Optional.ofNullable(card.client().inputs().get(input.name())))
            .allMatch(input -> input.filter(i -> kinds.contains(i.metric().of())).isPresent());
  }

  private static Optional<FactKind> kind(ReadFile file) {
    if (file.outcome() instanceof ReadFile.Read read) {
      return Optional.of(read.kind());
    }
    // A file that was refused as a whole has no kind, but this one's name says what it is.
    return Optional.of(FactKind.EVIDENCE).filter(kind -> file.file().path().equals(EVIDENCE));
  }
}

package dev.headway.plugin;

import dev.headway.agency.ClientOutcome;
import dev.headway.agency.RunResult;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import java.util.List;

/** The one sentence that a failed build ends with; the details stand in the log above it. */
final class Summary {

  private Summary() {}

  static String ofRequest(Problems problems) {
    long errors = problems.list().stream().filter(p -> p.severity() == Severity.ERROR).count();
    return count(errors, "error") + "; what to do stands above.";
  }

  static String of(RunResult result) {
    List<String> failed =
        result.clients().stream().filter(ClientOutcome::failed).map(ClientOutcome::id).toList();
    String where = failed.isEmpty() ? "" : " (" + String.join(", ", failed) + ")";
    return count(result.errors(), "error") + where + "; what to do stands above.";
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

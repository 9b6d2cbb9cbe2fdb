package dev.headway.agency;

import dev.headway.ingest.ReadFile;
import dev.headway.input.Problem;
import dev.headway.model.SourceScore;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of one client.
 *
 * @param id the name of its folder
 * @param name as its file says; the id when the file could not be read
 * @param problems what was wrong
 * @param goals in the order of its file; empty when that could not be read
 * @param sources what was read for the month
 * @param setAside files that were ignored or refused
 * @param documents what was written; empty when there was an error, and after a check
 * @param earlier documents of an earlier run of the same month that were left as they are, because
 *     none could be written now
 */
public record ClientOutcome(
    String id,
    String name,
    List<Problem> problems,
    List<GoalLine> goals,
    List<SourceScore> sources,
    List<ReadFile> setAside,
    List<Path> documents,
    List<Path> earlier) {

  /** Copies the lists. */
  public ClientOutcome {
    problems = List.copyOf(problems);
    goals = List.copyOf(goals);
    sources = List.copyOf(sources);
    setAside = List.copyOf(setAside);
    documents = List.copyOf(documents);
    earlier = List.copyOf(earlier);
  }

  /** Whether one of its problems is an error. */
  public boolean failed() {
    return RunResult.hasError(problems);
  }
}

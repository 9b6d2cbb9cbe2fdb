package dev.headway.agency;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param month the month that was reported on
 * @param problems what was wrong with the request as a whole
 * @param clients what came of each client, by id
 */
public record RunResult(YearMonth month, List<Problem> problems, List<ClientOutcome> clients) {

  /** Copies the lists. */
  public RunResult {
    problems = List.copyOf(problems);
    clients = List.copyOf(clients);
  }

  /** Whether anything is an error, in the request or in any client. */
  public boolean failed() {
    return hasError(problems) || clients.stream().anyMatch(ClientOutcome::failed);
  }

  /** All documents that were written, in the order of clients. */
  public List<Path> documents() {
    return clients.stream().flatMap(client -> client.documents().stream()).toList();
  }

  /** How many errors there are in all. */
  public long errors() {
    return Stream.concat(
            problems.stream(), clients.stream().flatMap(client -> client.problems().stream()))
        .filter(problem -> problem.severity() == Severity.ERROR)
        .count();
  }

  /** The same with problems of the request more. */
  RunResult with(List<Problem> more) {
    return new RunResult(month, Stream.concat(problems.stream(), more.stream()).toList(), clients);
  }

  static boolean hasError(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}

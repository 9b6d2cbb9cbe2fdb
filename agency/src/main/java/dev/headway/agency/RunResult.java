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
 * @param said what is to be told last, in lines
 */
public record RunResult(
    YearMonth month, List<Problem> problems, List<ClientOutcome> clients, List<String> said) {

  /** Copies the lists; what was found several times is told once. */
  public RunResult {
    problems = problems.stream().distinct().toList();
    clients = List.copyOf(clients);
    said = List.copyOf(said);
  }

  /** With nothing to tell but what stands in it. */
  public RunResult(YearMonth month, List<Problem> problems, List<ClientOutcome> clients) {
    this(month, problems, clients, List.of());
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
    return new RunResult(
        month, Stream.concat(problems.stream(), more.stream()).toList(), clients, said);
  }

  /** The same with something to tell at the end. */
  RunResult saying(List<String> lines) {
    return new RunResult(month, problems, clients, lines);
  }

  static boolean hasError(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}

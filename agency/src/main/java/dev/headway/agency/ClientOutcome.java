package dev.headway.agency;

import dev.headway.agency.delivery.MessageStatus;
import dev.headway.ingest.ReadFile;
import dev.headway.input.Problem;
import dev.headway.model.SourceScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one client.
 *
 * @param id the name of its folder
 * @param name as its file says; the id when the file could not be read
 * @param problems what was wrong
 * @param goals in the order of its file; empty when that could not be read
 * @param sources what was read for the month
 * @param files every file, and what became of it
 * @param documents what was written; empty when there was an error, and after a check
 * @param earlier documents of an earlier run of the same month that were left as they are, because
 *     none could be written now
 * @param messages that are ready to be sent; empty where nobody asked
 * @param explained where the numbers of goals come from, as lines of text; empty where nobody asked
 */
public record ClientOutcome(
    String id,
    String name,
    List<Problem> problems,
    List<GoalLine> goals,
    List<SourceScore> sources,
    List<ReadFile> files,
    List<Path> documents,
    List<Path> earlier,
    List<MessageStatus> messages,
    List<String> explained) {

  /** Copies the lists. */
  public ClientOutcome {
    problems = List.copyOf(problems);
    goals = List.copyOf(goals);
    sources = List.copyOf(sources);
    files = List.copyOf(files);
    documents = List.copyOf(documents);
    earlier = List.copyOf(earlier);
    messages = List.copyOf(messages);
    explained = List.copyOf(explained);
  }

  /** The same with one problem more. */
  ClientOutcome with(Problem problem) {
    return with(List.of(problem));
  }

  /** The same with these problems more. */
  ClientOutcome with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new ClientOutcome(
        id, name, all, goals, sources, files, documents, earlier, messages, explained);
  }

  /** The same with an explanation. */
  ClientOutcome explaining(List<String> lines) {
    return new ClientOutcome(
        id, name, problems, goals, sources, files, documents, earlier, messages, lines);
  }

  /** The same with messages that are ready. */
  ClientOutcome mailing(List<MessageStatus> ready) {
    return new ClientOutcome(
        id, name, problems, goals, sources, files, documents, earlier, ready, explained);
  }

  /** Files that were ignored or refused. */
  public List<ReadFile> setAside() {
    return files.stream().filter(file -> !(file.outcome() instanceof ReadFile.Read)).toList();
  }

  /** Whether one of its problems is an error. */
  public boolean failed() {
    return RunResult.hasError(problems);
  }
}

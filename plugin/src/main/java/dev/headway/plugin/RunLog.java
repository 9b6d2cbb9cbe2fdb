package dev.headway.plugin;

import dev.headway.agency.ClientOutcome;
import dev.headway.agency.GoalLine;
import dev.headway.agency.RunResult;
import dev.headway.ingest.ReadFile;
import dev.headway.input.Problem;
import dev.headway.input.Severity;
import dev.headway.model.Verdict;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Tells a run's result in Maven's log: problems first, then each client, the files last. */
final class RunLog {

  /** More warnings than this about one client are counted; -X shows them all. */
  static final int WARNINGS_SHOWN = 50;

  private final Log log;

  RunLog(Log log) {
    this.log = log;
  }

  /**
   * Tells what came of a run.
   *
   * @param detailed whether each client's sources, files and goals are listed, and not only counted
   */
  void result(RunResult result, boolean detailed) {
    problems(result.problems());
    for (ClientOutcome client : result.clients()) {
      client(client, result.month(), detailed);
    }
    // One block, so that modules that are built at the same time do not tear it apart.
    List<Path> documents = result.documents();
    if (!documents.isEmpty()) {
      log.info(Summary.count(documents.size(), "document") + " for " + result.month() + ":");
      documents.forEach(document -> log.info("  " + document));
    }
    result.said().forEach(log::info);
  }

  void problems(List<Problem> problems) {
    problems.stream().filter(p -> p.severity() == Severity.ERROR).forEach(this::error);
    List<Problem> warnings =
        problems.stream().filter(p -> p.severity() == Severity.WARNING).toList();
    warnings.stream().limit(WARNINGS_SHOWN).forEach(p -> lines(p).forEach(log::warn));
    if (warnings.size() > WARNINGS_SHOWN) {
      log.warn((warnings.size() - WARNINGS_SHOWN) + " more warnings; -X shows them.");
      warnings.stream().skip(WARNINGS_SHOWN).forEach(this::debug);
    }
    List<Problem> notes = problems.stream().filter(p -> p.severity() == Severity.NOTE).toList();
    if (!notes.isEmpty()) {
      log.info(Summary.count(notes.size(), "note") + " on known quirks; -X shows them.");
      notes.forEach(this::debug);
    }
  }

  private void client(ClientOutcome client, YearMonth month, boolean detailed) {
    problems(client.problems());
    log.info(client.name() + " (" + client.id() + "), " + month + ": " + state(client));
    if (detailed) {
      SourceTable.lines(client).forEach(line -> log.info("  " + line));
      client.setAside().forEach(file -> log.info("  " + setAside(file)));
    }
    if (!client.explained().isEmpty()) {
      client.explained().forEach(line -> log.info(("  " + line).stripTrailing()));
      return;
    }
    client.goals().stream()
        .filter(goal -> detailed || goal.lacksExport())
        .forEach(goal -> log.info("  " + goal(goal)));
    client.earlier().forEach(file -> log.info("  left as an earlier run wrote it: " + file));
  }

  private static String state(ClientOutcome client) {
    long errors = client.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    // Every file that could be read has a goal; those who ask for facts do not ask for goals.
    String goals =
        client.goals().isEmpty()
            ? client.documents().isEmpty() ? "not read" : "facts only"
            : Summary.count(client.goals().size(), "goal")
                + ", "
                + client.goals().stream().filter(GoalLine::lacksExport).count()
                + " without data";
    return errors == 0 ? goals : goals + "; " + Summary.count(errors, "error");
  }

  private static String setAside(ReadFile file) {
    ReadFile.Outcome outcome = file.outcome();
    if (outcome instanceof ReadFile.Ignored ignored) {
      return file.file().path() + ": ignored, " + ignored.text();
    }
    if (outcome instanceof ReadFile.Refused refused) {
      return file.file().path() + ": refused, " + refused.reason();
    }
    return file.file().path() + ": read";
  }

  private static String goal(GoalLine goal) {
    String missing =
        goal.missing().isEmpty() ? "" : "; missing: " + String.join(", ", goal.missing());
    return goal.name() + ": " + word(goal.verdict()) + missing;
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case AHEAD -> "ahead";
      case ON_TRACK -> "on track";
      case AT_RISK -> "at risk";
      case BEHIND -> "behind";
      case TOO_EARLY -> "too early to say";
      case NO_DATA -> "no data";
    };
  }

  private void error(Problem problem) {
    lines(problem).forEach(log::error);
  }

  private void debug(Problem problem) {
    lines(problem).forEach(log::debug);
  }

  private static List<String> lines(Problem problem) {
    return problem.toString().lines().toList();
  }
}

package dev.headway.agency;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import dev.headway.model.SourceScore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;

/**
 * What a check found, as JSON for other programs; docs/check.md describes it.
 *
 * @param month the month
 * @param client the client's id
 * @param name its name
 * @param sources what any month has had
 * @param goals its goals
 * @param files every file, and what became of it
 * @param problems what is wrong
 */
record CheckJson(
    YearMonth month,
    String client,
    String name,
    List<Source> sources,
    List<GoalLine> goals,
    List<FileJson> files,
    List<Told> problems) {

  static final String NAME = "check.json";

  static CheckJson of(YearMonth month, ClientOutcome client) {
    return new CheckJson(
        month,
        client.id(),
        client.name(),
        client.sources().stream().map(source -> source(client, source)).toList(),
        client.goals(),
        client.files().stream().map(FileJson::of).toList(),
        client.problems().stream().map(CheckJson::told).toList());
  }

  void writeTo(OutputStream to) throws IOException {
    RecordJson.write(this, to);
  }

  record Source(
      String source,
      String name,
      int files,
      int rows,
      int refused,
      int foreign,
      int aside,
      int daysCovered,
      int days,
      List<Integer> missingDays,
      List<String> goalsWithout) {}

  record Told(
      Severity severity, String file, int line, int column, String message, String advice) {}

  private static Source source(ClientOutcome client, SourceScore source) {
    return new Source(
        source.source().id(),
        source.source().name(),
        source.files(),
        source.rows(),
        source.refused(),
        source.foreign(),
        source.aside(),
        source.coverage().days(),
        source.coverage().of(),
        source.missingDays(),
        goalsWithout(client, source));
  }

  /** The ids of the goals that miss a source. */
  static List<String> goalsWithout(ClientOutcome client, SourceScore source) {
    return client.goals().stream()
        .filter(goal -> goal.missing().contains(source.source().name()))
        .map(GoalLine::id)
        .toList();
  }

  private static Told told(Problem problem) {
    return new Told(
        problem.severity(),
        problem.place().file(),
        problem.place().line(),
        problem.place().column(),
        problem.message(),
        problem.advice());
  }
}

package dev.headway.agency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.headway.ingest.ReadFile;
import dev.headway.input.Problem;
import dev.headway.model.SourceScore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * What a check found, as JSON for other programs; docs/check.md describes it.
 *
 * @param month the month
 * @param client what was found
 */
record CheckJson(YearMonth month, ClientOutcome client) {

  static final String NAME = "check.json";

  void writeTo(OutputStream to) throws IOException {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
      json.setPrettyPrinter(lines);
      json.writeStartObject();
      json.writeStringField("month", month.toString());
      json.writeStringField("client", client.id());
      json.writeStringField("name", client.name());
      json.writeArrayFieldStart("sources");
      for (SourceScore source : client.sources()) {
        source(source, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("goals");
      for (GoalLine goal : client.goals()) {
        goal(goal, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("files");
      for (ReadFile file : client.files()) {
        file(file, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("problems");
      for (Problem problem : client.problems()) {
        problem(problem, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void source(SourceScore source, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", source.source().id());
    json.writeStringField("name", source.source().name());
    json.writeNumberField("files", source.files());
    json.writeNumberField("rows", source.rows());
    json.writeNumberField("refused", source.refused());
    json.writeNumberField("foreign", source.foreign());
    json.writeNumberField("aside", source.aside());
    json.writeNumberField("daysCovered", source.coverage().days());
    json.writeNumberField("days", source.coverage().of());
    json.writeArrayFieldStart("missingDays");
    for (int day : source.missingDays()) {
      json.writeNumber(day);
    }
    json.writeEndArray();
    texts("goalsWithout", goalsWithout(client, source), json);
    json.writeEndObject();
  }

  /** The ids of the goals that miss a source. */
  static List<String> goalsWithout(ClientOutcome client, SourceScore source) {
    return client.goals().stream()
        .filter(goal -> goal.missing().contains(source.source().name()))
        .map(GoalLine::id)
        .toList();
  }

  private static void goal(GoalLine goal, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", goal.id());
    json.writeStringField("name", goal.name());
    json.writeStringField("verdict", word(goal.verdict()));
    json.writeBooleanField("lacksExport", goal.lacksExport());
    texts("missing", goal.missing(), json);
    json.writeEndObject();
  }

  private static void file(ReadFile file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.file().path());
    json.writeStringField("sha256", file.file().sha256());
    if (file.outcome() instanceof ReadFile.Read read) {
      json.writeStringField("outcome", "read");
      json.writeStringField("format", read.format());
      json.writeStringField("source", read.source().id());
      json.writeNumberField("rows", read.rows());
      json.writeNumberField("facts", read.facts());
      json.writeNumberField("refused", read.refused());
      json.writeNumberField("foreign", read.foreign());
      json.writeNumberField("aside", read.aside());
      json.writeNumberField("superseded", read.superseded());
    } else if (file.outcome() instanceof ReadFile.Ignored ignored) {
      json.writeStringField("outcome", "ignored");
      json.writeStringField("reason", ignored.reason());
    } else if (file.outcome() instanceof ReadFile.Refused refused) {
      json.writeStringField("outcome", "refused");
      json.writeStringField("reason", refused.reason());
    }
    json.writeEndObject();
  }

  private static void problem(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", word(problem.severity()));
    json.writeStringField("file", problem.place().file());
    json.writeNumberField("line", problem.place().line());
    json.writeNumberField("column", problem.place().column());
    json.writeStringField("message", problem.message());
    json.writeStringField("advice", problem.advice());
    json.writeEndObject();
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.headway.model;

import dev.headway.ingest.Exports;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a month's commentary. */
final class CommentaryReader {

  private static final String FENCE = "---";
  private static final int MOST_NAMED = 3;

  private final String label;
  private final List<String> goals;
  private final Problems problems;

  CommentaryReader(String label, List<Goal> goals, Problems problems) {
    this.label = label;
    this.goals = goals.stream().map(Goal::id).toList();
    this.problems = problems;
  }

  Commentary read(Path file) {
    if (!Files.exists(file)) {
      tellMissing(file);
      return Commentary.NONE;
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return frontMatter(lines);
    } catch (CharacterCodingException e) {
      problems.error(Place.of(label), "is not UTF-8 text", "Save it as UTF-8 in your editor.");
    } catch (IOException e) {
      problems.error(
          Place.of(label), "cannot be read: " + Reason.of(e), "Check that you may read it.");
    }
    return Commentary.NONE;
  }

  /** Most often the file is there under another month's name, so those that are there are named. */
  private void tellMissing(Path file) {
    List<String> others = others(file);
    problems.add(
        Problem.warning(
            Place.of(label),
            "is not there, so the report has no decisions and no actions"
                + (others.isEmpty() ? "" : "; there is: " + String.join(", ", others)),
            "Write it as docs/client-file.md shows, or leave it out if there is nothing to say."));
  }

  /** The newest months' files beside it, the newest first. */
  private static List<String> others(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.endsWith(".md"))
          .sorted(Comparator.reverseOrder())
          .limit(MOST_NAMED)
          .toList();
    } catch (IOException e) {
      // That there is no such file is told anyway; the list is but a help.
      return List.of();
    }
  }

  private Commentary frontMatter(List<String> lines) {
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end <= 0 || !lines.get(0).replace("\uFEFF", "").equals(FENCE)) {
      problems.error(
          Place.of(label, 1),
          "does not begin with a block between two lines of ---",
          "Write --- in the first line, then prepared, decisions and actions, then --- again.");
      return Commentary.NONE;
    }
    Map<String, String> words = new CommentaryWords(label, goals, problems).of(lines, end + 1);
    String yaml = String.join("\n", lines.subList(1, end));
    return YamlFile.parse(yaml, label, 2, problems)
        .map(map -> commentary(map, words))
        .orElse(Commentary.NONE);
  }

  private Commentary commentary(YamlMap map, Map<String, String> words) {
    Optional<LocalDate> prepared = map.optional("prepared").flatMap(Scalar::day);
    Optional<LocalDate> replaces =
        map.optional("replaces").flatMap(value -> replaced(value, prepared));
    List<Commentary.Decision> decisions = new ArrayList<>();
    map.maps("decisions").forEach(m -> decision(m).ifPresent(decisions::add));
    List<Commentary.Action> actions = new ArrayList<>();
    map.maps("actions").forEach(m -> action(m).ifPresent(actions::add));
    Optional<String> coverNote = map.optional("coverNote").flatMap(BrandReader::coverNote);
    map.done();
    actions.sort(Comparator.comparing(Commentary.Action::by));
    return new Commentary(prepared, replaces, decisions, actions, coverNote, words);
  }

  /** A report cannot replace one of a later day. */
  private Optional<LocalDate> replaced(YamlValue value, Optional<LocalDate> prepared) {
    Optional<LocalDate> replaced = Scalar.day(value);
    boolean isLater = replaced.flatMap(day -> prepared.filter(day::isAfter)).isPresent();
    if (isLater) {
      problems.error(
          value.place(),
          "replaces a report of a later day than this one, which is of " + prepared.orElseThrow(),
          "Write in replaces the day that stands on the report that was sent, and in prepared the"
              + " day of this one.");
    }
    return isLater ? Optional.empty() : replaced;
  }

  private Optional<Commentary.Decision> decision(YamlMap map) {
    String what = map.text("what", "Staff the evenings, 18:00 to 21:00");
    String why = map.text("why", "38 of the 66 missed questions came on weekday evenings.");
    Optional<LocalDate> answerBy = map.required("answerBy", "2026-11-13").flatMap(Scalar::day);
    map.done();
    return answerBy.map(day -> new Commentary.Decision(what, why, day));
  }

  private Optional<Commentary.Action> action(YamlMap map) {
    String what = map.text("what", "Two more how-to films");
    String goal = map.text("goal", "test-rides");
    String owner = map.text("owner", "Priya Nair, Brightwater");
    Optional<LocalDate> by = map.required("by", "2026-11-20").flatMap(Scalar::day);
    String doneWhen = map.text("doneWhen", "both are published");
    Optional<String> sends = map.optionalText("sends");
    sends.ifPresent(source -> checkSource(source, map.place("sends")));
    map.done();
    if (!goal.isEmpty() && !goals.contains(goal)) {
      problems.error(
          map.place("goal"),
          "no goal of this client has the id '" + goal + "'",
          Nearest.to(goal, goals)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Its goals are " + String.join(", ", goals) + "."));
    }
    return by.map(day -> new Commentary.Action(what, goal, owner, day, doneWhen, sends));
  }

  /** A source of the agency's own formats may be new; a near miss of a known one is a mistake. */
  private void checkSource(String source, Place place) {
    List<String> known = Exports.knownSources();
    if (!known.contains(source)) {
      Nearest.to(source, known)
          .ifPresent(
              near ->
                  problems.error(
                      place,
                      "the source '" + source + "' is not known",
                      "Did you mean '" + near + "'?"));
    }
  }
}

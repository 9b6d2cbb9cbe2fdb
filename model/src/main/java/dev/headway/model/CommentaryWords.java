package dev.headway.model;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads what a month's commentary says of goals: Markdown below headings that name a goal, such as
 * {@code ## test-rides}.
 *
 * @param label the file's name in messages
 * @param goals the ids of the client's goals
 * @param problems told what is wrong
 */
record CommentaryWords(String label, List<String> goals, Problems problems) {

  private static final String HEADING = "## ";

  /** A goal's page has room for so many letters. */
  private static final int LONGEST = 900;

  /**
   * The words, by the goal's id.
   *
   * @param lines all lines of the file
   * @param from the index of the first that may hold words
   */
  Map<String, String> of(List<String> lines, int from) {
    Map<String, String> words = new TreeMap<>();
    Optional<String> goal = Optional.empty();
    boolean isTold = false;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(HEADING)) {
        goal = goal(line.substring(HEADING.length()).strip(), i + 1, words);
        isTold = true;
      } else if (goal.isPresent()) {
        words.merge(goal.get(), line + "\n", String::concat);
      } else if (!line.isBlank() && !isTold) {
        tellHomeless(i + 1);
        isTold = true;
      }
    }
    words.replaceAll((id, text) -> text.strip());
    words.values().removeIf(String::isEmpty);
    words.forEach(this::checkLength);
    return words;
  }

  private Optional<String> goal(String id, int line, Map<String, String> words) {
    if (!goals.contains(id)) {
      problems.error(
          new Place(label, line, HEADING.length() + 1),
          "no goal of this client has the id '" + id + "'",
          Nearest.to(id, goals)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Its goals are " + String.join(", ", goals) + "."));
      return Optional.empty();
    }
    if (words.putIfAbsent(id, "") != null) {
      problems.error(
          Place.of(label, line),
          "has two headings '" + id + "'",
          "Put all that is to be said of this goal under one of them.");
    }
    return Optional.of(id);
  }

  private void tellHomeless(int line) {
    problems.add(
        Problem.warning(
            Place.of(label, line),
            "this text stands under no goal's heading, so that no page prints it",
            "Put a line such as '## "
                + goals.stream().findFirst().orElse("test-rides")
                + "' above it, with the id of the goal that it is about."));
  }

  private void checkLength(String goal, String text) {
    if (text.length() > LONGEST) {
      problems.error(
          Place.of(label),
          "what it says of '"
              + goal
              + "' has "
              + text.length()
              + " letters, and the goal's page has room for "
              + LONGEST,
          "Shorten it to what the client has to know.");
    }
  }
}

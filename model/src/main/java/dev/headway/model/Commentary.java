package dev.headway.model;

import dev.headway.input.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The account manager's words for a month.
 *
 * @param prepared the day that stands on the report; empty when the file does not say
 * @param replaces the day of the report that this one replaces, not after {@code prepared}; empty
 *     for a month's first
 * @param decisions what the client has to decide
 * @param actions what is done next, by the day on which it is to be done
 * @param coverNote a few words to the client on page 1; empty where the brand's hold
 * @param words what is to be said of goals, as Markdown, by the goal's id
 */
public record Commentary(
    Optional<LocalDate> prepared,
    Optional<LocalDate> replaces,
    List<Decision> decisions,
    List<Action> actions,
    Optional<String> coverNote,
    Map<String, String> words) {

  /** No words. */
  public static final Commentary NONE = new Commentary(Optional.empty(), List.of(), List.of());

  /** Copies the lists. */
  public Commentary {
    decisions = List.copyOf(decisions);
    actions = List.copyOf(actions);
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** Without a cover note and words of goals. */
  public Commentary(Optional<LocalDate> prepared, List<Decision> decisions, List<Action> actions) {
    this(prepared, decisions, actions, Optional.empty(), Map.of());
  }

  /** Of a month's first report. */
  public Commentary(
      Optional<LocalDate> prepared,
      List<Decision> decisions,
      List<Action> actions,
      Optional<String> coverNote,
      Map<String, String> words) {
    this(prepared, Optional.empty(), decisions, actions, coverNote, words);
  }

  /**
   * Reads {@code commentary/<month>.md}: YAML between two lines of {@code ---}, and below it the
   * words of goals, each under a heading with the goal's id. Everything that is wrong with it is
   * told at once.
   *
   * @param file the file; when there is none, there are no words, and a warning says so
   * @param label the file's name in messages
   * @param goals the goals that an action may serve
   * @param problems told what is wrong
   */
  public static Commentary read(Path file, String label, List<Goal> goals, Problems problems) {
    return new CommentaryReader(label, goals, problems).read(file);
  }

  /**
   * A decision that the client is asked for.
   *
   * @param what in the imperative
   * @param why evidence and cost
   * @param answerBy the day for the answer
   */
  public record Decision(String what, String why, LocalDate answerBy) {}

  /**
   * Something that will be done.
   *
   * @param what in the imperative
   * @param goal the id of the goal it serves
   * @param owner who does it
   * @param by until when
   * @param doneWhen how one sees that it is done
   * @param sends the id of the source whose missing export it brings; empty for every other action
   */
  public record Action(
      String what,
      String goal,
      String owner,
      LocalDate by,
      String doneWhen,
      Optional<String> sends) {}
}

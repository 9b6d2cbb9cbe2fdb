package dev.headway.agency;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The goals that somebody wants explained.
 *
 * @param ids as written; none means all goals
 */
record AskedGoals(List<String> ids) {

  AskedGoals {
    ids = ids.stream().map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
  }

  ClientOutcome explain(ClientMonth month) {
    List<String> lines = new ArrayList<>();
    month
        .scorecard()
        .ifPresent(
            card ->
                card.goals().stream()
                    .filter(this::includes)
                    .forEach(goal -> add(card, goal, lines)));
    return month.outcome(month.problems(), List.of(), List.of()).explaining(lines);
  }

  private static void add(Scorecard card, GoalScore goal, List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(GoalExplanation.of(card, goal));
  }

  private boolean includes(GoalScore score) {
    return ids.isEmpty() || ids.contains(score.goal().id());
  }

  /**
   * An error for each goal that no client has. Where no file could be read, that is told already.
   */
  RunResult check(RunResult result) {
    TreeSet<String> known = new TreeSet<>();
    result.clients().forEach(client -> client.goals().forEach(goal -> known.add(goal.id())));
    return known.isEmpty()
        ? result
        : result.with(
            ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> unknown(id, known, result.clients()))
                .toList());
  }

  private static Problem unknown(String id, TreeSet<String> known, List<ClientOutcome> clients) {
    String near = Nearest.to(id, known).map(meant -> "Did you mean '" + meant + "'? ").orElse("");
    return Problem.error(
        Place.of("-Dheadway.goal"),
        "there is no goal '" + id + "'",
        near + "There are: " + list(clients));
  }

  private static String list(List<ClientOutcome> clients) {
    return clients.stream()
        .filter(client -> !client.goals().isEmpty())
        .map(client -> goals(client) + (clients.size() == 1 ? "" : " (" + client.id() + ")"))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String goals(ClientOutcome client) {
    return client.goals().stream().map(GoalLine::id).collect(Collectors.joining(", "));
  }
}

package dev.headway.model;

import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads when goals start, change and end, and why. */
final class CourseReader {

  private static final String REASON = "A second store opened";

  private final Problems problems;

  CourseReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * When a goal starts, changes and ends.
   *
   * @param numbers reads the targets that held before a change
   */
  Goal.Course read(YamlMap goal, TargetReader numbers) {
    Optional<YearMonth> since = goal.optional("since").flatMap(Scalar::month);
    Optional<YearMonth> until = goal.optional("until").flatMap(Scalar::month);
    Optional<String> why = goal.optionalText("whyEnded");
    if (goal.optional("until").isPresent() != why.isPresent()) {
      problems.error(
          goal.place(why.isPresent() ? "whyEnded" : "until"),
          why.isPresent()
              ? "this says why the goal ends, but not when"
              : "this says when the goal ends, but not why",
          "Write both:   until: 2026-09   whyEnded: The workshop was sold");
    }
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      problems.error(
          goal.place("until"),
          "this goal ends in " + until.get() + ", before it starts in " + since.get(),
          "Write its first month behind 'since' and its last behind 'until'.");
    }
    List<Goal.Change> changes = new ArrayList<>();
    for (YamlMap map : goal.maps("changes")) {
      change(map, since, until, numbers).ifPresent(changes::add);
      map.done();
    }
    return new Goal.Course(since, until, why.orElse(""), changes);
  }

  private Optional<Goal.Change> change(
      YamlMap map, Optional<YearMonth> since, Optional<YearMonth> until, TargetReader numbers) {
    Optional<LocalDate> on = map.required("on", "2026-07-01").flatMap(Scalar::day);
    String what = map.text("what", "Target raised from 180 to 210");
    String reason = map.text("reason", REASON);
    Map<TargetPeriod, BigDecimal> before = numbers.targetsBefore(map);
    boolean isOutside =
        on.map(YearMonth::from)
            .filter(
                month ->
                    since.filter(month::isBefore).isPresent()
                        || until.filter(month::isAfter).isPresent())
            .isPresent();
    if (isOutside) {
      problems.error(
          map.place("on"),
          "the goal changes on a day on which it is none",
          "Write a day from the first of 'since' to the last of 'until'.");
    }
    return on.map(day -> new Goal.Change(day, what, reason, before));
  }

  /** Goals that are no longer in the file. */
  List<GoalChange> dropped(YamlMap root) {
    List<GoalChange> dropped = new ArrayList<>();
    for (YamlMap map : root.maps("ended")) {
      String name = map.text("name", "Catalogue requests");
      Optional<LocalDate> on = map.required("on", "2026-07-31").flatMap(Scalar::day);
      String reason = map.text("reason", REASON);
      map.done();
      on.ifPresent(
          day -> dropped.add(new GoalChange(name, day, "", reason, GoalChange.Kind.ENDED)));
    }
    return dropped;
  }
}

package dev.headway.model;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the goals of a client's file. */
final class GoalReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Map<String, Goal.Direction> DIRECTIONS =
      Map.of(
          "more", Goal.Direction.MORE,
          "less", Goal.Direction.LESS,
          "keep above", Goal.Direction.KEEP_ABOVE,
          "keep below", Goal.Direction.KEEP_BELOW);

  private final Vocabulary vocabulary;
  private final TargetPeriods periods;
  private final Problems problems;
  private final Set<Place> fees = new LinkedHashSet<>();

  GoalReader(Vocabulary vocabulary, Month fiscalYearStarts, Problems problems) {
    this.vocabulary = vocabulary;
    this.periods = new TargetPeriods(fiscalYearStarts);
    this.problems = problems;
  }

  List<Goal> read(YamlMap root) {
    String example = "[{id: test-rides, name: Test rides booked, kpi: leads}]";
    Optional<YamlValue> written = root.required("goals", example);
    if (written.filter(value -> value.items().isEmpty()).isPresent()) {
      problems.error(
          root.place("goals"),
          "there is no goal, and a report without goals says nothing",
          "Write, for example:   goals: " + example);
    }
    List<Goal> goals = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap map : root.maps("goals")) {
      String id = map.text("id", "test-rides");
      if (!id.isEmpty() && !ids.add(id)) {
        problems.error(
            map.place("id"), "a second goal has the id '" + id + "'", "Give it another id.");
      }
      if (!id.isEmpty() && !ID.matcher(id).matches()) {
        problems.error(
            map.place("id"),
            "'" + id + "' cannot be the id of a goal",
            "Use small letters, digits and hyphens, such as test-rides.");
      }
      goal(id, map).ifPresent(goals::add);
    }
    checkFees(root);
    return goals;
  }

  private Optional<Goal> goal(String id, YamlMap map) {
    String name = map.text("name", "Test rides booked");
    String note = map.optionalText("note").orElse("");
    String aim = map.text("aim", "Commuter revenue up 15% by the end of 2027");
    String owner = map.text("owner", "Head of Retail");
    Optional<Kpi> kpi = map.required("kpi", "leads").flatMap(this::kpi);
    Optional<Goal.Direction> direction =
        map.required("direction", "more")
            .flatMap(value -> Scalar.word(value, "a direction", DIRECTIONS));
    TargetReader numbers = new TargetReader(periods, kpi, problems);
    Optional<Goal.Baseline> baseline = numbers.baseline(map);
    Map<TargetPeriod, BigDecimal> targets = numbers.targets(map, direction);
    Goal.Tolerance tolerance = numbers.tolerance(map);
    List<Goal.Behaviour> behaviours = behaviours(map);
    Optional<String> whyNoNearerMetric = map.optionalText("whyNoNearerMetric");
    Goal.Course course = new CourseReader(problems).read(map, numbers);
    Place place = map.place("kpi");
    map.done();
    Optional<String> vain = kpi.flatMap(new VanityRule(vocabulary)::breach);
    if (whyNoNearerMetric.isEmpty()) {
      kpi.ifPresent(k -> vain.ifPresent(word -> problems.add(VanityRule.refusal(k, word, place))));
    }
    return kpi.flatMap(
        k ->
            direction.map(
                d ->
                    new Goal(
                        id,
                        name,
                        note,
                        aim,
                        owner,
                        k,
                        d,
                        baseline,
                        targets,
                        tolerance,
                        behaviours,
                        whyNoNearerMetric.filter(why -> vain.isPresent()),
                        course)));
  }

  private Optional<Kpi> kpi(YamlValue value) {
    Optional<Kpi> kpi = value.text().flatMap(name -> vocabulary.resolve(name, value.place()));
    kpi.filter(k -> k.inputs().contains(Vocabulary.FEES))
        .ifPresent(k -> fees.add(placeOfFees(k, value.place())));
    return kpi;
  }

  /** The formula that uses fees; where that is the library's, the line that asks for it. */
  private Place placeOfFees(Kpi kpi, Place asked) {
    return vocabulary
        .feesOf(kpi)
        .filter(formula -> formula.file().equals(asked.file()))
        .orElse(asked);
  }

  private void checkFees(YamlMap root) {
    if (root.list("costs").isEmpty()) {
      fees.forEach(
          place ->
              problems.error(
                  place,
                  "this formula uses '" + Vocabulary.FEES + "', but the file lists no costs",
                  "Write, for example:   costs: [{from: 2026-01, monthly: 4500, for: agency fee}]"));
    }
  }

  private List<Goal.Behaviour> behaviours(YamlMap goal) {
    List<Goal.Behaviour> behaviours = new ArrayList<>();
    for (YamlMap map : goal.maps("behaviours")) {
      Optional<Kpi> metric = map.required("metric", "questions_asked").flatMap(this::kpi);
      Optional<String> name = map.optionalText("name");
      String belief = map.text("belief", "Who asks in public books within a week");
      List<Goal.Activity> activities = new ArrayList<>();
      map.list("activities").forEach(value -> activity(value).ifPresent(activities::add));
      map.done();
      metric.ifPresent(
          kpi ->
              behaviours.add(new Goal.Behaviour(kpi, name.orElse(kpi.name()), belief, activities)));
    }
    return behaviours;
  }

  private Optional<Goal.Activity> activity(YamlValue value) {
    if (!value.isMap()) {
      return kpi(value).map(kpi -> new Goal.Activity(kpi, kpi.name()));
    }
    return value
        .map()
        .flatMap(
            map -> {
              Optional<Kpi> metric =
                  map.required("metric", "questions_answered_in_time").flatMap(this::kpi);
              Optional<String> name = map.optionalText("name");
              map.done();
              return metric.map(kpi -> new Goal.Activity(kpi, name.orElse(kpi.name())));
            });
  }
}

package dev.headway.model;

import dev.headway.ingest.Metric;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the goals of a client's file. */
final class GoalReader {

  private static final Goal.Tolerance USUAL = new Goal.Tolerance(BigDecimal.TEN, false);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern TOLERANCE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(%| ?points?)");
  private static final Map<String, Goal.Direction> DIRECTIONS =
      Map.of(
          "more", Goal.Direction.MORE,
          "less", Goal.Direction.LESS,
          "keep above", Goal.Direction.KEEP_ABOVE,
          "keep below", Goal.Direction.KEEP_BELOW);

  private final Vocabulary vocabulary;
  private final Month fiscalYearStarts;
  private final Problems problems;

  GoalReader(Vocabulary vocabulary, Month fiscalYearStarts, Problems problems) {
    this.vocabulary = vocabulary;
    this.fiscalYearStarts = fiscalYearStarts;
    this.problems = problems;
  }

  List<Goal> read(YamlMap root) {
    root.required("goals", "[{id: test-rides, name: Test rides booked, kpi: leads}]");
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
    return goals;
  }

  private Optional<Goal> goal(String id, YamlMap map) {
    String name = map.text("name", "Test rides booked");
    String note = map.optionalText("note").orElse("");
    String aim = map.text("aim", "Commuter revenue up 15 % by the end of 2027");
    String owner = map.text("owner", "Head of Retail");
    Optional<Kpi> kpi = map.required("kpi", "leads").flatMap(this::kpi);
    Optional<Goal.Direction> direction =
        map.required("direction", "more")
            .flatMap(value -> Scalar.word(value, "a direction", DIRECTIONS));
    Optional<Goal.Baseline> baseline = map.optionalMap("baseline").flatMap(this::baseline);
    Map<TargetPeriod, BigDecimal> targets = targets(map);
    Goal.Tolerance tolerance = map.optional("tolerance").map(v -> tolerance(v, kpi)).orElse(USUAL);
    List<Goal.Behaviour> behaviours = behaviours(map);
    Optional<String> whyNoNearerMetric = map.optionalText("whyNoNearerMetric");
    Place place = map.place("kpi");
    map.done();
    kpi.ifPresent(k -> refuseVanity(k, whyNoNearerMetric, place));
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
                        whyNoNearerMetric.filter(why -> isVanity(k)))));
  }

  private Optional<Kpi> kpi(YamlValue value) {
    return value.text().flatMap(name -> vocabulary.resolve(name, value.place()));
  }

  private void refuseVanity(Kpi kpi, Optional<String> why, Place place) {
    if (isVanity(kpi) && why.isEmpty()) {
      problems.error(
          place,
          "'"
              + kpi.id()
              + "' says how many saw or tapped, not what it did for the business, so it"
              + " is no goal",
          "Take what it is meant to lead to, such as leads, revenue or influenced_decisions. If"
              + " there is no nearer metric, say why, and the report will print it:  "
              + " whyNoNearerMetric: The shop cannot yet tell us where buyers came from.");
    }
  }

  /** A KPI is vain when nothing but vanity metrics are in it. */
  private boolean isVanity(Kpi kpi) {
    return kpi.inputs().stream()
        .map(name -> Optional.ofNullable(vocabulary.inputs().get(name)))
        .allMatch(input -> input.map(Input::metric).filter(Metric::vanity).isPresent());
  }

  private Optional<Goal.Baseline> baseline(YamlMap map) {
    Optional<YearMonth> month = map.required("month", "2025-09").flatMap(Scalar::month);
    Optional<BigDecimal> value = map.required("value", "41").flatMap(Scalar::number);
    map.done();
    return month.flatMap(m -> value.map(v -> new Goal.Baseline(m, v)));
  }

  private Map<TargetPeriod, BigDecimal> targets(YamlMap goal) {
    Map<TargetPeriod, BigDecimal> targets = new LinkedHashMap<>();
    goal.required("targets", "{2026-Q4: 210, 2027-Q1: 180}")
        .flatMap(YamlValue::map)
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (text, value) ->
                            period(text, map.place(text))
                                .ifPresent(
                                    period ->
                                        Scalar.number(value)
                                            .ifPresent(target -> targets.put(period, target)))));
    return targets;
  }

  private Optional<TargetPeriod> period(String text, Place place) {
    TargetPeriods periods = new TargetPeriods(fiscalYearStarts);
    Optional<TargetPeriod> period = periods.parse(text);
    if (period.isEmpty()) {
      problems.error(
          place,
          "'" + text + "' is not a period of this client, whose year begins in " + periods.start(),
          "Write a month as 2026-10, a quarter as " + periods.quarters() + ".");
    }
    return period;
  }

  private Goal.Tolerance tolerance(YamlValue value, Optional<Kpi> kpi) {
    Matcher matcher = TOLERANCE.matcher(value.text().orElse(""));
    if (!matcher.matches()) {
      problems.error(
          value.place(),
          "'" + value.text().orElse("") + "' is not a tolerance",
          "Write per cent of the target as 10%, or for a share or a score points as 3 points.");
      return USUAL;
    }
    boolean inPoints = !matcher.group(2).equals("%");
    boolean pointsFit =
        kpi.map(Kpi::unit)
            .map(unit -> unit == Metric.Unit.SHARE || unit == Metric.Unit.SCORE)
            .orElse(true);
    if (inPoints && !pointsFit) {
      problems.error(
          value.place(),
          "points are for shares and scores, and this goal is neither",
          "Write per cent of the target:   tolerance: 10%");
    }
    return new Goal.Tolerance(new BigDecimal(matcher.group(1)), inPoints);
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

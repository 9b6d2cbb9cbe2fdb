package dev.headway.model;

import dev.headway.ingest.Metric;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of one goal: baseline, targets, tolerance. Each has to make sense in the unit
 * of the goal's KPI.
 */
final class TargetReader {

  private static final Goal.Tolerance USUAL = new Goal.Tolerance(BigDecimal.TEN, false);
  private static final Pattern TOLERANCE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(%| ?points?)");

  private final TargetPeriods periods;
  private final Optional<Kpi> kpi;
  private final Problems problems;

  TargetReader(TargetPeriods periods, Optional<Kpi> kpi, Problems problems) {
    this.periods = periods;
    this.kpi = kpi;
    this.problems = problems;
  }

  Optional<Goal.Baseline> baseline(YamlMap goal) {
    return goal.optionalMap("baseline")
        .flatMap(
            map -> {
              Optional<YearMonth> month = map.required("month", "2025-09").flatMap(Scalar::month);
              Optional<BigDecimal> value = map.required("value", "41").flatMap(this::value);
              map.done();
              return month.flatMap(m -> value.map(v -> new Goal.Baseline(m, v)));
            });
  }

  /** The goal's targets; an error where there are none, or where they contradict each other. */
  Map<TargetPeriod, BigDecimal> targets(YamlMap goal, Optional<Goal.Direction> direction) {
    String example = "{2026-Q4: 210, 2027-Q1: 180}";
    Optional<YamlMap> written = goal.required("targets", example).flatMap(YamlValue::map);
    if (written.filter(map -> map.entries().isEmpty()).isPresent()) {
      problems.error(
          goal.place("targets"),
          "there is no target, so nobody could say how the goal stands",
          "Write, for example:   targets: " + example);
    }
    return written.map(map -> read(map, direction)).orElse(Map.of());
  }

  /** The targets that held before a change; empty where it changed none. */
  Map<TargetPeriod, BigDecimal> targetsBefore(YamlMap change) {
    return change
        .optionalMap("targetsBefore")
        .map(map -> read(map, Optional.empty()))
        .orElse(Map.of());
  }

  private Map<TargetPeriod, BigDecimal> read(YamlMap map, Optional<Goal.Direction> direction) {
    List<WrittenTarget> targets = new ArrayList<>();
    map.entries()
        .forEach((text, value) -> target(map.place(text), text, value).ifPresent(targets::add));
    kpi.ifPresent(
        of -> direction.ifPresent(way -> new TargetAgreement(of, way, problems).check(targets)));
    Map<TargetPeriod, BigDecimal> byPeriod = new LinkedHashMap<>();
    targets.forEach(target -> byPeriod.put(target.period(), target.value()));
    return byPeriod;
  }

  private Optional<WrittenTarget> target(Place place, String text, YamlValue value) {
    Optional<TargetPeriod> period = period(text, place);
    Optional<BigDecimal> target = value(value);
    String written = value.text().orElse("").strip();
    return period.flatMap(p -> target.map(t -> new WrittenTarget(p, t, written, place)));
  }

  Goal.Tolerance tolerance(YamlMap goal) {
    return goal.optional("tolerance").map(this::tolerance).orElse(USUAL);
  }

  private Optional<TargetPeriod> period(String text, Place place) {
    Optional<TargetPeriod> period = periods.parse(text);
    if (period.isEmpty()) {
      problems.error(
          place,
          "'" + text + "' " + periods.refusal(text),
          "Write a month as 2026-10, a quarter as " + periods.quarters() + ".");
    }
    return period;
  }

  /** A number in the unit of the KPI. */
  private Optional<BigDecimal> value(YamlValue value) {
    Optional<BigDecimal> number = Scalar.number(value);
    String text = value.text().orElse("").strip();
    number.ifPresent(n -> kpi.ifPresent(k -> check(n, text, k, value.place())));
    return number;
  }

  private void check(BigDecimal number, String text, Kpi of, Place place) {
    boolean isLarge = number.abs().compareTo(BigDecimal.ONE) > 0;
    String written = "'" + text + "'";
    switch (of.unit()) {
      case SHARE -> {
        if (isLarge && !Scalar.isPercent(text)) {
          problems.error(
              place,
              written + " is " + hundredfold(number) + "%, since this goal is a share",
              "Write " + text + "% or " + plain(number.movePointLeft(2)) + ".");
        }
      }
      case SCORE -> {
        if (isLarge) {
          problems.error(
              place,
              written + " cannot be reached: this goal is a score, from -1 to 1",
              "Write, for example:   0.40");
        }
      }
      case COUNT, MONEY, MINUTES -> {
        if (Scalar.isPercent(text)) {
          problems.error(
              place,
              written + " is a part of a whole, and this goal is none",
              "Write the number itself, such as 210.");
        }
      }
      case RATIO -> {
        // Any number, and per cent as well, can be a ratio.
      }
    }
    // What is only added, multiplied and divided never falls below zero.
    if (number.signum() < 0 && !of.excel().contains("-")) {
      problems.error(
          place,
          written + " is below 0, and '" + of.id() + "' never is",
          "Write the number without the minus, or take a KPI whose formula subtracts something.");
    }
  }

  private static String hundredfold(BigDecimal number) {
    return plain(number.movePointRight(2));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private Goal.Tolerance tolerance(YamlValue value) {
    Matcher matcher = TOLERANCE.matcher(value.text().orElse("").strip());
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
    BigDecimal amount = new BigDecimal(matcher.group(1));
    if (amount.compareTo(BigDecimal.valueOf(100)) > 0) {
      problems.error(
          value.place(),
          "a tolerance of " + matcher.group() + " is larger than any target",
          "Write how far short still counts as on track, such as 10%.");
    }
    return new Goal.Tolerance(amount, inPoints);
  }
}

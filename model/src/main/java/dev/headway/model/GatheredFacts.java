package dev.headway.model;

import dev.headway.ingest.Answer;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.FactKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client's facts, put together as far as a scorecard of a month asks. Immutable. */
public final class GatheredFacts {

  private final YearMonth month;
  private final List<FactGroup> groups;
  private final Map<FactKind, Map<YearMonth, List<FactGroup>>> byMonth =
      new EnumMap<>(FactKind.class);
  private final GatheredPosts posts;
  private final List<Answer> answers;
  private final List<Evidence> evidence;

  GatheredFacts(
      YearMonth month,
      List<FactGroup> groups,
      GatheredPosts posts,
      List<Answer> answers,
      List<Evidence> evidence) {
    this.month = month;
    this.groups = List.copyOf(groups);
    this.posts = posts;
    this.answers = List.copyOf(answers);
    this.evidence = List.copyOf(evidence);
    for (FactGroup group : groups) {
      Months.of(group.period())
          .ifPresent(
              in ->
                  byMonth
                      .computeIfAbsent(group.kind(), kind -> new HashMap<>())
                      .computeIfAbsent(in, m -> new ArrayList<>())
                      .add(group));
    }
  }

  /** The month whose scorecard they are put together for. */
  YearMonth month() {
    return month;
  }

  /** All groups, those too that span two months and belong to none. */
  List<FactGroup> groups() {
    return groups;
  }

  /** All of a kind, those too that span two months. */
  List<FactGroup> groups(FactKind kind) {
    return groups.stream().filter(group -> group.kind() == kind).toList();
  }

  /** Those of a kind and a month. */
  List<FactGroup> of(FactKind kind, YearMonth in) {
    return byMonth.getOrDefault(kind, Map.of()).getOrDefault(in, List.of());
  }

  /** The months of which anything is known. */
  List<YearMonth> months() {
    return byMonth.values().stream()
        .flatMap(of -> of.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The first month of which anything is known. */
  Optional<YearMonth> first() {
    return byMonth.values().stream().flatMap(of -> of.keySet().stream()).min(YearMonth::compareTo);
  }

  /** The posts that are compared in the month, and in the two that it is compared with. */
  GatheredPosts posts() {
    return posts;
  }

  /** The answers of the month, of the one before, and of the same a year before. */
  List<Answer> answers() {
    return answers;
  }

  /** The lines of the agency's log of the month. */
  List<Evidence> evidence() {
    return evidence;
  }
}

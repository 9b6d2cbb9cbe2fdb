package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the words of a client's file that no row of its exports has, although there are rows that
 * could have them.
 */
final class WordsWithoutRows {

  /** More values would hide the one that was meant. */
  private static final int SHOWN = 8;

  private final ClientFile file;
  private final Client client;
  private final GatheredFacts facts;

  WordsWithoutRows(ClientFile file, GatheredFacts facts) {
    this.file = file;
    this.client = file.client();
    this.facts = facts;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    client.inputs().values().forEach(input -> problems.addAll(ofInput(input)));
    problems.addAll(ofStages());
    problems.sort(
        Comparator.comparingInt((Problem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()));
    return problems;
  }

  private List<Problem> ofInput(Input input) {
    Optional<Place> where = file.place("inputs", input.name(), "where");
    List<FactGroup> own = facts.groups(input.metric().of());
    if (where.isEmpty() || own.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String text : input.where().getOrDefault(facet, List.of())) {
        if (!isAny(own, input, Map.of(facet, List.of(text)))) {
          problems.add(ofFacet(input, facet, text, own));
        }
      }
    }
    if (problems.isEmpty() && !isAny(own, input, input.where())) {
      problems.add(
          Problem.warning(
              where.get(),
              "rows on "
                  + noun(input.metric().of())
                  + " meet each of these, but none meets all of them, so the input '"
                  + input.name()
                  + "' counts nothing",
              "Take out what should not be asked for at the same time."));
    }
    return problems;
  }

  private Problem ofFacet(Input input, Facet facet, String text, List<FactGroup> own) {
    String name = facet.yamlName();
    boolean isAlone = input.where().getOrDefault(facet, List.of()).size() == 1;
    return Problem.warning(
        place(input, name, text),
        "no row on "
            + noun(input.metric().of())
            + " has the "
            + name
            + " '"
            + text
            + "', so the input '"
            + input.name()
            + "' counts nothing"
            + (isAlone ? "" : " of it"),
        advice(text, said(own, facet)));
  }

  /** Where the value stands, which may be one of a list. */
  private Place place(Input input, String facet, String text) {
    return file.value("inputs", input.name(), "where", facet).map(YamlValue::items).stream()
        .flatMap(List::stream)
        .filter(item -> item.text().filter(text::equals).isPresent())
        .map(YamlValue::place)
        .findFirst()
        .orElse(file.start());
  }

  /** Whether a fact has these values, whatever else the metric asks of it. */
  private boolean isAny(List<FactGroup> own, Input input, Map<Facet, List<String>> where) {
    Metric every = input.metric().unconditional();
    return own.stream().anyMatch(new Narrowing(new Input(input.name(), every, where)));
  }

  private List<Problem> ofStages() {
    Map<String, Integer> seen = said(facts.groups(FactKind.SALE), Facet.STAGE);
    List<String> folded =
        seen.keySet().stream().map(stage -> stage.toLowerCase(Locale.ROOT)).toList();
    List<YamlValue> written =
        file.value("sales", "wonStages").map(YamlValue::items).orElse(List.of());
    if (seen.isEmpty()) {
      return List.of();
    }
    if (written.isEmpty()) {
      return needsSales() && folded.stream().noneMatch(client.wonStages()::contains)
          ? List.of(noneWon(seen))
          : List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (YamlValue stage : written) {
      stage
          .text()
          .filter(text -> !folded.contains(text.toLowerCase(Locale.ROOT)))
          .map(
              text ->
                  Problem.warning(
                      stage.place(),
                      "no deal is at the stage '" + text + "', so it makes no deal a sale",
                      advice(text, seen)))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private Problem noneWon(Map<String, Integer> seen) {
    return Problem.warning(
        file.place("goals").orElse(file.start()),
        "a goal counts sales, but no deal is at the stage '"
            + String.join("' or '", client.wonStages())
            + "'",
        advice("", seen) + " Say which make a deal a sale:   sales: {wonStages: [Closed Won]}");
  }

  private boolean needsSales() {
    return client.goals().stream()
        .flatMap(goal -> goal.kpi().inputs().stream())
        .flatMap(name -> Optional.ofNullable(client.inputs().get(name)).stream())
        .anyMatch(input -> input.metric().condition() == Metric.Condition.WON);
  }

  /** How many facts say each value of a facet. */
  private static Map<String, Integer> said(List<FactGroup> groups, Facet facet) {
    Map<String, Integer> said = new TreeMap<>();
    groups.forEach(
        group ->
            group.facet(facet).ifPresent(text -> said.merge(text, group.count(), Integer::sum)));
    return said;
  }

  /** The nearest value that there is, and the most frequent ones. */
  private static String advice(String text, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return "No row says any; look whether the export has that column.";
    }
    String meant =
        Nearest.to(text, counts.keySet()).map(near -> "Did you mean '" + near + "'? ").orElse("");
    List<String> shown =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(entry -> "'" + entry.getKey() + "'")
            .toList();
    return meant + "There are: " + String.join(", ", shown) + more(counts.keySet()) + ".";
  }

  private static String more(Collection<String> all) {
    return all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
  }

  private static String noun(FactKind kind) {
    return switch (kind) {
      case ACCOUNT_DAY -> "figures of accounts";
      case ANSWER -> "answers";
      case POST -> "posts";
      case STORY -> "stories";
      case VIDEO -> "videos";
      case AD_SPEND -> "advertising";
      case WEB_VISITS -> "visits";
      case LEAD -> "leads";
      case SALE -> "deals";
      case CONVERSATION -> "questions";
      case MENTION -> "mentions";
      case EVIDENCE -> "evidence";
    };
  }
}

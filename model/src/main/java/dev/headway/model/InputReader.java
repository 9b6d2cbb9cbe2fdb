package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.FacetValues;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the inputs of a client's file, and says which names and metrics may stand in formulas. */
final class InputReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** Names that a spreadsheet would take for a cell: {@code r}, {@code c}, {@code cpm2024}. */
  private static final Pattern CELL = Pattern.compile("[rc]|[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*");

  private static final Set<String> APPLAUSE =
      Set.of("followers", "likes", "impressions", "reach", "share_of_voice", "views", "fans");

  private static final Map<String, Input.Take> PERCENTILES =
      Map.of("median", Input.Take.MEDIAN, "90th percentile", Input.Take.NINETIETH_PERCENTILE);

  private final MetricCatalogue metrics;
  private final FacetValues values;
  private final Problems problems;

  InputReader(MetricCatalogue metrics, FacetValues values, Problems problems) {
    this.metrics = metrics;
    this.values = values;
    this.problems = problems;
  }

  /** One input; empty when something is wrong with it. */
  Optional<Input> read(String name, YamlValue value) {
    return value
        .map()
        .flatMap(
            input -> {
              Optional<Metric> metric = input.required("metric", "leads").flatMap(this::metric);
              Optional<YamlMap> where = input.optionalMap("where");
              Optional<YamlValue> take = input.optional("take");
              Optional<String> title = input.optionalText("name");
              input.done();
              if (metric.isEmpty()) {
                where.ifPresent(this::checkKeys);
              }
              return metric.map(
                  found ->
                      new Input(
                          name,
                          found,
                          where.map(w -> where(w, found)).orElse(Map.of()),
                          take.flatMap(t -> take(t, found)).orElse(Input.Take.usual(found)),
                          title));
            });
  }

  private Optional<Metric> metric(YamlValue value) {
    Optional<String> id = value.text();
    Optional<Metric> metric = id.flatMap(metrics::find);
    if (id.isPresent() && metric.isEmpty()) {
      unknown(id.get(), value.place(), metrics.ids(), "metric");
    }
    return metric.filter(found -> standsInFormulas(found, value.place()));
  }

  /** What is made of lengths of time; a sum or a level has nothing to choose. */
  private Optional<Input.Take> take(YamlValue value, Metric metric) {
    Optional<Input.Take> take =
        Scalar.word(value, "what can be taken of lengths of time", PERCENTILES);
    if (take.isPresent() && metric.kind() != Metric.Kind.DURATION) {
      problems.error(
          value.place(),
          "'" + metric.id() + "' is no length of time, so there is nothing to take",
          "Leave out 'take': it is added up, or the last value counts.");
      return Optional.empty();
    }
    return take;
  }

  /**
   * Whether there is one value of the metric for a month: a sum, a level, or a median. People add
   * up over nothing, and a rate has to be computed again from its parts; an error for those.
   */
  boolean standsInFormulas(Metric metric, Place place) {
    if (metric.kind() != Metric.Kind.UNIQUE && metric.kind() != Metric.Kind.RATE) {
      return true;
    }
    problems.error(
        place,
        "'" + metric.id() + "' cannot stand in a formula: " + metric.about(),
        metric.vanity()
            ? "It says how many saw or tapped, not what it did for the business. "
                + VanityRule.TAKE_INSTEAD
                + "."
            : "Take a metric that adds up over days, such as visits or leads.");
    return false;
  }

  /** Where the metric is not known, a key can still be one that no metric is narrowed by. */
  private void checkKeys(YamlMap where) {
    Set<String> known =
        Arrays.stream(Facet.values()).map(Facet::yamlName).collect(Collectors.toSet());
    where.entries().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(
            key ->
                problems.error(
                    where.place(key),
                    "nothing can be narrowed by '" + key + "'",
                    Nearest.to(key, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Known: " + String.join(", ", known.stream().sorted().toList()))));
  }

  private Map<Facet, List<String>> where(YamlMap where, Metric metric) {
    Map<Facet, List<String>> narrowed = new EnumMap<>(Facet.class);
    where
        .entries()
        .forEach(
            (key, value) -> {
              Optional<Facet> facet =
                  Arrays.stream(Facet.values()).filter(f -> f.yamlName().equals(key)).findFirst();
              if (facet.filter(metric.of().facets()::contains).isEmpty()) {
                problems.error(
                    where.place(key),
                    "'" + metric.id() + "' cannot be narrowed by '" + key + "'",
                    "It can be narrowed by "
                        + String.join(
                            ", ", metric.of().facets().stream().map(Facet::yamlName).toList())
                        + ".");
              } else {
                narrowed.put(facet.get(), values(value, metric.of(), facet.get()));
              }
            });
    return narrowed;
  }

  /** One value or a list of them; an error where none stands there. */
  private List<String> values(YamlValue value, FactKind kind, Facet facet) {
    List<YamlValue> items = value.items();
    if (items.isEmpty()) {
      problems.error(
          value.place(),
          "the list of the " + facet.yamlName() + " is empty, so nothing would count",
          "Write the values of which one has to be there, or leave the key out to take all.");
    }
    return items.stream()
        .flatMap(
            item ->
                item.text().filter(text -> isPossible(kind, facet, text, item.place())).stream())
        .toList();
  }

  /** Whether any fact can have the value; an error where none can, since it would always be 0. */
  private boolean isPossible(FactKind kind, Facet facet, String text, Place place) {
    boolean isNetwork = facet == Facet.NETWORK;
    Optional<String> network = isNetwork ? values.meantNetwork(text) : Optional.empty();
    Set<String> known = values.of(kind, facet).orElse(Set.of());
    // The evidence log takes any network, so there only a near miss is a mistake.
    boolean possible = known.isEmpty() ? network.isEmpty() : values.allow(kind, facet, text);
    if (!possible) {
      problems.error(
          place,
          "the " + facet.yamlName() + " '" + text + "' is not known",
          network
              .or(() -> Nearest.to(text, known))
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Known: " + String.join(", ", known) + "."));
    }
    return possible;
  }

  /** Whether the text may be a name in formulas; an error where it may not. */
  boolean isName(String name, Place place) {
    if (!NAME.matcher(name).matches()
        || CELL.matcher(name).matches()
        || name.equals(Vocabulary.FEES)) {
      problems.error(
          place,
          "'" + name + "' cannot be a name in formulas",
          "Use small letters, digits and underscores, beginning with a letter, and nothing that a"
              + " spreadsheet takes for a cell. '"
              + Vocabulary.FEES
              + "' stands for the client's costs.");
      return false;
    }
    return true;
  }

  /** Tells that a name is not known, with the nearest one that is. */
  void unknown(String name, Place place, Set<String> known, String what) {
    String advice =
        APPLAUSE.contains(name.toLowerCase(Locale.ROOT))
            ? "Headway does not measure success by it. Take what it is meant to lead to: leads,"
                + " revenue, questions_answered_in_time, influenced_decisions."
            : Nearest.to(name, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Known: " + String.join(", ", known) + ".");
    problems.error(place, "the " + what + " '" + name + "' is not known", advice);
  }
}

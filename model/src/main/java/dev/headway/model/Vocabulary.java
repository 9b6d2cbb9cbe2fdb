package dev.headway.model;

import dev.headway.ingest.FacetValues;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a client's formulas may use, and what they stand for: its inputs and KPIs, those
 * of the library, the metrics of the catalogue, and {@code fees}. KPIs are worked out when they are
 * asked for, so that one may stand on another.
 */
final class Vocabulary {

  /** What the client pays besides the networks' own bills. */
  static final String FEES = "fees";

  private static final Map<String, Metric.Unit> UNITS =
      Map.of(
          "count", Metric.Unit.COUNT,
          "money", Metric.Unit.MONEY,
          "share", Metric.Unit.SHARE,
          "ratio", Metric.Unit.RATIO,
          "score", Metric.Unit.SCORE,
          "minutes", Metric.Unit.MINUTES);

  private final MetricCatalogue metrics;
  private final Problems problems;
  private final InputReader reader;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, YamlMap> written = new LinkedHashMap<>();
  private final Map<String, Optional<Kpi>> kpis = new LinkedHashMap<>();
  private final Map<String, Place> fees = new LinkedHashMap<>();

  /** Inputs with a mistake that was told: that formulas know no such name is no news of its own. */
  private final Set<String> refused = new LinkedHashSet<>();

  private final Deque<String> underway = new ArrayDeque<>();

  Vocabulary(MetricCatalogue metrics, FacetValues values, Problems problems) {
    this.metrics = metrics;
    this.problems = problems;
    this.reader = new InputReader(metrics, values, problems);
  }

  /** Learns the inputs and KPIs of the library or of a client; what is learnt later wins. */
  void learn(YamlMap file) {
    file.optionalMap("inputs")
        .ifPresent(
            map ->
                map.entries().forEach((name, value) -> learnInput(map.place(name), name, value)));
    file.optionalMap("kpis")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (name, value) -> {
                          if (reader.isName(name, map.place(name))) {
                            inputs.remove(name);
                            value.map().ifPresent(kpi -> written.put(name, kpi));
                          }
                        }));
  }

  /** Where the formula stands that brings {@code fees} into a KPI; empty when none does. */
  Optional<Place> feesOf(Kpi kpi) {
    return Optional.ofNullable(fees.get(kpi.id()));
  }

  /** Every input that was learnt or asked for. */
  Map<String, Input> inputs() {
    return inputs;
  }

  /** Works out every KPI that was learnt, so that a mistake is told even where no goal uses it. */
  Map<String, Kpi> kpis() {
    Map<String, Kpi> all = new LinkedHashMap<>();
    for (String name : written.keySet()) {
      kpi(name).ifPresent(kpi -> all.put(name, kpi));
    }
    return all;
  }

  /** What a name stands for, as a KPI: itself, or an input or metric by itself. */
  Optional<Kpi> resolve(String name, Place place) {
    if (written.containsKey(name)) {
      return kpi(name);
    }
    return meaning(name, place)
        .map(
            known ->
                KpiOfInput.named(name, Optional.ofNullable(inputs.get(name)), known.expression()));
  }

  private void learnInput(Place place, String name, YamlValue value) {
    if (reader.isName(name, place)) {
      Optional<Input> read = reader.read(name, value);
      written.remove(name);
      inputs.remove(name);
      if (read.isPresent()) {
        inputs.put(name, read.get());
      } else {
        refused.add(name);
      }
    }
  }

  private Optional<Kpi> kpi(String name) {
    Optional<Kpi> known = kpis.get(name);
    if (known != null) {
      return known;
    }
    YamlMap map = written.get(name);
    if (map == null) {
      return Optional.empty();
    }
    if (underway.contains(name)) {
      problems.error(
          map.place(),
          "the KPI '" + name + "' stands on itself: " + String.join(" -> ", underway),
          "Take it out of one of these formulas.");
      return Optional.empty();
    }
    underway.addLast(name);
    Optional<Kpi> kpi = workOut(name, map);
    underway.removeLast();
    kpis.put(name, kpi);
    return kpi;
  }

  private Optional<Kpi> workOut(String name, YamlMap map) {
    String label = map.text("name", "Cost per lead");
    String source = map.optionalText("source").orElse("");
    Optional<Metric.Unit> unit =
        map.required("unit", "ratio").flatMap(value -> Scalar.word(value, "a unit", UNITS));
    Optional<YamlValue> formula = map.required("formula", "(spend + fees) / leads");
    map.done();
    Optional<String> text = formula.flatMap(YamlValue::text);
    if (text.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Place place = formula.get().place();
    return KpiFormula.read(
            text.get(), unit.get(), place, word -> named(name, word, place), problems)
        .map(
            expression ->
                new Kpi(
                    name,
                    label,
                    text.get(),
                    expression.excel(),
                    expression.names(),
                    unit.get(),
                    KpiKind.of(expression, input -> Optional.ofNullable(inputs.get(input))),
                    source));
  }

  /** What a word in the formula of a KPI stands for. */
  private Optional<Measured> named(String kpi, String word, Place place) {
    Optional<Measured> meaning = meaning(word, place);
    Optional<Place> origin =
        word.equals(FEES) ? Optional.of(place) : Optional.ofNullable(fees.get(word));
    origin.ifPresent(at -> fees.putIfAbsent(kpi, at));
    return meaning;
  }

  private Optional<Measured> meaning(String name, Place place) {
    if (inputs.containsKey(name) || name.equals(FEES)) {
      return Optional.of(input(name));
    }
    if (written.containsKey(name)) {
      return kpi(name).map(kpi -> KpiFormula.of(kpi, this::dimension));
    }
    if (refused.contains(name)) {
      return Optional.empty();
    }
    Optional<Metric> metric = metrics.find(name);
    if (metric.isEmpty()) {
      reader.unknown(name, place, known(), "name");
      return Optional.empty();
    }
    return metric
        .filter(found -> reader.standsInFormulas(found, place))
        .map(
            found -> {
              inputs.put(name, new Input(name, found, Map.of()));
              return input(name);
            });
  }

  private Measured input(String name) {
    return new Measured(new Expression.Name(name), dimension(name));
  }

  private Dimension dimension(String name) {
    return Optional.ofNullable(inputs.get(name))
        .map(input -> Dimension.of(input.metric()))
        .orElse(Dimension.MONEY);
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(metrics.ids());
    known.addAll(inputs.keySet());
    known.addAll(written.keySet());
    known.add(FEES);
    return known;
  }
}

package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names that a client's formulas may use, and what they stand for: its inputs and KPIs, those
 * of the library, the metrics of the catalogue, and {@code fees}. KPIs are worked out when they are
 * asked for, so that one may stand on another.
 */
final class Vocabulary {

  /** What the client pays besides the networks' own bills. */
  static final String FEES = "fees";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** Names that a spreadsheet would take for a cell: {@code r}, {@code c}, {@code cpm2024}. */
  private static final Pattern CELL = Pattern.compile("[rc]|[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*");

  private static final Set<String> APPLAUSE =
      Set.of("followers", "likes", "impressions", "reach", "share_of_voice", "views", "fans");

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
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, YamlMap> written = new LinkedHashMap<>();
  private final Map<String, Optional<Kpi>> kpis = new LinkedHashMap<>();
  private final Deque<String> underway = new ArrayDeque<>();

  Vocabulary(MetricCatalogue metrics, Problems problems) {
    this.metrics = metrics;
    this.problems = problems;
  }

  /** Learns the inputs and KPIs of the library or of a client; what is learnt later wins. */
  void learn(YamlMap file) {
    file.optionalMap("inputs")
        .ifPresent(map -> map.entries().forEach((name, value) -> learnInput(map, name, value)));
    file.optionalMap("kpis")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (name, value) -> {
                          if (isName(name, map.place(name))) {
                            inputs.remove(name);
                            value.map().ifPresent(kpi -> written.put(name, kpi));
                          }
                        }));
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
    return expression(name, place)
        .map(
            expression -> {
              Metric.Unit unit = unit(name);
              return new Kpi(
                  name,
                  label(name),
                  name,
                  expression.excel(),
                  expression.names(),
                  unit,
                  true,
                  about(name));
            });
  }

  private void learnInput(YamlMap map, String name, YamlValue value) {
    if (!isName(name, map.place(name))) {
      return;
    }
    value
        .map()
        .ifPresent(
            input -> {
              Optional<Metric> metric = input.required("metric", "leads").flatMap(this::metric);
              Optional<YamlMap> where = input.optionalMap("where");
              input.done();
              metric.ifPresent(
                  found -> {
                    written.remove(name);
                    inputs.put(
                        name,
                        new Input(name, found, where.map(w -> where(w, found)).orElse(Map.of())));
                  });
            });
  }

  private Optional<Metric> metric(YamlValue value) {
    Optional<String> id = value.text();
    Optional<Metric> metric = id.flatMap(metrics::find);
    if (id.isPresent() && metric.isEmpty()) {
      unknown(id.get(), value.place(), metrics.ids(), "metric");
    }
    return metric.filter(found -> addsUp(found, value.place()));
  }

  private boolean addsUp(Metric metric, Place place) {
    if (metric.kind() == Metric.Kind.FLOW) {
      return true;
    }
    problems.error(
        place,
        "'" + metric.id() + "' cannot stand in a formula: " + metric.about(),
        "Take a metric that adds up over days, such as visits or leads.");
    return false;
  }

  private Map<Facet, String> where(YamlMap where, Metric metric) {
    Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
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
                value.text().ifPresent(text -> narrowed.put(facet.get(), text));
              }
            });
    return narrowed;
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
    try {
      return FormulaParser.parse(text.get(), (word, column) -> expression(word, place))
          .map(
              expression ->
                  new Kpi(
                      name,
                      label,
                      text.get(),
                      expression.excel(),
                      expression.names(),
                      unit.get(),
                      expression.adds(),
                      source));
    } catch (FormulaParser.FormulaException e) {
      problems.add(e.at(place));
      return Optional.empty();
    }
  }

  private Optional<Expression> expression(String name, Place place) {
    if (inputs.containsKey(name) || name.equals(FEES)) {
      return Optional.of(new Expression.Name(name));
    }
    if (written.containsKey(name)) {
      return kpi(name).map(Vocabulary::expressionOf);
    }
    Optional<Metric> metric = metrics.find(name);
    if (metric.isEmpty()) {
      unknown(name, place, known(), "name");
      return Optional.empty();
    }
    return metric
        .filter(found -> addsUp(found, place))
        .map(
            found -> {
              inputs.put(name, new Input(name, found, Map.of()));
              return new Expression.Name(name);
            });
  }

  /** The formula of a KPI that was already understood: its names are all inputs. */
  static Expression expressionOf(Kpi kpi) {
    try {
      return FormulaParser.parse(
              kpi.excel(), (name, column) -> Optional.of(new Expression.Name(name)))
          .orElseThrow();
    } catch (FormulaParser.FormulaException e) {
      throw new IllegalArgumentException(kpi.excel(), e);
    }
  }

  private boolean isName(String name, Place place) {
    if (!NAME.matcher(name).matches() || CELL.matcher(name).matches() || name.equals(FEES)) {
      problems.error(
          place,
          "'" + name + "' cannot be a name in formulas",
          "Use small letters, digits and underscores, beginning with a letter, and nothing that a"
              + " spreadsheet takes for a cell. '"
              + FEES
              + "' stands for the client's costs.");
      return false;
    }
    return true;
  }

  private void unknown(String name, Place place, Set<String> known, String what) {
    String advice =
        APPLAUSE.contains(name.toLowerCase(Locale.ROOT))
            ? "Headway does not measure success by it. Take what it is meant to lead to: leads,"
                + " revenue, questions_answered_in_time, influenced_decisions."
            : Nearest.to(name, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Known: " + String.join(", ", known) + ".");
    problems.error(place, "the " + what + " '" + name + "' is not known", advice);
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(metrics.ids());
    known.addAll(inputs.keySet());
    known.addAll(written.keySet());
    known.add(FEES);
    return known;
  }

  private Metric.Unit unit(String name) {
    return Optional.ofNullable(inputs.get(name))
        .map(input -> input.metric().unit())
        .orElse(Metric.Unit.MONEY);
  }

  private String label(String name) {
    return Optional.ofNullable(inputs.get(name))
        .filter(input -> input.where().isEmpty())
        .map(input -> input.metric().name())
        .orElseGet(() -> sentence(name));
  }

  private String about(String name) {
    return Optional.ofNullable(inputs.get(name)).map(input -> input.metric().about()).orElse("");
  }

  private static String sentence(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

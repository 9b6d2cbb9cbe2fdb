package dev.headway.model;

import dev.headway.ingest.Exports;
import dev.headway.ingest.FacetValues;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.nio.file.Path;
import java.time.Month;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a client's file, key by key. */
final class ClientReader {

  /** The KPIs that come with Headway, in the form of a client's file. */
  private static final String LIBRARY = "kpis.yaml";

  /** Keys that stand at the margin when their line lost its indentation. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("statement", "strategy"),
          Map.entry("audience", "strategy"),
          Map.entry("expectations", "strategy"),
          Map.entry("within", "responsePromise"),
          Map.entry("hours", "responsePromise"),
          Map.entry("closed", "responsePromise"),
          Map.entry("automaticUnder", "responsePromise"),
          Map.entry("afterMonthEnd", "downloads"),
          Map.entry("wonStages", "sales"),
          Map.entry("lostStages", "sales"),
          Map.entry("colour", "brand"),
          Map.entry("logo", "brand"),
          Map.entry("attention", "brand"),
          Map.entry("fonts", "brand"),
          Map.entry("coverNote", "brand"),
          Map.entry("foot", "brand"),
          Map.entry("domains", "email"),
          Map.entry("shared", "email"),
          Map.entry("addresses", "email"),
          Map.entry("accountManager", "email"),
          Map.entry("credentials", "pdf"),
          Map.entry("formula", "kpis"),
          Map.entry("metric", "inputs"),
          Map.entry("kpi", "goals"),
          Map.entry("aim", "goals"),
          Map.entry("owner", "goals"),
          Map.entry("direction", "goals"),
          Map.entry("baseline", "goals"),
          Map.entry("targets", "goals"),
          Map.entry("tolerance", "goals"),
          Map.entry("behaviours", "goals"));

  private final YamlMap root;
  private final Client.Defaults defaults;
  private final FacetValues values;
  private final Problems problems;
  private final Path file;

  ClientReader(YamlMap root, Path file, Client.Defaults defaults, FacetValues values) {
    this.root = root;
    this.file = file;
    this.defaults = defaults;
    this.values = values;
    this.problems = root.problems();
  }

  Client read(String id, MetricCatalogue metrics) {
    String name = root.text("name", "Alder Bikes");
    Month fiscalYearStarts =
        root.optional("fiscalYearStarts").flatMap(Regional::monthOfYear).orElse(Month.JANUARY);
    Vocabulary vocabulary = new Vocabulary(metrics, values, problems);
    vocabulary.learn(OwnYaml.read(LIBRARY, problems));
    vocabulary.learn(root);
    List<Goal> goals = new GoalReader(vocabulary, fiscalYearStarts, problems).read(root);
    Map<String, Kpi> kpis = vocabulary.kpis();
    SaleStages stages = SaleStages.read(root);
    Locale language =
        root.optional("language").flatMap(Regional::language).orElse(defaults.language());
    Currency currency =
        root.optional("currency").flatMap(Regional::currency).orElse(defaults.currency());
    return new Client(
        id,
        name,
        language,
        currency,
        rates(currency),
        root.optional("timeZone").flatMap(Regional::zone).orElse(defaults.zone()),
        fiscalYearStarts,
        strategy(),
        root.optional("responsePromise")
            .map(new PromiseReader(problems)::read)
            .orElse(ResponsePromise.USUAL),
        accounts(),
        new SurveyReader(problems).read(root),
        new HeardAboutReader(problems).read(root),
        new ChannelReader(values, problems).read(root),
        new ThemeReader(problems).read(root),
        new DownloadsReader(Exports.knownSources(), problems).read(root),
        stages.won(),
        stages.lost(),
        vocabulary.inputs(),
        kpis,
        goals,
        new CourseReader(problems).dropped(root),
        new CostReader(problems).read(root),
        root.optional("paper")
            .flatMap(Paper::read)
            .or(defaults::paper)
            .orElseGet(() -> Paper.usualFor(language)),
        Brand.read(root, file, defaults.brand()));
  }

  /** Tells which keys nobody has asked for. */
  void done() {
    root.done(HOMES);
  }

  private ExchangeRates rates(Currency currency) {
    RateReader reader = new RateReader(problems);
    List<ExchangeRate> own = reader.read(root);
    if (!root.isMisspelt("currency")) { // else it is told which currency it is not
      reader.checkUse(root, own, currency);
    }
    return new ExchangeRates(own, defaults.rates());
  }

  private Client.Strategy strategy() {
    Optional<YamlValue> value =
        root.required("strategy", "{statement: Be the shop that commuters ask before they buy.}");
    return value
        .flatMap(YamlValue::map)
        .map(
            map -> {
              Client.Strategy strategy =
                  new Client.Strategy(
                      map.text("statement", "Be the shop that commuters ask before they buy."),
                      map.optionalText("audience").orElse(""),
                      map.optionalText("expectations").orElse(""));
              map.done();
              return strategy;
            })
        .orElse(new Client.Strategy("", "", ""));
  }

  private Map<String, List<String>> accounts() {
    Map<String, List<String>> accounts = new LinkedHashMap<>();
    root.optionalMap("accounts")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (network, value) -> {
                          checkNetwork(network, map);
                          accounts.put(
                              network.toLowerCase(Locale.ROOT), Scalar.texts(value.items()));
                        }));
    return accounts;
  }

  /** A network without a format may be new; a near miss of a known one is a mistake. */
  private void checkNetwork(String network, YamlMap map) {
    values
        .meantNetwork(network)
        .ifPresent(
            meant ->
                problems.error(
                    map.place(network),
                    "the network '" + network + "' is not known",
                    "Did you mean '" + meant + "'?"));
  }
}

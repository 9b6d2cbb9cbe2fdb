package dev.headway.report;

import dev.headway.ingest.Facet;
import dev.headway.ingest.ReadFile;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.InputScore;
import dev.headway.report.view.GoalView.InputView;
import dev.headway.report.view.GoalView.MethodView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a goal's value is computed, in words, in numbers, and from which exports. */
final class Methods {

  /** The name in formulas of what the client pays its agency: no export holds it. */
  private static final String FEES = "fees";

  /** A name that is not the name of a function. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+(?!\\s*\\()");

  private final Language language;
  private final Map<String, Input> inputs;
  private final Map<String, String> exports;
  private final int mostSources;

  /**
   * For formulas alone, whose inputs' exports are not told.
   *
   * @param inputs by their names in formulas
   */
  Methods(Language language, Map<String, Input> inputs) {
    this(language, inputs, Map.of(), 0);
  }

  /**
   * With the exports that inputs were read from.
   *
   * @param inputs by their names in formulas
   * @param exports what a file is an export of, such as {@code HubSpot: contacts}, by its path
   * @param mostSources so many of them are named for each input, and the others counted
   */
  Methods(
      Language language, Map<String, Input> inputs, Map<String, String> exports, int mostSources) {
    this.language = language;
    this.inputs = Map.copyOf(inputs);
    this.exports = Map.copyOf(exports);
    this.mostSources = mostSources;
  }

  /** What each file that was read is an export of, by the files' paths. */
  static Map<String, String> exports(List<ReadFile> files) {
    Map<String, String> exports = new HashMap<>();
    for (ReadFile file : files) {
      if (file.outcome() instanceof ReadFile.Read read) {
        exports.put(file.file().path(), read.source().name());
      }
    }
    return exports;
  }

  MethodView of(GoalScore score) {
    String formula = score.goal().kpi().formula();
    List<InputScore> inputs = score.inputs();
    boolean known = inputs.stream().allMatch(i -> i.actual().isKnown());
    String numbers = "";
    if (known && inputs.size() > 1 && score.actual().isKnown()) {
      numbers =
          language.say(
              "method.result",
              "formula",
              written(formula, i -> amount(i, inputs), inputs),
              "value",
              language.figure(score.actual(), score.goal().kpi().unit()));
    }
    String source = language.source(score.goal().kpi());
    return new MethodView(
        words(score),
        numbers,
        inputs.stream().map(input -> input(input, inputs)).toList(),
        source.isEmpty()
            ? ""
            : language.say(isPlain(score) ? "method.counts" : "method.origin", "source", source));
  }

  /** Whether there is nothing to compute: the value is an input. */
  static boolean isPlain(GoalScore score) {
    return score.inputs().size() == 1
        && score.inputs().get(0).name().equals(score.goal().kpi().formula().strip());
  }

  private String words(GoalScore score) {
    List<InputScore> inputs = score.inputs();
    return isPlain(score)
        ? language.say("method.single", "name", language.input(inputs.get(0).name()))
        : written(
            score.goal().kpi().formula(), i -> language.inside(language.input(i.name())), inputs);
  }

  /** A formula with the names of its inputs. */
  String words(String formula, List<InputScore> inputs) {
    return written(formula, i -> language.inside(language.input(i.name())), inputs);
  }

  /** A formula with the values of its inputs. */
  String amounts(String formula, List<InputScore> inputs) {
    return written(formula, i -> amount(i, inputs), inputs);
  }

  /** The formula with the signs of a printed one. */
  private String written(String formula, Function<InputScore, String> as, List<InputScore> inputs) {
    Matcher name = NAME.matcher(formula);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (name.find()) {
      out.append(signs(formula.substring(at, name.start())));
      String word = name.group();
      Optional<InputScore> input = inputs.stream().filter(i -> i.name().equals(word)).findFirst();
      out.append(input.map(as).orElseGet(() -> language.inside(language.input(word))));
      at = name.end();
    }
    return out.append(signs(formula.substring(at))).toString();
  }

  private static String signs(String text) {
    return text.replace('-', '\u2212')
        .replace('*', '\u00D7')
        .replace('/', '\u00F7')
        .replace("<=", "\u2264")
        .replace(">=", "\u2265")
        .replace("<>", "\u2260");
  }

  /** Amounts of one unit stand in one formula with the same decimals. */
  private String amount(InputScore input, List<InputScore> inputs) {
    return language
        .beside(inputs.stream().filter(i -> i.unit() == input.unit()).map(InputScore::actual))
        .figure(input.actual(), input.unit());
  }

  private InputView input(InputScore input, List<InputScore> inputs) {
    return new InputView(language.input(input.name()), amount(input, inputs), counted(input));
  }

  /** What a narrowed input counts, such as {@code leads with channel “social”}, and its files. */
  private String counted(InputScore input) {
    return Optional.ofNullable(inputs.get(input.name()))
        .filter(known -> !known.where().isEmpty())
        .map(known -> counted(known, sources(input)))
        .orElseGet(() -> sources(input));
  }

  private String counted(Input input, String sources) {
    String where =
        new TreeMap<>(input.where())
            .entrySet().stream()
                .map(facet -> narrowing(facet.getKey(), facet.getValue()))
                .collect(Collectors.joining(", "));
    return language.say(
        "method.narrowed",
        "metric",
        language.inside(language.metric(input.metric())),
        "where",
        where,
        "sources",
        sources);
  }

  /** A pattern's star would be taken for a mark of a note. */
  private String narrowing(Facet facet, List<String> values) {
    return language.say(
        "method.where",
        "facet",
        language.say("facet." + facet.yamlName()),
        "value",
        language.either(values.stream().map(value -> value.replace("*", "\u2026")).toList()));
  }

  /** A client knows the tool, and not what the agency called the file: that is in the workbook. */
  private String sources(InputScore input) {
    Map<String, Integer> rows = new TreeMap<>();
    for (InputScore.SourceUse use : input.sources()) {
      String export = exports.getOrDefault(use.file(), use.file());
      rows.merge(export.replaceFirst(": ", " "), use.rows(), Integer::sum);
    }
    if (rows.isEmpty()) {
      boolean known = input.actual() instanceof Figure.Known;
      String zero = input.name().equals(FEES) ? "method.cost" : "method.zero";
      return language.say(known ? zero : "method.none");
    }
    List<String> told = new ArrayList<>();
    rows.entrySet().stream().limit(mostSources).map(this::source).forEach(told::add);
    if (rows.size() > mostSources) {
      told.add(language.say("method.more", "count", rows.size() - mostSources));
    }
    return String.join(", ", told);
  }

  private String source(Map.Entry<String, Integer> rows) {
    return language.say(
        "method.source",
        "source",
        rows.getKey(),
        "rows",
        rows.getValue(),
        "rowsText",
        language.numbers().count(rows.getValue()));
  }
}

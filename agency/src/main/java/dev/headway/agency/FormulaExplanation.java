package dev.headway.agency;

import dev.headway.model.Client;
import dev.headway.model.Cost;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.InputScore;
import dev.headway.model.Kpi;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A goal's formula with its numbers put in, and each of them down to files and lines. */
final class FormulaExplanation {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** More than this is no help to anybody who looks at a log. */
  private static final int MOST_LINES_SHOWN = 300;

  private static final int DIGEST_SHOWN = 8;

  private final Client client;
  private final YearMonth month;
  private final GoalScore score;
  private final LabelledLines lines;

  FormulaExplanation(Client client, YearMonth month, GoalScore score, LabelledLines lines) {
    this.client = client;
    this.month = month;
    this.score = score;
    this.lines = lines;
  }

  void explain() {
    Kpi kpi = score.goal().kpi();
    lines.line("formula", kpi.id() + " = " + kpi.formula());
    // One input by itself needs no more words than its own.
    if (!kpi.inputs().equals(List.of(kpi.excel()))) {
      PlainNumbers numbers = new PlainNumbers(kpi.unit(), client.currency());
      lines.below(0, "= " + filledIn(kpi) + " = " + numbers.value(score.actual()));
      if (!kpi.source().isEmpty()) {
        lines.below(0, kpi.source());
      }
    }
    score.inputs().forEach(this::input);
  }

  /** In the form in which it was written, unless that stands on other KPIs. */
  private String filledIn(Kpi kpi) {
    Map<String, Figure> values = new HashMap<>();
    score.inputs().forEach(input -> values.put(input.name(), input.actual()));
    boolean isAsWritten = kpi.formula().replace(" ", "").equals(kpi.excel().replace(" ", ""));
    return NAME.matcher(isAsWritten ? kpi.formula() : kpi.excel())
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(values.get(name.group()))
                        .map(FormulaExplanation::operand)
                        .orElse(name.group())));
  }

  private static String operand(Figure figure) {
    return figure instanceof Figure.Known known
        ? PlainNumbers.inFormula(known.value())
        : "(" + PlainWords.why(figure) + ")";
  }

  private void input(InputScore input) {
    PlainNumbers numbers = new PlainNumbers(input.unit(), client.currency());
    String days = PlainNumbers.days(input.actual());
    lines.line(
        "input",
        input.name()
            + ": "
            + numbers.value(input.actual())
            + (days.isEmpty() ? "" : ", on " + days));
    Optional<Input> asked = Optional.ofNullable(client.inputs().get(input.name()));
    asked.ifPresentOrElse(this::counted, () -> costs(numbers));
    lines.below(
        1,
        month.minusMonths(1)
            + ": "
            + numbers.marked(input.previous())
            + "; "
            + month.minusYears(1)
            + ": "
            + numbers.marked(input.lastYear()));
    if (!input.parts().isEmpty()) {
      lines.below(1, "by network: " + parts(input.parts(), numbers));
    }
    input.sources().forEach(this::source);
    if (asked.isPresent() && input.sources().isEmpty()) {
      lines.below(
          1,
          input.actual() instanceof Figure.Known known
              ? known.coverage().of() == 0
                  ? "its sources are not in use in the month, so that it adds nothing"
                  : "no row of any file fits"
              : "no file of the month gives it");
    }
  }

  private void counted(Input input) {
    String where =
        new TreeMap<>(input.where())
            .entrySet().stream()
                .map(each -> each.getKey().yamlName() + ": " + written(each.getValue()))
                .collect(Collectors.joining(", "));
    String about = input.metric().about();
    lines.below(1, "metric " + input.metric().id() + (about.isEmpty() ? "" : ": " + about));
    lines.below(
        1,
        (where.isEmpty() ? "not narrowed" : "where {" + where + "}")
            + "; "
            + PlainWords.take(input.take()));
  }

  /** As it is written in a client's file. */
  private static String written(List<String> values) {
    return values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]";
  }

  /** The only name that is no input: what the client's file says that it pays. */
  private void costs(PlainNumbers numbers) {
    lines.below(1, "the costs of the client's file for " + month);
    client.costs().stream()
        .filter(cost -> cost.isPaidIn(month))
        .forEach(cost -> lines.below(2, cost(cost, numbers)));
  }

  private static String cost(Cost cost, PlainNumbers numbers) {
    return numbers.value(cost.amount()) + " " + cost.purpose();
  }

  private static String parts(List<InputScore.Part> parts, PlainNumbers numbers) {
    return parts.stream()
        .map(
            part ->
                (part.network().isEmpty() ? "no network named" : part.network())
                    + " "
                    + numbers.value(part.actual()))
        .collect(Collectors.joining(", "));
  }

  private void source(InputScore.SourceUse use) {
    lines.below(1, use.file());
    lines.below(2, rows(use.rows(), use.sha256()) + ", lines " + shortened(use.lines()));
  }

  /** How many rows of a file, and the beginning of its SHA-256. */
  static String rows(int rows, String sha256) {
    String digest = sha256.substring(0, Math.min(DIGEST_SHOWN, sha256.length()));
    return PlainNumbers.count(rows) + (rows == 1 ? " row" : " rows") + ", SHA-256 " + digest;
  }

  private static String shortened(String text) {
    if (text.length() <= MOST_LINES_SHOWN) {
      return text;
    }
    int end = text.lastIndexOf(", ", MOST_LINES_SHOWN);
    long left = text.substring(end + 2).chars().filter(letter -> letter == ',').count() + 1;
    return text.substring(0, end) + " and " + PlainNumbers.count(left) + " more stretches";
  }
}

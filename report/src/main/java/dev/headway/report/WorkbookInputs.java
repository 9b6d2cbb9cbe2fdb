package dev.headway.report;

import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Client;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.InputScore;
import dev.headway.model.Scorecard;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookGoal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The inputs of formulas as named cells. Where two goals share an input, the first has its cells
 * and the second refers to them: a number stands in one place only.
 */
final class WorkbookInputs {

  /** The months of a goal, and what the names of their cells end in. */
  enum Period {
    MONTH(""),
    PREVIOUS("_previous"),
    LAST_YEAR("_last_year");

    private final String ending;

    Period(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }

    /** The name of the cell with the month's first day. */
    String cell() {
      return "report_month" + ending;
    }

    Figure of(InputScore input) {
      return switch (this) {
        case MONTH -> input.actual();
        case PREVIOUS -> input.previous();
        case LAST_YEAR -> input.lastYear();
      };
    }
  }

  private final Client client;
  private final WorkbookFigures figures;
  private final Wording words;
  private final MetricCatalogue metrics;
  private final WorkbookTables tables;
  private final Map<String, Map<Period, String>> names = new LinkedHashMap<>();
  private final Set<String> written = new HashSet<>();

  /** Gives every input of the scorecard its names; inputs come before everything else. */
  WorkbookInputs(
      Scorecard scorecard,
      WorkbookNames free,
      Wording words,
      MetricCatalogue metrics,
      WorkbookTables tables) {
    this.tables = tables;
    this.client = scorecard.client();
    this.words = words;
    this.metrics = metrics;
    this.figures = new WorkbookFigures(words);
    for (Period period : Period.values()) {
      for (GoalScore goal : scorecard.goals()) {
        for (InputScore input : goal.inputs()) {
          names
              .computeIfAbsent(input.name(), n -> new TreeMap<>())
              .computeIfAbsent(period, p -> free.give(input.name() + p.ending()));
        }
      }
    }
  }

  /** The names of cells for the names in a formula. */
  Map<String, String> cells(List<InputScore> inputs, Period period) {
    Map<String, String> cells = new LinkedHashMap<>();
    inputs.forEach(
        i -> {
          cells.put(WorkbookNames.valid(i.name()), name(i, period));
          cells.put(i.name(), name(i, period));
        });
    return cells;
  }

  /** The rows of a goal. Asked once for each goal, in the order of the sheet. */
  List<WorkbookGoal.Input> rows(List<InputScore> inputs) {
    List<WorkbookGoal.Input> rows = new ArrayList<>();
    for (InputScore input : inputs) {
      boolean first = written.add(input.name());
      rows.add(
          new WorkbookGoal.Input(
              label(input.name()),
              name(input, Period.MONTH),
              new WorkbookGoal.Months(
                  cell(input, Period.MONTH, first),
                  cell(input, Period.PREVIOUS, first),
                  cell(input, Period.LAST_YEAR, first)),
              figures.days(input.actual()),
              input.sources().stream()
                  .map(s -> words.say("file-rows", "file", s.file(), "rows", s.rows()))
                  .collect(Collectors.joining("\n"))));
    }
    return rows;
  }

  private WorkbookCell cell(InputScore input, Period period, boolean first) {
    WorkbookCell cell = figures.input(period.of(input), WorkbookFormats.of(input.unit()));
    String name = name(input, period);
    if (!first) {
      return cell.withFormula(name);
    }
    return period
        .of(input)
        .number()
        .flatMap(value -> tables.tally().formula(input.name(), period, value, tables))
        .map(cell::withFormula)
        .orElse(cell)
        .named(name);
  }

  private String name(InputScore input, Period period) {
    return Optional.ofNullable(names.getOrDefault(input.name(), Map.of()).get(period))
        .orElseThrow(() -> new IllegalStateException(input.name()));
  }

  private String label(String name) {
    Optional<Input> narrowed = Optional.ofNullable(client.inputs().get(name));
    if (narrowed.isPresent()) {
      String where =
          narrowed.get().where().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(w -> w.getKey().yamlName() + " " + String.join(" / ", w.getValue()))
              .collect(Collectors.joining(", "));
      String metric =
          narrowed
              .get()
              .title()
              .orElseGet(
                  () -> metric(narrowed.get().metric().id(), narrowed.get().metric().name()));
      return where.isEmpty() ? metric : metric + " (" + where + ")";
    }
    String plain = name.replace('_', ' ');
    return metric(
        name,
        metrics
            .find(name)
            .map(dev.headway.ingest.Metric::name)
            .orElse(plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1)));
  }

  private String metric(String id, String otherwise) {
    return words.find("metric." + id).orElse(otherwise);
  }
}

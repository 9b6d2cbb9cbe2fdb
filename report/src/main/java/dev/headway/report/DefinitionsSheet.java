package dev.headway.report;

import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.Kpi;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the numbers mean: formulas and inputs, and the metrics below them. */
record DefinitionsSheet(WorkbookCells cells) {

  /** The sheet; empty where there is neither a goal nor a metric. */
  Optional<WorkbookSection> section() {
    DefinedMetrics metrics = DefinedMetrics.of(cells);
    List<Block> blocks =
        Stream.of(formulas(), inputs(), metrics.meanings(), metrics.columns(), metrics.breaks())
            .filter(Block::isKnown)
            .toList();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(cells.section("definitions", cells.say("definitions.about"), blocks));
  }

  private Block formulas() {
    return Block.of(
        cells.say("definitions.formulas"),
        List.of(cells.say("definitions.formulas-about")),
        cells.textHeads("goal", "formula", "definitions.excel", "definitions.unit", "note"),
        cells.card().goals().stream()
            .map(GoalScore::goal)
            .map(g -> formula(g.name(), g.kpi()))
            .toList(),
        List.of());
  }

  private Row formula(String goal, Kpi kpi) {
    return PlainCells.row(
        PlainCells.text(goal),
        PlainCells.text(kpi.formula()),
        PlainCells.text(kpi.excel()),
        PlainCells.text(cells.say("unit." + kpi.unit().name())),
        PlainCells.text(cells.language().source(kpi)));
  }

  private Block inputs() {
    return Block.of(
        cells.say("definitions.inputs"),
        List.of(),
        cells.textHeads("name", "definitions.metric", "definitions.where", "definitions.take"),
        cells.card().client().inputs().values().stream()
            .filter(input -> !input.name().equals(input.metric().id()))
            .sorted(Comparator.comparing(Input::name))
            .map(this::input)
            .toList(),
        List.of());
  }

  private Row input(Input input) {
    String where =
        input.where().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                w ->
                    cells.language().say("facet." + w.getKey().yamlName())
                        + " "
                        + String.join(" / ", w.getValue()))
            .collect(Collectors.joining(", "));
    return PlainCells.row(
        PlainCells.text(
            input.title().map(title -> input.name() + " (" + title + ")").orElse(input.name())),
        PlainCells.text(cells.metric(input.metric().id())),
        PlainCells.text(where),
        PlainCells.text(cells.say("take." + input.take().name())));
  }
}

package dev.headway.model;

import dev.headway.ingest.Evidence;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells what customers said and did, of each kind in the evidence log. */
final class VoiceScoring {

  private static final int MONTHS_BEFORE = 12;

  private final YearMonth month;
  private final InputFigures inputs;
  private final List<Evidence> lines;
  private final MetricCatalogue metrics = MetricCatalogue.standard();

  /**
   * A scorer.
   *
   * @param lines those of the month
   */
  VoiceScoring(YearMonth month, InputFigures inputs, List<Evidence> lines) {
    this.month = month;
    this.inputs = inputs;
    this.lines = List.copyOf(lines);
  }

  /** One for each kind. */
  List<VoiceScore> scores() {
    return Arrays.stream(Evidence.Type.values()).map(this::score).toList();
  }

  private VoiceScore score(Evidence.Type type) {
    Metric metric = metrics.find(metric(type)).orElseThrow();
    Input input = new Input(metric.id(), metric, Map.of());
    return new VoiceScore(
        type,
        Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
            .map(each -> new MonthValue(each, inputs.figure(input, each)))
            .toList(),
        lines.stream()
            .filter(line -> line.type() == type)
            .sorted(Comparator.comparing(Evidence::day).thenComparing(line -> line.origin().line()))
            .toList());
  }

  private static String metric(Evidence.Type type) {
    return switch (type) {
      case DEFENDED -> "defences";
      case INFLUENCED -> "influenced_decisions";
      case SOLVED -> "problems_solved_in_public";
      case SUGGESTED -> "suggestions";
      case COVERED -> "coverage";
    };
  }
}

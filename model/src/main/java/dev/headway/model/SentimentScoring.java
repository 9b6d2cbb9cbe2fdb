package dev.headway.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells how what people say about the client goes over the months. */
final class SentimentScoring {

  static final String KPI = "net_sentiment";
  private static final int MONTHS_BEFORE = 12;

  private final Client client;
  private final YearMonth first;
  private final YearMonth month;
  private final InputFigures inputs;
  private final KpiFigures kpis;

  SentimentScoring(Client client, YearMonth first, YearMonth month, InputFigures inputs) {
    this.client = client;
    this.first = first;
    this.month = month;
    this.inputs = inputs;
    this.kpis = new KpiFigures(inputs);
  }

  SentimentScore score() {
    return Optional.ofNullable(client.kpis().get(KPI)).map(this::score).orElse(SentimentScore.NONE);
  }

  private SentimentScore score(Kpi kpi) {
    ControlChart chart = new History(first, month, kpis, inputs.breaks()).chart(kpi);
    return new SentimentScore(
        kpi.formula(),
        kpi.source(),
        Months.between(month.minusMonths(MONTHS_BEFORE), month).stream()
            .map(each -> month(kpi, each))
            .toList(),
        chart,
        since(month.minusMonths(1), kpi, chart),
        since(month.minusYears(1), kpi, chart));
  }

  /** Months that do not count the same say nothing of a way. */
  private Tendency since(YearMonth earlier, Kpi kpi, ControlChart chart) {
    return inputs.breaks().isBetween(kpi, earlier, month)
        ? Tendency.TOO_EARLY
        : Tendency.between(chart, earlier, month);
  }

  private SentimentScore.Month month(Kpi kpi, YearMonth each) {
    List<SentimentScore.Part> parts =
        kpi.inputs().stream()
            .map(name -> new SentimentScore.Part(name, inputs.figure(name, each)))
            .toList();
    return new SentimentScore.Month(each, kpis.month(kpi, each), rated(kpi, parts, each), parts);
  }

  /** Missing where one of the inputs is: how many there were is not known either. */
  private Figure rated(Kpi kpi, List<SentimentScore.Part> parts, YearMonth each) {
    Coverage coverage = Coverage.WHOLE;
    for (SentimentScore.Part part : parts) {
      if (!(part.value() instanceof Figure.Known known)) {
        return part.value();
      }
      coverage = coverage.and(known.coverage());
    }
    Set<FactGroup> rated = new HashSet<>();
    for (Input input : inputs(kpi)) {
      rated.addAll(inputs.facts().taken(input, each));
    }
    int count = rated.stream().mapToInt(FactGroup::count).sum();
    return new Figure.Known(BigDecimal.valueOf(count), coverage);
  }

  private List<Input> inputs(Kpi kpi) {
    List<Input> all = new ArrayList<>();
    kpi.inputs().forEach(name -> inputs.find(name).ifPresent(all::add));
    return all;
  }
}

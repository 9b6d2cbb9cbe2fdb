package dev.headway.samples.moorfield;

import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.SampleClient;
import java.time.YearMonth;
import java.util.List;

/** Fits heat pumps, and explains them on YouTube. A goal of its changed in July 2026. */
public final class Moorfield implements SampleClient {
  @Override
  public String id() {
    return "moorfield-heat";
  }

  @Override
  public List<YearMonth> months() {
    return Month.all().stream().map(Month::month).toList();
  }

  @Override
  public List<Export> exports(YearMonth yearMonth) {
    Month month = Month.of(yearMonth);
    return List.of(Films.of(month), Advertising.of(month), Deals.of(month), Tickets.of(month));
  }

  @Override
  public List<Export> logs() {
    return List.of(new Export("evidence.csv", Lines.bytes(Moorfield.class, "evidence.csv")));
  }
}

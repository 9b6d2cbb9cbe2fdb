package dev.headway.samples.lough;

import dev.headway.samples.Export;
import dev.headway.samples.SampleClient;
import java.time.YearMonth;
import java.util.List;

/**
 * Sells sensors to fish farms. Its year begins in April; it reports in euros, and pays LinkedIn in
 * dollars.
 */
public final class LoughArden implements SampleClient {
  @Override
  public String id() {
    return "lough-arden";
  }

  @Override
  public List<YearMonth> months() {
    return Month.all().stream().map(Month::month).toList();
  }

  @Override
  public List<Export> exports(YearMonth yearMonth) {
    Month month = Month.of(yearMonth);
    return List.of(
        Advertising.of(month), Leads.of(month), Opportunities.of(month), PagePosts.of(month));
  }
}

package dev.headway.samples.ovenbird;

import dev.headway.samples.Export;
import dev.headway.samples.SampleClient;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/** Sells kits for baking bread, since August 2026: there is no year to compare with. */
public final class Ovenbird implements SampleClient {
  @Override
  public String id() {
    return "ovenbird-kits";
  }

  @Override
  public List<YearMonth> months() {
    return Month.all().stream().map(Month::month).toList();
  }

  @Override
  public List<Export> exports(YearMonth yearMonth) {
    Month month = Month.of(yearMonth);
    return List.of(
        Orders.of(month),
        Sessions.of(month),
        Videos.of(month),
        Advertising.of(month),
        byHand(month));
  }

  /** What the account manager reads off the screen: Threads has no export. */
  private static Export byHand(Month month) {
    String lines =
        "date,network,account,metric,value\n"
            + month.month().atEndOfMonth()
            + ",threads,ovenbirdkits,account_followers,"
            + month.followers()
            + "\n";
    return new Export("metrics.csv", lines.getBytes(StandardCharsets.UTF_8));
  }
}

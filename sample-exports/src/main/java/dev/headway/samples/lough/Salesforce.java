package dev.headway.samples.lough;

import dev.headway.samples.Csv;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A report of Salesforce: every cell in quotes, in ISO-8859-1, with a foot. */
final class Salesforce {
  private Salesforce() {}

  /** The report, as it is downloaded on the morning of the 2nd, so many seconds after nine. */
  static Export report(String title, Month month, List<List<String>> lines, int seconds) {
    Csv csv = new Csv(Csv.Quotes.ALL, "\n");
    lines.forEach(csv::row);
    csv.line("")
        .row(List.of("Grand Totals (" + (lines.size() - 1) + " records)"))
        .row(List.of(title))
        .row(List.of("Confidential Information - Do Not Distribute"))
        .row(List.of("Copyright © 2000-2026 salesforce.com, inc. All rights reserved."));
    long clock =
        Times.fetched(month.month()).atTime(9, 0, 0).toEpochSecond(ZoneOffset.UTC) + seconds;
    return new Export("report" + clock + "417.csv", csv.bytes(StandardCharsets.ISO_8859_1));
  }

  /** As a user in Ireland has days written. */
  static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}

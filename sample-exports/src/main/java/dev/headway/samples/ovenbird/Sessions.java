package dev.headway.samples.ovenbird;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import java.util.List;

/** Shopify's report of sessions by referrer: words in quotes, numbers not. */
final class Sessions {
  private record Referrer(String source, String name, int perThousand) {}

  // Beside every thousand sessions from TikTok.
  private static final List<Referrer> OTHERS =
      List.of(
          new Referrer("direct", "", 610),
          new Referrer("search", "google", 540),
          new Referrer("email", "", 210),
          new Referrer("search", "bing", 44),
          new Referrer("unknown", "breadforum.example.org", 31));

  private Sessions() {}

  static Export of(Month month) {
    Dice dice = month.dice("sessions");
    Csv csv =
        new Csv(Csv.Quotes.NEEDED, "\n")
            .line("\"Referrer source\",\"Referrer name\",\"Online store visitors\",\"Sessions\"");
    line(csv, "social", "tiktok", month.tiktokVisits());
    for (Referrer referrer : OTHERS) {
      int sessions = month.tiktokVisits() * referrer.perThousand() / 1_000;
      line(csv, referrer.source(), referrer.name(), dice.part(sessions, 930, 1_070));
    }
    return new Export(
        "Sessions by referrer - "
            + month.month().atDay(1)
            + " - "
            + month.month().atEndOfMonth()
            + ".csv",
        csv.bytes());
  }

  private static void line(Csv csv, String source, String name, int sessions) {
    csv.line(
        Csv.quoted(source) + "," + Csv.quoted(name) + "," + sessions * 9 / 10 + "," + sessions);
  }
}

package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Google Analytics' traffic acquisition report, by session source and medium. */
final class WebTraffic {
  private static final String HEADER =
      "Session source / medium,Sessions,Engaged sessions,Engagement rate,"
          + "Average engagement time per session,Events per session,Event count,Key events,"
          + "Session key event rate,Total revenue";

  /** A source: its usual sessions, and how its group's key events fall on it. */
  private record Source(String name, int sessions, int weight) {}

  private static final List<Source> SOCIAL =
      List.of(
          new Source("instagram / paid-social", 690, 30),
          new Source("facebook / paid-social", 560, 22),
          new Source("l.instagram.com / referral", 410, 18),
          new Source("m.facebook.com / referral", 380, 14),
          new Source("youtube.com / referral", 240, 12),
          new Source("t.co / referral", 90, 4),
          new Source("lm.facebook.com / referral", 70, 0));
  private static final List<Source> ELSEWHERE =
      List.of(
          new Source("google / organic", 3_900, 44),
          new Source("(direct) / (none)", 1_700, 20),
          new Source("google / cpc", 1_300, 18),
          new Source("newsletter / email", 520, 14),
          new Source("bing / organic", 260, 2),
          new Source("partner.example.org / referral", 110, 2),
          new Source("(not set)", 24, 0));

  private record Line(int sessions, List<String> cells) {}

  private WebTraffic() {}

  /** The month's export; empty when the client did not send it. */
  static Optional<Export> of(Month month) {
    return month.bookings().map(bookings -> of(month, bookings));
  }

  private static Export of(Month month, int bookings) {
    Dice dice = Dice.of("web", month.month());
    List<Line> lines = new ArrayList<>(lines(SOCIAL, bookings, dice));
    lines.addAll(lines(ELSEWHERE, dice.between(58, 90), dice));
    lines.sort(Comparator.comparing(Line::sessions).reversed());
    Csv csv =
        new Csv(Csv.Quotes.NEEDED, "\r\n")
            .line("# ----------------------------------------")
            .line("# Traffic acquisition: Session source / medium")
            .line("# Account: Alder Bikes")
            .line("# Property: alder.example")
            .line("# ----------------------------------------")
            .line("# ")
            .line("# All Users")
            .line("# Start date: " + month.month().atDay(1).format(Times.COMPACT))
            .line("# End date: " + month.month().atEndOfMonth().format(Times.COMPACT))
            .line(HEADER);
    lines.forEach(line -> csv.row(line.cells()));
    return new Export("Traffic_acquisition_Session_source___medium.csv", csv.bytes());
  }

  private static List<Line> lines(List<Source> sources, int keyEvents, Dice dice) {
    List<Integer> events = Split.byWeight(keyEvents, sources.stream().map(Source::weight).toList());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      lines.add(line(sources.get(i), events.get(i), dice));
    }
    return lines;
  }

  private static Line line(Source source, int keyEvents, Dice dice) {
    int sessions = dice.part(source.sessions(), 850, 1_150);
    int engaged = dice.part(sessions, 480, 680);
    int eventCount = dice.part(sessions, 4_000, 7_500);
    return new Line(
        sessions,
        List.of(
            source.name(),
            String.valueOf(sessions),
            String.valueOf(engaged),
            ratio(engaged, sessions),
            ratio(sessions * dice.between(21, 74) + dice.below(sessions), sessions),
            ratio(eventCount, sessions),
            String.valueOf(eventCount),
            String.valueOf(keyEvents),
            ratio(keyEvents, sessions),
            "0"));
  }

  private static String ratio(int part, int whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), new MathContext(16))
        .stripTrailingZeros()
        .toPlainString();
  }
}

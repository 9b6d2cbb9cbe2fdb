package dev.headway.samples.alder;

import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.SampleClient;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Sells bikes to commuters. One month's export of web traffic is missing. */
public final class AlderBikes implements SampleClient {
  @Override
  public String id() {
    return "alder-bikes";
  }

  @Override
  public List<YearMonth> months() {
    return Month.all().stream().map(Month::month).toList();
  }

  @Override
  public List<Export> exports(YearMonth yearMonth) {
    Month month = Month.of(yearMonth);
    List<Export> exports = new ArrayList<>();
    exports.add(FacebookPosts.of(month));
    exports.add(InstagramPosts.of(month));
    exports.add(XPosts.of(month));
    exports.add(MetaAds.of(month));
    exports.add(Contacts.of(month));
    exports.add(Deals.of(month));
    exports.add(Tickets.of(month));
    exports.add(Mentions.of(month));
    WebTraffic.of(month).ifPresent(exports::add);
    return List.copyOf(exports);
  }

  @Override
  public List<Export> logs() {
    return List.of(new Export("evidence.csv", Lines.bytes(AlderBikes.class, "evidence.csv")));
  }
}

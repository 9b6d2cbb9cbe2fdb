package dev.headway.bench;

import dev.headway.ingest.*;
import dev.headway.input.Problems;
import dev.headway.model.*;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.*;
import java.util.*;

public final class ScorecardBench {
  public static void main(String[] a) throws IOException {
    Path client = Path.of(a[0]).toAbsolutePath();
    YearMonth month = YearMonth.of(2026, 10);
    int facts = Integer.parseInt(a[1]);
    ClientExports exports = new ClientExports(client);
    if (!java.nio.file.Files.exists(exports.file())) exports.write(month, 24, facts);
    Problems problems = new Problems();
    Client read = ClientFile.read(exports.file(), "alder", "client.yaml",
      new Client.Defaults(Locale.UK, Currency.getInstance("GBP"), ZoneId.of("Europe/London"), new Client.Brand("#0B6E4F", Optional.empty()), List.of()),
      MetricCatalogue.standard(), FacetValues.with(Optional.empty()), problems).orElseThrow(() -> new IllegalStateException(problems.list().toString())).client();
    for (int i = 0; i < Integer.parseInt(a[2]); i++) {
      long t = time();
      Exports all = Exports.read(new ExportRequest(client, "alder", month, read.zone(), read.currency(), read.accounts(), read.surveys(), read.channels(), Optional.empty()));
      long t1 = time();
      Scorecard card = Scorecard.of(read, month, all, Commentary.NONE);
      long t2 = time();
      System.out.println(all.facts().size() + " facts read " + (t1 - t) / 1000000 + " scorecard " + (t2 - t1) / 1000000 + " " + all.problems().size());
      if (i == 0) { all.problems().stream().limit(5).forEach(System.out::println); card.goals().forEach(g -> System.out.println(g.goal().id() + " " + g.actual() + " " + g.verdict())); 
         System.out.println(card.sections().content()); }
    }
  }
  static long time() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }
}

package dev.headway.samples.marlpit;

import dev.headway.samples.Export;
import dev.headway.samples.SampleClient;
import java.time.YearMonth;
import java.util.List;

/**
 * Grows trees and hedges. Its year begins in November, and two months into it Meta may still have
 * changed what a view is.
 */
public final class Marlpit implements SampleClient {
  @Override
  public String id() {
    return "marlpit-nursery";
  }

  @Override
  public List<YearMonth> months() {
    return Month.all().stream().map(Month::month).toList();
  }

  @Override
  public List<Export> exports(YearMonth yearMonth) {
    Month month = Month.of(yearMonth);
    return List.of(
        InstagramPosts.of(month),
        FacebookPosts.of(month),
        Survey.of(month),
        Conversations.of(month),
        Mentions.of(month));
  }
}

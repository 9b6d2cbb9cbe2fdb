package dev.headway.samples.alder;

import dev.headway.samples.Money;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a month's files must add up to. Money is in pence.
 *
 * @param month the month
 * @param rides test rides from social, by network
 * @param allRides test rides from everywhere
 * @param revenue won deals from social, by network
 * @param otherRevenue won deals from elsewhere
 * @param media what Meta's ads cost
 * @param positive mentions so rated
 * @param neutral mentions so rated
 * @param negative mentions so rated
 * @param bookings the website's key events from social; empty when nobody sent the export
 */
record Month(
    YearMonth month,
    Map<Network, Integer> rides,
    int allRides,
    Map<Network, Long> revenue,
    Map<Touch.Elsewhere, Long> otherRevenue,
    long media,
    int positive,
    int neutral,
    int negative,
    Optional<Integer> bookings) {

  /** Every month of the story, oldest first. */
  static List<Month> all() {
    return Words.table("story.csv").stream().map(Month::of).toList();
  }

  /** A month of the story. */
  static Month of(YearMonth month) {
    return all().stream().filter(each -> each.month().equals(month)).findFirst().orElseThrow();
  }

  /** How many months after the story's first. */
  int number() {
    return (int) YearMonth.of(2025, 9).until(month, ChronoUnit.MONTHS);
  }

  boolean is(String text) {
    return month.equals(YearMonth.parse(text));
  }

  boolean from(String text) {
    return !month.isBefore(YearMonth.parse(text));
  }

  private static Month of(List<String> row) {
    return new Month(
        YearMonth.parse(row.get(0)),
        assign(Network.values(), row.subList(1, 6), Integer::valueOf),
        Integer.parseInt(row.get(6)),
        assign(Network.values(), row.subList(7, 12), Money::hundredths),
        assign(Touch.Elsewhere.values(), row.subList(12, 16), Money::hundredths),
        Money.hundredths(row.get(16)),
        Integer.parseInt(row.get(17)),
        Integer.parseInt(row.get(18)),
        Integer.parseInt(row.get(19)),
        Optional.of(row.get(20)).filter(s -> !s.isEmpty()).map(Integer::valueOf));
  }

  /** The values under the first keys, in their order. */
  private static <K, V> Map<K, V> assign(K[] keys, List<String> cells, Function<String, V> read) {
    Map<K, V> assigned = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      assigned.put(keys[i], read.apply(cells.get(i)));
    }
    return Collections.unmodifiableMap(assigned);
  }
}

package dev.headway.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** How long customers waited for a person, on the client's clock: eight bytes for each answer. */
final class WaitingTimes {

  private final Map<Wait, Integer> counts = new EnumMap<>(Wait.class);
  private long[] seconds = new long[0];
  private int size;

  /** Adds a question; an empty time is no answer. */
  void add(Optional<Duration> waited) {
    counts.merge(Wait.of(waited), 1, Integer::sum);
    waited.ifPresent(time -> add(time.toSeconds()));
  }

  private void add(long time) {
    if (size == seconds.length) {
      seconds = Arrays.copyOf(seconds, Math.max(4, size + size / 2));
    }
    seconds[size++] = time;
  }

  /** How many questions waited so long. */
  int count(Wait wait) {
    return counts.getOrDefault(wait, 0);
  }

  /** The answers' times of several groups, in seconds, the shortest first. */
  static long[] sorted(List<FactGroup> groups) {
    return groups.stream()
        .map(FactGroup::waits)
        .flatMapToLong(waits -> LongStream.of(waits.seconds).limit(waits.size))
        .sorted()
        .toArray();
  }
}

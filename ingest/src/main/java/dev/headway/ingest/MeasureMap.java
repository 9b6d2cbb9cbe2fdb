package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The few measures of one row, side by side: a hundred thousand rows are kept, and a map of its own
 * for each would be most of the memory. Nothing can be put in or taken out.
 */
final class MeasureMap extends AbstractMap<String, BigDecimal> {

  private final String[] metrics;
  private final @Nullable BigDecimal[] values;

  /**
   * The measures.
   *
   * @param metrics ids, shared by all rows of a table
   * @param values beside them; null where nothing was measured; not to be changed any more
   */
  MeasureMap(String[] metrics, @Nullable BigDecimal[] values) {
    this.metrics = metrics;
    this.values = values;
  }

  @Override
  public @Nullable BigDecimal get(@Nullable Object metric) {
    for (int i = 0; i < metrics.length; i++) {
      if (metrics[i].equals(metric)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object metric) {
    return get(metric) != null;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super BigDecimal> action) {
    for (int i = 0; i < metrics.length; i++) {
      BigDecimal value = values[i];
      if (value != null) {
        action.accept(metrics[i], value);
      }
    }
  }

  @Override
  public Set<Entry<String, BigDecimal>> entrySet() {
    Map<String, BigDecimal> entries = new LinkedHashMap<>();
    for (int i = 0; i < metrics.length; i++) {
      BigDecimal value = values[i];
      if (value != null) {
        entries.put(metrics[i], value);
      }
    }
    return Map.copyOf(entries).entrySet();
  }
}

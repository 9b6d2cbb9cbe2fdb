package dev.headway.agency;

import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Metric;
import dev.headway.model.TargetPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Values that are a single text in JSON, the same on every machine. */
final class JsonText {

  /** Records that are known by a name; what they hold stands elsewhere. */
  private static final List<Class<?>> NAMED =
      List.of(ExportFile.class, Metric.class, TargetPeriod.class);

  private JsonText() {}

  static boolean isText(Class<?> type) {
    return NAMED.contains(type);
  }

  static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    if (value instanceof Locale language) {
      return language.toLanguageTag();
    }
    if (value instanceof Currency currency) {
      return currency.getCurrencyCode();
    }
    if (value instanceof String
        || value instanceof TemporalAccessor
        || value instanceof Duration
        || value instanceof ZoneId) {
      return value.toString();
    }
    return name(value);
  }

  private static String name(Object value) {
    if (value instanceof ExportFile file) {
      return file.path();
    }
    if (value instanceof Metric metric) {
      return metric.id();
    }
    if (value instanceof TargetPeriod period) {
      return period.text();
    }
    throw new IllegalArgumentException("no text in JSON is known for " + value.getClass());
  }

  /** Small letters and hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type's own name in small letters and hyphens: {@code known-part} for KnownPart. */
  static String word(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}

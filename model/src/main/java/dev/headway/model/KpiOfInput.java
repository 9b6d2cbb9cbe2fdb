package dev.headway.model;

import dev.headway.ingest.Metric;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An input by itself, or the fees, where a KPI is asked for. */
final class KpiOfInput {

  /** Networks that are not written with one capital letter, by the word in a name. */
  private static final Map<String, String> NETWORKS =
      Map.of(
          "linkedin", "LinkedIn",
          "youtube", "YouTube",
          "tiktok", "TikTok",
          "whatsapp", "WhatsApp",
          "x", "X",
          "instagram", "Instagram",
          "facebook", "Facebook",
          "pinterest", "Pinterest",
          "reddit", "Reddit",
          "google", "Google");

  private KpiOfInput() {}

  /**
   * The KPI.
   *
   * @param name as it stands in formulas
   * @param input what it stands for; empty for fees
   * @param expression the name, understood
   */
  static Kpi named(String name, Optional<Input> input, Expression expression) {
    return new Kpi(
        name,
        label(name, input),
        name,
        expression.excel(),
        expression.names(),
        input.map(known -> known.metric().unit()).orElse(Metric.Unit.MONEY),
        KpiKind.of(expression, word -> input.filter(known -> known.name().equals(word))),
        input.map(known -> known.metric().about()).orElse(""));
  }

  /** A metric that is not narrowed keeps its own name, unless the client gives it one. */
  private static String label(String name, Optional<Input> input) {
    return input
        .flatMap(Input::title)
        .or(
            () ->
                input.filter(known -> known.where().isEmpty()).map(known -> known.metric().name()))
        .orElseGet(() -> sentence(name));
  }

  private static String sentence(String name) {
    String words =
        Arrays.stream(name.split("_", -1))
            .map(word -> NETWORKS.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

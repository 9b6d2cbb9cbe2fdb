package dev.headway.model;

import dev.headway.input.Nearest;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the agency promises of the exports that it downloads. */
final class DownloadsReader {

  private final Collection<String> sources;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param sources the ids of the sources that Headway's own formats know
   */
  DownloadsReader(Collection<String> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  Downloads read(YamlMap root) {
    return root.optionalMap("downloads").map(this::downloads).orElse(Downloads.NONE);
  }

  private Downloads downloads(YamlMap map) {
    boolean afterMonthEnd =
        map.optional("afterMonthEnd").flatMap(Scalar::yesOrNo).orElse(Boolean.FALSE);
    Map<String, Downloads.Span> spans = new HashMap<>();
    map.optionalMap("sources")
        .ifPresent(
            named ->
                named
                    .entries()
                    .forEach(
                        (source, value) -> {
                          checkSource(source, named);
                          span(value).ifPresent(span -> spans.put(source, span));
                        }));
    Map<String, List<YearMonth>> zeros = new HashMap<>();
    map.optionalMap("zeros")
        .ifPresent(
            named ->
                named
                    .entries()
                    .forEach(
                        (input, months) ->
                            zeros.put(
                                input,
                                months.items().stream()
                                    .flatMap(month -> Scalar.month(month).stream())
                                    .toList())));
    map.done();
    return new Downloads(afterMonthEnd, spans, zeros);
  }

  /** A source of the agency's own formats may be new; a near miss of a known one is a mistake. */
  private void checkSource(String source, YamlMap map) {
    if (!sources.contains(source)) {
      Nearest.to(source, sources)
          .ifPresent(
              near ->
                  problems.error(
                      map.place(source),
                      "the source '" + source + "' is not known",
                      "Did you mean '" + near + "'?"));
    }
  }

  private Optional<Downloads.Span> span(YamlValue value) {
    return value
        .map()
        .map(
            map -> {
              Optional<YearMonth> from = map.optional("from").flatMap(Scalar::month);
              Optional<YearMonth> to = map.optional("to").flatMap(Scalar::month);
              map.done();
              if (map.optional("from").or(() -> map.optional("to")).isEmpty()) {
                problems.error(
                    map.place(),
                    "the source has neither its first month nor its last",
                    "Write {from: 2026-06} where it began, or {to: 2026-05} where it ended.");
              }
              if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
                problems.error(
                    map.place(), "the first month is after the last", "Exchange 'from' and 'to'.");
              }
              return new Downloads.Span(from, to);
            });
  }
}

package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import java.util.stream.Collectors;

/**
 * Tells of rows that were refused: each by itself, and, in a file where that would be a flood, the
 * rest of them by their lines.
 */
final class RowProblems {

  private RowProblems() {}

  static void tell(String label, Refusals refused, Problems problems) {
    refused
        .first()
        .forEach(
            (line, why) ->
                problems.add(
                    new Problem(
                        severity(why.quirk()),
                        new Place(label, line, why.column()),
                        why.message(),
                        why.advice())));
    if (refused.more() > 0) {
      String lines =
          refused.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
      problems.add(
          new Problem(
              severity(refused.onlyQuirks()),
              Place.of(label),
              refused.more()
                  + " more rows cannot be counted, in lines "
                  + lines
                  + (refused.more() > refused.lines().size() ? " and below" : ""),
              "Mend the first ones in the way said there; these are probably the same."));
    }
  }

  private static Severity severity(boolean quirk) {
    return quirk ? Severity.NOTE : Severity.ERROR;
  }
}

package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells of rows that were refused: each by itself, and, in a file where that would be a flood, the
 * rest of them by their lines.
 */
final class RowProblems {

  private static final int BY_THEMSELVES = 20;

  private RowProblems() {}

  static void tell(String label, Map<Integer, RowRefused> refused, Problems problems) {
    List<Integer> rest = new ArrayList<>();
    boolean onlyQuirks = true;
    int told = 0;
    for (Map.Entry<Integer, RowRefused> row : refused.entrySet()) {
      RowRefused why = row.getValue();
      if (told++ < BY_THEMSELVES) {
        Place place = Place.of(label, row.getKey());
        problems.add(new Problem(severity(why.quirk()), place, why.message(), why.advice()));
      } else {
        rest.add(row.getKey());
        onlyQuirks &= why.quirk();
      }
    }
    if (!rest.isEmpty()) {
      String lines = rest.stream().map(String::valueOf).collect(Collectors.joining(", "));
      problems.add(
          new Problem(
              severity(onlyQuirks),
              Place.of(label),
              rest.size() + " more rows cannot be counted, in lines " + lines,
              "Mend the first ones in the way said there; these are probably the same."));
    }
  }

  private static Severity severity(boolean quirk) {
    return quirk ? Severity.NOTE : Severity.ERROR;
  }
}

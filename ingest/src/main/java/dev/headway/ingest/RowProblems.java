package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells of rows that were refused: once, where most of a table's rows were for the same thing; else
 * each by itself, and, in a file where that would be a flood, the rest of them by their lines.
 */
final class RowProblems {

  private RowProblems() {}

  /**
   * Tells of them.
   *
   * @param rows how many rows the table has
   */
  static void tell(String label, Refusals refused, int rows, Problems problems) {
    Optional<Refusals.Cause> most = refused.ofMost(rows);
    if (most.isPresent()) {
      tell(label, refused, most.get(), rows, problems);
      return;
    }
    refused.first().forEach((line, why) -> problems.add(problem(label, line, why, "")));
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

  private static void tell(
      String label, Refusals refused, Refusals.Cause most, int rows, Problems problems) {
    String others =
        " (so are "
            + most.rows()
            + " of the file's "
            + rows
            + " rows, to line "
            + most.last()
            + (most.why().advice().equals(RowRefused.DOWNLOAD_AGAIN)
                ? "; a spreadsheet, perhaps in another language, has probably saved it)"
                : ")");
    problems.add(problem(label, most.first(), most.why(), others));
    Map<Integer, RowRefused> rest = new TreeMap<>(refused.first());
    rest.values().removeIf(why -> Refusals.isFor(most, why));
    rest.forEach((line, why) -> problems.add(problem(label, line, why, "")));
    int more = refused.count() - most.rows() - rest.size();
    if (more > 0) {
      problems.add(
          new Problem(
              severity(refused.onlyQuirks()),
              Place.of(label),
              "rows that cannot be counted for other reasons: " + more,
              "They will be told when the others are mended."));
    }
  }

  private static Problem problem(String label, int line, RowRefused why, String more) {
    return new Problem(
        severity(why.quirk()),
        new Place(label, line, why.column()),
        why.message() + more,
        why.advice());
  }

  private static Severity severity(boolean quirk) {
    return quirk ? Severity.NOTE : Severity.ERROR;
  }
}

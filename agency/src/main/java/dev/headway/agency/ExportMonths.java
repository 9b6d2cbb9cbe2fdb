package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;

/** Tells whether a client's folders of exports can bear a report for a month. */
final class ExportMonths {

  /** More would hide the sentence that they stand in; the first and the last are what helps. */
  private static final int NAMED = 6;

  private ExportMonths() {}

  /** An error before the first folder, a warning where the month's own folder is missing. */
  static void check(ClientFolder client, YearMonth month, Problems problems) {
    SortedSet<YearMonth> months = client.months(problems);
    if (months.contains(month)) {
      return;
    }
    Place place = Place.of(client.exportsLabel(month));
    if (!months.isEmpty() && month.isBefore(months.first())) {
      problems.error(
          place,
          "there are no exports for " + month + ", nor for any month before it",
          choice(months));
      return;
    }
    problems.add(
        Problem.warning(
            place,
            "there is no such folder",
            "Put the downloads for " + month + "'s report into it. " + there(months)));
  }

  /** What to write instead. */
  static String choice(SortedSet<YearMonth> months) {
    return months.isEmpty()
        ? there(months)
        : there(months) + " Choose one of them:   -Dheadway.month=" + months.last();
  }

  private static String there(SortedSet<YearMonth> months) {
    if (months.isEmpty()) {
      return "There are no folders of exports yet, such as exports/2026-10.";
    }
    List<String> names = months.stream().map(month -> "exports/" + month).toList();
    String named =
        names.size() <= NAMED
            ? String.join(", ", names)
            : names.get(0) + " to " + names.get(names.size() - 1) + " (" + names.size() + ")";
    return "There are: " + named + ".";
  }
}

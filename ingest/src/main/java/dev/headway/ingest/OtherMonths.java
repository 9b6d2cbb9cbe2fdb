package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds files in the folder of the report's month that tell nothing of that month: the wrong
 * download, the wrong folder, or days that a spreadsheet has turned round.
 */
record OtherMonths(String label, YearMonth month, Problems problems) {

  void tell(List<FileReading.Table> tables) {
    Map<String, List<FileReading.Table>> files = new LinkedHashMap<>();
    tables.stream()
        .filter(table -> table.file().folder().equals(Optional.of(month)))
        .forEach(
            table -> files.computeIfAbsent(whole(table), path -> new ArrayList<>()).add(table));
    files.forEach(
        (path, parts) -> {
          Optional<LocalDate> first =
              parts.stream().flatMap(t -> t.first().stream()).min(LocalDate::compareTo);
          Optional<LocalDate> last =
              parts.stream().flatMap(t -> t.last().stream()).max(LocalDate::compareTo);
          if (first.isPresent()
              && last.isPresent()
              && parts.stream().noneMatch(table -> table.tellsOf(month))) {
            tell(path, new Period(first.get(), last.get()));
          }
        });
  }

  /** The file on the disk: a comparison has tables of other months beside the month's. */
  private static String whole(FileReading.Table table) {
    return table.file().path().split("!/", 2)[0];
  }

  private void tell(String path, Period days) {
    problems.add(
        Problem.warning(
            Place.of(label + "/" + path),
            "lies in the folder of "
                + month
                + " and tells nothing of that month: its days are "
                + days.first()
                + " to "
                + days.last(),
            "Download it again for "
                + month
                + ", or move it into the folder of its month. If the days are wrong, a spreadsheet"
                + " has changed them: put the file here as it was downloaded."));
  }
}

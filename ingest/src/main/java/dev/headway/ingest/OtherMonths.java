package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Finds files in the folder of the report's month that tell nothing of that month: the wrong
 * download, the wrong folder, or days that a spreadsheet has turned round.
 */
record OtherMonths(String label, YearMonth month, Problems problems) {

  void tell(List<FileReading.Table> tables) {
    for (FileReading.Table table : tables) {
      Optional<LocalDate> first = table.first();
      Optional<LocalDate> last = table.last();
      if (table.file().folder().equals(Optional.of(month))
          && first.isPresent()
          && last.isPresent()
          && !touches(table)) {
        tell(table.file(), new Period(first.get(), last.get()));
      }
    }
  }

  private boolean touches(FileReading.Table table) {
    return table.facts().stream()
        .map(Fact::period)
        .anyMatch(
            days ->
                !YearMonth.from(days.first()).isAfter(month)
                    && !YearMonth.from(days.last()).isBefore(month));
  }

  private void tell(ExportFile file, Period days) {
    problems.add(
        Problem.warning(
            Place.of(label + "/" + file.path()),
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

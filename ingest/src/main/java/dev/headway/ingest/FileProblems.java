package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells of what was found in a file as a whole, beside its rows that were refused.
 *
 * @param label the file's name in messages
 */
record FileProblems(String label, Problems problems) {

  private static final int SHOWN = 5;

  void tell(TableReader.Table table, Cells cells, TableReader reader) {
    RowProblems.tell(label, reader.refused(), reader.counts().rows(), problems);
    reader.onlyZeros().forEach(metric -> zeros(table.format(), metric));
    if (!cells.unknownWords().isEmpty()) {
      note(
          "these words are not known and count as not given: "
              + String.join(", ", cells.unknownWords()),
          "");
    }
    if (reader.totalsCount()) {
      note(
          "holds a row of totals and nothing else, which is counted as that of the whole account",
          "");
    }
    if (reader.totalsOnly()) {
      warn(
          "holds a row of totals and nothing else, so nothing was counted",
          "Download it again with one row for each campaign.");
    }
    if (table.use().kind() != FactKind.MENTION && reader.allForeign()) {
      foreign(reader.owner().others());
    }
    reader
        .cut()
        .ifPresent(
            said ->
                warn(
                    "the network left rows out: below the last one stands '"
                        + Excerpt.of(said)
                        + "'",
                    "What is counted here is too little. Download shorter stretches of time, or"
                        + " fewer rows at a time."));
    reader
        .doubtful()
        .ifPresent(
            row ->
                problems.add(
                    Problem.warning(
                        Place.of(label, row.line()),
                        "the file ends without the end of a line, which all its other lines have:"
                            + " if its download broke off here, the last cell is not whole and"
                            + " rows below it are not there; else a spreadsheet has saved it",
                        BrokenOff.ADVICE)));
    if (reader.isUndated()) {
      warn(
          "its figures are those of the days that were asked for, and nothing says which those are",
          "Put the download here as it is, with its own name: the days stand there.");
    }
    if (!reader.aside().isEmpty()) {
      String counts =
          reader.aside().entrySet().stream()
              .map(e -> e.getKey() + " (" + e.getValue() + ")")
              .collect(Collectors.joining(", "));
      note("these rows are left out: " + counts, "");
    }
    reader.tally().firstSpanning().ifPresent(fact -> spanning(fact, reader.tally()));
    reader
        .sources()
        .problems(label, cells.column("source"), table.format().id())
        .forEach(problems::add);
  }

  /** Not a row is the client's: either the file is not, or the client's file says it wrong. */
  private void foreign(Map<String, Integer> others) {
    String found =
        others.entrySet().stream()
            .limit(SHOWN)
            .map(e -> "'" + Excerpt.of(e.getKey()) + "' (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    warn(
        "none of its rows is of an account that the client's file lists, so nothing was counted;"
            + " there are: "
            + found,
        "If it is the client's, write it in client.yaml under accounts as it is written here. If it"
            + " is not, take the file out.");
  }

  private void spanning(Fact first, FactTally tally) {
    problems.add(
        Problem.warning(
            Place.of(label, first.origin().line()),
            "rows that cover days of more than one month count in none of them: "
                + tally.spanning()
                + " of "
                + tally.count()
                + ", such as "
                + first.period().first()
                + " to "
                + first.period().last()
                + " in this line",
            first.kind() == FactKind.AD_SPEND
                ? "Download it again for one month alone, or broken down by day."
                : "Download it again for one month alone, or with 'Date' as second dimension."));
  }

  void zeros(Format format, String metric) {
    MetricColumn column = format.metrics().get(metric);
    String name = column == null ? metric : column.names().stream().findFirst().orElse(metric);
    note(
        "'" + name + "' is 0 in every row although people were reached",
        "The network did not export it; it is treated as not measured.");
  }

  private void note(String message, String advice) {
    problems.add(Problem.note(Place.of(label), message, advice));
  }

  private void warn(String message, String advice) {
    problems.add(Problem.warning(Place.of(label), message, advice));
  }
}

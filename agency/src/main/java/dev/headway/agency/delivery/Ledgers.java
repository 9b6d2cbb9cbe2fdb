package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ledgers of all clients and months.
 *
 * @param deliveries the folder that they lie in
 */
record Ledgers(Path deliveries) {

  private static final Pattern NAME = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))\\.ledger");

  /** An error for each that is damaged: nobody knows then what happened to the others. */
  void check(Problems problems) {
    if (!Files.isDirectory(deliveries)) {
      return;
    }
    try {
      for (Path client : list(deliveries).stream().filter(Files::isDirectory).toList()) {
        for (Path file : list(client)) {
          Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
          if (name.matches()) {
            check(client, YearMonth.parse(name.group(1)), problems);
          }
        }
      }
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(deliveries)),
          "the ledgers cannot be read: " + Reason.of(e),
          "Check that you may read this folder. Nothing is sent without them.");
    }
  }

  private void check(Path client, YearMonth month, Problems problems) {
    try {
      LedgerFile.read(deliveries, String.valueOf(client.getFileName()), month);
    } catch (LedgerException e) {
      problems.add(e.problem());
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}

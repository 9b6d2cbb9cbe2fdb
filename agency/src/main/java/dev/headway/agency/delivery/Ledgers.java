package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ledgers of all clients and months.
 *
 * @param deliveries the folder that they lie in
 */
record Ledgers(Path deliveries) {

  private static final String MONTH = "([0-9]{4}-(?:0[1-9]|1[0-2]))";
  private static final Pattern NAME = Pattern.compile(MONTH + "\\.ledger");
  private static final Pattern KEPT = Pattern.compile(MONTH + "-([0-9a-f]{16})\\.manifest");

  /** An error for each that is damaged: nobody knows then what happened to the others. */
  void check(Problems problems) {
    if (!Files.isDirectory(deliveries)) {
      return;
    }
    try {
      for (Path client : list(deliveries).stream().filter(Files::isDirectory).toList()) {
        for (Path file : list(client)) {
          Matcher ledger = NAME.matcher(String.valueOf(file.getFileName()));
          Matcher kept = KEPT.matcher(String.valueOf(file.getFileName()));
          if (ledger.matches()) {
            check(client, YearMonth.parse(ledger.group(1)), problems);
          } else if (kept.matches()) {
            check(client, YearMonth.parse(kept.group(1)), kept.group(2), file, problems);
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

  /**
   * An error for each message of a month that was begun and is nowhere any more.
   *
   * @param known the ids of those that are there
   */
  void unkept(YearMonth month, Set<String> known, Problems problems) {
    eachCopy(
        (client, of, copy) -> {
          if (of.equals(month) && !known.contains(copy.message())) {
            problems.error(
                Place.of(DurableFile.label(LedgerFile.path(deliveries, client, month))),
                "message "
                    + copy.message()
                    + " is "
                    + copy.state().settled().word()
                    + " for '"
                    + copy.recipient().orElseThrow()
                    + "', and is not kept here any more",
                "Take its .eml and .manifest as they were from git, or from a copy; without them"
                    + " nobody can see what was sent.");
          }
        },
        problems);
  }

  /** A warning for each copy of which nobody knows whether it arrived. */
  void remind(Problems problems) {
    DeliveryProblems tell = new DeliveryProblems(problems, Optional.empty());
    eachCopy(
        (client, month, copy) -> {
          if (copy.state().settled() == DeliveryState.UNCERTAIN) {
            tell.stillUncertain(client, month, copy);
          }
        },
        problems);
  }

  /** Told of the last line of a copy that was begun. */
  private interface Copies {
    void tell(String client, YearMonth month, LedgerLine copy);
  }

  private void eachCopy(Copies copies, Problems problems) {
    try {
      for (Path client : Files.isDirectory(deliveries) ? list(deliveries) : List.<Path>of()) {
        for (Path file : Files.isDirectory(client) ? list(client) : List.<Path>of()) {
          Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
          if (name.matches()) {
            String id = String.valueOf(client.getFileName());
            YearMonth month = YearMonth.parse(name.group(1));
            LedgerFile.read(deliveries, id, month)
                .begun()
                .forEach(copy -> copies.tell(id, month, copy));
          }
        }
      }
    } catch (LedgerException e) {
      problems.add(e.problem());
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(deliveries)),
          "the ledgers cannot be read: " + Reason.of(e),
          "Check that you may read this folder.");
    }
  }

  /** A message is kept only after its approval is in the ledger. */
  private void check(Path client, YearMonth month, String message, Path file, Problems problems) {
    try {
      Ledger ledger = LedgerFile.read(deliveries, String.valueOf(client.getFileName()), month);
      if (ledger.approval(message).isEmpty()) {
        problems.error(
            Place.of(DurableFile.label(file)),
            "this message was begun, and the ledger of "
                + month
                + " does not know it: lines of the ledger are lost",
            "Nothing is sent, since it could be sent twice. Find the ledger as it was after the last"
                + " sending; one from git may be older. If there is none, ask the recipients what"
                + " they have, and take this message's two files out of this folder: then it is as if"
                + " it had never been sent.");
      }
    } catch (LedgerException e) {
      problems.add(e.problem());
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

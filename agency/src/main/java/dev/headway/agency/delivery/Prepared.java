package dev.headway.agency.delivery;

import java.nio.file.Path;

/**
 * A message that lies ready, with its manifest beside it.
 *
 * @param manifest what it is, and to whom it goes
 * @param file the message, as programs of mail open it
 */
record Prepared(Manifest manifest, Path file) {

  private static final String AGAIN = "Write the outbox again: mvn headway:email";
  private static final String BACK =
      "Take it as it was from git, or from a copy; never edit it. The outbox cannot replace it.";

  /** What to do where a file is not as it was written: those that were sent are kept for good. */
  static String remedy(Path file) {
    return String.valueOf(file.getFileName()).matches("[0-9]{4}-[0-9]{2}-[0-9a-f]{16}\\..*")
        ? BACK
        : AGAIN;
  }
}

package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code approvals} of an agency: a line for each message that somebody has looked at. It
 * lies in git beside all else, so that who approved what is known.
 *
 * @param lines in the order of the file
 */
record Approvals(List<Approval> lines) {

  static final String FILE = "approvals";

  private static final Pattern LINE =
      Pattern.compile(
          "([0-9a-f]{16})\\s+([A-Za-z0-9-]+)\\s+([0-9]{4}-(?:0[1-9]|1[0-2]))(?:\\s.*)?");

  /** Copies the list. */
  Approvals {
    lines = List.copyOf(lines);
  }

  /**
   * A message that was approved.
   *
   * @param message its id
   * @param client whose, as who approved it has read
   * @param month of which
   * @param place where it stands
   */
  record Approval(String message, String client, YearMonth month, Place place) {}

  /** Reads it; a line that is none is an error. */
  static Approvals read(Path agency, Problems problems) {
    Path file = agency.resolve(FILE);
    List<Approval> found = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        // Some editors begin a file with a byte order mark.
        String read = i == 0 ? lines.get(i).replaceFirst("^\uFEFF", "") : lines.get(i);
        String line = read.replaceFirst("#.*", "").strip();
        Place place = Place.of(FILE, i + 1);
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          YearMonth month = YearMonth.parse(parts.group(3));
          found.add(new Approval(parts.group(1), parts.group(2), month, place));
        } else if (!line.isEmpty()) {
          problems.error(
              place,
              "'" + line + "' does not approve anything",
              "Write the message's id, the client and the month, as headway:email prints them.");
        }
      }
    } catch (IOException e) {
      problems.error(
          Place.of(FILE),
          "the list of approved messages cannot be read: " + Reason.of(e),
          "Write it beside agency.yaml, as UTF-8: a line for each message, as headway:email prints"
              + " them.");
    }
    return new Approvals(found);
  }
}

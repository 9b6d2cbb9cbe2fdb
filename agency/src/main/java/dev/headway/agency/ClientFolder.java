package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A client's folder.
 *
 * @param path the folder
 */
public record ClientFolder(Path path) implements Comparable<ClientFolder> {

  private static final String FILE = "client.yaml";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
  private static final String EVIDENCE = "evidence.csv";
  private static final String COMMENTARY = "commentary";
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Pattern COMMENTARY_OF_MONTH = Pattern.compile(MONTH.pattern() + "\\.md");
  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(md|markdown|txt)");

  /** The client's id: the folder's name. */
  public String id() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public int compareTo(ClientFolder other) {
    return id().compareTo(other.id());
  }

  /** Its name in messages, such as {@code clients/alder-bikes}. */
  String label() {
    return "clients/" + id();
  }

  Path file() {
    return path.resolve(FILE);
  }

  String fileLabel() {
    return label() + "/" + FILE;
  }

  Path commentary(YearMonth month) {
    return path.resolve(COMMENTARY).resolve(month + ".md");
  }

  String commentaryLabel(YearMonth month) {
    return label() + "/commentary/" + month + ".md";
  }

  String exportsLabel(YearMonth month) {
    return label() + "/exports/" + month;
  }

  boolean hasFile() {
    return Files.isRegularFile(file());
  }

  /** A folder here is a client, and a client without a file would be left out in silence. */
  void tellMissing(Problems problems) {
    problems.error(
        Place.of(label()),
        "there is no " + FILE + " in this client's folder",
        Files.exists(path.resolve("client.yml"))
            ? "Rename client.yml to it."
            : "Write one, or move the folder out of clients.");
  }

  /** Warns of what lies in it under a name that is nearly right, or in the wrong place. */
  void checkNames(YearMonth month, Problems problems) {
    Set<String> told =
        NearlyRight.tell(
            path, label() + "/", List.of(FILE, EVIDENCE, COMMENTARY, "exports"), problems);
    Set<String> known = new HashSet<>(told);
    known.add(EVIDENCE);
    Misplaced.tell(path, label() + "/", known, exportsLabel(month), problems);
    Path words = path.resolve(COMMENTARY);
    if (Files.isDirectory(words)) {
      names(words, problems).stream()
          .filter(
              name -> TEXT.matcher(name).matches() && !COMMENTARY_OF_MONTH.matcher(name).matches())
          .sorted()
          .forEach(
              name ->
                  problems.add(
                      Problem.warning(
                          Place.of(label() + "/" + COMMENTARY + "/" + name),
                          "is not read: its name is no month",
                          "Rename it to the month that it is for, such as 2026-10.md.")));
    }
  }

  private List<String> names(Path directory, Problems problems) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    } catch (IOException e) {
      problems.error(
          Place.of(label() + "/" + directory.getFileName()),
          "cannot be listed: " + Reason.of(e),
          "Check that you may read it.");
      return List.of();
    }
  }

  /** An id becomes a folder and a file's name on every machine that a report is copied to. */
  void checkId(Problems problems) {
    if (!PLAIN.matcher(id()).matches()) {
      problems.error(
          Place.of(label()),
          "'" + id() + "' cannot be a client's id",
          "Rename the folder with letters a to z, digits and hyphens only, such as alder-bikes.");
    }
  }

  /** The months that there are folders of exports for. */
  TreeSet<YearMonth> months(Problems problems) {
    TreeSet<YearMonth> months = new TreeSet<>();
    Path exports = path.resolve("exports");
    if (!Files.isDirectory(exports)) {
      return months;
    }
    names(exports, problems).stream()
        .filter(name -> MONTH.matcher(name).matches() && Files.isDirectory(exports.resolve(name)))
        .map(YearMonth::parse)
        .forEach(months::add);
    return months;
  }
}

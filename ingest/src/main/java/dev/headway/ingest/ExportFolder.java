package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the files of a client as of a month: later folders are not even looked into. */
record ExportFolder(ExportRequest request, Problems problems) {

  private static final String EVIDENCE = "evidence.csv";
  private static final String EXPORTS = "exports";
  private static final Pattern EXPORT = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx?|zip)");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** A browser numbers the later downloads of one name: {@code overview (1).csv}. */
  private static final Pattern COPY = Pattern.compile(" ?\\((\\d{1,3})\\)(?=(\\.[^.]*)?$)");

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing((Path path) -> COPY.matcher(name(path)).replaceFirst(""))
          .thenComparing(
              path -> COPY.matcher(name(path)).results().mapToInt(ExportFolder::number).sum())
          .thenComparing(ExportFolder::name);

  /**
   * A file, not yet opened.
   *
   * @param path relative to the client's folder, with forward slashes
   * @param folder the month's folder it lies in
   * @param file where it is
   * @param refused why it may not be opened
   */
  record Found(String path, Optional<YearMonth> folder, Path file, Optional<String> refused) {}

  /**
   * The files, by folder and path, copies of one name as they were downloaded: {@code evidence.csv}
   * first.
   */
  List<Found> files() {
    List<Found> found = new ArrayList<>();
    Path evidence = request.clientFolder().resolve(EVIDENCE);
    if (Files.exists(evidence, LinkOption.NOFOLLOW_LINKS)) {
      found.add(found(evidence, Optional.empty()));
    }
    Path exports = request.clientFolder().resolve(EXPORTS);
    for (Path child : children(exports)) {
      Optional<YearMonth> month = month(child);
      if (month.isPresent() && !month.get().isAfter(request.month())) {
        below(child, month, found);
      } else if (month.isEmpty()) {
        misplaced(child, found);
      }
    }
    if (!Files.isDirectory(exports.resolve(request.month().toString()))) {
      problems.add(
          Problem.warning(
              Place.of(request.label() + "/" + EXPORTS),
              "there is no folder for " + request.month(),
              "Put the month's downloads into " + EXPORTS + "/" + request.month() + "."));
    }
    return List.copyOf(found);
  }

  private List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted(BY_NAME).toList();
    } catch (IOException e) {
      problems.error(
          Place.of(request.label() + "/" + path(folder)),
          "cannot be read: " + Reason.of(e),
          "Check that you may read it.");
      return List.of();
    }
  }

  private void below(Path entry, Optional<YearMonth> month, List<Found> found) {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> children = children(entry);
      children.forEach(child -> below(child, month, found));
      if (children.isEmpty() && EXPORT.matcher(name(entry)).matches()) {
        found.add(found(entry, month)); // whoever made it thinks that a file is here
      }
    } else {
      found.add(found(entry, month));
    }
  }

  private void misplaced(Path entry, List<Found> found) {
    String label = request.label() + "/" + path(entry);
    if (Files.isDirectory(entry)) {
      if (!name(entry).startsWith(".")) {
        problems.error(
            Place.of(label),
            "the folder's name is no month, so its files are not read",
            "Rename it to the month whose report they were downloaded for, such as "
                + request.month()
                + ".");
      }
    } else if (name(entry).startsWith(".")) {
      found.add(found(entry, Optional.empty()));
    } else {
      String reason = "the file lies beside the folders of the months";
      problems.error(
          Place.of(label),
          reason,
          "Move it into the folder of the month it was downloaded for, such as "
              + EXPORTS
              + "/"
              + request.month()
              + ".");
      found.add(new Found(path(entry), Optional.empty(), entry, Optional.of(reason)));
    }
  }

  private Found found(Path file, Optional<YearMonth> month) {
    Optional<String> refused = linkedAway(file);
    refused.ifPresent(reason -> tell(file, reason));
    return new Found(path(file), month, file, refused);
  }

  private void tell(Path file, String reason) {
    String advice =
        Files.isSymbolicLink(file)
            ? "Put a copy of the file here instead of the link."
            : "Put the file itself here, and check that you may read it.";
    problems.error(Place.of(request.label() + "/" + path(file)), reason, advice);
  }

  private Optional<String> linkedAway(Path file) {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("is a folder with the name of a file");
    }
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(request.clientFolder().toRealPath())) {
        return Optional.of("is a link to something outside the client's folder");
      }
      return Files.isRegularFile(real)
          ? Optional.empty()
          : Optional.of("is a link to a folder, or no ordinary file");
    } catch (IOException e) {
      return Optional.of(
          Files.isSymbolicLink(file)
              ? "is a link that leads nowhere"
              : "cannot be read: " + Reason.of(e));
    }
  }

  private String path(Path file) {
    return request.clientFolder().relativize(file).toString().replace('\\', '/');
  }

  private static Optional<YearMonth> month(Path folder) {
    try {
      return MONTH.matcher(name(folder)).matches() && Files.isDirectory(folder)
          ? Optional.of(YearMonth.parse(name(folder)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(MatchResult copy) {
    return Integer.parseInt(copy.group(1));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}

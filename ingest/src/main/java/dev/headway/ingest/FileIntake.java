package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens files: text is read, zips are looked into, everything else is left alone or refused. */
record FileIntake(ExportRequest request, FileReader reader, Problems problems) {

  /** What becomes of a file, by its name. */
  private enum Sort {
    HIDDEN,
    TEXT,
    ZIP,
    SPREADSHEET,
    OTHER
  }

  static final long LARGEST = 512L * 1024 * 1024;
  private static final String NO_BYTES = "";

  /** The file, or the files in it. */
  List<FileReading> take(ExportFolder.Found found) {
    if (found.refused().isPresent()) {
      ExportFile file = new ExportFile(found.path(), found.folder(), 0, NO_BYTES);
      return List.of(new FileReading.Done(file, new ReadFile.Refused(found.refused().get())));
    }
    try {
      Sort sort = sort(found.path());
      if (sort == Sort.ZIP) {
        return new ZipReader(this, found).files();
      }
      if (Files.size(found.file()) > LARGEST) {
        return List.of(tooLarge(found));
      }
      byte[] bytes = sort == Sort.TEXT ? Files.readAllBytes(found.file()) : new byte[0];
      if (sort == Sort.TEXT && found.folder().isEmpty()) {
        return List.of(takeLog(found, bytes));
      }
      ExportFile file = sort == Sort.TEXT ? file(found.path(), found.folder(), bytes) : only(found);
      return List.of(take(file, bytes));
    } catch (IOException e) {
      ExportFile file = new ExportFile(found.path(), found.folder(), 0, NO_BYTES);
      return List.of(
          refused(file, "cannot be read: " + Reason.of(e), "Check that you may read it."));
    }
  }

  /** One file whose bytes are there. */
  FileReading take(ExportFile file, byte[] bytes) {
    return switch (sort(file.path())) {
      case HIDDEN -> new FileReading.Done(file, new ReadFile.Ignored("it is a hidden file"));
      case OTHER ->
          new FileReading.Done(
              file, new ReadFile.Ignored("it is no .csv, .tsv, .txt or .zip file"));
      case TEXT -> reader.read(file, bytes, until(file));
      case SPREADSHEET ->
          refused(
              file,
              "is a spreadsheet, which Headway does not read",
              "Download the export as CSV; do not save the spreadsheet as CSV, that changes ids and"
                  + " dates.");
      case ZIP ->
          refused(
              file, "is a zip inside a zip", "Unpack the outer one and put the inner one here.");
    };
  }

  FileReading refused(ExportFile file, String reason, String advice) {
    problems.error(Place.of(request.label() + "/" + file.path()), reason, advice);
    return new FileReading.Done(file, new ReadFile.Refused(reason));
  }

  static ExportFile file(String path, Optional<YearMonth> folder, byte[] bytes) {
    return new ExportFile(
        path, folder, bytes.length, HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  private FileReading tooLarge(ExportFolder.Found found) throws IOException {
    return refused(
        only(found),
        "is larger than " + LARGEST / 1024 / 1024 + " MB",
        "Download shorter stretches of time.");
  }

  /** A file that is not kept in memory. */
  static ExportFile only(ExportFolder.Found found) throws IOException {
    return only(found.path(), found.folder(), found.file());
  }

  private static ExportFile only(String path, Optional<YearMonth> folder, Path file)
      throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
      return new ExportFile(path, folder, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private FileReading takeLog(ExportFolder.Found found, byte[] bytes) {
    LogSoFar log = LogSoFar.of(bytes, request.month().atEndOfMonth());
    byte[] rows = log.rows().getBytes(StandardCharsets.UTF_8);
    ExportFile file = file(found.path(), found.folder(), rows);
    return take(file, log.text().getBytes(StandardCharsets.UTF_8));
  }

  /** The agency's log is read as it stood at the end of the month. */
  private Optional<LocalDate> until(ExportFile file) {
    return file.folder().isEmpty() ? Optional.of(request.month().atEndOfMonth()) : Optional.empty();
  }

  private static Sort sort(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || path.contains("/__MACOSX/") || path.contains("!/__MACOSX/")) {
      return Sort.HIDDEN;
    }
    return switch (ending) {
      case "csv", "tsv", "txt" -> Sort.TEXT;
      case "zip" -> Sort.ZIP;
      case "xls", "xlsx", "xlsm", "xlsb", "ods", "numbers" -> Sort.SPREADSHEET;
      default -> Sort.OTHER;
    };
  }
}

package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens files: text is read, zips are looked into, everything else is left alone or refused.
 *
 * @param digested whether the files' digests are wanted
 */
record FileIntake(ExportRequest request, FileReader reader, boolean digested, Problems problems) {

  /** What becomes of a file, by its name. */
  private enum Sort {
    HIDDEN,
    TEXT,
    ZIP,
    WORKBOOK,
    SPREADSHEET,
    OTHER
  }

  private static final String NOT_OPENED = "";

  /** The file, or the files in it. */
  List<FileReading> take(ExportFolder.Found found) {
    if (found.refused().isPresent()) {
      return List.of(refusal(found, found.refused().get()));
    }
    try {
      Sort sort = sort(found.path());
      if (sort == Sort.TEXT && found.folder().isEmpty()) {
        return takeLog(found);
      }
      return sort == Sort.ZIP
          ? new ZipReader(this, found).files()
          : take(found.path(), found.folder(), content(found.file()));
    } catch (IOException e) {
      ExportFile file = new ExportFile(found.path(), found.folder(), 0, NOT_OPENED);
      return List.of(
          refused(file, "cannot be read: " + Reason.of(e), "Check that you may read it."));
    }
  }

  /** One file whose bytes can be read. */
  List<FileReading> take(String path, Optional<YearMonth> folder, Content content)
      throws IOException {
    Survey survey = Survey.of(content, digested);
    ExportFile file = survey.file(path, folder);
    return switch (sort(path)) {
      case HIDDEN -> List.of(ignored(file, LeftAlone.HIDDEN.reason()));
      case OTHER -> List.of(ignored(file, LeftAlone.OTHER_KIND.reason()));
      case TEXT -> text(file, content, survey);
      case WORKBOOK -> reader.read(file, new WorkbookFile(content, survey.bytes()));
      case SPREADSHEET ->
          List.of(
              refused(
                  file,
                  "is a spreadsheet of a kind that Headway does not read",
                  "Download the export as CSV; do not save the spreadsheet as CSV, that changes ids"
                      + " and dates."));
      case ZIP ->
          List.of(
              refused(
                  file,
                  "is a zip inside a zip",
                  "Unpack the outer one and put the inner one here."));
    };
  }

  private List<FileReading> text(ExportFile file, Content content, Survey survey)
      throws IOException {
    if (survey.strange().isPresent()) {
      problems.add(
          Problem.warning(
              Place.of(request.label() + "/" + file.path(), line(content, survey.strange().get())),
              "the file is written in two encodings: it is UTF-8, but in this line there are letters"
                  + " that are not; they are shown as \uFFFD",
              "It was probably put together from two files. Download them again, and put each here"
                  + " as it is."));
    }
    return reader.read(file, new TextFile(content, survey.encoding()), Optional.empty());
  }

  /** The line of a byte, both from where people count them. */
  private static int line(Content content, long at) throws IOException {
    int line = 1;
    try (InputStream in = new BufferedInputStream(content.open())) {
      for (long i = 0; i < at; i++) {
        line += in.read() == '\n' ? 1 : 0;
      }
    }
    return line;
  }

  FileReading refused(ExportFile file, String reason, String advice) {
    problems.error(Place.of(request.label() + "/" + file.path()), reason, advice);
    return new FileReading.Done(file, new ReadFile.Refused(reason));
  }

  private static FileReading refusal(ExportFolder.Found found, String reason) {
    ExportFile file = new ExportFile(found.path(), found.folder(), 0, NOT_OPENED);
    return new FileReading.Done(file, new ReadFile.Refused(reason));
  }

  static FileReading ignored(ExportFile file, String reason) {
    return ignored(file, reason, "");
  }

  /**
   * What the reason speaks of is said beside it, so that the reason can be said in any language.
   */
  static FileReading ignored(ExportFile file, String reason, String named) {
    return new FileReading.Done(file, new ReadFile.Ignored(reason, named));
  }

  /** A file of which nothing is read but its bytes. */
  static ExportFile only(ExportFolder.Found found) throws IOException {
    return Survey.of(content(found.file())).file(found.path(), found.folder());
  }

  private static Content content(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** The agency's log is read, and known by its digest, as it stood at the end of the month. */
  private List<FileReading> takeLog(ExportFolder.Found found) throws IOException {
    LocalDate until = request.month().atEndOfMonth();
    LogSoFar log = LogSoFar.of(Files.readAllBytes(found.file()), until);
    Survey rows = Survey.of(Content.of(log.rows().getBytes(StandardCharsets.UTF_8)));
    Content text = Content.of(log.text().getBytes(StandardCharsets.UTF_8));
    return reader.read(
        rows.file(found.path(), found.folder()),
        new TextFile(text, new TextEncoding(StandardCharsets.UTF_8, 0)),
        Optional.of(until));
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
      case "xls", "xlsx" -> Sort.WORKBOOK;
      case "xlsm", "xlsb", "ods", "numbers" -> Sort.SPREADSHEET;
      default -> Sort.OTHER;
    };
  }
}

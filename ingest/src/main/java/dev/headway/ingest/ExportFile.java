package dev.headway.ingest;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A file as the agency put it into a client's folder.
 *
 * @param path relative to the client's folder, with forward slashes; for a file inside a zip {@code
 *     zip!/entry}, and likewise for a sheet of a workbook, or one of several tables
 * @param folder the month of {@code exports/<month>} it lies in; empty for the client's own files,
 *     such as {@code evidence.csv}
 * @param bytes its size; of the client's own log, that of its rows up to the end of the month
 * @param sha256 the SHA-256 of those bytes, in small hexadecimal digits; empty for a file that was
 *     not opened, such as a link that leaves the client's folder
 */
public record ExportFile(String path, Optional<YearMonth> folder, long bytes, String sha256) {

  /** A part of it, such as a sheet; its size and digest are those of the whole. */
  ExportFile part(String name) {
    return new ExportFile(path + "!/" + Excerpt.of(name), folder, bytes, sha256);
  }
}

package dev.headway.agency;

import dev.headway.ingest.ReadFile;
import java.util.Optional;

/**
 * A file and what became of it, as JSON tells it.
 *
 * @param path relative to the client's folder
 * @param sha256 the SHA-256 of its bytes
 * @param outcome {@code read}, {@code ignored} or {@code refused}
 * @param format the id of the format that recognised it, where it was read
 * @param source the id of what it is an export of, where it was read
 * @param rows its rows of data, where it was read
 * @param facts the facts that were kept from it, where it was read
 * @param refused rows that could not be read, where it was read
 * @param foreign rows of other people's accounts, where it was read
 * @param aside rows left out because of what they are, where it was read
 * @param superseded facts that a later export tells again, where it was read
 * @param reason why it was ignored or refused
 */
record FileJson(
    String path,
    String sha256,
    String outcome,
    Optional<String> format,
    Optional<String> source,
    Optional<Integer> rows,
    Optional<Integer> facts,
    Optional<Integer> refused,
    Optional<Integer> foreign,
    Optional<Integer> aside,
    Optional<Integer> superseded,
    Optional<String> reason) {

  static FileJson of(ReadFile file) {
    ReadFile.Outcome outcome = file.outcome();
    if (outcome instanceof ReadFile.Read read) {
      return read(file, read);
    }
    return outcome instanceof ReadFile.Ignored ignored
        ? setAside(file, "ignored", ignored.text())
        : setAside(file, "refused", ((ReadFile.Refused) outcome).reason());
  }

  private static FileJson read(ReadFile file, ReadFile.Read read) {
    return new FileJson(
        file.file().path(),
        file.file().sha256(),
        "read",
        Optional.of(read.format()),
        Optional.of(read.source().id()),
        Optional.of(read.rows()),
        Optional.of(read.facts()),
        Optional.of(read.refused()),
        Optional.of(read.foreign()),
        Optional.of(read.aside()),
        Optional.of(read.superseded()),
        Optional.empty());
  }

  private static FileJson setAside(ReadFile file, String outcome, String reason) {
    return new FileJson(
        file.file().path(),
        file.file().sha256(),
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }
}

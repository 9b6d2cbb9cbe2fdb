package dev.headway.agency;

import dev.headway.agency.delivery.Credentials;
import dev.headway.agency.delivery.Secret;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.report.PdfPassword;
import java.util.Optional;

/** The password of a client's PDFs: its file names it, and somebody's settings have it. */
final class ClientPassword {

  private final ClientMonth month;
  private final Credentials.Store secrets;

  ClientPassword(ClientMonth month, Credentials.Store secrets) {
    this.month = month;
    this.secrets = secrets;
  }

  /** Whether there is to be one. */
  static boolean isWanted(ClientMonth month) {
    return id(month).isPresent();
  }

  private static Optional<String> id(ClientMonth month) {
    return month.file().flatMap(file -> file.correspondence().pdfCredentials());
  }

  /** It; empty where there is to be none, and, with an error, where it is not found. */
  Optional<PdfPassword> find(Problems problems) {
    return id(month).flatMap(id -> find(id, problems));
  }

  private Optional<PdfPassword> find(String id, Problems problems) {
    try {
      Optional<Credentials> found = secrets.find(id);
      if (found.isEmpty()) {
        tell("there is no <server> '" + id + "'", "Add one with <id> and <password>", problems);
        return Optional.empty();
      }
      Optional<PdfPassword> password =
          found.get().password().map(Secret::value).flatMap(PdfPassword::of);
      if (password.isEmpty()) {
        tell(
            "<server> '"
                + id
                + "' has no <password>, or one of more than 127 bytes, or with characters that"
                + " nobody can type",
            "Mend it",
            problems);
      }
      return password;
    } catch (Credentials.UnreadableException e) {
      tell("<server> '" + id + "' cannot be used: " + e.getMessage(), "Mend it", problems);
      return Optional.empty();
    }
  }

  private void tell(String message, String advice, Problems problems) {
    problems.error(
        month
            .file()
            .flatMap(file -> file.place("pdf", "credentials"))
            .orElse(Place.of(month.folder().fileLabel())),
        "the PDF is to open with a password only, and " + message,
        advice
            + " in settings.xml, which lies in the folder .m2 of who makes the report. Without it"
            + " no document is written.");
  }
}

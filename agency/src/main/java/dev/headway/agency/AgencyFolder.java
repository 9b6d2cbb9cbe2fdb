package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An agency's folder: {@code agency.yaml}, and below {@code clients} a folder for each client.
 *
 * @param path the folder
 * @param agency what {@code agency.yaml} says
 * @param clients its clients, by name
 */
public record AgencyFolder(Path path, Agency agency, List<ClientFolder> clients) {

  private static final String FILE = "agency.yaml";
  private static final String CLIENTS = "clients";
  private static final String FORMATS = "formats";
  private static final String TEMPLATES = "templates";
  private static final String DELIVERIES = "deliveries";
  private static final String APPROVALS = "approvals";
  private static final String HOME =
      "the client's folder of the month, such as clients/alder-bikes/exports/2026-10";

  private static final String WRITE_AGENCY =
      """
      Write it. The shortest one is:
      name: Brightwater Studio
      defaults:
        language: en-GB
        currency: GBP
        timeZone: Europe/London""";

  private static final String WRITE_CLIENT =
      "Make a folder for each client, with its file: clients/alder-bikes/client.yaml."
          + " Its keys are described in docs/client-file.md.";

  /** Copies the list. */
  public AgencyFolder {
    clients = List.copyOf(clients);
  }

  /**
   * Looks at an agency's folder. Clients' own files are not read yet. Nothing is thrown for bad
   * input.
   *
   * @param path the folder
   * @param problems told what is wrong
   * @return the folder, or empty when there was an error
   */
  public static Optional<AgencyFolder> read(Path path, Problems problems) {
    if (!Files.isDirectory(path)) {
      problems.error(
          Place.of(Labels.slashes(path)),
          Files.exists(path) ? "is a file, not an agency's folder" : "there is no such folder",
          "Name the folder that agency.yaml lies in:   -Dheadway.agencyDirectory=...");
      return Optional.empty();
    }
    if (!Files.exists(path.resolve(FILE))) {
      problems.error(
          Place.of(FILE), "there is none in " + Labels.slashes(path), indented(WRITE_AGENCY));
      return Optional.empty();
    }
    NearlyRight.tell(
        path, "", List.of(FILE, CLIENTS, FORMATS, TEMPLATES, DELIVERIES, APPROVALS), problems);
    Misplaced.tell(path, "", Set.of(), HOME, problems);
    Optional<Agency> agency = Agency.read(path.resolve(FILE), FILE, languages(path), problems);
    List<ClientFolder> clients = clients(path.resolve(CLIENTS), problems);
    return agency
        .filter(read -> !clients.isEmpty())
        .map(read -> new AgencyFolder(path, read, clients));
  }

  /** The agency's own formats, where it has any. */
  Optional<Path> formats() {
    return Optional.of(path.resolve(FORMATS)).filter(Files::isDirectory);
  }

  /** The agency's own templates, where it has any. */
  Optional<Path> templates() {
    return templates(path);
  }

  /** Where it is kept what was sent. */
  Path deliveries() {
    return path.resolve(DELIVERIES);
  }

  /** The languages that its documents can be written in. */
  Languages languages() {
    return languages(path);
  }

  private static Languages languages(Path path) {
    return new Languages(templates(path));
  }

  private static Optional<Path> templates(Path path) {
    return Optional.of(path.resolve(TEMPLATES)).filter(Files::isDirectory);
  }

  private static List<ClientFolder> clients(Path parent, Problems problems) {
    if (!Files.isDirectory(parent)) {
      problems.error(Place.of(CLIENTS), "there is no such folder", WRITE_CLIENT);
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      List<ClientFolder> found =
          entries
              .filter(Files::isDirectory)
              .map(ClientFolder::new)
              .filter(folder -> !folder.id().startsWith("."))
              .sorted()
              .toList();
      Misplaced.tell(parent, CLIENTS + "/", Set.of(), HOME, problems);
      if (found.isEmpty()) {
        problems.error(Place.of(CLIENTS), "there is no client in this folder", WRITE_CLIENT);
      }
      return found;
    } catch (IOException e) {
      problems.error(
          Place.of(CLIENTS), "cannot be listed: " + Reason.of(e), "Check that you may read it.");
      return List.of();
    }
  }

  /** The lines below the first, at the depth at which a problem prints its advice. */
  private static String indented(String text) {
    return text.replace("\n", "\n      ");
  }
}

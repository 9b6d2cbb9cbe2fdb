package dev.headway.agency;

import dev.headway.input.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** An invented agency on the disk, as small as one can be. */
final class SmallAgency {

  static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  static final String AGENCY =
      """
      name: Lantern & Loom
      defaults:
        language: en-GB
        currency: GBP
        timeZone: Europe/London
      brand:
        colour: "#1F4E79"
      """;

  static final String CLIENT =
      """
      name: Acme Cycles
      strategy:
        statement: Be the workshop that neighbours send each other to.
      goals:
        - id: enquiries
          name: Enquiries
          aim: A workshop that is full through the winter
          owner: Head of Workshop
          kpi: leads
          direction: more
          targets: {2026-10: 3}
      """;

  final Path folder;

  SmallAgency(Path folder) {
    this.folder = folder;
    write("agency.yaml", AGENCY);
  }

  SmallAgency client(String id) {
    write("clients/" + id + "/client.yaml", CLIENT);
    write("clients/" + id + "/commentary/2026-10.md", "---\nprepared: 2026-11-05\n---\n");
    return exports(id, "2026-09").exports(id, "2026-10");
  }

  SmallAgency exports(String id, String month) {
    try {
      Files.createDirectories(folder.resolve("clients").resolve(id + "/exports/" + month));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SmallAgency write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path output() {
    return folder.resolve("target/headway");
  }

  Path document(String client, String extension) {
    return output().resolve("2026-10/" + client + "/" + client + "-2026-10." + extension);
  }

  RunRequest request(String... clients) {
    return request(OCTOBER, clients);
  }

  RunRequest request(YearMonth month, String... clients) {
    AgencyFolder read = AgencyFolder.read(folder, new Problems()).orElseThrow();
    return new RunRequest(read, List.of(clients), month, YearMonth.of(2026, 11), output());
  }
}

package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds files of different web properties among a client's: one of them is probably another
 * client's. Where the client lists its own, others' rows are left out before.
 */
record WebProperties(String label, Accounts accounts, Problems problems) {

  private record First(String property, String path) {}

  void tell(List<FileReading.Table> tables) {
    if (accounts.lists(Accounts.WEB)) {
      return;
    }
    Map<String, First> first = new LinkedHashMap<>();
    for (FileReading.Table table : tables) {
      Optional<String> property = property(table);
      String source = table.format().source().id();
      String path = table.file().path();
      property
          .map(name -> new First(name, path))
          .ifPresent(own -> tell(first.computeIfAbsent(source, s -> own), own));
    }
  }

  private static Optional<String> property(FileReading.Table table) {
    return table.facts().stream()
        .filter(WebVisits.class::isInstance)
        .map(fact -> ((WebVisits) fact).property())
        .filter(property -> !property.isEmpty())
        .findFirst();
  }

  private void tell(First first, First other) {
    if (HeaderIndex.fold(first.property()).equals(HeaderIndex.fold(other.property()))) {
      return;
    }
    problems.add(
        Problem.warning(
            Place.of(label + "/" + other.path()),
            "it is of the web property '"
                + Excerpt.of(other.property())
                + "' and "
                + first.path()
                + " of '"
                + Excerpt.of(first.property())
                + "', and the visits of both are added up",
            "Delete the file that is not the client's, or list the client's own under accounts:"
                + " web: in client.yaml."));
  }
}

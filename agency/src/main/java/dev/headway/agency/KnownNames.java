package dev.headway.agency;

import dev.headway.ingest.FacetValues;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Problems;
import dev.headway.model.ClientFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the clients' files of an agency may name.
 *
 * @param metrics in formulas
 * @param values behind {@code where}
 */
record KnownNames(MetricCatalogue metrics, FacetValues values) {

  /** Headway's, and those of the agency's own formats. */
  static KnownNames with(Optional<Path> formats) {
    return new KnownNames(MetricCatalogue.standard(), FacetValues.with(formats));
  }

  /** Reads a client's file; empty, and errors, when something is wrong with it. */
  Optional<ClientFile> read(ClientFolder folder, Agency agency, Problems problems) {
    return ClientFile.read(
        folder.file(),
        folder.id(),
        folder.fileLabel(),
        agency.defaults(),
        metrics,
        values,
        problems);
  }
}

package dev.headway.agency.delivery;

import java.nio.file.Path;

/**
 * A message that lies ready, with its manifest beside it.
 *
 * @param manifest what it is, and to whom it goes
 * @param file the message, as programs of mail open it
 */
record Prepared(Manifest manifest, Path file) {

  /** What a person reads of it in one line: who gets what. */
  String line() {
    return "%s  %s %s %s%s, to %s"
        .formatted(
            manifest.id(),
            manifest.client(),
            manifest.month(),
            manifest.language().toLanguageTag(),
            manifest.revision() > 1 ? ", revision " + manifest.revision() : "",
            String.join(", ", manifest.to().stream().map(Object::toString).toList()));
  }
}

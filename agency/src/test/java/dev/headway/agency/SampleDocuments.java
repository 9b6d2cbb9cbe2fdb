package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The documents of October 2026 of the sample's clients as they are committed, made once for all
 * tests that only look at them.
 */
final class SampleDocuments {

  private static final Map<String, Map<String, byte[]>> MADE = new ConcurrentHashMap<>();

  private SampleDocuments() {}

  /** One of a client's documents in its own language. */
  static byte[] of(String client, String extension) {
    byte[] document = all(client).get(client + "-2026-10." + extension);
    assertThat(document).as(all(client).keySet().toString()).isNotNull();
    return document;
  }

  /** All of a client's documents, by the names of their files. */
  static Map<String, byte[]> all(String client) {
    return MADE.computeIfAbsent(client, SampleDocuments::make);
  }

  private static Map<String, byte[]> make(String client) {
    try {
      Path output = Files.createTempDirectory("sample-documents");
      try {
        RunResult result = SampleAgency.run(SampleAgency.FOLDER, output, client);
        assertThat(result.failed()).as(result.toString()).isFalse();
        Map<String, byte[]> made = new TreeMap<>();
        for (Path document : result.documents()) {
          made.put(document.getFileName().toString(), Files.readAllBytes(document));
        }
        return made;
      } finally {
        delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A month's messages before they are sent: for each client a folder, and in it for each language
 * {@code en-GB.eml} and {@code en-GB.manifest}.
 *
 * @param folder where they lie
 */
record Outbox(Path folder) {

  private static final String MESSAGE = ".eml";
  private static final String MANIFEST = ".manifest";

  /** Writes a message, in the place of an earlier one of the same client and language. */
  Prepared put(Letter letter, byte[] message) throws IOException {
    Manifest manifest = Manifest.of(letter, message);
    Path file =
        folder.resolve(letter.client()).resolve(letter.language().toLanguageTag() + MESSAGE);
    DurableFile.write(file, message);
    DurableFile.write(manifestOf(file), manifest.bytes());
    return new Prepared(manifest, file);
  }

  /** Takes a client's messages away: they were made of what its files said before. */
  void clear(String client) throws IOException {
    Path own = folder.resolve(client);
    if (!Files.isDirectory(own)) {
      return;
    }
    for (Path file : list(own)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(MESSAGE) || name.endsWith(MANIFEST)) {
        Files.delete(file);
      }
    }
  }

  /** All messages, by client and language; what is none of ours, or was changed, is told. */
  List<Prepared> messages(Problems problems) {
    List<Prepared> found = new ArrayList<>();
    try {
      for (Path client : Files.isDirectory(folder) ? list(folder) : List.<Path>of()) {
        for (Path file : Files.isDirectory(client) ? list(client) : List.<Path>of()) {
          if (file.toString().endsWith(MANIFEST)) {
            read(file, problems).ifPresent(found::add);
          }
        }
      }
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(folder)),
          "the outbox cannot be read: " + Reason.of(e),
          "Check that you may read it, or write it again: mvn headway:email");
    }
    return found;
  }

  /**
   * The message of a manifest's file.
   *
   * @return empty, and an error, when the manifest is not as Headway wrote it
   */
  static Optional<Prepared> read(Path file, Problems problems) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Optional<Manifest> manifest = Manifest.parse(text);
    if (manifest.isEmpty()) {
      problems.error(
          Place.of(DurableFile.label(file)),
          "this manifest was changed after it was written",
          Prepared.remedy(file));
    }
    String name = String.valueOf(file.getFileName());
    String message = name.substring(0, name.length() - MANIFEST.length()) + MESSAGE;
    return manifest.map(read -> new Prepared(read, file.resolveSibling(message)));
  }

  /**
   * The bytes of a message, without the date of one that was begun.
   *
   * @return empty, and an error, when they are not those that were approved
   */
  static Optional<byte[]> bytes(Prepared prepared, Problems problems) {
    try {
      byte[] bytes = Kept.undated(Files.readAllBytes(prepared.file()));
      if (Sha256.of(bytes).equals(prepared.manifest().message())) {
        return Optional.of(bytes);
      }
      problems.add(
          Problem.error(
              Place.of(DurableFile.label(prepared.file())),
              "this message was changed after it was written; a program of mail may have saved it",
              "Nothing of it is sent. " + Prepared.remedy(prepared.file())));
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(prepared.file())),
          "the message cannot be read: " + Reason.of(e),
          Prepared.remedy(prepared.file()));
    }
    return Optional.empty();
  }

  static Path manifestOf(Path message) {
    String name = String.valueOf(message.getFileName());
    return message.resolveSibling(name.substring(0, name.length() - MESSAGE.length()) + MANIFEST);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}

package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Messages as they were sent, beside their ledger. The first attempt stamps the date; every later
 * one sends the same bytes.
 *
 * @param deliveries the folder of all clients'
 */
record Kept(Path deliveries) {

  /** RFC 5322, 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final String FIELD = "Date: ";

  /** All messages of a month that were begun; what was changed since is told. */
  List<Prepared> messages(YearMonth month, Problems problems) {
    List<Prepared> found = new ArrayList<>();
    if (!Files.isDirectory(deliveries)) {
      return found;
    }
    try (Stream<Path> files =
        Files.find(deliveries, 2, (file, is) -> is.isRegularFile(), FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(month + "-") && name.endsWith(".manifest")) {
          Outbox.read(file, problems)
              .filter(kept -> Files.isRegularFile(kept.file()))
              .ifPresent(found::add);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          Place.of(DurableFile.label(deliveries)),
          "what was sent cannot be read: " + Reason.of(e),
          "Check that you may read this folder.");
    }
    return found;
  }

  private Path file(String client, YearMonth month, String id) {
    return deliveries.resolve(client).resolve(month + "-" + id + ".eml");
  }

  /**
   * The bytes that go to the server. Where the message was not kept before, it is stamped, and
   * kept.
   *
   * @return empty, and an error, when they are not those that were approved
   */
  Optional<byte[]> stamped(Prepared prepared, ZonedDateTime now, Problems problems) {
    Manifest manifest = prepared.manifest();
    Path file = file(manifest.client(), manifest.month(), manifest.id());
    try {
      if (Files.exists(file)) {
        Optional<byte[]> kept =
            Optional.of(Files.readAllBytes(file))
                .filter(bytes -> isOf(manifest, bytes, file, problems));
        if (kept.isPresent()) {
          DurableFile.write(Outbox.manifestOf(file), manifest.bytes());
        }
        return kept;
      }
      Optional<byte[]> bytes = Outbox.bytes(prepared, problems);
      if (bytes.isEmpty()) {
        return bytes;
      }
      ByteArrayOutputStream dated = new ByteArrayOutputStream();
      dated.writeBytes((FIELD + DATE.format(now) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      dated.writeBytes(bytes.get());
      // The manifest last: by it a message is known to be kept.
      DurableFile.write(file, dated.toByteArray());
      DurableFile.write(Outbox.manifestOf(file), manifest.bytes());
      return Optional.of(dated.toByteArray());
    } catch (IOException e) {
      problems.error(
          Place.of(DurableFile.label(file)),
          "what is sent cannot be kept: " + Reason.of(e),
          "Check that the disk has room and that you may write there. Nothing was sent.");
      return Optional.empty();
    }
  }

  /** The message without the date that was stamped on it. */
  static byte[] undated(byte[] kept) {
    byte[] first = FIELD.getBytes(StandardCharsets.US_ASCII);
    if (!Arrays.equals(first, 0, first.length, kept, 0, Math.min(first.length, kept.length))) {
      return kept;
    }
    int end = 0;
    while (end < kept.length && kept[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(kept, Math.min(end + 1, kept.length), kept.length);
  }

  private static boolean isOf(Manifest manifest, byte[] kept, Path file, Problems problems) {
    boolean isSame = Sha256.of(undated(kept)).equals(manifest.message());
    if (!isSame) {
      problems.error(
          Place.of(DurableFile.label(file)),
          "this message is not the one that was sent before",
          "Take it as it was from git, or from a copy; never edit it.");
    }
    return isSame;
  }
}

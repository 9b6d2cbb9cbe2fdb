package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a brand names. */
final class BrandFile {

  private final String name;
  private final byte[] bytes;

  /**
   * @param name as it stands in messages
   * @param bytes what is in it; nobody may change them
   */
  BrandFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * Reads a file.
   *
   * @param what it is, such as {@code logo}
   * @param most how many bytes it may have
   * @throws TemplateException when it cannot be read, or is larger
   */
  static BrandFile read(Path file, String what, long most) {
    String name = String.valueOf(file.getFileName());
    try {
      long size = Files.size(file);
      if (size > most) {
        throw new TemplateException(
            Problem.error(
                Place.of(name),
                String.format(
                    Locale.ROOT,
                    "the %s has %.1f MB, and %.0f MB is the most",
                    what,
                    size / 1e6,
                    most / 1e6),
                "Put a smaller file there."));
      }
      return new BrandFile(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new TemplateException(
          Problem.error(
              Place.of(name),
              "the " + what + " cannot be read: " + Reason.of(e),
              "Put the file there, or take it out of 'brand'."));
    }
  }

  /** What stops the file from being used. */
  TemplateException refused(String why, String advice) {
    return new TemplateException(Problem.error(Place.of(name), why, advice));
  }
}

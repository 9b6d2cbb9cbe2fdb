package dev.headway.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the files in a zip, in memory. What a zip says of itself is not believed: its bytes are
 * counted while they are read.
 */
record ZipReader(FileIntake intake, ExportFolder.Found found) {

  static final int MOST_ENTRIES = 1000;
  static final int LARGEST_RATIO = 200;

  /** Small files may well be that repetitive. */
  private static final long RATIO_FROM = 16L * 1024 * 1024;

  /** Thrown for a zip that is larger than any export. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }

  List<FileReading> files() throws IOException {
    try {
      return files(StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return files(e);
    }
  }

  /** Names outside UTF-8 were written in the old code page of DOS. */
  private List<FileReading> files(ZipException first) throws IOException {
    String said = String.valueOf(first.getMessage());
    if (said.contains("bad entry name") && Charset.isSupported("IBM437")) {
      try {
        return files(Charset.forName("IBM437"));
      } catch (ZipException e) {
        return refused(String.valueOf(e.getMessage()));
      }
    }
    return refused(said);
  }

  private List<FileReading> refused(String said) throws IOException {
    String reason =
        said.contains("encrypted")
            ? "the zip is locked with a password"
            : "the zip is damaged: " + said;
    return List.of(
        intake.refused(
            FileIntake.only(found), reason, "Unpack it and put the files here instead."));
  }

  private List<FileReading> files(Charset names) throws IOException {
    List<FileReading> readings = new ArrayList<>();
    try (ZipFile zip = new ZipFile(found.file().toFile(), names)) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      if (entries.size() > MOST_ENTRIES) {
        return tooLarge("the zip holds " + entries.size() + " files");
      }
      if (entries.isEmpty()) {
        return List.of(
            new FileReading.Done(FileIntake.only(found), new ReadFile.Ignored("the zip is empty")));
      }
      long left = FileIntake.LARGEST;
      for (ZipEntry entry : entries) {
        byte[] bytes = bytes(zip, entry, left);
        left -= bytes.length;
        readings.add(intake.take(FileIntake.file(path(entry), found.folder(), bytes), bytes));
      }
    } catch (TooLarge e) {
      return tooLarge(String.valueOf(e.getMessage()));
    }
    return List.copyOf(readings);
  }

  private List<FileReading> tooLarge(String message) throws IOException {
    return List.of(
        intake.refused(
            FileIntake.only(found),
            message + ", more than any export does",
            "Unpack it, and put only the exports here."));
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry, long left) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > left) {
          throw new TooLarge(
              "the zip holds more than " + FileIntake.LARGEST / 1024 / 1024 + " MB of files");
        }
        boolean bomb = out.size() / LARGEST_RATIO > Math.max(1, entry.getCompressedSize());
        if (out.size() > RATIO_FROM && bomb) {
          throw new TooLarge(
              "a file in the zip is more than " + LARGEST_RATIO + " times as large as it seems");
        }
      }
    }
    return out.toByteArray();
  }

  /** An entry's name is only shown, never opened; still it may not break a message apart. */
  private String path(ZipEntry entry) {
    StringBuilder name = new StringBuilder();
    entry
        .getName()
        .replace('\\', '/')
        .codePoints()
        .forEach(c -> name.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return found.path() + "!/" + name;
  }
}

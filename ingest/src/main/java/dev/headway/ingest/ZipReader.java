package dev.headway.ingest;

import java.io.FilterInputStream;
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
 * Reads the files in a zip, where they are: nothing is unpacked. What a zip says of itself is not
 * believed: its bytes are counted while they are read.
 */
record ZipReader(FileIntake intake, ExportFolder.Found found) {

  static final long LARGEST = 4L * 1024 * 1024 * 1024;
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
      Allowance allowance = new Allowance();
      for (ZipEntry entry : entries) {
        Content content = () -> new Bounded(zip.getInputStream(entry), entry, allowance);
        readings.addAll(intake.take(path(entry), found.folder(), content));
        allowance.use();
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

  /** How many more bytes the zip may hold. */
  private static final class Allowance {
    private long left = LARGEST;
    private long reading;

    /** Takes off what was read of the file just done; it may have been read more than once. */
    void use() {
      left -= reading;
      reading = 0;
    }
  }

  /** Counts the bytes of one entry while they are read. */
  private static final class Bounded extends FilterInputStream {
    private static final int MOST_SKIPPED = 1 << 16;
    private final ZipEntry entry;
    private final Allowance allowance;
    private long read;

    Bounded(InputStream in, ZipEntry entry, Allowance allowance) {
      super(in);
      this.entry = entry;
      this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int more = super.read(buffer, offset, length);
      count(Math.max(0, more));
      return more;
    }

    /** What is passed over is counted as well. */
    @Override
    public long skip(long most) throws IOException {
      byte[] passed = new byte[(int) Math.max(0, Math.min(most, MOST_SKIPPED))];
      return Math.max(0, read(passed, 0, passed.length));
    }

    private void count(int more) throws TooLarge {
      read += more;
      allowance.reading = Math.max(allowance.reading, read);
      if (read > allowance.left) {
        throw new TooLarge("the zip holds more than " + LARGEST / 1024 / 1024 + " MB of files");
      }
      boolean bomb = read / LARGEST_RATIO > Math.max(1, entry.getCompressedSize());
      if (read > RATIO_FROM && bomb) {
        throw new TooLarge(
            "a file in the zip is more than " + LARGEST_RATIO + " times as large as it seems");
      }
    }
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

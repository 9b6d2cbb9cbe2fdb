package dev.headway.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
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

  private static final String CUT_OFF = "a file in it ends too soon";

  /** Small files may well be that repetitive. */
  private static final long RATIO_FROM = 16L * 1024 * 1024;

  /** What a zip takes at least beside its files: for each file, and in all. */
  private static final int HEADERS = 30 + 46;

  private static final int END = 22;

  /** Thrown for a zip that holds more than any export, or more than fits into it. */
  private static final class Suspicious extends IOException {
    private static final long serialVersionUID = 1;

    Suspicious(String message) {
      super(message);
    }
  }

  List<FileReading> files() throws IOException {
    Files.newInputStream(found.file())
        .close(); // says in order why it cannot be read; a zip does not
    try {
      return files(StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return files(e);
    } catch (EOFException e) {
      return refused(CUT_OFF);
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
      } catch (EOFException e) {
        return refused(CUT_OFF);
      }
    }
    return refused(said);
  }

  private List<FileReading> refused(String said) throws IOException {
    ExportFile file = FileIntake.only(found);
    if (said.contains("encrypted")) {
      String advice = "Unpack it and put the files here instead.";
      return List.of(intake.refused(file, "the zip is locked with a password", advice));
    }
    boolean isNone = said.contains("END header") || said.contains("is empty");
    String reason =
        isNone
            ? "it is no zip, or one whose end is missing"
            : "the zip is damaged: " + Excerpt.of(said);
    String advice = "Download it again, and wait until the download has ended.";
    return List.of(intake.refused(file, reason, advice));
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
        throw new Suspicious(
            "the zip holds " + entries.size() + " files, more than any export does");
      }
      if (entries.isEmpty()) {
        return List.of(FileIntake.ignored(FileIntake.only(found), LeftAlone.EMPTY_ZIP.reason()));
      }
      checkOverlap(zip);
      Allowance allowance = new Allowance();
      for (ZipEntry entry : entries) {
        Content content = () -> new Bounded(zip.getInputStream(entry), entry, allowance);
        readings.addAll(intake.take(path(entry), found.folder(), content));
        allowance.use();
      }
    } catch (Suspicious e) {
      return suspicious(String.valueOf(e.getMessage()));
    }
    return List.copyOf(readings);
  }

  /**
   * Files that share their bytes let a small zip hold any number of large ones. Without sharing a
   * zip is at least as large as its files and their headers are.
   */
  private void checkOverlap(ZipFile zip) throws IOException {
    long least =
        zip.stream()
            .mapToLong(
                e -> HEADERS + 2L * e.getName().length() + Math.max(0, e.getCompressedSize()))
            .sum();
    long size = Files.size(found.file());
    if (least + END > size) {
      throw new Suspicious(
          "the files in the zip overlap: they take "
              + (least + END)
              + " bytes, and the zip has "
              + size
              + "; no tool makes such a zip");
    }
  }

  private List<FileReading> suspicious(String message) throws IOException {
    return List.of(
        intake.refused(
            FileIntake.only(found),
            message,
            "Download it again from the network itself; if it is refused again, ask whoever made"
                + " it for the exports one by one."));
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
    private final ZipEntry entry;
    private final Allowance allowance;
    private static final int MOST_SKIPPED = 1 << 16;
    private final CRC32 sum = new CRC32();
    private long read;

    Bounded(InputStream in, ZipEntry entry, Allowance allowance) {
      super(in);
      this.entry = entry;
      this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int more = super.read(buffer, offset, length);
      if (more > 0) {
        sum.update(buffer, offset, more);
        count(more);
      } else if (more < 0 && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
        throw new ZipException("a file in it is not as it was when it was packed");
      }
      return more;
    }

    /** What is passed over is counted as well. */
    @Override
    public long skip(long most) throws IOException {
      byte[] passed = new byte[(int) Math.max(0, Math.min(most, MOST_SKIPPED))];
      return Math.max(0, read(passed, 0, passed.length));
    }

    private void count(int more) throws Suspicious {
      read += more;
      allowance.reading = Math.max(allowance.reading, read);
      if (read > allowance.left) {
        throw new Suspicious(
            "the zip holds more than "
                + LARGEST / 1024 / 1024
                + " MB of files, more than any export does");
      }
      boolean bomb = read / LARGEST_RATIO > Math.max(1, entry.getCompressedSize());
      if (read > RATIO_FROM && bomb) {
        throw new Suspicious(
            "a file in the zip is more than "
                + LARGEST_RATIO
                + " times as large as it seems, more than any export is");
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

package dev.headway.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * One part of a workbook, compressed once, while it is written, and put into the package as it is.
 * It is kept in memory while it is small, and then in a file.
 */
final class WorkbookPart implements Closeable {

  /** So much of a part is kept in memory, compressed: some 50,000 rows of data. */
  private static final int IN_MEMORY = 4 << 20;

  private static final int BUFFER = 1 << 16;

  /** One day after the epoch of zip files, which itself adds a field that depends on the zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  // Rows of data are many and alike: the best level takes twice the time for a tenth less.
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 sum = new CRC32();
  private final DeferredFileOutputStream kept;
  private final OutputStream out;

  WorkbookPart() throws IOException {
    kept =
        DeferredFileOutputStream.builder()
            .setThreshold(IN_MEMORY)
            .setPrefix("headway-rows")
            .setSuffix(".tmp")
            .get();
    out =
        new BufferedOutputStream(
            new CheckedOutputStream(new DeflaterOutputStream(kept, deflater, BUFFER), sum), BUFFER);
  }

  /** Takes what the part holds; closed when it is whole. */
  OutputStream out() {
    return out;
  }

  /** Puts the part, which is whole, into a package. */
  void putInto(ZipArchiveOutputStream zip, String name) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setCrc(sum.getValue());
    entry.setSize(deflater.getBytesRead());
    entry.setCompressedSize(deflater.getBytesWritten());
    try (InputStream in = kept.toInputStream()) {
      zip.addRawArchiveEntry(entry, in);
    }
  }

  /** Removes what is kept. */
  @Override
  public void close() {
    try {
      kept.close();
    } catch (IOException e) {
      // What is written is thrown away.
    }
    deflater.end();
    // Also where the write failed that would have told that it is in a file.
    Optional.ofNullable(kept.getFile()).ifPresent(File::delete);
  }
}

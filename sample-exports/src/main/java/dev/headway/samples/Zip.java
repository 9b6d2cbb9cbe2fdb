package dev.headway.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of files. They are stored as they are, since what a compressed file's bytes are depends on
 * the machine.
 */
public final class Zip {
  private Zip() {}

  /** The zip's bytes; the time is that of every file in it, on nobody's clock in particular. */
  public static byte[] of(LocalDateTime time, List<Export> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Export file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(time);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.content().length);
        entry.setCrc(sum(file.content()));
        zip.putNextEntry(entry);
        zip.write(file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static long sum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }
}

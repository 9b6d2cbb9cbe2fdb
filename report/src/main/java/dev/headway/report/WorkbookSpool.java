package dev.headway.report;

import dev.headway.ingest.Fact;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The rows of all sheets of data, in files until they are packed: facts come in any order, and the
 * sheets of a workbook stand one after the other.
 */
final class WorkbookSpool implements Consumer<Fact>, Closeable {

  /** So many rows take some 70 MB as they are; more are worth the time to compress them. */
  private static final int MOST_AS_THEY_ARE = 100_000;

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final boolean isCompressed;

  private record Part(
      Path file, OutputStream out, Deflater deflater, WorkbookRows.Writing writing) {}

  /**
   * Files with nothing in them yet.
   *
   * @param rows by the name of the sheet's part
   * @param texts that cells say the number of
   */
  WorkbookSpool(Map<String, WorkbookRows> rows, WorkbookTexts texts) {
    isCompressed =
        rows.values().stream().mapToLong(each -> each.table().rows()).sum() > MOST_AS_THEY_ARE;
    try {
      for (Map.Entry<String, WorkbookRows> each : rows.entrySet()) {
        Path file = Files.createTempFile("headway-rows", ".tmp");
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        OutputStream plain = Files.newOutputStream(file);
        OutputStream out =
            new BufferedOutputStream(
                isCompressed ? new DeflaterOutputStream(plain, deflater, 1 << 16) : plain, 1 << 16);
        parts.put(each.getKey(), new Part(file, out, deflater, each.getValue().to(out, texts)));
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(Fact fact) {
    try {
      for (Part part : parts.values()) {
        part.writing().tell(fact);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No more facts come. */
  void end() throws IOException {
    for (Part part : parts.values()) {
      part.out().close();
      part.deflater().end();
      part.writing().check();
    }
  }

  /** The rows of a sheet; empty where it is none of data. */
  Optional<InputStream> rows(String name) throws IOException {
    Part part = parts.get(name);
    if (part == null) {
      return Optional.empty();
    }
    InputStream in = Files.newInputStream(part.file());
    return Optional.of(isCompressed ? new InflaterInputStream(in) : in);
  }

  /** Removes the files. */
  @Override
  public void close() {
    for (Part part : parts.values()) {
      try {
        part.out().close();
      } catch (IOException e) {
        // What is written is thrown away.
      }
      part.deflater().end();
      part.file().toFile().delete();
    }
    parts.clear();
  }
}

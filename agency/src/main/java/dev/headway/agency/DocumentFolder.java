package dev.headway.agency;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder for documents in which a name never stands for half a document: each is written under
 * another name first, and takes its own only when all of them are whole and on the disk.
 *
 * @param path the folder; made when it is not there
 */
record DocumentFolder(Path path) {

  /**
   * Writes all documents; when one cannot be written, no name changes hands. Several runs may write
   * the same names at once: each name then stands for the whole document of one of them.
   *
   * @return the files, in the order of the documents
   */
  List<Path> write(List<Document> documents) throws IOException {
    make();
    Map<Path, Path> drafts = new LinkedHashMap<>();
    try {
      for (Document document : documents) {
        // Not Files.createTempFile: its files are for their owner's eyes only, and stay so.
        Path draft = path.resolve("." + document.name() + "." + UUID.randomUUID() + ".tmp");
        drafts.put(draft, path.resolve(document.name()));
        write(draft, document.content());
      }
      refuseFolders(drafts.values());
      for (Map.Entry<Path, Path> entry : drafts.entrySet()) {
        rename(entry.getKey(), entry.getValue());
      }
      return List.copyOf(drafts.values());
    } finally {
      for (Path draft : drafts.keySet()) {
        Files.deleteIfExists(draft);
      }
    }
  }

  /** The files whose names are asked for, by their names; none where they cannot be listed. */
  List<Path> existing(Predicate<String> names) {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> names.test(String.valueOf(file.getFileName())))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // who writes there next will say so
    }
  }

  private void make() throws IOException {
    for (Path above = path.toAbsolutePath(); above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        throw new IOException(Labels.slashes(above) + " is a file, not a folder");
      }
    }
    Files.createDirectories(path);
  }

  /** Found out before the first name changes hands. */
  private static void refuseFolders(Collection<Path> files) throws IOException {
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new IOException(Labels.slashes(file) + " is a folder, not a file");
      }
    }
  }

  private static void write(Path draft, Document.Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream to = new KeptOpen(Channels.newOutputStream(channel));
      content.writeTo(to);
      to.flush();
      // Else a power cut after the rename can leave the name with an empty file.
      channel.force(true);
    }
  }

  private static void rename(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A writer of documents may close what it was given; the bytes have to reach the disk first. */
  private static final class KeptOpen extends BufferedOutputStream {

    KeptOpen(OutputStream out) {
      super(out, 1 << 16);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

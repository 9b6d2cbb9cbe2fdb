package dev.headway.agency.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Files that are whole, and on the disk, as soon as they have their name. */
final class DurableFile {

  private DurableFile() {}

  /** Writes a file, in the place of one that is there. */
  static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file in a folder"));
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      settle(file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Has a file's name on the disk, too: it stands in the folder, not in the file. */
  static void settle(Path file) throws IOException {
    Optional<FileChannel> folder = folder(file);
    if (folder.isPresent()) {
      try (FileChannel open = folder.get()) {
        open.force(true);
      }
    }
  }

  /** Empty on Windows, which opens no folder, and writes names down by itself. */
  private static Optional<FileChannel> folder(Path file) {
    try {
      Path folder = Objects.requireNonNull(file.getParent(), "a file in a folder");
      return Optional.of(FileChannel.open(folder, StandardOpenOption.READ));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Its name in messages, with forward slashes on every machine. */
  static String label(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}

package dev.headway.agency;

import java.nio.file.Path;

/** Names of files as messages print them. */
final class Labels {

  private Labels() {}

  /** The path with forward slashes, on every machine. */
  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}

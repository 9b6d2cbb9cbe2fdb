package dev.headway.input;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says why an operation of the machine failed, in a person's words. */
public final class Reason {

  private Reason() {}

  /** One clause without a full stop; never empty. */
  public static String of(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof EOFException) {
      return "it ends too soon";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason(); // without the path, which the place names already
    }
    String said = Optional.ofNullable(e.getMessage()).orElse("").strip();
    String firstLine = said.lines().findFirst().orElse("");
    return firstLine.isEmpty() ? "the machine does not say why" : firstLine;
  }
}

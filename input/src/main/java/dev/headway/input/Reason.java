package dev.headway.input;

import java.nio.file.AccessDeniedException;
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
    String said = Optional.ofNullable(e.getMessage()).orElse("").strip();
    String firstLine = said.lines().findFirst().orElse("");
    return firstLine.isEmpty() ? e.getClass().getSimpleName() : firstLine;
  }
}

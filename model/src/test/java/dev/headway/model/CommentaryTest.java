package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentaryTest {

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Commentary read(String text) throws IOException {
    Path file = folder.resolve("2026-10.md");
    Files.writeString(file, text);
    List<Goal> goals =
        new World(folder)
            .client(
                "goals:\n  - {id: test-rides, name: G, aim: A, owner: O, kpi: leads,"
                    + " direction: more, targets: {2026-10: 70}}\n")
            .goals();
    return Commentary.read(file, "commentary/2026-10.md", goals, problems);
  }

  @Test
  void decisions_and_actions_are_read() throws IOException {
    Commentary commentary =
        read(
            """
            ---
            prepared: 2026-11-05
            decisions:
              - {what: Staff the evenings, why: 38 were missed, answerBy: 2026-11-13}
            actions:
              - {what: Films, goal: test-rides, owner: Priya, by: 2026-11-20, doneWhen: published}
            ---
            """);

    assertThat(problems.list()).isEmpty();
    assertThat(commentary.prepared()).hasToString("Optional[2026-11-05]");
    assertThat(commentary.decisions().get(0).answerBy()).hasToString("2026-11-13");
    assertThat(commentary.actions().get(0).goal()).isEqualTo("test-rides");
  }

  @Test
  void a_report_replaces_one_of_its_day_or_an_earlier_one() throws IOException {
    assertThat(read("---\nprepared: 2026-11-05\nreplaces: 2026-11-03\n---\n").replaces())
        .hasToString("Optional[2026-11-03]");
    assertThat(read("---\nprepared: 2026-11-05\nreplaces: 2026-11-05\n---\n").replaces())
        .hasToString("Optional[2026-11-05]");
    assertThat(problems.list()).isEmpty();

    assertThat(read("---\nprepared: 2026-11-05\nreplaces: 2026-11-06\n---\n").replaces()).isEmpty();
    assertThat(problems.list())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().line()).isEqualTo(3);
              assertThat(problem.message())
                  .isEqualTo(
                      "replaces a report of a later day than this one, which is of 2026-11-05");
            });
  }

  @Test
  void actions_come_by_their_day_and_decisions_as_written() throws IOException {
    Commentary commentary =
        read(
            """
            ---
            decisions:
              - {what: Second, why: w, answerBy: 2026-11-13}
              - {what: First, why: w, answerBy: 2026-11-11}
            actions:
              - {what: Later, goal: test-rides, owner: P, by: 2026-11-20, doneWhen: d}
              - {what: Sooner, goal: test-rides, owner: P, by: 2026-11-11, doneWhen: d}
              - {what: Later too, goal: test-rides, owner: P, by: 2026-11-20, doneWhen: d}
            ---
            """);

    assertThat(commentary.actions())
        .extracting(Commentary.Action::what)
        .containsExactly("Sooner", "Later", "Later too");
    assertThat(commentary.decisions())
        .extracting(Commentary.Decision::what)
        .containsExactly("Second", "First");
    assertThat(commentary.prepared()).isEmpty();
  }

  @Test
  void no_file_is_no_words_and_a_warning_names_those_that_are_there() throws IOException {
    Files.writeString(folder.resolve("2026-09.md"), "---\n---\n");
    assertThat(
            Commentary.read(
                folder.resolve("2026-10.md"), "commentary/2026-10.md", List.of(), problems))
        .isEqualTo(Commentary.NONE);
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.list())
        .singleElement()
        .asString()
        .startsWith(
            "commentary/2026-10.md: is not there, so the report has no decisions and no actions;"
                + " there is: 2026-09.md");
  }

  @Test
  void without_a_folder_of_commentary_the_warning_names_none() {
    Commentary.read(folder.resolve("no/2026-10.md"), "commentary/2026-10.md", List.of(), problems);
    assertThat(problems.list())
        .singleElement()
        .asString()
        .startsWith(
            "commentary/2026-10.md: is not there, so the report has no decisions and no actions\n");
  }

  @Test
  void an_action_may_say_which_source_it_sends() throws IOException {
    String action =
        "actions:\n  - {what: W, goal: test-rides, owner: P, by: 2026-11-20, doneWhen: d, sends: %s}\n";
    assertThat(
            read("---\n" + action.formatted("zendesk-tickets") + "---\n").actions().get(0).sends())
        .contains("zendesk-tickets");
    assertThat(problems.list()).isEmpty();

    read("---\n" + action.formatted("zendesk-ticket") + "---\n");
    assertThat(problems.list())
        .singleElement()
        .asString()
        .endsWith("the source 'zendesk-ticket' is not known\n    Did you mean 'zendesk-tickets'?");
  }

  @Test
  void a_mistake_is_told_with_the_line_of_the_file() throws IOException {
    read("---\ndecisions:\n  - {what: Staff, why: Missed, answerBy: soon}\n---\n");

    assertThat(World.told(problems))
        .containsExactly(
            "commentary/2026-10.md:3:42: 'soon' is not a day\n"
                + "    Write, for example:   2026-11-13");
  }

  @Test
  void an_action_for_no_goal_of_the_client_names_the_nearest() throws IOException {
    read(
        "---\nactions:\n  - {what: F, goal: test-ride, owner: P, by: 2026-11-20,"
            + " doneWhen: d}\n---\n");

    assertThat(World.told(problems).get(0)).contains("Did you mean 'test-rides'?");
  }

  @Test
  void words_stand_under_the_heading_of_their_goal() throws IOException {
    Commentary commentary =
        read("---\nprepared: 2026-11-05\n---\n\n## test-rides\n\nThe **films**.\n\n- one\n");
    assertThat(problems.list()).isEmpty();
    assertThat(commentary.words()).containsOnlyKeys("test-rides");
    assertThat(commentary.words().get("test-rides")).isEqualTo("The **films**.\n\n- one");
  }

  @Test
  void words_that_no_page_would_print_are_told() throws IOException {
    read("---\nprepared: 2026-11-05\n---\nHello.\n\n## test-ride\n\nFilms.\n");
    assertThat(problems.list())
        .extracting(problem -> problem.toString().replaceAll("\\s+", " "))
        .containsExactly(
            "commentary/2026-10.md:4: this text stands under no goal's heading, so that no page"
                + " prints it Put a line such as '## test-rides' above it, with the id of the goal"
                + " that it is about.",
            "commentary/2026-10.md:6:4: no goal of this client has the id 'test-ride' Did you mean"
                + " 'test-rides'?");
  }

  @Test
  void a_goal_has_one_heading_and_900_letters() throws IOException {
    String tooLong = "x".repeat(901);
    read("---\nprepared: 2026-11-05\n---\n## test-rides\na\n## test-rides\n" + tooLong + "\n");
    assertThat(problems.list())
        .extracting(problem -> problem.message())
        .containsExactly(
            "has two headings 'test-rides'",
            "what it says of 'test-rides' has 903 letters, and the goal's page has room for 900");
  }

  @Test
  void a_file_without_the_block_is_told() throws IOException {
    read("October was good.\n");

    assertThat(World.told(problems).get(0)).startsWith("commentary/2026-10.md:1: does not begin");
  }
}

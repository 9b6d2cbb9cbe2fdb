package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From when to when exports have a column. */
class EraReaderTest {

  private static final String POSTS =
      """
      about: Posts.
      evidence: verified
      source: {id: posts, name: Posts}
      fact: post
      network: x
      since: 2024-11
      recognise: {fields: [id, post_likes]}
      fields:
        id: [Id]
        published: {columns: [Day], dates: uuuu-MM-dd}
      metrics:
        post_comments: [Replies]
      """;

  private final Problems problems = new Problems();

  private Optional<Format> read(String metrics) {
    return YamlFile.parse(POSTS + metrics, "posts.yaml", 1, problems)
        .flatMap(root -> FormatReader.read("posts", root, MetricCatalogue.standard()));
  }

  private static String text(Optional<RoughDay> day) {
    return day.map(RoughDay::text).orElse("");
  }

  @Test
  void a_column_is_as_old_as_its_export_unless_it_or_its_name_says_otherwise() {
    Format format =
        read("  post_likes: {columns: [Likes, Favourites], since: {Likes: 2025-06-01}, until: 2026}\n")
            .orElseThrow();
    MetricColumn likes = Optional.ofNullable(format.metrics().get("post_likes")).orElseThrow();
    assertThat(text(likes.era("Likes").since())).isEqualTo("2025-06-01");
    assertThat(text(likes.era("Favourites").since())).isEqualTo("2024-11");
    assertThat(text(likes.era("Favourites").until())).isEqualTo("2026");
    MetricColumn comments =
        Optional.ofNullable(format.metrics().get("post_comments")).orElseThrow();
    assertThat(text(comments.era("Replies").since())).isEqualTo("2024-11");
    assertThat(comments.era("Replies").until()).isEmpty();
  }

  @Test
  void a_mistake_is_told_once_with_its_place() {
    assertThat(read("  post_likes: {columns: [Likes], since: {Like: 2025}, until: autumn}\n"))
        .isEmpty();
    List<String> told = problems.list().stream().map(Problem::toString).toList();
    assertThat(told)
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .isEqualTo(
                        "posts.yaml:13:42: 'Like' is no name of this column\n"
                            + "    Did you mean 'Likes'?"),
            two -> assertThat(two).startsWith("posts.yaml:13:55: 'autumn' is no day"));
  }
}

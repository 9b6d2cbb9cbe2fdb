package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardFormatsTest {

  @Test
  void the_index_lists_every_format_file() throws Exception {
    Path folder = Path.of(Formats.class.getResource("formats/index.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(n -> n.endsWith(".yaml"))
                  .map(n -> n.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(
              Formats.resource("formats/index.txt").lines().toList());
    }
  }

  @Test
  void every_format_reads_and_every_metric_is_in_the_catalogue() {
    Formats formats = Formats.standard();
    assertThat(formats.all()).hasSizeGreaterThanOrEqualTo(14);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    for (Format format : formats.all()) {
      assertThat(catalogue.ids()).as(format.id()).containsAll(format.metrics().keySet());
    }
  }

  @Test
  void the_example_of_the_guide_is_a_format() throws Exception {
    String guide = Files.readString(Path.of("../docs/formats.md"));
    String example = guide.substring(guide.indexOf("```yaml") + 8);
    Problems problems = new Problems();
    Optional<Format> format =
        YamlFile.parse(example.substring(0, example.indexOf("```")), "guide", 1, problems)
            .flatMap(root -> FormatReader.read("shop", root, MetricCatalogue.standard()));
    assertThat(problems.list()).isEmpty();
    assertThat(format).isPresent();
  }
}

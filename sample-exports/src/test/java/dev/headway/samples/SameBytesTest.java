package dev.headway.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {
  private static final String MAKE_AGAIN =
      "Not what the generator writes. Run: mvn -q -pl sample-exports compile exec:java";

  @TempDir Path agency;

  @Test
  void the_committed_files_are_what_the_generator_writes_byte_for_byte() throws IOException {
    Generate.main(new String[] {agency.toString()});
    Path made = agency.resolve("clients/alder-bikes");

    assertThat(files(CsvFile.client().resolve("exports")))
        .as("files. " + MAKE_AGAIN)
        .isEqualTo(files(made.resolve("exports")))
        .hasSize(14 * 9 - 1);
    for (String name : files(made)) {
      assertThat(CsvFile.client().resolve(name))
          .as(name + ". " + MAKE_AGAIN)
          .hasSameBinaryContentAs(made.resolve(name));
    }
  }

  @Test
  void the_exports_stay_under_four_megabytes() throws IOException {
    long size = 0;
    for (String name : files(CsvFile.client().resolve("exports"))) {
      size += Files.size(CsvFile.client().resolve("exports").resolve(name));
    }
    assertThat(size).isLessThan(4_000_000);
  }

  @Test
  void without_a_folder_it_says_what_it_wants() {
    assertThatThrownBy(() -> Generate.main(new String[0]))
        .hasMessage("Give one argument: the folder that holds clients/.");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}

package dev.headway.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SameBytesTest {
  private static final String MAKE_AGAIN =
      "Not what the generator writes. Run: mvn -q -pl sample-exports compile exec:java";

  @TempDir private static Path agency;

  @BeforeAll
  static void generate() throws IOException {
    Generate.main(new String[] {agency.toString()});
  }

  static Stream<String> clients() {
    return Generate.clients().stream().map(SampleClient::id);
  }

  @ParameterizedTest
  @MethodSource("clients")
  void the_committed_files_are_what_the_generator_writes_byte_for_byte(String client)
      throws IOException {
    Path made = agency.resolve("clients").resolve(client);
    Path committed = ClientFiles.of(client).folder();

    assertThat(files(committed.resolve("exports")))
        .as("files. " + MAKE_AGAIN)
        .isEqualTo(files(made.resolve("exports")))
        .isNotEmpty();
    for (String name : files(made)) {
      assertThat(committed.resolve(name))
          .as(name + ". " + MAKE_AGAIN)
          .hasSameBinaryContentAs(made.resolve(name));
    }
  }

  @Test
  void every_client_of_the_agency_has_a_generator() throws IOException {
    try (Stream<Path> folders = Files.list(ClientFiles.of("").folder())) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(clients().toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alder-bikes, 4000000",
    "lough-arden, 400000",
    "marlpit-nursery, 350000",
    "moorfield-heat, 400000",
    "ovenbird-kits, 150000"
  })
  void the_exports_stay_small(String client, long mostBytes) throws IOException {
    Path exports = ClientFiles.of(client).folder().resolve("exports");
    long size = 0;
    for (String name : files(exports)) {
      size += Files.size(exports.resolve(name));
    }
    assertThat(size).isLessThan(mostBytes);
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

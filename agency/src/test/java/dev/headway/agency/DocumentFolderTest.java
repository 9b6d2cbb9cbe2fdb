package dev.headway.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {

  @TempDir Path parent;

  @Test
  void writesDocumentsUnderTheirNames() throws IOException {
    List<Path> files = folder().write(List.of(text("a.pdf", "A"), text("a.xlsx", "B")));

    assertThat(files).containsExactly(path("a.pdf"), path("a.xlsx"));
    assertThat(path("a.pdf")).hasContent("A");
    assertThat(path("a.xlsx")).hasContent("B");
    assertThat(names()).containsExactly("a.pdf", "a.xlsx");
  }

  @Test
  void leavesTheOldDocumentsWhenANewOneCannotBeFinished() throws IOException {
    folder().write(List.of(text("a.pdf", "old"), text("a.xlsx", "old")));
    Document halfWritten =
        new Document(
            "a.xlsx",
            to -> {
              to.write("half".getBytes(UTF_8));
              to.flush();
              throw new IOException("No space left on device");
            });

    assertThatThrownBy(() -> folder().write(List.of(text("a.pdf", "new"), halfWritten)))
        .hasMessage("No space left on device");

    assertThat(path("a.pdf")).hasContent("old");
    assertThat(path("a.xlsx")).hasContent("old");
    assertThat(names()).containsExactly("a.pdf", "a.xlsx");
  }

  @Test
  void takesAWriterThatClosesWhatItWasGiven() throws IOException {
    Document closing =
        new Document(
            "a.pdf",
            to -> {
              to.write("whole".getBytes(UTF_8));
              to.close();
            });

    folder().write(List.of(closing));

    assertThat(path("a.pdf")).hasContent("whole");
  }

  @Test
  void isReadableByWhoeverMayReadOtherNewFilesHere() throws IOException {
    assumeTrue(
        parent.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this disk has no POSIX permissions");
    folder().write(List.of(text("a.pdf", "A")));
    Path plain = Files.writeString(parent.resolve("plain"), "B");

    assertThat(Files.getPosixFilePermissions(path("a.pdf")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void refusesAFolderWhereADocumentShouldBeBeforeAnythingChanges() throws IOException {
    folder().write(List.of(text("a.pdf", "old")));
    Files.createDirectory(path("a.xlsx"));

    assertThatThrownBy(() -> folder().write(List.of(text("a.pdf", "new"), text("a.xlsx", "new"))))
        .hasMessageEndingWith("a.xlsx is a folder, not a file");

    assertThat(path("a.pdf")).hasContent("old");
  }

  @Test
  void namesTheFileThatStandsInTheWayOfTheFolder() throws IOException {
    Files.writeString(parent.resolve("out"), "a file");

    assertThatThrownBy(() -> folder().write(List.of(text("a.pdf", "A"))))
        .hasMessageEndingWith("/out is a file, not a folder");
  }

  @Test
  void runsAtTheSameTimeLeaveTheWholeDocumentOfOneOfThem() throws Exception {
    int runs = 4;
    CyclicBarrier together = new CyclicBarrier(runs);
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    List<Future<List<Path>>> done = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      String content = String.valueOf(run).repeat(200_000);
      Document document =
          new Document(
              "a.pdf",
              to -> {
                await(together);
                to.write(content.getBytes(UTF_8));
                await(together);
              });
      done.add(threads.submit(() -> folder().write(List.of(document))));
    }
    for (Future<List<Path>> each : done) {
      each.get();
    }
    threads.shutdown();

    String written = Files.readString(path("a.pdf"));
    assertThat(written).hasSize(200_000);
    assertThat(written.chars().distinct().count()).isEqualTo(1);
    assertThat(names()).containsExactly("a.pdf");
  }

  private static void await(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static Document text(String name, String content) {
    return new Document(name, to -> to.write(content.getBytes(UTF_8)));
  }

  private DocumentFolder folder() {
    return new DocumentFolder(parent.resolve("out/acme"));
  }

  private Path path(String name) {
    return parent.resolve("out/acme").resolve(name);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent.resolve("out/acme"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

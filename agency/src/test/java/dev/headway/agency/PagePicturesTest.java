package dev.headway.agency;

import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of the sample agency look as they did when somebody last looked at them. Where a change is
 * meant, look at the pictures in {@code target/pictures} and accept them: {@code mvn -pl agency -am
 * test -Dtest=PagePicturesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dheadway.accept.pictures=true}
 */
class PagePicturesTest {

  private static final Path ACCEPTED = Path.of("src/test/resources/pictures");
  private static final Path SEEN = Path.of("target/pictures");
  private static final float DOTS_PER_INCH = 60;

  @ParameterizedTest
  @ValueSource(strings = {"alder-bikes", "lough-arden"})
  void pages_look_as_they_were_accepted(String client) throws IOException {
    List<BufferedImage> pages = pages(client);
    if (Boolean.getBoolean("headway.accept.pictures")) {
      accept(client, pages);
    }

    List<String> changed = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Path accepted = ACCEPTED.resolve(name(client, i));
      BufferedImage page = pages.get(i);
      if (!Files.exists(accepted)) {
        changed.add(name(client, i) + " is new");
        write(page, SEEN.resolve(name(client, i)));
        continue;
      }
      PageDifference difference = PageDifference.of(ImageIO.read(accepted.toFile()), page);
      if (!difference.isNone()) {
        changed.add(name(client, i) + " differs " + difference.where());
        write(page, SEEN.resolve(name(client, i)));
        write(difference.picture(), SEEN.resolve("changed-" + name(client, i)));
      }
    }
    names(client)
        .filter(
            name -> IntStream.range(0, pages.size()).noneMatch(i -> name.equals(name(client, i))))
        .forEach(name -> changed.add(name + " is gone"));
    if (!changed.isEmpty()) {
      fail(
          String.join("\n", changed)
              + "\nLook at agency/target/pictures. Where the change is meant, run the test with"
              + " -Dheadway.accept.pictures=true.");
    }
  }

  private static List<BufferedImage> pages(String client) throws IOException {
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(SampleDocuments.of(client, "pdf"))) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.GRAY));
      }
    }
    return pages;
  }

  private static void accept(String client, List<BufferedImage> pages) throws IOException {
    for (String name : names(client).toList()) {
      Files.delete(ACCEPTED.resolve(name));
    }
    for (int i = 0; i < pages.size(); i++) {
      write(pages.get(i), ACCEPTED.resolve(name(client, i)));
    }
  }

  private static Stream<String> names(String client) throws IOException {
    if (!Files.isDirectory(ACCEPTED)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(ACCEPTED)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(client + "-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String name(String client, int page) {
    return client + "-" + (page + 1) + ".png";
  }

  private static void write(BufferedImage picture, Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

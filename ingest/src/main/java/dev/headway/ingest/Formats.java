package dev.headway.ingest;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The known formats: those that come with Headway, and the agency's own, which go before them. */
final class Formats {

  private static final String FOLDER = "formats/";
  private static final String ENDING = ".yaml";

  /** Read when they are first asked for, and once: they are with every client and month. */
  private static final class Standard {
    static final Formats FORMATS = readStandard();
  }

  private final Map<String, Format> byId = new TreeMap<>();

  private Formats() {}

  /** The formats that come with Headway. */
  static Formats standard() {
    Formats formats = new Formats();
    formats.byId.putAll(Standard.FORMATS.byId);
    return formats;
  }

  private static Formats readStandard() {
    MetricCatalogue catalogue = MetricCatalogue.standard();
    Formats formats = new Formats();
    resource(FOLDER + "index.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(id -> formats.addStandard(id, catalogue));
    return formats;
  }

  /** Those, and the agency's own; what is wrong with the latter is told. */
  static Formats with(Optional<Path> folder, Problems problems) {
    Formats formats = standard();
    folder.filter(Files::isDirectory).ifPresent(f -> formats.addOwn(f, problems));
    return formats;
  }

  /** Those, the agency's own, and the client's surveys. */
  static Formats of(ExportRequest request, Problems problems) {
    Formats formats = with(request.formats(), problems);
    request.surveys().stream()
        .map(CustomerSurvey::format)
        .forEach(format -> formats.byId.put(format.id(), format));
    return formats;
  }

  /** In the order of their ids. */
  List<Format> all() {
    return List.copyOf(byId.values());
  }

  private void addStandard(String id, MetricCatalogue catalogue) {
    Problems problems = new Problems();
    YamlFile.parse(resource(FOLDER + id + ENDING), id + ENDING, 1, problems)
        .flatMap(root -> FormatReader.read(id, root, catalogue))
        .ifPresent(format -> byId.put(id, format));
    if (problems.hasErrors()) {
      // The file is part of this jar: a mistake in it is a mistake of ours.
      throw new IllegalStateException(
          problems.list().stream().map(Problem::toString).reduce("", (a, b) -> a + "\n" + b));
    }
  }

  private void addOwn(Path folder, Problems problems) {
    MetricCatalogue catalogue = MetricCatalogue.standard();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(ENDING))
          .sorted()
          .forEach(file -> addOwn(file, catalogue, problems));
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          Place.of(FOLDER), "cannot be read: " + Reason.of(e), "Check that you may read it.");
    }
  }

  private void addOwn(Path file, MetricCatalogue catalogue, Problems problems) {
    String name = name(file);
    Problems own = new Problems();
    Optional<YamlMap> root = YamlFile.read(file, FOLDER + name, own);
    String id = name.substring(0, name.length() - ENDING.length());
    root.flatMap(r -> FormatReader.read(id, r, catalogue))
        .ifPresent(format -> byId.put(id, format));
    own.list().forEach(problems::add);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The text of a file that lies beside this class in the jar. */
  static String resource(String name) {
    try (InputStream in = Formats.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

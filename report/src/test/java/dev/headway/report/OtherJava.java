package dev.headway.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java of another version, where the machine has one. */
record OtherJava(int version, Path program) {

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/jvm"),
          Path.of("/opt/java"),
          Path.of("/Library/Java/JavaVirtualMachines"),
          Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"));

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?([0-9]+)");

  /** The program of the newest one; the test is skipped where there is none newer than this. */
  static Path newest() {
    Optional<OtherJava> found =
        PLACES.stream()
            .flatMap(OtherJava::in)
            .filter(java -> java.version() > Runtime.version().feature())
            .max(Comparator.comparingInt(OtherJava::version));
    assumeTrue(found.isPresent(), "no newer Java is installed: the bytes are not compared");
    return found.orElseThrow().program();
  }

  private static Stream<OtherJava> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> homes = Files.list(folder)) {
      return homes.flatMap(OtherJava::at).toList().stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static Stream<OtherJava> at(Path folder) {
    return Stream.of(folder, folder.resolve("Contents/Home"))
        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
        .flatMap(
            home -> {
              try {
                Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
                return version.find()
                    ? Stream.of(
                        new OtherJava(Integer.parseInt(version.group(1)), home.resolve("bin/java")))
                    : Stream.of();
              } catch (IOException e) {
                return Stream.of();
              }
            });
  }
}

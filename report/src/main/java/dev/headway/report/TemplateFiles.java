package dev.headway.report;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds templates and words: the agency's own by the same path first, then ours. */
final class TemplateFiles {

  private static final String OURS = "/dev/headway/templates/";

  /** Those that a template may include. */
  static final List<String> OUR_TEMPLATES =
      List.of(
          "email/bullet.ftlh",
          "email/message.ftl",
          "email/message.ftlh",
          "email/outbox.ftlh",
          "pdf/channels.ftlh",
          "pdf/charts.ftlh",
          "pdf/closing.ftlh",
          "pdf/content.ftlh",
          "pdf/customer-charts.ftlh",
          "pdf/customers.ftlh",
          "pdf/goal.ftlh",
          "pdf/quarters.ftlh",
          "pdf/report.ftlh",
          "pdf/return-charts.ftlh",
          "pdf/return.ftlh",
          "pdf/summary.ftlh");

  private final Optional<Path> overrides;

  TemplateFiles(Optional<Path> overrides) {
    this.overrides = overrides;
  }

  /** The text of the agency's file, else of ours; empty when neither has it. */
  Optional<String> text(String path) {
    return overridden(path).or(() -> ours(path));
  }

  /** The text of the agency's own file. */
  Optional<String> overridden(String path) {
    return overrides.flatMap(folder -> inside(folder, path)).map(file -> read(file, path));
  }

  /** The text of our file. */
  Optional<String> ours(String path) {
    try (InputStream in = TemplateFiles.class.getResourceAsStream(OURS + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The agency's folder, where it has one. */
  Optional<Path> folder() {
    return overrides;
  }

  /** The template of ours whose name, whatever its folder and ending, is nearest. */
  static Optional<String> nearest(String path) {
    Map<String, String> byName = new LinkedHashMap<>();
    OUR_TEMPLATES.forEach(ours -> byName.put(name(ours), ours));
    return Nearest.to(name(path), byName.keySet()).map(byName::get);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.\\w*$", "");
  }

  /** A path stays below the folder, also through links. */
  private static Optional<Path> inside(Path folder, String path) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static String read(Path file, String path) {
    try {
      String text = Files.readString(file);
      // Some editors on Windows write a mark at the start, which would stand on the page.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static TemplateException unreadable(String path, IOException e) {
    return new TemplateException(
        Problem.error(
            Place.of(path),
            "this file cannot be read: " + Reason.of(e),
            "Save it as UTF-8 text and check who may read it."));
  }
}

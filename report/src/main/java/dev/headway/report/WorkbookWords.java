package dev.headway.report;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The words of a workbook, from {@code messages/workbook_en.properties}. */
final class WorkbookWords {

  private static final String FILE = "messages/workbook_en.properties";

  private final Map<String, String> words;

  private WorkbookWords(Map<String, String> words) {
    this.words = words;
  }

  /**
   * Reads the words. An agency's own file needs only the words that it changes.
   *
   * @throws TemplateException when the agency's file cannot be read
   */
  static WorkbookWords read(Optional<Path> overrides) throws IOException {
    Map<String, String> words = new TreeMap<>();
    try (InputStream in =
        WorkbookWords.class.getResourceAsStream("/dev/headway/templates/" + FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is not in the jar of the templates");
      }
      add(new InputStreamReader(in, StandardCharsets.UTF_8), words);
    }
    Optional<Path> own = overrides.map(o -> o.resolve(FILE)).filter(Files::isRegularFile);
    if (own.isPresent()) {
      try (Reader reader = Files.newBufferedReader(own.get(), StandardCharsets.UTF_8)) {
        add(reader, words);
      } catch (IOException | IllegalArgumentException e) {
        throw new TemplateException(
            Problem.error(
                Place.of(FILE),
                "the words cannot be read: " + Reason.of(e),
                "Save the file as UTF-8, one 'key = words' a line."));
      }
    }
    return new WorkbookWords(words);
  }

  private static void add(Reader reader, Map<String, String> to) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    properties.stringPropertyNames().forEach(k -> to.put(k, properties.getProperty(k)));
  }

  /** The words of a key, where there are any. */
  Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /**
   * The words of a key, with {@code {0}}, {@code {1}} and so on replaced.
   *
   * @throws TemplateException when there are none
   */
  String of(String key, Object... values) {
    return of(key, List.of(values));
  }

  /** As above. */
  String of(String key, List<?> values) {
    String text = find(key).orElseThrow(() -> unknown(key));
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("{" + i + "}", String.valueOf(values.get(i)));
    }
    return text;
  }

  private TemplateException unknown(String key) {
    return new TemplateException(
        Problem.error(
            Place.of(FILE),
            "there are no words for '" + key + "'",
            Nearest.to(key, words.keySet())
                .map(near -> "Did you mean '" + near + "'? Else add a line '" + key + " = ...'.")
                .orElse("Add a line '" + key + " = ...'.")));
  }
}

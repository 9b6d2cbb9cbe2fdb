package dev.headway.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the sample's files in the plainest way. It shares nothing with what wrote them, so that its
 * counts are a second opinion.
 */
public final class ClientFiles {
  private final Path client;

  private ClientFiles(Path client) {
    this.client = client;
  }

  /** Those of the client in the sample agency, by the name of its folder. */
  public static ClientFiles of(String client) {
    return new ClientFiles(Path.of("..", "samples", "clients", client));
  }

  public Path folder() {
    return client;
  }

  public Path evidence() {
    return client.resolve("evidence.csv");
  }

  /** The files of a month whose names match. */
  public List<Path> files(String month, String glob) {
    Path folder = client.resolve("exports").resolve(month);
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, glob)) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** The file of a month whose name matches. */
  public Path file(String month, String glob) {
    List<Path> files = files(month, glob);
    if (files.size() != 1) {
      throw new IllegalArgumentException(month + "/" + glob + ": " + files);
    }
    return files.get(0);
  }

  /** Of Meta's two content exports, which are named alike, the one with this column. */
  public Path content(String month, String column) {
    return files(month, "???-01-20*").stream()
        .filter(file -> text(file).lines().findFirst().orElseThrow().contains(column))
        .findFirst()
        .orElseThrow();
  }

  /** Of a file in UTF-8. */
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its rows by the names in the line after the skipped ones; a row cut short lacks its last names.
   */
  public static List<Map<String, String>> rows(Path file, int skipped) {
    return rows(text(file), skipped, ',');
  }

  /** The same of a text that is not in UTF-8, or has another delimiter. */
  public static List<Map<String, String>> rows(String text, int skipped, char delimiter) {
    List<List<String>> records = records(text.replace("\uFEFF", ""), delimiter);
    List<String> header = records.get(skipped);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> record : records.subList(skipped + 1, records.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < record.size(); i++) {
        row.put(header.get(i), record.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  public static Stream<Map<String, String>> stream(Path file) {
    return rows(file, 0).stream();
  }

  private static List<List<String>> records(String text, char delimiter) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String whole = text.endsWith("\n") ? text : text + "\n";
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == '"') {
        if (quoted && whole.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || c != delimiter && c != '\n') {
        cell.append(c);
      } else {
        record.add(cell.toString().replace("\r", ""));
        cell.setLength(0);
        if (c == '\n') {
          records.add(record);
          record = new ArrayList<>();
        }
      }
    }
    return records;
  }
}

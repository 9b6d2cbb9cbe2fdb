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
final class CsvFile {
  private static final Path CLIENT = Path.of("..", "samples", "clients", "alder-bikes");

  private CsvFile() {}

  static Path evidence() {
    return CLIENT.resolve("evidence.csv");
  }

  static Path client() {
    return CLIENT;
  }

  /** The files of a month whose names match. */
  static List<Path> files(String month, String glob) {
    Path folder = CLIENT.resolve("exports").resolve(month);
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, glob)) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** The file of a month whose name matches. */
  static Path file(String month, String glob) {
    List<Path> files = files(month, glob);
    if (files.size() != 1) {
      throw new IllegalArgumentException(month + "/" + glob + ": " + files);
    }
    return files.get(0);
  }

  /** Of the two content exports, which are named alike, the one with this column. */
  static Path content(String month, String column) {
    return files(month, "???-01-20*").stream()
        .filter(file -> text(file).lines().findFirst().orElseThrow().contains(column))
        .findFirst()
        .orElseThrow();
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its rows by the names in the line after the skipped ones; a row cut short lacks its last names.
   */
  static List<Map<String, String>> rows(Path file, int skipped) {
    List<List<String>> records = records(text(file).replace("\uFEFF", ""));
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

  static Stream<Map<String, String>> stream(Path file) {
    return rows(file, 0).stream();
  }

  private static List<List<String>> records(String text) {
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
      } else if (quoted || c != ',' && c != '\n') {
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

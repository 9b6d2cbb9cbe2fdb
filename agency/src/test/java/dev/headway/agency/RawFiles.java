package dev.headway.agency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample's exports, read the way a spreadsheet opens them: no format, no channel table, no time
 * zone. It shares no line with the code that it checks.
 */
final class RawFiles {

  private final Path exports;

  RawFiles(Path client) {
    this.exports = client.resolve("exports");
  }

  /** The rows of the month's one file whose header has all of the columns. */
  List<Map<String, String>> rows(String month, String... columns) throws IOException {
    try (Stream<Path> files = Files.list(exports.resolve(month))) {
      for (Path file : files.sorted().toList()) {
        List<Map<String, String>> rows = open(file, List.of(columns));
        if (!rows.isEmpty()) {
          return rows;
        }
      }
    }
    return List.of();
  }

  private static List<Map<String, String>> open(Path file, List<String> columns)
      throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<List<String>> lines = split(text);
    int header = 0;
    while (header < lines.size() && !lines.get(header).containsAll(columns)) {
      header++;
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = header + 1; line < lines.size(); line++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int cell = 0;
          cell < Math.min(lines.get(header).size(), lines.get(line).size());
          cell++) {
        row.put(lines.get(header).get(cell), lines.get(line).get(cell));
      }
      rows.add(row);
    }
    return rows;
  }

  /** RFC 4180, a character at a time. */
  private static List<List<String>> split(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (!line.isEmpty() || !cell.isEmpty()) {
      line.add(cell.toString());
      lines.add(line);
    }
    return lines;
  }
}

package dev.headway.plugin;

import dev.headway.agency.ClientOutcome;
import dev.headway.agency.GoalLine;
import dev.headway.model.Coverage;
import dev.headway.model.Runs;
import dev.headway.model.SourceScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A client's sources as a table of text: what each gave for the month, and which goals miss it. */
final class SourceTable {

  private static final List<String> HEAD =
      List.of("source", "files", "rows", "refused", "left out", "days", "goals that miss it");

  private SourceTable() {}

  /** The lines, the head first; none when nothing was read. */
  static List<String> lines(ClientOutcome client) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    client.sources().forEach(source -> rows.add(row(client, source)));
    if (client.sources().isEmpty()) {
      return List.of();
    }
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < HEAD.size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(ClientOutcome client, SourceScore source) {
    String goals =
        client.goals().stream()
            .filter(goal -> goal.missing().contains(source.source().name()))
            .map(GoalLine::name)
            .collect(Collectors.joining(", "));
    return List.of(
        source.source().name(),
        String.valueOf(source.files()),
        String.valueOf(source.rows()),
        String.valueOf(source.refused()),
        String.valueOf(source.foreign() + source.aside()),
        days(source),
        goals);
  }

  private static String days(SourceScore source) {
    Coverage days = source.coverage();
    if (days.of() == 0) {
      return "";
    }
    String covered = days.days() + " of " + days.of();
    return days.days() == 0 || days.isWhole()
        ? covered
        : covered + ", without " + Runs.text(source.missingDays());
  }

  /** Names to the left, numbers to the right. */
  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      boolean isNumber = column > 0 && column < 5;
      String space = " ".repeat(widths.get(column) - row.get(column).length());
      line.append(column == 0 ? "" : "  ");
      line.append(isNumber ? space + row.get(column) : row.get(column) + space);
    }
    return line.toString().stripTrailing();
  }
}

package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Coverage;
import dev.headway.model.Figure;
import dev.headway.report.view.PlanView.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table. What rests on a part of its days gets a mark, and each mark a note. */
final class Marks {

  private static final List<String> SIGNS = List.of("*", "\u2020", "\u2021", "\u00A7");

  private final Language language;
  private final Map<String, String> signs = new LinkedHashMap<>();

  Marks(Language language) {
    this.language = language;
  }

  /** A number in a column of others, marked where days are missing; else why there is none. */
  Cell cell(Language column, Figure figure, Unit unit, boolean strong) {
    if (!(figure instanceof Figure.Known known)) {
      return new Cell(language.shortly(figure), false, true);
    }
    String number = column.numbers().value(known.value(), unit);
    return new Cell(number + sign("mark.part", known.coverage()), strong, false);
  }

  /** A number that stands beside a whole one: what rests on a part of its days is withheld. */
  Cell wholeOrWithheld(Language column, Figure figure, Unit unit) {
    return figure instanceof Figure.Known known && !known.coverage().isWhole()
        ? new Cell(language.say("withheld") + sign("mark.withheld", known.coverage()), false, true)
        : cell(column, figure, unit, false);
  }

  /** What the marks mean, in the order in which they were given. */
  List<String> notes() {
    return signs.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
  }

  private String sign(String key, Coverage coverage) {
    if (coverage.isWhole()) {
      return "";
    }
    String note = language.say(key, "days", coverage.days(), "of", coverage.of());
    return signs.computeIfAbsent(
        note, n -> SIGNS.get(signs.size() % SIGNS.size()).repeat(1 + signs.size() / SIGNS.size()));
  }
}

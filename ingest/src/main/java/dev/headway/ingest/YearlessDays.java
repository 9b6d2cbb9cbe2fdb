package dev.headway.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The days of a table that have no year and whose months are named in some language: all of them
 * are looked at before any is read. Lives as long as that takes.
 */
final class YearlessDays {

  private static final int LONGEST = 60;

  private final List<String> texts = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final MonthNames names;

  private YearlessDays(Rows rows, int column) throws FileRefused {
    Set<String> different = new HashSet<>();
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      String text = row.get().cell(column);
      if (!text.isEmpty() && text.length() <= LONGEST) {
        texts.add(text);
        lines.add(row.get().line());
        different.add(text);
      }
    }
    this.names = MonthNames.of(different);
  }

  /**
   * The years of the days in a column.
   *
   * @param first the year of the first of them, where something tells it
   * @param latest the last day that the last of them can be
   * @throws FileRefused where a month is another one in another language, and nothing in the column
   *     tells in which language it is
   */
  static YearWalk walk(Rows.Source source, int column, Optional<Year> first, LocalDate latest)
      throws IOException, FileRefused {
    try (Rows rows = source.open()) {
      YearlessDays days = new YearlessDays(rows, column);
      days.refuseTwo();
      YearWalk walk = first.map(YearWalk::from).orElseGet(() -> YearWalk.over(days.days(), latest));
      return walk.in(days.names);
    }
  }

  private List<MonthDay> days() {
    return texts.stream().flatMap(text -> names.monthDay(text).stream()).toList();
  }

  private void refuseTwo() throws FileRefused {
    for (int i = 0; i < texts.size(); i++) {
      Optional<String> two = names.twoDays(texts.get(i));
      if (two.isPresent()) {
        throw new FileRefused(
            lines.get(i),
            "has the day '"
                + Excerpt.of(texts.get(i))
                + "', which is "
                + two.get()
                + ", and no other day in it tells in which language they are written",
            "Set the network's page to English and download it again, or download a longer stretch"
                + " of days.");
      }
    }
  }
}

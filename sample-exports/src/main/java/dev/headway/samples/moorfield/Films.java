package dev.headway.samples.moorfield;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import dev.headway.samples.Zip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * YouTube Studio's download of content: a zip of three files, in whose name alone the days stand.
 * Films of earlier months go on being watched, and are in it, too.
 */
final class Films {
  // 'Impressions' are called 'Thumbnail impressions' since.
  private static final YearMonth RENAMED = YearMonth.of(2026, 1);

  private record Figures(int views, long tenThousandthsOfHours, int subscribers, int shown) {}

  private Films() {}

  static Export of(Month month) {
    Dice dice = month.dice("films");
    List<Film> films = Film.of(month);
    List<Film> older = Film.older(month);
    Month.Watched plan = month.films();
    List<Long> views = Split.unevenly(plan.views(), plan.count(), dice);
    List<Long> hours = Split.unevenly(plan.tenThousandthsOfHours(), plan.count(), dice);
    List<List<String>> rows = new ArrayList<>();
    List<Figures> all = new ArrayList<>();
    for (int i = 0; i < films.size(); i++) {
      all.add(figures(Math.toIntExact(views.get(i)), hours.get(i), dice));
      rows.add(row(films.get(i), all.get(i)));
    }
    for (Film film : older) {
      int seen = dice.between(140, 620);
      all.add(figures(seen, (long) seen * dice.between(480, 620), dice));
      rows.add(row(film, all.get(all.size() - 1)));
    }
    Csv table = new Csv(Csv.Quotes.NEEDED, "\n").row(header(month.month()));
    table.row(total(all));
    rows.forEach(table::row);
    String days = month.month().atDay(1) + "_" + month.month().atEndOfMonth();
    return new Export(
        "Content " + days + " Moorfield Heat.zip",
        Zip.of(
            Times.fetched(month.month()).atTime(9, 4),
            List.of(
                new Export("Table data.csv", table.bytes()),
                new Export("Chart data.csv", chart(month, films.get(0), all.get(0), dice)),
                new Export("Totals.csv", totals(month, all, dice)))));
  }

  private static Figures figures(int views, long tenThousandthsOfHours, Dice dice) {
    return new Figures(
        views, tenThousandthsOfHours, dice.below(9) - 1, dice.part(views, 9_000, 16_000));
  }

  private static List<String> header(YearMonth month) {
    String shown = month.isBefore(RENAMED) ? "Impressions" : "Thumbnail impressions";
    String rate =
        month.isBefore(RENAMED)
            ? "Impressions click-through rate (%)"
            : "Thumbnail click-through rate (%)";
    return List.of(
        "Content",
        "Video title",
        "Video publish time",
        "Duration",
        "Views",
        "Watch time (hours)",
        "Subscribers",
        shown,
        rate);
  }

  private static List<String> row(Film film, Figures figures) {
    LocalDate day = film.published();
    List<String> row = new ArrayList<>();
    row.addAll(List.of(film.id(), film.title()));
    row.add(Times.month(day) + " " + day.getDayOfMonth() + ", " + day.getYear());
    row.add(String.valueOf(film.seconds()));
    row.addAll(cells(figures));
    return row;
  }

  private static List<String> total(List<Figures> all) {
    List<String> row = new ArrayList<>(List.of("Total", "", "", ""));
    // Subscribers who came from outside a film are in the total alone.
    row.addAll(
        cells(
            new Figures(
                all.stream().mapToInt(Figures::views).sum(),
                all.stream().mapToLong(Figures::tenThousandthsOfHours).sum(),
                all.stream().mapToInt(Figures::subscribers).sum() + 11,
                all.stream().mapToInt(Figures::shown).sum())));
    return row;
  }

  private static List<String> cells(Figures figures) {
    // Half of the views begin at a thumbnail.
    BigDecimal rate =
        BigDecimal.valueOf(figures.views() * 50L)
            .divide(BigDecimal.valueOf(figures.shown()), 2, RoundingMode.HALF_UP);
    return List.of(
        String.valueOf(figures.views()),
        BigDecimal.valueOf(figures.tenThousandthsOfHours(), 4).toPlainString(),
        String.valueOf(figures.subscribers()),
        String.valueOf(figures.shown()),
        rate.toPlainString());
  }

  /** The one film that the chart draws, day by day. */
  private static byte[] chart(Month month, Film film, Figures figures, Dice dice) {
    Csv csv =
        new Csv(Csv.Quotes.NEEDED, "\n")
            .line("Date,Content,Video title,Video publish time,Duration,Views");
    List<Long> views = Split.unevenly(figures.views(), month.month().lengthOfMonth(), dice);
    String published = row(film, figures).get(2);
    for (int day = 0; day < views.size(); day++) {
      csv.row(
          List.of(
              month.month().atDay(day + 1).toString(),
              film.id(),
              film.title(),
              published,
              String.valueOf(film.seconds()),
              String.valueOf(views.get(day))));
    }
    return csv.bytes();
  }

  private static byte[] totals(Month month, List<Figures> all, Dice dice) {
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n").line("Date,Views");
    int sum = all.stream().mapToInt(Figures::views).sum();
    List<Long> views = Split.unevenly(sum, month.month().lengthOfMonth(), dice);
    for (int day = 0; day < views.size(); day++) {
      csv.line(month.month().atDay(day + 1) + "," + views.get(day));
    }
    return csv.bytes();
  }
}

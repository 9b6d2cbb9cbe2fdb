package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.MonthFigure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a chart shows, in words and numbers, for whoever cannot see it. */
final class ChartWords {

  private final Language language;
  private final Unit unit;

  ChartWords(Language language, Unit unit) {
    this.language = language;
    this.unit = unit;
  }

  /** Such as {@code Target: Sep 2026: 68; Oct 2026: 70.} */
  String of(String what, Stream<String> values) {
    return language.say(
        "alt.said", "what", Language.capital(what), "values", language.clauses(values.toList()));
  }

  /** Such as {@code Oct 2026: 74}. */
  String value(String name, String value) {
    return language.say("alt.value", "name", name, "value", value);
  }

  String value(YearMonth month, Figure figure) {
    return value(language.dates().shortMonthYear(month), figure(figure));
  }

  /** The number, or why there is none; it is said where it stands for a part of the days. */
  String figure(Figure figure) {
    return figure instanceof Figure.Known known && !figure.isWhole()
        ? language.say("alt.partial", "value", language.numbers().value(known.value(), unit))
        : language.figure(figure, unit);
  }

  /**
   * The months of a line, its targets, the year before, what is usual, and which months say more.
   *
   * @param what the line shows
   * @param before the months a year before those shown, as far as they are drawn
   */
  String line(
      String what,
      List<MonthFigure> shown,
      List<MonthFigure> before,
      UsualRange usual,
      CountedAnew breaks) {
    List<String> said = new ArrayList<>();
    said.add(of(what, shown.stream().map(m -> value(m.month(), m.actual()))));
    known(shown, MonthFigure::target).forEach(said::add);
    if (!before.isEmpty()) {
      String months =
          language.clauses(before.stream().map(m -> value(m.month(), m.actual())).toList());
      said.add(sentence(language.say("chart.lastYear", "value", months)));
    }
    usual.words(language, unit).forEach(range -> said.add(sentence(range)));
    said.addAll(
        months(
            "reading.OUTSIDE", usual.signals().stream().map(shown::get).map(MonthFigure::month)));
    said.addAll(
        months(
            "chart.break",
            shown.stream().skip(1).map(MonthFigure::month).filter(breaks::startsAnew)));
    return String.join(" ", said);
  }

  /** A line that only has targets beside it. */
  String line(String what, List<MonthFigure> shown) {
    return Stream.concat(
            Stream.of(of(what, shown.stream().map(m -> value(m.month(), m.actual())))),
            known(shown, MonthFigure::target))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private Stream<String> known(List<MonthFigure> months, Function<MonthFigure, Figure> of) {
    List<String> values =
        months.stream()
            .filter(m -> of.apply(m).isKnown())
            .map(m -> value(m.month(), of.apply(m)))
            .toList();
    return values.isEmpty()
        ? Stream.empty()
        : Stream.of(of(language.say("label.target"), values.stream()));
  }

  /** Months by a message that says what they are; none where there is no such month. */
  List<String> months(String key, Stream<YearMonth> months) {
    List<String> names = months.map(language.dates()::shortMonthYear).toList();
    return names.isEmpty() ? List.of() : List.of(of(language.say(key), names.stream()));
  }

  /** With a capital and a full stop. */
  static String sentence(String text) {
    return Language.capital(text) + ".";
  }
}

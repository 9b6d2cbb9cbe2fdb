package dev.headway.report;

import com.ibm.icu.text.ListFormatter;
import dev.headway.ingest.Metric;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Coverage;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.Kpi;
import dev.headway.model.Verdict;
import dev.headway.report.view.ChangeView;
import dev.headway.report.view.VerdictView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says things in the client's language.
 *
 * @param words messages
 * @param numbers numbers
 * @param dates days and months
 * @param properNames words that keep their capital inside a sentence, such as networks' names
 * @param inputNames what a reader calls the inputs of formulas, by the names they have there
 */
record Language(
    Wording words,
    Numbers numbers,
    Dates dates,
    Set<String> properNames,
    Map<String, String> inputNames) {

  private static final List<String> NETWORKS =
      List.of(
          "facebook",
          "instagram",
          "x",
          "youtube",
          "linkedin",
          "tiktok",
          "pinterest",
          "google",
          "google-ads",
          "snapchat",
          "threads",
          "reddit",
          "whatsapp",
          "bluesky",
          "mastodon");

  static Language of(Wording words, dev.headway.model.Client client) {
    Language language =
        new Language(
            words,
            new Numbers(
                words.locale(),
                client.currency(),
                number -> words.say("minutes", "number", number)),
            new Dates(words.locale()),
            Set.of(),
            Map.of());
    Set<String> names = new TreeSet<>(Arrays.asList(client.name().split("\\s+", -1)));
    NETWORKS.forEach(n -> names.add(language.network(n).split(" ", 2)[0]));
    Map<String, String> inputs = new TreeMap<>();
    for (Input input : client.inputs().values()) {
      input
          .title()
          .or(
              () ->
                  input.where().isEmpty()
                      ? Optional.of(language.metric(input.metric()))
                      : Optional.empty())
          .ifPresent(name -> inputs.put(input.name(), name));
    }
    new CostNames(language, client).all().ifPresent(name -> inputs.putIfAbsent("fees", name));
    return new Language(
        words, language.numbers, language.dates, Set.copyOf(names), Map.copyOf(inputs));
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** The same, with the decimals of figures that stand beside each other. */
  Language beside(Stream<Figure> figures) {
    List<BigDecimal> values =
        figures
            .filter(Figure.Known.class::isInstance)
            .map(figure -> ((Figure.Known) figure).value())
            .toList();
    return new Language(words, numbers.beside(values), dates, properNames, inputNames);
  }

  /** The same, with the decimals of a goal's own figures. */
  Language of(GoalScore score) {
    Stream<Figure> now =
        Stream.of(
            score.actual(), score.target(), score.toPrevious().base(), score.toLastYear().base());
    Stream<Figure> toDate =
        Stream.of(score.quarter(), score.year())
            .flatMap(t -> Stream.of(t.actual(), t.target(), t.lastYear()));
    Stream<Figure> months =
        score.history().stream().flatMap(m -> Stream.of(m.actual(), m.target()));
    return beside(Stream.of(now, toDate, months).flatMap(figures -> figures));
  }

  /** A number, or why there is none; an asterisk where days are missing. */
  String figure(Figure figure, Unit unit) {
    if (figure instanceof Figure.Known known) {
      String text = numbers.value(known.value(), unit);
      return known.coverage().isWhole() ? text : text + "*";
    }
    return shortly(figure);
  }

  /** Why there is no number, in two or three words. */
  String shortly(Figure figure) {
    return figure instanceof Figure.Missing missing ? say("short." + missing.why()) : "";
  }

  /** Why there is no number, as a clause. */
  String why(Absence absence) {
    return say("why." + absence);
  }

  /** A difference for a narrow column. */
  ChangeView change(Delta delta, Unit unit) {
    if (delta.change() instanceof Figure.Known change) {
      return new ChangeView(
          numbers.delta(printed(delta, change, unit), unit), detail(delta, unit), false);
    }
    return new ChangeView(say("withheld"), shortly(delta.change()), true);
  }

  private String detail(Delta delta, Unit unit) {
    if (isInPoints(unit) && delta.change() instanceof Figure.Known change) {
      return points(change.value(), unit);
    }
    return delta.percent() instanceof Figure.Known percent
        ? percent(delta, percent, unit)
        : shortly(delta.percent());
  }

  /** The difference of the two numbers as they are printed, so that a reader can follow it. */
  static BigDecimal printed(Delta delta, Figure.Known change, Unit unit) {
    return delta.base() instanceof Figure.Known base
        ? Numbers.printed(base.value().add(change.value()), unit)
            .subtract(Numbers.printed(base.value(), unit))
        : change.value();
  }

  /** The difference in per cent; none where the numbers are printed alike. */
  String percent(Delta delta, Figure.Known percent, Unit unit) {
    boolean alike =
        delta.change() instanceof Figure.Known change && printed(delta, change, unit).signum() == 0;
    return numbers.percent(alike ? BigDecimal.ZERO : percent.value());
  }

  /**
   * Whether differences are told as they are, and never in per cent: points of a share, a score.
   */
  static boolean isInPoints(Unit unit) {
    return unit == Unit.SHARE || unit == Unit.SCORE;
  }

  private String points(BigDecimal change, Unit unit) {
    return unit == Unit.SHARE ? say("points", "points", inPoints(change)) : "";
  }

  /** As they are printed, since plurals follow that: 1.4 is told as 1 point. */
  private static double inPoints(BigDecimal change) {
    BigDecimal points = change.abs().movePointRight(2);
    int digits = points.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
    return points.setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  /** The size of a difference inside a sentence, such as {@code 6 points}. */
  String by(BigDecimal change, Unit unit) {
    String size = numbers.size(change, unit);
    return unit == Unit.SHARE ? say("by.points", "value", size, "points", inPoints(change)) : size;
  }

  /** A difference with its sign, such as {@code +6 points}. */
  String signedBy(BigDecimal change, Unit unit) {
    String delta = numbers.delta(change, unit);
    return unit == Unit.SHARE
        ? say("by.points", "value", delta, "points", inPoints(change))
        : delta;
  }

  /** A difference where there is room for one text only. */
  String delta(Figure actual, Figure previous, Unit unit) {
    if (actual instanceof Figure.Known a && previous instanceof Figure.Known p) {
      return a.coverage().isWhole() && p.coverage().isWhole()
          ? numbers.delta(
              Numbers.printed(a.value(), unit).subtract(Numbers.printed(p.value(), unit)), unit)
          : say("withheld");
    }
    return say("withheld");
  }

  /** The same inside a sentence: points are named. */
  String deltaInWords(Figure actual, Figure previous, Unit unit) {
    String delta = delta(actual, previous, unit);
    return unit == Unit.SHARE
            && actual instanceof Figure.Known a
            && previous instanceof Figure.Known p
        ? say("by.points", "value", delta, "points", inPoints(a.value().subtract(p.value())))
        : delta;
  }

  /** What a hollow dot in a chart means: of how many days of the month the figure is. */
  String hollow(Figure figure, YearMonth month) {
    return figure instanceof Figure.Known known
        ? say(
            "chart.partial",
            "days",
            known.coverage().days(),
            "of",
            known.coverage().of(),
            "month",
            dates.month(month))
        : "";
  }

  /** The days behind what is judged, where they are a part; empty where there is no target. */
  Optional<Coverage> daysSoFar(GoalScore score) {
    Figure judged =
        switch (score.judged()) {
          case MONTH -> score.actual();
          case QUARTER_TO_DATE -> score.quarter().actual();
          case YEAR_TO_DATE -> score.year().actual();
        };
    Figure part = score.actual().isWhole() ? judged : score.actual();
    return part instanceof Figure.Known known && !known.coverage().isWhole()
        ? Optional.of(known.coverage())
        : Optional.empty();
  }

  /** Whether the month's value is withheld, since its figures cover different days. */
  static boolean isMixed(GoalScore score) {
    return score.actual() instanceof Figure.Missing none && none.why() == Absence.PART_OF_PERIOD;
  }

  /** Whether nothing can be judged since the network changed what it counts. */
  static boolean isCountedAnew(GoalScore score) {
    Figure change =
        switch (score.judged()) {
          case MONTH -> score.toTarget().change();
          case QUARTER_TO_DATE -> score.quarter().toTarget().change();
          case YEAR_TO_DATE -> score.year().toTarget().change();
        };
    return change instanceof Figure.Missing none && none.why() == Absence.OTHER_DEFINITION;
  }

  /** The verdict; where all targets have ended there is nothing to wait for, so no "too early". */
  VerdictView verdict(GoalScore score, YearMonth month) {
    VerdictView verdict = verdict(score.verdict());
    return score.verdict() == Verdict.TOO_EARLY && score.goal().endedBefore(month).isPresent()
        ? new VerdictView(verdict.shape(), say("verdict.ended"), verdict.tone())
        : verdict;
  }

  VerdictView verdict(Verdict verdict) {
    String word = say("verdict." + verdict);
    return switch (verdict) {
      case AHEAD -> new VerdictView("up", word, "good");
      case ON_TRACK -> new VerdictView("disc", word, "good");
      case AT_RISK -> new VerdictView("diamond", word, "attention");
      case BEHIND -> new VerdictView("down", word, "attention");
      case TOO_EARLY -> new VerdictView("ring", word, "neutral");
      case NO_DATA -> new VerdictView("dashed", word, "neutral");
    };
  }

  /** A network's name; its id where it has none. */
  String network(String id) {
    if (id.isEmpty()) {
      return say("network.none");
    }
    return words.find("network." + id).orElseGet(() -> capital(id));
  }

  /**
   * What a reader calls an input: as the client's file says, or the metric's name, or, where it is
   * narrowed, its own in formulas.
   */
  String input(String name) {
    return Optional.ofNullable(inputNames.get(name))
        .or(() -> words.find("input." + name))
        .orElseGet(() -> capital(name.replace('_', ' ')));
  }

  /** What a reader calls a metric. */
  String metric(Metric metric) {
    return words.find("metric." + metric.id()).orElse(metric.name());
  }

  /** What a reader calls a KPI: a metric by its name in the language, others as they are named. */
  String kpi(Kpi kpi) {
    return Optional.of(kpi.id())
        .filter(kpi.formula().strip()::equals)
        .flatMap(id -> Optional.ofNullable(inputNames.get(id)).or(() -> words.find("metric." + id)))
        .orElse(words.ofCatalogue(kpi.name()));
  }

  /** Where a KPI's formula comes from, or what a metric counts. */
  String source(Kpi kpi) {
    return words.ofCatalogue(kpi.source());
  }

  /** The list with the language's word before the last. */
  String list(List<String> items) {
    return ListFormatter.getInstance(words.locale()).format(items);
  }

  /** One after the other, with the language's semicolon between. */
  String clauses(List<String> clauses) {
    return clauses.stream()
        .reduce((before, next) -> say("list.clauses", "before", before, "next", next))
        .orElse("");
  }

  /** One of several, such as {@code Facebook or Instagram}. */
  String either(List<String> items) {
    return ListFormatter.getInstance(
            words.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(items);
  }

  /** With a capital at its start. */
  static String capital(String text) {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
  }

  /** A goal's name inside a sentence: its capital goes where that is safe. */
  String inside(GoalScore score) {
    return inside(score.goal().name());
  }

  /** A name inside a sentence: its capital goes where that is safe. */
  String inside(String name) {
    if (!say("names.inside").equals("lower")) {
      return name; // where nouns have capitals they keep them
    }
    String first = name.split("\\s", 2)[0];
    boolean safe =
        first.length() > 1
            && first.substring(1).chars().noneMatch(c -> Character.isUpperCase(c) || c == '.')
            && !properNames.contains(first.replaceAll("['’]s$", ""));
    return safe ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }
}

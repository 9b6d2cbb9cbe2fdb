package dev.headway.model;

import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how soon a client promises to answer, and in which hours. */
final class PromiseReader {

  private static final Pattern HOURS =
      Pattern.compile("([0-2]?[0-9]):([0-5][0-9]) ?[-–] ?([0-2]?[0-9]):([0-5][0-9])");
  private static final Pattern RANGE = Pattern.compile("(\\p{L}+) +to +(\\p{L}+)");
  private static final String EXAMPLE = "monday to friday: \"09:00-18:00\"";

  private final Problems problems;

  PromiseReader(Problems problems) {
    this.problems = problems;
  }

  ResponsePromise read(YamlValue value) {
    return value.isMap()
        ? value.map().map(this::promise).orElse(ResponsePromise.USUAL)
        : Scalar.duration(value).map(ResponsePromise::roundTheClock).orElse(ResponsePromise.USUAL);
  }

  private ResponsePromise promise(YamlMap map) {
    Optional<YamlValue> written = map.optional("within");
    Duration within = written.flatMap(Scalar::duration).orElse(ResponsePromise.USUAL.within());
    Optional<YamlMap> hours = map.optionalMap("hours");
    Map<DayOfWeek, List<BusinessHours.Opening>> week =
        hours.map(this::week).orElseGet(PromiseReader::roundTheClock);
    Set<LocalDate> closed = new HashSet<>();
    map.list("closed").forEach(day -> Scalar.day(day).ifPresent(closed::add));
    Optional<Duration> automatic = map.optional("automaticUnder").flatMap(Scalar::duration);
    map.done();
    if (hours.isPresent()) {
      written.ifPresent(this::checkNoDays);
    }
    automatic.filter(limit -> limit.compareTo(within) >= 0).ifPresent(limit -> tooLong(map));
    boolean always = hours.isEmpty() && closed.isEmpty();
    return new ResponsePromise(
        within,
        always ? Optional.empty() : Optional.of(new BusinessHours(week, closed)),
        automatic);
  }

  /** Closed days alone leave the clock running on all others. */
  private static Map<DayOfWeek, List<BusinessHours.Opening>> roundTheClock() {
    Map<DayOfWeek, List<BusinessHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(BusinessHours.Opening.ALL_DAY));
    }
    return week;
  }

  /** A day of business hours may be nine hours or 24; nobody could tell which is meant. */
  private void checkNoDays(YamlValue within) {
    if (within.text().orElse("").strip().endsWith("d")) {
      problems.error(
          within.place(),
          "a promise within business hours cannot be told in days, which are not all as long",
          "Write hours in which you are open, for example:   within: 9h");
    }
  }

  private void tooLong(YamlMap map) {
    problems.error(
        map.place("automaticUnder"),
        "every answer within the promised time would be taken for an automatic reply",
        "Write a time in which no person answers, for example:   automaticUnder: 10s");
  }

  private Map<DayOfWeek, List<BusinessHours.Opening>> week(YamlMap hours) {
    Map<DayOfWeek, List<BusinessHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    hours
        .entries()
        .forEach(
            (name, value) -> {
              List<BusinessHours.Opening> openings = openings(value);
              for (DayOfWeek day : days(name, hours.place(name))) {
                if (week.put(day, openings) != null) {
                  problems.error(
                      hours.place(name),
                      "the hours of " + word(day) + " stand here a second time",
                      "Name each day of the week once.");
                }
              }
            });
    if (hours.entries().isEmpty()) {
      problems.error(
          hours.place(),
          "there are no hours, so no answer would ever be late",
          "Write, for example:   hours: {" + EXAMPLE + "}");
    }
    return week;
  }

  /** The days of a name such as {@code saturday} or {@code monday to friday}. */
  private Set<DayOfWeek> days(String name, Place place) {
    String text = name.strip();
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return day(text, place).map(EnumSet::of).orElse(EnumSet.noneOf(DayOfWeek.class));
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Optional<DayOfWeek> first = day(range.group(1), place);
    Optional<DayOfWeek> last = day(range.group(2), place);
    if (first.isPresent() && last.isPresent()) {
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        days.add(day);
      }
      days.add(last.get());
    }
    return days;
  }

  private Optional<DayOfWeek> day(String text, Place place) {
    List<String> known = Arrays.stream(DayOfWeek.values()).map(PromiseReader::word).toList();
    int at = known.indexOf(text.toLowerCase(Locale.ROOT));
    if (at < 0) {
      problems.error(
          place,
          "'" + text + "' is no day of the week",
          Nearest.to(text, known)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Write, for example:   " + EXAMPLE));
      return Optional.empty();
    }
    return Optional.of(DayOfWeek.of(at + 1));
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private List<BusinessHours.Opening> openings(YamlValue value) {
    List<BusinessHours.Opening> openings = new ArrayList<>();
    for (YamlValue item : value.items()) {
      Optional<BusinessHours.Opening> opening = opening(item);
      if (opening.filter(o -> openings.stream().anyMatch(o::overlaps)).isPresent()) {
        problems.error(
            item.place(),
            "these hours overlap with others of the same day",
            "Write them so that each begins after the one before has ended.");
      }
      opening.ifPresent(openings::add);
    }
    return openings;
  }

  private Optional<BusinessHours.Opening> opening(YamlValue value) {
    Optional<String> text = value.text().map(String::strip);
    Optional<BusinessHours.Opening> opening =
        text.map(HOURS::matcher)
            .filter(Matcher::matches)
            .flatMap(hours -> opening(minutes(hours, 1), minutes(hours, 3)));
    if (text.isPresent() && opening.isEmpty()) {
      problems.error(
          value.place(),
          "'" + text.get() + "' are no hours of one day",
          "Write when they begin and end, for example:   \"09:00-18:00\", and \"18:00-24:00\" for"
              + " hours up to midnight.");
    }
    return opening;
  }

  private static int minutes(Matcher hours, int group) {
    return Integer.parseInt(hours.group(group)) * 60 + Integer.parseInt(hours.group(group + 1));
  }

  private static Optional<BusinessHours.Opening> opening(int from, int to) {
    return from < to && to <= BusinessHours.Opening.ALL_DAY.to()
        ? Optional.of(new BusinessHours.Opening(from, to))
        : Optional.empty();
  }
}

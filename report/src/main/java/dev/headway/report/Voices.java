package dev.headway.report;

import dev.headway.ingest.Evidence;
import dev.headway.ingest.Evidence.Type;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.VoiceScore;
import dev.headway.report.view.VoicesView;
import dev.headway.report.view.VoicesView.Quote;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What customers said and did by themselves, as the agency logged it. */
final class Voices {

  private static final int MOST_QUOTES = 3;

  /** Six lines of a narrow column. */
  private static final int LONGEST_QUOTE = 150;

  private static final int LONGEST_WHO = 80;

  private final Language language;
  private final String client;
  private final YearMonth month;
  private final List<VoiceScore> voices;

  Voices(Language language, String client, YearMonth month, List<VoiceScore> voices) {
    this.language = language;
    this.client = client;
    this.month = month;
    this.voices = voices;
  }

  /** Whether anything was logged in any of the months. */
  boolean isKnown() {
    return voices.stream()
        .flatMap(voice -> voice.months().stream())
        .anyMatch(m -> count(m.value()) > 0);
  }

  /**
   * What was logged; empty where nothing was, in this month or the one before.
   *
   * @param told whether the page's headline says already how many did what
   */
  Optional<VoicesView> view(boolean told) {
    boolean recent = voices.stream().anyMatch(v -> count(v.month()) > 0 || count(v.previous()) > 0);
    return recent
        ? Optional.of(
            new VoicesView(told ? language.say("voices.title") : title(), quotes(), note()))
        : Optional.empty();
  }

  /** Who stood up, and whom a post helped to decide. */
  String title() {
    List<String> clauses = new ArrayList<>();
    for (Type type : List.of(Type.DEFENDED, Type.INFLUENCED)) {
      of(type)
          .filter(Voices::isTold)
          .map(voice -> clause(voice, clauses.isEmpty(), true))
          .ifPresent(clauses::add);
    }
    if (!clauses.isEmpty()) {
      return Language.capital(String.join("; ", clauses));
    }
    return voices.stream()
        .map(VoiceScore::month)
        .filter(Figure.Missing.class::isInstance)
        .findFirst()
        .map(none -> language.why(((Figure.Missing) none).why()))
        .map(why -> language.say("voices.unknown", "month", monthName(month), "why", why))
        .orElseGet(() -> language.say("voices.title"));
  }

  /** Whether there is anything to tell of a kind: some, or none after some. */
  private static boolean isTold(VoiceScore voice) {
    return voice.month().isKnown() && (count(voice.month()) > 0 || count(voice.previous()) > 0);
  }

  /** The same for a headline: without the month before; empty where nobody did either. */
  Optional<String> clause() {
    List<String> clauses = new ArrayList<>();
    for (Type type : List.of(Type.DEFENDED, Type.INFLUENCED)) {
      of(type)
          .filter(voice -> count(voice.month()) > 0)
          .map(voice -> clause(voice, clauses.isEmpty(), false))
          .ifPresent(clauses::add);
    }
    return clauses.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", clauses));
  }

  /**
   * @param subject whether the customers have to be named
   * @param before whether to tell of the month before
   */
  private String clause(VoiceScore voice, boolean subject, boolean before) {
    long count = count(voice.month());
    String said =
        language.say(
            "voices.did." + voice.type(),
            "count",
            count,
            "countText",
            language.numbers().count(count),
            "subject",
            subject ? "yes" : "no",
            "client",
            client);
    return before ? withBefore(said, voice.previous()) : said;
  }

  private String withBefore(String said, Figure previous) {
    return language.say(
        "voices.before",
        "said",
        said,
        "month",
        monthName(month.minusMonths(1)),
        "value",
        language.figure(previous, Unit.COUNT));
  }

  private String monthName(YearMonth each) {
    return language.dates().month(each);
  }

  private Optional<VoiceScore> of(Type type) {
    return voices.stream().filter(voice -> voice.type() == type).findFirst();
  }

  /** The other kinds, and where all of it comes from. */
  private String note() {
    List<String> others = new ArrayList<>();
    for (Type type : List.of(Type.SOLVED, Type.SUGGESTED, Type.COVERED)) {
      of(type)
          .filter(Voices::isTold)
          .map(
              voice ->
                  withBefore(
                      language.say(
                          "voices.also." + type,
                          "count",
                          count(voice.month()),
                          "countText",
                          language.numbers().count(count(voice.month()))),
                      voice.previous()))
          .ifPresent(others::add);
    }
    String source = language.say("voices.source");
    return others.isEmpty()
        ? source
        : language.say("voices.also", "kinds", language.list(others)) + " " + source;
  }

  /**
   * Those who stood up and those who decided in turn, then the other kinds: of each the longest
   * words that fit first, since short ones say little.
   */
  private List<Quote> quotes() {
    List<Evidence> chosen = new ArrayList<>();
    List<List<Evidence>> first = List.of(lines(Type.DEFENDED), lines(Type.INFLUENCED));
    for (int rank = 0; rank < MOST_QUOTES; rank++) {
      for (List<Evidence> lines : first) {
        if (rank < lines.size() && chosen.size() < MOST_QUOTES) {
          chosen.add(lines.get(rank));
        }
      }
    }
    for (Type type : List.of(Type.SOLVED, Type.SUGGESTED, Type.COVERED)) {
      lines(type).stream().limit(MOST_QUOTES - chosen.size()).forEach(chosen::add);
    }
    return chosen.stream().map(this::quote).toList();
  }

  private List<Evidence> lines(Type type) {
    return of(type).stream()
        .flatMap(voice -> voice.lines().stream())
        .filter(line -> !Captions.plain(line.words()).isEmpty())
        .sorted(LONGEST_THAT_FIT_FIRST)
        .toList();
  }

  private static final Comparator<Evidence> LONGEST_THAT_FIT_FIRST =
      Comparator.comparing((Evidence line) -> length(line) > LONGEST_QUOTE)
          .thenComparing(Comparator.comparingInt(Voices::length).reversed())
          .thenComparing(Evidence::day)
          .thenComparing(Evidence::words);

  private static int length(Evidence line) {
    return Captions.plain(line.words()).length();
  }

  private Quote quote(Evidence line) {
    return new Quote(
        language.say("voices.kind." + line.type()),
        language.say("voices.quote", "words", Captions.plain(line.words(), LONGEST_QUOTE)),
        language.say("voices.who", "who", who(line), "day", language.dates().shortDay(line.day())));
  }

  /** The network is named where the description does not name it. */
  private String who(Evidence line) {
    String who = Captions.plain(line.who(), LONGEST_WHO);
    Optional<String> network = line.network().map(language::network);
    if (who.isEmpty()) {
      return network
          .map(name -> language.say("voices.on", "network", name))
          .orElseGet(() -> language.say("voices.somebody"));
    }
    return network
        .filter(name -> !mentions(who, name))
        .map(name -> language.say("voices.who.on", "who", who, "network", name))
        .orElse(who);
  }

  private static boolean mentions(String who, String name) {
    return (" " + who.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
        .contains(" " + name.toLowerCase(Locale.ROOT) + " ");
  }

  private static long count(Figure figure) {
    return figure instanceof Figure.Known known ? known.value().longValue() : 0;
  }
}

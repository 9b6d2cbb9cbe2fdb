package dev.headway.report;

import dev.headway.ingest.Evidence;
import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.model.VoiceScore;
import dev.headway.report.view.VoicesView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What customers said and did by themselves, as the agency logged it. */
final class Voices {

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
        .anyMatch(m -> Numbers.whole(m.value()) > 0);
  }

  /**
   * What was logged; empty where nothing was, in this month or the one before.
   *
   * @param told whether the page's headline says already how many did what
   */
  Optional<VoicesView> view(boolean told) {
    boolean recent =
        voices.stream()
            .anyMatch(v -> Numbers.whole(v.month()) > 0 || Numbers.whole(v.previous()) > 0);
    return recent
        ? Optional.of(
            new VoicesView(
                told ? language.say("voices.title") : title(),
                new Quotes(language, voices).quotes(),
                note()))
        : Optional.empty();
  }

  /** Who stood up, and whom a post helped to decide. */
  String title() {
    List<String> clauses = new ArrayList<>();
    for (Evidence.Type type : List.of(Evidence.Type.DEFENDED, Evidence.Type.INFLUENCED)) {
      of(type)
          .filter(Voices::isTold)
          .map(voice -> clause(voice, clauses.isEmpty(), true))
          .ifPresent(clauses::add);
    }
    if (!clauses.isEmpty()) {
      return Language.capital(language.clauses(clauses));
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
    return voice.month().isKnown()
        && (Numbers.whole(voice.month()) > 0 || Numbers.whole(voice.previous()) > 0);
  }

  /** The same for a headline: without the month before; empty where nobody did either. */
  Optional<String> clause() {
    List<String> clauses = new ArrayList<>();
    for (Evidence.Type type : List.of(Evidence.Type.DEFENDED, Evidence.Type.INFLUENCED)) {
      of(type)
          .filter(voice -> Numbers.whole(voice.month()) > 0)
          .map(voice -> clause(voice, clauses.isEmpty(), false))
          .ifPresent(clauses::add);
    }
    return clauses.isEmpty() ? Optional.empty() : Optional.of(language.clauses(clauses));
  }

  /**
   * @param subject whether the customers have to be named
   * @param before whether to tell of the month before
   */
  private String clause(VoiceScore voice, boolean subject, boolean before) {
    long count = Numbers.whole(voice.month());
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

  private Optional<VoiceScore> of(Evidence.Type type) {
    return voices.stream().filter(voice -> voice.type() == type).findFirst();
  }

  /** The other kinds, and where all of it comes from. */
  private String note() {
    List<String> others = new ArrayList<>();
    for (Evidence.Type type :
        List.of(Evidence.Type.SOLVED, Evidence.Type.SUGGESTED, Evidence.Type.COVERED)) {
      of(type)
          .filter(Voices::isTold)
          .map(
              voice ->
                  withBefore(
                      language.say(
                          "voices.also." + type,
                          "count",
                          Numbers.whole(voice.month()),
                          "countText",
                          language.numbers().count(Numbers.whole(voice.month()))),
                      voice.previous()))
          .ifPresent(others::add);
    }
    String source = language.say("voices.source");
    return others.isEmpty()
        ? source
        : language.say("voices.also", "kinds", language.list(others)) + " " + source;
  }
}

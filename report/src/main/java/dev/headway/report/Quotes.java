package dev.headway.report;

import dev.headway.ingest.Evidence;
import dev.headway.model.VoiceScore;
import dev.headway.report.view.VoicesView.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses which of the customers' words are printed. */
final class Quotes {

  private static final int MOST_QUOTES = 3;

  /** Six lines of a narrow column. */
  private static final int LONGEST_QUOTE = 150;

  private static final int LONGEST_WHO = 80;

  private final Language language;
  private final List<VoiceScore> voices;

  Quotes(Language language, List<VoiceScore> voices) {
    this.language = language;
    this.voices = voices;
  }

  /**
   * Those who stood up and those who decided in turn, then the other kinds: of each the longest
   * words that fit first, since short ones say little.
   */
  List<Quote> quotes() {
    List<Evidence> chosen = new ArrayList<>();
    List<List<Evidence>> first =
        List.of(lines(Evidence.Type.DEFENDED), lines(Evidence.Type.INFLUENCED));
    for (int rank = 0; rank < MOST_QUOTES; rank++) {
      for (List<Evidence> lines : first) {
        if (rank < lines.size() && chosen.size() < MOST_QUOTES) {
          chosen.add(lines.get(rank));
        }
      }
    }
    for (Evidence.Type type :
        List.of(Evidence.Type.SOLVED, Evidence.Type.SUGGESTED, Evidence.Type.COVERED)) {
      lines(type).stream().limit(MOST_QUOTES - chosen.size()).forEach(chosen::add);
    }
    return chosen.stream().map(this::quote).toList();
  }

  private List<Evidence> lines(Evidence.Type type) {
    return voices.stream()
        .filter(voice -> voice.type() == type)
        .flatMap(voice -> voice.lines().stream())
        .filter(line -> !Captions.plain(line.words()).isEmpty())
        .sorted(LONGEST_THAT_FIT_FIRST)
        .toList();
  }

  private static final Comparator<Evidence> LONGEST_THAT_FIT_FIRST =
      Comparator.comparing((Evidence line) -> length(line) > LONGEST_QUOTE)
          .thenComparing(Comparator.comparingInt(Quotes::length).reversed())
          .thenComparing(Evidence::day)
          .thenComparing(Evidence::words);

  private static int length(Evidence line) {
    return Captions.plain(line.words()).length();
  }

  private Quote quote(Evidence line) {
    return new Quote(
        language.say("voices.kind." + line.type()),
        language.say("voices.quote", "words", Captions.plain(line.words(), LONGEST_QUOTE)),
        language.say(
            "voices.who", "who", who(line), "day", whole(language.dates().shortDay(line.day()))));
  }

  /** No line ends inside it. */
  private static String whole(String day) {
    return day.replace(' ', '\u00A0');
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
}

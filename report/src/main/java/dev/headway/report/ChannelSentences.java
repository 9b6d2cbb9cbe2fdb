package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.NetworkScore;
import dev.headway.model.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences over the page of the networks: what moved furthest on any of them. */
final class ChannelSentences {

  private static final int LONGEST_NAME = 30;

  /** What somebody did there; what we paid or published ourselves is no message. */
  private static final List<String> TELLING =
      List.of(
          "post_comments",
          "post_shares",
          "post_saves",
          "post_link_clicks",
          "post_profile_visits",
          "account_comments",
          "account_shares",
          "account_saves",
          "account_link_clicks",
          "account_profile_visits",
          "questions_asked",
          "visits",
          "leads");

  private final Language language;
  private final Scorecard card;
  private final List<NetworkScore> networks;
  private final NetworkWords words;

  ChannelSentences(Language language, Scorecard card, List<NetworkScore> networks) {
    this.language = language;
    this.card = card;
    this.networks = networks;
    this.words = new NetworkWords(language);
  }

  /** The two that moved furthest, one of each direction where there is one. */
  String headline() {
    List<NetworkMove> all = moves();
    List<NetworkMove> moves =
        all.stream().filter(move -> TELLING.contains(move.measure().metric())).toList();
    String month = language.dates().month(card.month());
    String before = language.dates().month(card.month().minusMonths(1));
    // Where nothing else moved, what was paid for or published did: bold numbers say so below.
    List<NetworkMove> notable =
        Stream.of(moves, all)
            .map(of -> of.stream().filter(NetworkMove::isNotable).toList())
            .filter(of -> !of.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (notable.isEmpty()) {
      String key = moves.isEmpty() ? "channels.headline.alone" : "channels.headline.quiet";
      return language.say(key, "count", networks.size(), "month", month, "before", before);
    }
    NetworkMove first = notable.get(0);
    List<String> ways = new ArrayList<>();
    second(first, notable)
        .or(() -> second(first, all.stream().filter(NetworkMove::isNotable).toList()))
        .ifPresent(
            second ->
                ways.add(
                    language.say(
                        "channels.headline.two",
                        "first",
                        clause(first),
                        "second",
                        inside(second))));
    ways.add(language.say("channels.headline.one", "first", clause(first), "before", before));
    return ways.get(0);
  }

  /** All that moved, the furthest beyond chance first. */
  private List<NetworkMove> moves() {
    return networks.stream()
        .flatMap(
            n ->
                NetworkCards.measures(n).stream()
                    .flatMap(m -> NetworkMove.of(n.network(), m).stream()))
        .sorted(Comparator.comparingDouble((NetworkMove m) -> Math.abs(m.score())).reversed())
        .toList();
  }

  private static Optional<NetworkMove> second(NetworkMove first, List<NetworkMove> notable) {
    List<NetworkMove> elsewhere =
        notable.stream().filter(m -> !m.network().equals(first.network())).toList();
    return Stream.of(elsewhere, notable)
        .flatMap(moves -> moves.stream().filter(m -> m.change() * first.change() < 0))
        .findFirst()
        .or(
            () ->
                Stream.concat(elsewhere.stream(), notable.stream().filter(m -> !m.equals(first)))
                    .findFirst());
  }

  private String clause(NetworkMove move) {
    return told(move, words.of(move.network(), move.measure()));
  }

  private String inside(NetworkMove move) {
    return told(move, language.inside(words.of(move.network(), move.measure())));
  }

  private String told(NetworkMove move, String word) {
    return language.say(
        move.change() > 0 ? "channels.rose" : "channels.fell",
        "word",
        word,
        "network",
        Headlines.cut(language.network(move.network()), LONGEST_NAME),
        "by",
        language.figure(move.size(), Unit.COUNT),
        "value",
        language.figure(move.measure().month(), Unit.COUNT));
  }

  /** What must not be done with these numbers. */
  String line() {
    return language.say("channels.line", "count", networks.size());
  }
}

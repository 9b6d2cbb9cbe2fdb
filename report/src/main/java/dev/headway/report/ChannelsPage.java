package dev.headway.report;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.NetworkScore;
import dev.headway.model.NetworkScore.Measure;
import dev.headway.model.Scorecard;
import dev.headway.report.view.ChannelsView;
import dev.headway.report.view.ChannelsView.NetworkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares the page: each network in its own words, and what is not counted as success. */
final class ChannelsPage {

  private static final int[] ROWS = {12, 9, 7, 6};
  private static final int[] ROWS_OF_MANY = {7, 5, 3, 3};
  private static final int MANY = 6;
  private static final int MOST = 8;

  /** The title and head of a table are as high as this many rows. */
  private static final int HEAD = 3;

  private final Language language;
  private final Scorecard card;

  ChannelsPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where no network has told anything. */
  Optional<ChannelsView> view(int density) {
    Map<Boolean, List<NetworkScore>> byCard =
        card.sections().social().networks().stream()
            .filter(n -> !n.network().isEmpty())
            .collect(Collectors.partitioningBy(n -> !NetworkCards.measures(n).isEmpty()));
    List<NetworkScore> all = byCard.getOrDefault(true, List.of());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Small<NetworkScore> split = Small.of(all, MOST, sizes());
    ChannelSentences sentences = new ChannelSentences(language, card, all);
    // A network of which only followers are known has no table of its own.
    Uncounted uncounted =
        new Uncounted(
            language,
            Stream.concat(split.shown().stream(), byCard.getOrDefault(false, List.of()).stream())
                .toList());
    List<NetworkView> left = new ArrayList<>();
    List<NetworkView> right = new ArrayList<>();
    cards(split.shown(), density, left, right);
    return Optional.of(
        new ChannelsView(
            language.say("channels.head"),
            sentences.headline(),
            sentences.line(),
            density,
            left,
            right,
            notes(split, uncounted),
            uncounted.view()));
  }

  private static List<Function<NetworkScore, Figure>> sizes() {
    return Stream.of("posts_published", "questions_asked", "visits", "leads")
        .map(ChannelsPage::size)
        .toList();
  }

  private static Function<NetworkScore, Figure> size(String metric) {
    return network ->
        network.find(metric).map(Measure::month).orElse(Figure.missing(Absence.NOT_EXPORTED));
  }

  /** Each into the column that is shorter so far. */
  private void cards(
      List<NetworkScore> networks, int density, List<NetworkView> left, List<NetworkView> right) {
    int most = (networks.size() > MANY ? ROWS_OF_MANY : ROWS)[density];
    NetworkCards cards = new NetworkCards(language, card.month());
    int[] heights = {0, 0};
    for (NetworkScore network : networks) {
      NetworkView view = cards.card(network, most);
      int column = heights[0] <= heights[1] ? 0 : 1;
      heights[column] += view.rows().size() + HEAD;
      (column == 0 ? left : right).add(view);
    }
  }

  private List<String> notes(Small<NetworkScore> split, Uncounted uncounted) {
    List<String> notes = new ArrayList<>();
    List<Measure> told =
        split.shown().stream().flatMap(n -> NetworkCards.measures(n).stream()).toList();
    boolean notable =
        told.stream()
            .anyMatch(m -> NetworkMove.of("", m).filter(NetworkMove::isNotable).isPresent());
    if (notable) {
      notes.add(language.say("channels.bold"));
    }
    if (told.stream().anyMatch(m -> m.metric().startsWith("post_"))) {
      notes.add(language.say("channels.posts"));
    }
    boolean partial = told.stream().anyMatch(m -> m.month().isKnown() && !m.month().isWhole());
    if (partial || uncounted.isPartial()) {
      notes.add(language.say("note.partial"));
    }
    if (!split.hidden().isEmpty()) {
      notes.add(
          language.say(
              "channels.others",
              "names",
              language.list(
                  split.hidden().stream().map(n -> language.network(n.network())).toList())));
    }
    return notes;
  }
}

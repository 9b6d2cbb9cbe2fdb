package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.ChannelsView;
import java.util.Optional;

/** Prepares the page: each network in its own words, and what is not counted as success. */
final class ChannelsPage {

  private final Language language;
  private final Scorecard card;

  ChannelsPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where no network has told anything. */
  Optional<ChannelsView> view(int density) {
    return Optional.empty();
  }
}

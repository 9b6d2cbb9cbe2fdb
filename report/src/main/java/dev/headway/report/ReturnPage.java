package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.ReturnView;
import java.util.Optional;

/**
 * Prepares the page: what was spent, and what came back, with social as one part of the whole
 * marketing.
 */
final class ReturnPage {

  private final Language language;
  private final Scorecard card;

  ReturnPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where nothing is known of either. */
  Optional<ReturnView> view(int density) {
    return Optional.empty();
  }
}

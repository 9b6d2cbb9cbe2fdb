package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.CustomersView;
import java.util.Optional;

/** Prepares the page: how customers were helped, and what they said and did. */
final class CustomersPage {

  private final Language language;
  private final Scorecard card;

  CustomersPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where nothing is known of them. */
  Optional<CustomersView> view(int density) {
    return Optional.empty();
  }
}

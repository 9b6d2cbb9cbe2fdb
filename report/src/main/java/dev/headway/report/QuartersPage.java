package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.QuartersView;
import java.util.Optional;

/** Prepares the page: the next four quarters: plan, actual, forecast, goal by goal. */
final class QuartersPage {

  private final Language language;
  private final Scorecard card;

  QuartersPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where no goal has a quarter to look at. */
  Optional<QuartersView> view(int density) {
    return Optional.empty();
  }
}

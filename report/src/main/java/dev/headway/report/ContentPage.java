package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.ContentView;
import java.util.Optional;

/** Prepares the page: what people passed on and talked about. */
final class ContentPage {

  private final Language language;
  private final Scorecard card;

  ContentPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  /** The page; empty where no posts are known. */
  Optional<ContentView> view(int density) {
    return Optional.empty();
  }
}

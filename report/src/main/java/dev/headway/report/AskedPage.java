package dev.headway.report;

import dev.headway.model.AskedScore.Survey;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.Scorecard;
import dev.headway.report.view.CustomersView.AskedView;
import dev.headway.report.view.VoicesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prepares the page: what customers say by themselves, and when they are asked. */
final class AskedPage {

  private static final int[] SOURCES = {9, 8, 6, 5};
  private static final int[] SURVEYS = {2, 2, 1, 1};

  private final Language language;
  private final Scorecard card;

  AskedPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
  }

  private List<Survey> surveys() {
    return card.sections().asked().surveys().stream().filter(Surveys::isKnown).toList();
  }

  private List<HeardAboutScore> heardAbout() {
    return card.sections().customers().heardAbout().stream()
        .filter(HeardAboutTables::isKnown)
        .toList();
  }

  /** Surveys that brought no answer, as notes. */
  List<String> silent() {
    return card.sections().asked().surveys().stream()
        .filter(survey -> !Surveys.isKnown(survey))
        .map(survey -> language.say("lacking.survey", "survey", Surveys.name(survey.name())))
        .toList();
  }

  /**
   * The page; empty where nobody answered anything.
   *
   * @param voices what stands first on it
   * @param said what the voices come to, for its headline; empty for nothing
   * @param unknown what else is not known, where no page before this one says it
   */
  Optional<AskedView> view(
      int density, Optional<VoicesView> voices, Optional<String> said, List<String> unknown) {
    List<Survey> surveys =
        surveys().stream().filter(survey -> !survey.questions().isEmpty()).toList();
    List<HeardAboutScore> heard = heardAbout();
    if (surveys.isEmpty() && heard.isEmpty()) {
      return Optional.empty();
    }
    AskedHeadlines headlines = new AskedHeadlines(language, card.client().name(), card.month());
    Surveys views = new Surveys(language, card.client());
    HeardAboutTables tables = new HeardAboutTables(language, card.month(), SOURCES[density]);
    List<String> lacking = new ArrayList<>(unknown);
    int most = SURVEYS[density];
    if (surveys.size() > most) {
      lacking.add(language.say("asked.more", "count", surveys.size() - most));
    }
    lacking.addAll(silent());
    return Optional.of(
        new AskedView(
            language.say("asked.head"),
            headlines.headline(surveys, heard, said),
            headlines.line(surveys),
            density,
            voices,
            surveys.stream().limit(most).map(views::view).toList(),
            heard.stream().limit(most).map(tables::view).toList(),
            lacking));
  }
}

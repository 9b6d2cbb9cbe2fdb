package dev.headway.report;

import dev.headway.model.CareScore;
import dev.headway.model.CustomerScore;
import dev.headway.model.Scorecard;
import dev.headway.report.view.CustomersView;
import dev.headway.report.view.CustomersView.AskedView;
import dev.headway.report.view.CustomersView.CareView;
import dev.headway.report.view.CustomersView.MoodView;
import dev.headway.report.view.VoicesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prepares the page: how customers were helped, and what they said and did. */
final class CustomersPage {

  private static final double[] CARE = {132, 114, 96, 84};
  private static final double[] MOOD = {104, 90, 76, 60};

  /** How much higher charts are where the page has one block, two, or all three. */
  private static final double[] ROOMIER = {1, 1.6, 1.3, 1};

  private static final int[] CHANNELS = {5, 4, 3, 3};

  private final Language language;
  private final Scorecard card;
  private final CustomerScore customers;
  private final Optional<CareScore> care;
  private final Moods moods;
  private final Voices voices;

  CustomersPage(Language language, Scorecard card) {
    this.language = language;
    this.card = card;
    this.customers = card.sections().customers();
    this.care = careViews().shown(customers.care());
    this.moods = new Moods(language, card.client(), customers.sentiment());
    this.voices = new Voices(language, card.client().name(), card.month(), customers.voices());
  }

  /**
   * The page; empty where nothing is known of them.
   *
   * @param density of this page
   * @param askedDensity of the next one
   */
  Optional<CustomersView> view(int density, int askedDensity) {
    boolean judged = care.map(this::sentences).filter(CareSentences::isJudged).isPresent();
    boolean mood = !judged && moods.hasMonth();
    boolean voicesTold = !judged && !mood && care.isEmpty() && voices.clause().isPresent();
    Optional<VoicesView> said = voices.view(voicesTold);
    // Without care and mood all of it stands on the next page.
    boolean alone = care.isEmpty() && !moods.isKnown();
    Optional<AskedView> asked =
        new AskedPage(language, card)
            .view(
                askedDensity, said, voices.clause(), alone ? lacking(said.isPresent()) : List.of());
    if (care.isEmpty() && !moods.isKnown() && said.isEmpty() && asked.isEmpty()) {
      return Optional.empty();
    }
    Optional<VoicesView> here = asked.isPresent() ? Optional.empty() : said;
    double room = ROOMIER[one(care.isPresent()) + one(moods.isKnown()) + one(here.isPresent())];
    Optional<CareView> careView = care.map(score -> careViews().view(score, CARE[density] * room));
    Optional<MoodView> moodView = moods.view(MOOD[density] * room, mood);
    return Optional.of(
        new CustomersView(
            language.say("customers.head"),
            headline(said),
            line(),
            density,
            careView,
            moodView,
            new CareChannels(
                    language,
                    new Durations(language, card.client().responsePromise().hours().isEmpty()),
                    CHANNELS[density])
                .of(customers),
            here,
            asked.isPresent() && alone ? List.of() : lackingHere(said, asked),
            asked));
  }

  private static int one(boolean known) {
    return known ? 1 : 0;
  }

  /** Of care, where it can be judged; else of the next thing that is known. */
  private String headline(Optional<VoicesView> said) {
    Optional<String> asked =
        care.map(
            score ->
                new CareHeadlines(language, card.client().responsePromise(), score).headline());
    if (care.map(this::sentences).filter(CareSentences::isJudged).isPresent()) {
      return asked.orElseThrow();
    }
    List<String> ways = new ArrayList<>();
    if (moods.hasMonth()) {
      String mood = moods.title();
      voices
          .clause()
          .ifPresent(
              clause -> ways.add(language.say("customers.pair", "first", mood, "second", clause)));
      ways.add(mood);
    }
    if (ways.isEmpty()) {
      asked.ifPresent(ways::add);
    }
    if (ways.isEmpty()) {
      voices.clause().ifPresent(ways::add);
    }
    if (ways.isEmpty()) {
      ways.add(
          said.map(view -> voices.title())
              .orElseGet(
                  () ->
                      language.say(
                          "customers.unknown", "month", language.dates().monthYear(card.month()))));
    }
    return Language.capital(Headlines.fitting(ways));
  }

  private CareViews careViews() {
    return new CareViews(
        language, card.goals(), card.client().inputs(), card.client().responsePromise());
  }

  private CareSentences sentences(CareScore score) {
    return new CareSentences(language, card.client().responsePromise(), score);
  }

  private String line() {
    return care.map(score -> sentences(score).line()).orElse("");
  }

  private List<String> lackingHere(Optional<VoicesView> said, Optional<AskedView> asked) {
    List<String> lacking = new ArrayList<>(lacking(said.isPresent()));
    if (asked.isEmpty()) {
      lacking.addAll(new AskedPage(language, card).silent());
    }
    return lacking;
  }

  /** What is not known, and what would bring it. */
  private List<String> lacking(boolean hasVoices) {
    List<String> lacking = new ArrayList<>();
    if (care.isEmpty()) {
      lacking.add(language.say("lacking.care"));
    }
    if (!moods.isKnown()) {
      lacking.add(language.say("lacking.mood"));
    }
    if (!hasVoices && !voices.isKnown()) {
      lacking.add(language.say("lacking.voices"));
    }
    return lacking;
  }
}

package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.ChannelsView;
import dev.headway.report.view.ClosingView;
import dev.headway.report.view.ContentView;
import dev.headway.report.view.CustomersView;
import dev.headway.report.view.GoalView;
import dev.headway.report.view.QuartersView;
import dev.headway.report.view.ReportView;
import dev.headway.report.view.ReturnView;
import dev.headway.report.view.SummaryView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values that templates may use. Each section is prepared once for every density that is tried,
 * since most of them stay as they are from one attempt at the layout to the next.
 */
final class ReportViews {

  /** Page 1 and the last. */
  private static final int ALWAYS = 2;

  /** Quarters, return, customers, content, channels. */
  private static final int OPTIONAL = 5;

  private final String agency;
  private final Language language;
  private final Scorecard card;
  private final boolean hasLogo;
  private final IntFunction<SummaryView> summary;
  private final List<GoalSection> goals;
  private final IntFunction<Optional<QuartersView>> quarters;
  private final IntFunction<Optional<ReturnView>> returns;
  private final IntFunction<IntFunction<Optional<CustomersView>>> customers;
  private final IntFunction<Optional<ContentView>> content;
  private final IntFunction<Optional<ChannelsView>> channels;
  private final IntFunction<ClosingView> closing;

  /** The page of a goal, by how close it is set. */
  private record GoalSection(String anchor, IntFunction<GoalView> view) {}

  /**
   * @param agency its name
   * @param hasLogo whether there is one to be shown
   */
  ReportViews(String agency, Language language, Fonts fonts, Scorecard card, boolean hasLogo) {
    this.agency = agency;
    this.language = language;
    this.card = card;
    this.hasLogo = hasLogo;
    this.summary = once(new SummaryPage(language, card)::view);
    this.goals =
        IntStream.range(0, card.goals().size())
            .mapToObj(i -> new GoalPage(language, fonts, card, i))
            .map(page -> new GoalSection(page.anchor(), once(page::view)))
            .toList();
    this.quarters = once(new QuartersPage(language, card)::view);
    this.returns = once(new ReturnPage(language, card)::view);
    CustomersPage page = new CustomersPage(language, card);
    this.customers = once(density -> once(asked -> page.view(density, asked)));
    this.content = once(new ContentPage(language, card)::view);
    this.channels = once(new ChannelsPage(language, card)::view);
    ClosingPage last = new ClosingPage(language, card);
    this.closing = once(density -> last.view(without(), density));
  }

  /** The same, made only where it was not made before. */
  private static <T> IntFunction<T> once(IntFunction<T> make) {
    Map<Integer, T> made = new HashMap<>();
    return density -> made.computeIfAbsent(density, make::apply);
  }

  /** With each section as close as it is to be set. */
  ReportView of(Densities densities) {
    String month = Language.capital(language.dates().monthYear(card.month()));
    String client = card.client().name();
    Optional<QuartersView> quartersView = quarters.apply(densities.of("quarters"));
    Optional<ReturnView> returnView = returns.apply(densities.of("return"));
    Optional<CustomersView> customersView =
        customers.apply(densities.of("customers")).apply(densities.of("asked"));
    Optional<ContentView> contentView = content.apply(densities.of("content"));
    Optional<ChannelsView> channelsView = channels.apply(densities.of("channels"));
    return new ReportView(
        card.client().language().toLanguageTag(),
        language.say("title", "client", client, "month", month),
        agency,
        client,
        month,
        foot(client),
        card.client().brand().foot(),
        card.client().paper().word(),
        hasLogo,
        Palette.of(card.client().brand()).theme(),
        summary.apply(densities.of("summary")),
        goals.stream().map(goal -> goal.view().apply(densities.of(goal.anchor()))).toList(),
        quartersView,
        returnView,
        customersView,
        contentView,
        channelsView,
        closing.apply(densities.of("closing")));
  }

  /** Sections that have nothing to tell. */
  private List<String> without() {
    return Stream.of(
            quarters.apply(0).isEmpty() ? "quarters" : "",
            returns.apply(0).isEmpty() ? "return" : "",
            customers.apply(0).apply(0).isEmpty() ? "customers" : "",
            content.apply(0).isEmpty() ? "content" : "",
            channels.apply(0).isEmpty() ? "channels" : "")
        .filter(page -> !page.isEmpty())
        .toList();
  }

  /** How many sections a report has by Headway's own templates. */
  int sections() {
    Optional<CustomersView> of = customers.apply(0).apply(0);
    boolean isAsked = of.flatMap(CustomersView::asked).isPresent();
    boolean isHelped =
        of.filter(v -> v.care().isPresent() || v.mood().isPresent() || v.voices().isPresent())
            .isPresent();
    boolean isBoth = isAsked && isHelped;
    return ALWAYS + goals.size() + OPTIONAL - without().size() + (isBoth ? 1 : 0);
  }

  private String foot(String client) {
    return card.commentary()
        .prepared()
        .map(
            day ->
                language.say(
                    "foot", "agency", agency, "client", client, "day", language.dates().day(day)))
        .orElseGet(() -> language.say("foot.undated", "agency", agency, "client", client));
  }
}

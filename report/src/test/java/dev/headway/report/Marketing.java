package dev.headway.report;

import static dev.headway.report.Autumn.OCTOBER;
import static dev.headway.report.Autumn.known;

import dev.headway.ingest.Facet;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Absence;
import dev.headway.model.Analysis;
import dev.headway.model.ChannelScore;
import dev.headway.model.Client;
import dev.headway.model.Commentary;
import dev.headway.model.Conversions;
import dev.headway.model.Coverage;
import dev.headway.model.CustomerScore;
import dev.headway.model.Figure;
import dev.headway.model.Findings;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.Input;
import dev.headway.model.Kpi;
import dev.headway.model.MonthValue;
import dev.headway.model.NetworkScore;
import dev.headway.model.NetworkScore.Measure;
import dev.headway.model.ReturnScore;
import dev.headway.model.ReturnScore.CostMonth;
import dev.headway.model.Scorecard;
import dev.headway.model.Sections;
import dev.headway.model.SentimentScore;
import dev.headway.model.SocialScore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The marketing of the invented client's October: £6,300 of media, £4,500 of fees and a film for
 * £1,200 make £12,000; £25,440 came back, which is £2.12 for each pound.
 */
final class Marketing {

  static final Figure MISSING = Figure.missing(Absence.NOT_EXPORTED);

  private static final MetricCatalogue METRICS = MetricCatalogue.standard();

  private Figure media = known("6300");
  private Figure fees = known("4500");
  private Figure back = known("25440");
  private Figure backBefore = known("17480");
  private String currency = "GBP";
  private List<GoalScore> goals = List.of();
  private List<NetworkScore> networks =
      List.of(
          network("instagram", "revenue", "9940", "7871", "5900"),
          network("youtube", "revenue", "7850", "4896", "2290"),
          network("facebook", "revenue", "5460", "6658", "7110"),
          network("x", "revenue", "890", "1376", "1070"),
          network("meta", "spend", "6300", "5626", "4700"),
          network("", "revenue", "1300", "1359", "1110"));
  private final List<ChannelScore> others = new ArrayList<>();
  private final List<ChannelScore> ways = new ArrayList<>();
  private final List<ReturnScore.Reported> reported = new ArrayList<>();
  private final List<HeardAboutScore> heardAbout = new ArrayList<>();
  private Conversions conversions = Conversions.NONE;
  private Figure pipeline = known("0");

  Marketing media(Figure figure) {
    media = figure;
    return this;
  }

  Marketing fees(Figure figure) {
    fees = figure;
    return this;
  }

  Marketing back(Figure figure) {
    back = figure;
    return this;
  }

  Marketing backBefore(Figure figure) {
    backBefore = figure;
    return this;
  }

  Marketing in(String code) {
    currency = code;
    return this;
  }

  Marketing goals(GoalScore... scores) {
    goals = List.of(scores);
    return this;
  }

  Marketing networks(NetworkScore... scores) {
    networks = List.of(scores);
    return this;
  }

  Marketing networks(List<NetworkScore> scores) {
    networks = scores;
    return this;
  }

  Marketing pipeline(Figure open) {
    pipeline = open;
    return this;
  }

  Marketing conversions(Conversions made) {
    conversions = made;
    return this;
  }

  Marketing reported(String network, Figure conversions, Figure value) {
    reported.add(new ReturnScore.Reported(network, conversions, value));
    return this;
  }

  Marketing heardAbout(HeardAboutScore score) {
    heardAbout.add(score);
    return this;
  }

  /** Another channel than social. */
  Marketing channel(String id, Figure cost, String leads, String revenue) {
    others.add(score(id, cost, known(leads), known(revenue), known("0")));
    return this;
  }

  /** One of social's own channels. */
  Marketing way(String id, String leads, String revenue) {
    ways.add(score(id, MISSING, known(leads), known(revenue), known("0")));
    return this;
  }

  static NetworkScore network(String id, String metric, String now, String before, String year) {
    return new NetworkScore(id, List.of(measure(metric, now, before, year)));
  }

  static NetworkScore network(String id, Measure... measures) {
    return new NetworkScore(id, List.of(measures));
  }

  static Measure measure(String metric, String now, String before, String year) {
    return measure(metric, figure(now), figure(before), figure(year));
  }

  static Measure measure(String metric, Figure now, Figure before, Figure year) {
    var found = METRICS.find(metric).orElseThrow();
    return new Measure(metric, found.unit(), found.vanity(), now, before, year);
  }

  private static Figure figure(String value) {
    return value.isEmpty() ? MISSING : known(value);
  }

  private static ChannelScore score(
      String id, Figure cost, Figure leads, Figure revenue, Figure open) {
    ChannelScore.Figures month = figures(cost, leads, revenue);
    ChannelScore.Figures none = figures(MISSING, MISSING, MISSING);
    return new ChannelScore(id, month, none, none, none, open);
  }

  private static ChannelScore.Figures figures(Figure cost, Figure leads, Figure revenue) {
    Figure perOne = revenue.per(cost);
    return new ChannelScore.Figures(
        cost,
        cost,
        MISSING,
        leads,
        known("1"),
        revenue,
        cost.per(leads),
        MISSING,
        ReturnFigures.onInvestment(perOne),
        MISSING,
        MISSING);
  }

  private Figure total(Figure ofMedia) {
    return ofMedia instanceof Figure.Known m
        ? new Figure.Known(
            m.value().add(ReturnFigures.value(fees)).add(BigDecimal.valueOf(1200)), m.coverage())
        : ofMedia;
  }

  Scorecard card() {
    Figure spent = total(media);
    List<CostMonth> costs = new ArrayList<>();
    List<MonthValue> leads = new ArrayList<>();
    for (int i = 12; i >= 0; i--) {
      YearMonth month = OCTOBER.minusMonths(i);
      Figure ofMedia = i == 0 ? media : known("" + (4700 + (12 - i) * 100));
      Figure film = known(i == 0 ? "1200" : "0");
      Figure all =
          i == 0
              ? spent
              : known("" + (4700 + (12 - i) * 100 + ReturnFigures.value(fees).intValue()));
      costs.add(new CostMonth(month, ofMedia, fees, film, known("0"), all));
      leads.add(new MonthValue(month, known("" + (60 + (12 - i) * 2))));
    }
    ChannelScore social = score("social", spent, known("84"), back, pipeline);
    ChannelScore.Figures year = figures(known("9200"), known("60"), backBefore);
    social = new ChannelScore("social", social.month(), social.previous(), year, year, pipeline);
    List<ChannelScore> channels = new ArrayList<>(List.of(social));
    channels.addAll(others);
    Figure allLeads = sum(channels, true);
    Figure allRevenue = sum(channels, false);
    List<ChannelScore> all = List.of(score("", MISSING, allLeads, allRevenue, pipeline));
    return card(
        new Sections(
            new ReturnScore(costs, channels, ways, all, reported),
            new SocialScore(leads, List.of(new MonthValue(OCTOBER, back)), networks),
            new CustomerScore(List.of(), List.of(), SentimentScore.NONE, List.of(), heardAbout),
            Sections.NONE.asked(),
            Sections.NONE.content(),
            conversions,
            List.of(),
            Map.of()));
  }

  private static Figure sum(List<ChannelScore> channels, boolean leads) {
    return Figure.of(
        channels.stream()
            .map(c -> leads ? c.month().leads() : c.month().revenue())
            .map(ReturnFigures::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Scorecard card(Sections sections) {
    return new Scorecard(
        client(),
        OCTOBER,
        goals,
        List.of(),
        Commentary.NONE,
        Autumn.noExports(),
        Findings.NONE,
        sections);
  }

  private Client client() {
    Client c = Autumn.client(goals, Locale.UK);
    return new Client(
        c.id(),
        c.name(),
        c.language(),
        Currency.getInstance(currency),
        c.rates(),
        c.zone(),
        c.fiscalYearStarts(),
        c.strategy(),
        c.responsePromise(),
        c.accounts(),
        c.surveys(),
        c.heardAbout(),
        c.channels(),
        c.themes(),
        c.downloads(),
        c.wonStages(),
        c.lostStages(),
        Map.of(
            "media", input("media", "spend", Map.of()),
            "test_rides", input("test_rides", "leads", Map.of(Facet.FORM, List.of("Test ride"))),
            "social_revenue", input("social_revenue", "revenue", Map.of()),
            "facebook_revenue",
                input("facebook_revenue", "revenue", Map.of(Facet.NETWORK, List.of("facebook")))),
        c.kpis(),
        c.goals(),
        c.dropped(),
        c.costs(),
        c.paper(),
        c.brand());
  }

  private static Input input(String name, String metric, Map<Facet, List<String>> where) {
    return new Input(name, METRICS.find(metric).orElseThrow(), where);
  }

  /** The goal that is about the return, as it stands when so much came back for a pound. */
  static GoalScore returnGoal(String perOne) {
    return Altered.with(
        asking(Autumn.returns(), "social_revenue", "media", "fees"),
        Figure.of(Autumn.number(perOne).subtract(BigDecimal.ONE, MathContext.DECIMAL128)),
        Analysis.NONE);
  }

  /** The goal with these names in its formula. */
  static GoalScore asking(GoalScore s, String... names) {
    Goal g = s.goal();
    Kpi k = g.kpi();
    Goal goal =
        new Goal(
            g.id(),
            g.name(),
            g.note(),
            g.aim(),
            g.owner(),
            new Kpi(
                k.id(),
                k.name(),
                k.formula(),
                k.excel(),
                List.of(names),
                k.unit(),
                k.kind(),
                k.source()),
            g.direction(),
            g.baseline(),
            g.targets(),
            g.tolerance(),
            g.behaviours(),
            g.vanity());
    return Altered.with(s, goal);
  }

  static GoalScore testRides() {
    return asking(Autumn.testRides(), "test_rides");
  }

  static Figure part(String value) {
    return new Figure.Known(Autumn.number(value), new Coverage(29, 31));
  }

  /** The page of that title, without white space. */
  static String page(Scorecard card, String title) {
    String start = PdfText.squeezed(title)[0];
    return PdfText.pages(card).stream().filter(page -> page.contains(start)).findFirst().orElse("");
  }

  static Optional<Integer> pagesOf(Scorecard card, String section) {
    return new PdfReport("A", Optional.empty(), card)
        .typeset().extents().stream()
            .filter(e -> e.id().equals(section))
            .map(Typesetter.Extent::pages)
            .findFirst();
  }
}

package dev.headway.report;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Metric;
import dev.headway.ingest.Metric.Unit;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Source;
import dev.headway.model.Absence;
import dev.headway.model.Analysis;
import dev.headway.model.Brand;
import dev.headway.model.Client;
import dev.headway.model.Commentary;
import dev.headway.model.Coverage;
import dev.headway.model.Delta;
import dev.headway.model.Downloads;
import dev.headway.model.ExchangeRates;
import dev.headway.model.Figure;
import dev.headway.model.Findings;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.ChainScore;
import dev.headway.model.GoalScore.Judged;
import dev.headway.model.GoalScore.TargetBasis;
import dev.headway.model.Input;
import dev.headway.model.InputScore;
import dev.headway.model.Kpi;
import dev.headway.model.Link;
import dev.headway.model.MonthFigure;
import dev.headway.model.Paper;
import dev.headway.model.ResponsePromise;
import dev.headway.model.Scorecard;
import dev.headway.model.Sections;
import dev.headway.model.SourceScore;
import dev.headway.model.TargetPeriod;
import dev.headway.model.ToDate;
import dev.headway.model.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An invented client's October 2026: one goal ahead, one on track, one at risk, one behind, and one
 * without data. Every figure follows from another: 70 + 4 = 74, 61 + 13 = 74, and so on.
 */
final class Autumn {

  static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private Autumn() {}

  static Scorecard scorecard() {
    return scorecard(goals(), commentary());
  }

  private static final Link LINK =
      new Link(Link.Verdict.HOLDS, 13, Optional.of(new BigDecimal("0.7")));

  static Scorecard scorecard(List<GoalScore> goals, Commentary commentary) {
    return new Scorecard(
        client(goals, Locale.UK),
        OCTOBER,
        goals,
        sources(),
        commentary,
        noExports(),
        Findings.NONE,
        Sections.NONE);
  }

  static Scorecard in(Locale language) {
    List<GoalScore> goals = goals();
    return new Scorecard(
        client(goals, language),
        OCTOBER,
        goals,
        sources(),
        commentary(),
        noExports(),
        Findings.NONE,
        Sections.NONE);
  }

  static Exports noExports() {
    return new Exports(List.of(), List.of(), List.of());
  }

  static Client client(List<GoalScore> goals, Locale language) {
    return clientOf(goals.stream().map(GoalScore::goal).toList(), language);
  }

  static Client clientOf(List<Goal> goals, Locale language) {
    return new Client(
        "alder-bikes",
        "Alder Bikes",
        language,
        Currency.getInstance("GBP"),
        ExchangeRates.NONE,
        ZoneId.of("Europe/London"),
        Month.APRIL,
        new Client.Strategy("Be the shop that commuters ask before they buy.", "", ""),
        ResponsePromise.USUAL,
        Map.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Downloads.NONE,
        List.of(),
        List.of(),
        Map.of("media", new Input("media", spend(), Map.of())),
        Map.of(),
        goals,
        List.of(),
        List.of(),
        Paper.A4,
        Brand.HOUSE);
  }

  private static Metric spend() {
    return MetricCatalogue.standard().find("spend").orElseThrow();
  }

  static List<GoalScore> goals() {
    return List.of(testRides(), returns(), answered(), sentiment(), workshops());
  }

  static GoalScore testRides() {
    Kpi kpi = kpi("test_rides", "test_rides", Unit.COUNT, true, "");
    Goal goal =
        goal(
            "test-rides",
            "Test rides booked",
            "from social",
            "Commuter revenue up 15 % by the end of 2027",
            "Head of Retail",
            kpi,
            Goal.Direction.MORE,
            Map.of(quarter(2026, 10), number("210")),
            10,
            false);
    return new GoalBuilder(goal)
        .months(
            33, 35, 28, 24, 27, 36, 44, 48, 46, 42, 40, 41, 46, 50, 42, 38, 41, 52, 58, 63, 57, 60,
            55, 61, 74)
        .targets(43, 47, 40, 35, 39, 52, 57, 63, 60, 61, 59, 60, 70)
        .verdict(Verdict.AHEAD, Judged.QUARTER_TO_DATE, TargetBasis.LAST_YEARS_SHAPE)
        .year("428", "430", "307")
        .input(
            new InputScore(
                "test_rides",
                Unit.COUNT,
                known("74"),
                known("61"),
                known("46"),
                List.of(
                    part("instagram", "31", "22", "18"),
                    part("youtube", "20", "13", "4"),
                    part("facebook", "12", "14", "16"),
                    part("x", "6", "8", "8"),
                    part("", "5", "4", "0")),
                List.of(
                    new InputScore.SourceUse(
                        "exports/2026-10/crm/leads.csv", 74, "00000000", "2-75"))))
        .chain(
            new ChainScore(
                "Ask us in public first",
                "Who asks in public books within a week",
                Unit.COUNT,
                known("412"),
                known("341"),
                LINK,
                List.of(
                    new ChainScore(
                        "Answer within 30 minutes",
                        "",
                        Unit.SHARE,
                        known("0.84"),
                        known("0.88"),
                        LINK,
                        List.of()))),
            new ChainScore(
                "Pass a post on to a friend",
                "Who is sent a film by a friend comes to try the bike",
                Unit.RATIO,
                known("9.4"),
                known("8.1"),
                LINK,
                List.of(
                    new ChainScore(
                        "Publish films and answers",
                        "",
                        Unit.COUNT,
                        known("31"),
                        known("28"),
                        LINK,
                        List.of()))))
        .counting("Questions", "Answered in time", "Shares per post", "Posts published")
        .build();
  }

  static GoalScore returns() {
    Kpi kpi =
        kpi(
            "social_return",
            "(social_revenue - media - fees) / (media + fees)",
            Unit.RATIO,
            false,
            "Return on investment: (gain - cost) / cost");
    Goal goal =
        goal(
            "return",
            "Return on investment",
            "(sales − cost) ÷ cost",
            "Every pound in social earns its place in the mix",
            "Marketing Director",
            kpi,
            Goal.Direction.KEEP_ABOVE,
            Map.of(year(2026), number("1.5")),
            10,
            false);
    return new GoalBuilder(goal)
        .months(
            null, null, null, null, null, null, null, 0.55, 0.62, 0.7, 0.74, 0.81, 0.9, 0.94, 1.02,
            0.88, 0.97, 1.05, 1.21, 1.3, 1.11, 1.24, 1.15, 1.19, 1.12)
        .targets(null, null, null, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5)
        .verdict(Verdict.BEHIND, Judged.MONTH, TargetBasis.KEPT)
        .input(money("social_revenue", "25440", "22995", "16720", "exports/2026-10/crm/deals.csv"))
        .input(money("media", "6300", "6000", "4300", "exports/2026-10/meta/ads.csv"))
        .input(
            new InputScore(
                "fees",
                Unit.MONEY,
                known("5700"),
                known("4500"),
                known("4500"),
                List.of(),
                List.of()))
        .chain(
            new ChainScore(
                "Come and ride",
                "One rider in four buys within six weeks",
                Unit.COUNT,
                known("74"),
                known("61"),
                LINK,
                List.of(
                    new ChainScore(
                        "Advertise to commuters nearby",
                        "",
                        Unit.MONEY,
                        known("6300"),
                        known("6000"),
                        LINK,
                        List.of()))))
        .build();
  }

  static GoalScore answered() {
    Kpi kpi = kpi("answered_in_time", "questions_in_time / questions", Unit.SHARE, false, "");
    Goal goal =
        goal(
            "answered-in-time",
            "Answered in 30 minutes",
            "by a person",
            "Commuters ask us before they buy",
            "Head of Customer Care",
            kpi,
            Goal.Direction.KEEP_ABOVE,
            Map.of(year(2026), number("0.9")),
            3,
            true);
    return new GoalBuilder(goal)
        .months(
            null, null, null, null, null, null, null, null, null, null, null, null, 0.79, 0.81,
            0.82, 0.8, 0.84, 0.86, 0.85, 0.88, 0.87, 0.89, 0.91, 0.88, 0.84)
        .targets(null, null, null, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9)
        .verdict(Verdict.AT_RISK, Judged.MONTH, TargetBasis.KEPT)
        .input(
            new InputScore(
                "questions_in_time",
                Unit.COUNT,
                known("346"),
                known("300"),
                known("221"),
                List.of(
                    part("instagram", "160", "131", "100"),
                    part("facebook", "121", "113", "90"),
                    part("x", "65", "56", "31")),
                List.of(
                    new InputScore.SourceUse(
                        "exports/2026-10/care/tickets.csv", 346, "00000000", "2-347"))))
        .input(
            new InputScore(
                "questions",
                Unit.COUNT,
                known("412"),
                known("341"),
                known("280"),
                List.of(
                    part("instagram", "188", "150", "120"),
                    part("facebook", "142", "125", "110"),
                    part("x", "82", "66", "50")),
                List.of(
                    new InputScore.SourceUse(
                        "exports/2026-10/care/tickets.csv", 412, "00000000", "2-413"))))
        .build();
  }

  static GoalScore sentiment() {
    Kpi kpi =
        kpi(
            "net_sentiment",
            "(mentions_positive - mentions_negative) / mentions_rated",
            Unit.SCORE,
            false,
            "");
    Goal goal =
        goal(
            "net-sentiment",
            "Net sentiment",
            "(positive − negative) ÷ all rated",
            "A name that people nearby trust",
            "Marketing Director",
            kpi,
            Goal.Direction.MORE,
            Map.of(quarter(2027, 1), number("0.35")),
            5,
            true);
    return new GoalBuilder(goal)
        .baseline(YearMonth.of(2025, 10), "0.12")
        .months(
            null, null, null, null, null, null, null, null, null, null, null, null, 0.12, 0.1,
            -0.04, 0.08, 0.15, null, 0.19, 0.18, 0.22, 0.2, 0.24, 0.22, 0.24)
        .targets(0.12, 0.13, 0.15, 0.16, 0.17, 0.19, 0.2, 0.21, 0.22, 0.23, 0.24, 0.25, 0.26)
        .verdict(Verdict.ON_TRACK, Judged.MONTH, TargetBasis.INTERPOLATED)
        .build();
  }

  static GoalScore workshops() {
    Kpi kpi = kpi("workshop_bookings", "workshop_bookings", Unit.COUNT, true, "");
    Goal goal =
        goal(
            "workshop-bookings",
            "Workshop bookings",
            "on the website, from social",
            "Workshops full through the winter",
            "Head of Workshops",
            kpi,
            Goal.Direction.MORE,
            Map.of(quarter(2026, 10), number("54")),
            10,
            false);
    return new GoalBuilder(goal)
        .months(
            null, null, null, null, null, null, null, null, null, null, null, 9, 10, 11, 8, 9, 12,
            14, 13, 15, 14, 16, 15, 16, null)
        .targets(null, null, null, null, null, null, null, null, null, 16, 16, 16, 18)
        .verdict(Verdict.NO_DATA, Judged.QUARTER_TO_DATE, TargetBasis.DAYS)
        .missing("Website: visits")
        .input(
            new InputScore(
                "workshop_bookings",
                Unit.COUNT,
                Figure.missing(Absence.NOT_EXPORTED),
                known("16"),
                known("10"),
                List.of(),
                List.of()))
        .build();
  }

  /** Test rides as they stood with two days of the month missing. */
  static GoalScore partialTestRides() {
    GoalScore whole = testRides();
    Figure part = new Figure.Known(number("66"), new Coverage(29, 31));
    List<MonthFigure> history = new ArrayList<>(whole.history());
    history.set(24, new MonthFigure(OCTOBER, part, whole.target()));
    Figure withheld = Figure.missing(Absence.PART_OF_PERIOD);
    return new GoalScore(
        whole.goal(),
        part,
        whole.target(),
        whole.targetBasis(),
        new Delta(whole.target(), withheld, withheld),
        new Delta(whole.toPrevious().base(), withheld, withheld),
        new Delta(whole.toLastYear().base(), withheld, withheld),
        whole.quarter(),
        whole.year(),
        whole.judged(),
        Verdict.TOO_EARLY,
        history,
        List.of(
            new InputScore(
                "test_rides", Unit.COUNT, part, known("61"), known("46"), List.of(), List.of())),
        whole.behaviours(),
        whole.lastKnown(),
        List.of(),
        whole.analysis());
  }

  /** A client's first month: nothing before it is known, and its year is a part. */
  static Scorecard firstMonth(String revenue) {
    List<GoalScore> goals = new ArrayList<>();
    goals.add(first(testRides(), List.of(first(testRides().inputs().get(0)))));
    List<InputScore> inputs = new ArrayList<>();
    for (InputScore input : returns().inputs()) {
      inputs.add(first(input));
    }
    Figure missing = Figure.missing(Absence.NOT_EXPORTED);
    inputs.set(
        0,
        new InputScore(
            "social_revenue",
            Unit.MONEY,
            known(revenue),
            missing,
            missing,
            List.of(
                new InputScore.Part("instagram", known(revenue), missing, missing),
                new InputScore.Part("", known("0"), missing, missing)),
            List.of()));
    goals.add(first(returns(), inputs));
    return scorecard(goals, Commentary.NONE);
  }

  private static GoalScore first(GoalScore s, List<InputScore> inputs) {
    Figure missing = Figure.missing(Absence.NOT_EXPORTED);
    Figure unknown = Figure.missing(Absence.BASE_MISSING);
    Figure part = new Figure.Known(number("74"), new Coverage(31, 214));
    List<MonthFigure> history = new ArrayList<>();
    s.history().forEach(m -> history.add(new MonthFigure(m.month(), missing, m.target())));
    history.set(24, new MonthFigure(OCTOBER, s.actual(), s.target()));
    Delta none = new Delta(missing, unknown, unknown);
    ToDate quarter = s.quarter();
    return new GoalScore(
        s.goal(),
        s.actual(),
        s.target(),
        s.targetBasis(),
        s.toTarget(),
        none,
        none,
        new ToDate(
            quarter.first(),
            quarter.last(),
            quarter.to(),
            quarter.actual(),
            quarter.target(),
            missing,
            quarter.toTarget()),
        new ToDate(
            s.year().first(),
            s.year().last(),
            s.year().to(),
            part,
            known("430.8"),
            missing,
            new Delta(
                known("430.8"),
                Figure.missing(Absence.PART_OF_PERIOD),
                Figure.missing(Absence.PART_OF_PERIOD))),
        s.judged(),
        s.verdict(),
        history,
        inputs,
        s.behaviours(),
        Optional.empty(),
        List.of(),
        s.analysis());
  }

  private static InputScore first(InputScore input) {
    Figure missing = Figure.missing(Absence.NOT_EXPORTED);
    return new InputScore(
        input.name(),
        input.unit(),
        input.actual(),
        missing,
        missing,
        input.parts().stream()
            .map(p -> new InputScore.Part(p.network(), p.actual(), missing, missing))
            .toList(),
        input.sources());
  }

  /** Test rides before anybody set a target. */
  static GoalScore withoutTarget() {
    Goal goal = testRides().goal();
    return new GoalBuilder(goal)
        .months(44, 46)
        .targets()
        .verdict(Verdict.TOO_EARLY, Judged.MONTH, TargetBasis.NONE)
        .build();
  }

  /** The goal with another October 2025, and with days missing in the year before. */
  static GoalScore withPast(GoalScore s, Figure lastYear, List<MonthFigure> history) {
    Figure withheld = Figure.missing(Absence.PART_OF_PERIOD);
    Figure part = new Figure.Known(number("90"), new Coverage(61, 214));
    ToDate year = s.year();
    return new GoalScore(
        s.goal(),
        s.actual(),
        s.target(),
        s.targetBasis(),
        s.toTarget(),
        s.toPrevious(),
        new Delta(lastYear, withheld, withheld),
        s.quarter(),
        new ToDate(
            year.first(),
            year.last(),
            year.to(),
            year.actual(),
            year.target(),
            part,
            year.toTarget()),
        s.judged(),
        s.verdict(),
        history,
        s.inputs(),
        s.behaviours(),
        s.lastKnown(),
        s.missing(),
        s.analysis());
  }

  static Commentary commentary() {
    return new Commentary(
        Optional.of(LocalDate.of(2026, 11, 5)),
        List.of(
            new Commentary.Decision(
                "Staff the evenings, 18:00 to 21:00",
                "38 of the 66 missed questions came on weekday evenings. Answered in time, they"
                    + " would have made it 93%. Cost: £640 a month.",
                LocalDate.of(2026, 11, 13)),
            new Commentary.Decision(
                "Move £900 of media from Facebook to YouTube",
                "Media for one test ride: £135 on Facebook, £65 on YouTube. November’s total stays"
                    + " the same.",
                LocalDate.of(2026, 11, 11))),
        List.of(
            new Commentary.Action(
                "Staff the evenings, 18:00 to 21:00, once you say yes",
                "answered-in-time",
                "Priya Nair, Brightwater",
                LocalDate.of(2026, 11, 16),
                "90% in every week",
                Optional.empty()),
            new Commentary.Action(
                "Move £900 of media from Facebook to YouTube, once you say yes",
                "return",
                "Tom Whitlock, Brightwater",
                LocalDate.of(2026, 11, 12),
                "the return is above 1.50 in November",
                Optional.empty()),
            new Commentary.Action(
                "Two more how-to films: hills, and riding in rain",
                "test-rides",
                "Priya Nair, Brightwater",
                LocalDate.of(2026, 11, 20),
                "both are published and passed on",
                Optional.empty()),
            new Commentary.Action(
                "Send the website export for October, and set up a monthly one",
                "workshop-bookings",
                "Ines Duarte, Alder Bikes",
                LocalDate.of(2026, 11, 11),
                "31 of 31 days are there",
                Optional.of("website"))));
  }

  static List<SourceScore> sources() {
    return List.of(
        source("meta-content", "Meta: content, Facebook and Instagram", 2, 80, 0, 31),
        source("meta-ads", "Meta: ads", 1, 217, 2, 31),
        new SourceScore(
            new Source("x-content", "X: content"),
            1,
            58,
            0,
            4,
            0,
            new Coverage(29, 31),
            List.of(12, 13)),
        source("crm-leads", "CRM: leads", 1, 214, 0, 31),
        source("crm-deals", "CRM: deals", 1, 1906, 0, 31),
        source("care", "Care desk: questions", 1, 412, 0, 31),
        source("listening", "Listening: mentions", 1, 386, 0, 31),
        new SourceScore(
            new Source("evidence", "Evidence log"), 1, 14, 0, 0, 0, Coverage.WHOLE, List.of()),
        new SourceScore(
            new Source("website", "Website: visits"),
            0,
            0,
            0,
            0,
            0,
            new Coverage(0, 31),
            List.of()));
  }

  private static SourceScore source(
      String id, String name, int files, int rows, int refused, int days) {
    return new SourceScore(
        new Source(id, name), files, rows, refused, 0, 0, new Coverage(days, 31), List.of());
  }

  private static InputScore money(
      String name, String actual, String previous, String lastYear, String file) {
    return new InputScore(
        name,
        Unit.MONEY,
        known(actual),
        known(previous),
        known(lastYear),
        List.of(),
        List.of(new InputScore.SourceUse(file, 31, "00000000", "2-32")));
  }

  static InputScore.Part part(String network, String actual, String previous, String lastYear) {
    return new InputScore.Part(network, known(actual), known(previous), known(lastYear));
  }

  static Kpi kpi(String id, String formula, Unit unit, boolean adds, String source) {
    return new Kpi(
        id, id, formula, formula, List.of(), unit, adds ? Kpi.Kind.FLOW : Kpi.Kind.RATE, source);
  }

  static Goal goal(
      String id,
      String name,
      String note,
      String aim,
      String owner,
      Kpi kpi,
      Goal.Direction direction,
      Map<TargetPeriod, BigDecimal> targets,
      int tolerance,
      boolean inPoints) {
    return new Goal(
        id,
        name,
        note,
        aim,
        owner,
        kpi,
        direction,
        Optional.empty(),
        targets,
        new Goal.Tolerance(BigDecimal.valueOf(tolerance), inPoints),
        List.of(),
        Optional.empty());
  }

  static Figure known(String value) {
    return Figure.of(number(value));
  }

  static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private static TargetPeriod quarter(int year, int month) {
    YearMonth first = YearMonth.of(year, month);
    return new TargetPeriod("quarter", first, first.plusMonths(2));
  }

  private static TargetPeriod year(int year) {
    return new TargetPeriod("year", YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /** Builds a score whose deltas follow from its months. */
  static final class GoalBuilder {

    private Goal goal;
    private final List<Figure> actuals = new ArrayList<>();
    private final List<Figure> targets = new ArrayList<>();
    private final List<InputScore> inputs = new ArrayList<>();
    private final List<ChainScore> chain = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private Verdict verdict = Verdict.ON_TRACK;
    private Judged judged = Judged.MONTH;
    private TargetBasis basis = TargetBasis.STATED;
    private List<Figure> year =
        List.of(
            Figure.missing(Absence.BASE_MISSING),
            Figure.missing(Absence.NO_TARGET),
            Figure.missing(Absence.BASE_MISSING));

    GoalBuilder(Goal goal) {
      this.goal = goal;
    }

    GoalBuilder baseline(YearMonth month, String value) {
      goal =
          new Goal(
              goal.id(),
              goal.name(),
              goal.note(),
              goal.aim(),
              goal.owner(),
              goal.kpi(),
              goal.direction(),
              Optional.of(new Goal.Baseline(month, number(value))),
              goal.targets(),
              goal.tolerance(),
              goal.behaviours(),
              goal.vanity());
      return this;
    }

    GoalBuilder months(Number... values) {
      for (Number value : values) {
        actuals.add(figure(value, Absence.NOT_EXPORTED));
      }
      return this;
    }

    /** Of the last months; those before have none. */
    GoalBuilder targets(Number... values) {
      for (int i = values.length; i < actuals.size(); i++) {
        targets.add(Figure.missing(Absence.NO_TARGET));
      }
      for (Number value : values) {
        targets.add(figure(value, Absence.NO_TARGET));
      }
      return this;
    }

    GoalBuilder verdict(Verdict verdict, Judged judged, TargetBasis basis) {
      this.verdict = verdict;
      this.judged = judged;
      this.basis = basis;
      return this;
    }

    GoalBuilder year(String actual, String target, String lastYear) {
      year = List.of(known(actual), known(target), known(lastYear));
      return this;
    }

    GoalBuilder input(InputScore input) {
      inputs.add(input);
      return this;
    }

    GoalBuilder chain(ChainScore... behaviours) {
      chain.addAll(List.of(behaviours));
      return this;
    }

    /** What the chain's values count: a behaviour, its activities, the next behaviour. */
    GoalBuilder counting(String... names) {
      Iterator<String> next = List.of(names).iterator();
      List<Goal.Behaviour> behaviours = new ArrayList<>();
      for (ChainScore behaviour : chain) {
        Kpi kpi = named(next.next());
        List<Goal.Activity> activities = new ArrayList<>();
        behaviour
            .activities()
            .forEach(a -> activities.add(new Goal.Activity(named(next.next()), a.name())));
        behaviours.add(new Goal.Behaviour(kpi, behaviour.name(), behaviour.belief(), activities));
      }
      goal =
          new Goal(
              goal.id(),
              goal.name(),
              goal.note(),
              goal.aim(),
              goal.owner(),
              goal.kpi(),
              goal.direction(),
              goal.baseline(),
              goal.targets(),
              goal.tolerance(),
              behaviours,
              goal.vanity());
      return this;
    }

    private static Kpi named(String name) {
      return new Kpi(name, name, name, name, List.of(), Unit.COUNT, Kpi.Kind.FLOW, "");
    }

    GoalBuilder missing(String source) {
      missing.add(source);
      return this;
    }

    GoalScore build() {
      int last = actuals.size() - 1;
      List<MonthFigure> history = new ArrayList<>();
      for (int i = 0; i <= last; i++) {
        history.add(new MonthFigure(OCTOBER.minusMonths(last - i), actuals.get(i), targets.get(i)));
      }
      Figure actual = actuals.get(last);
      Figure lastYear = last >= 12 ? actuals.get(last - 12) : Figure.missing(Absence.NOT_EXPORTED);
      Optional<MonthFigure> lastKnown =
          history.subList(0, last).stream().filter(m -> m.actual().isKnown()).reduce((a, b) -> b);
      return new GoalScore(
          goal,
          actual,
          targets.get(last),
          basis,
          delta(actual, targets.get(last), Absence.NO_TARGET),
          delta(actual, actuals.get(last - 1), Absence.BASE_MISSING),
          delta(actual, lastYear, Absence.BASE_MISSING),
          toDate(OCTOBER, 3, actual, targets.get(last), lastYear),
          toDate(YearMonth.of(2026, 4), 12, year.get(0), year.get(1), year.get(2)),
          judged,
          verdict,
          history,
          inputs,
          chain,
          lastKnown,
          missing,
          Analysis.NONE);
    }

    private ToDate toDate(
        YearMonth first, int months, Figure actual, Figure target, Figure lastYear) {
      return new ToDate(
          first,
          first.plusMonths(months - 1),
          OCTOBER,
          actual,
          target,
          lastYear,
          delta(actual, target, Absence.NO_TARGET));
    }

    private static Figure figure(Number value, Absence otherwise) {
      return value == null ? Figure.missing(otherwise) : known(value.toString());
    }

    private Delta delta(Figure actual, Figure base, Absence otherwise) {
      if (!(actual instanceof Figure.Known a)) {
        return new Delta(base, actual, actual);
      }
      if (!(base instanceof Figure.Known b)) {
        return new Delta(base, Figure.missing(otherwise), Figure.missing(otherwise));
      }
      BigDecimal change = a.value().subtract(b.value());
      boolean points = goal.kpi().unit() == Unit.SHARE || goal.kpi().unit() == Unit.SCORE;
      Figure percent =
          points
              ? Figure.missing(Absence.TOLD_IN_POINTS)
              : b.value().signum() == 0
                  ? Figure.missing(Absence.BASE_ZERO)
                  : Figure.of(change.divide(b.value(), MathContext.DECIMAL128));
      return new Delta(base, Figure.of(change), percent);
    }
  }
}

package dev.headway.report;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Channel;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Exports;
import dev.headway.ingest.Facet;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Measures;
import dev.headway.ingest.Mention;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Origin;
import dev.headway.ingest.Period;
import dev.headway.ingest.Post;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Sale;
import dev.headway.ingest.Source;
import dev.headway.ingest.WebVisits;
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
import dev.headway.model.Input;
import dev.headway.model.InputScore;
import dev.headway.model.Kpi;
import dev.headway.model.MonthFigure;
import dev.headway.model.Paper;
import dev.headway.model.ResponsePromise;
import dev.headway.model.Scorecard;
import dev.headway.model.Sections;
import dev.headway.model.SourceScore;
import dev.headway.model.ToDate;
import dev.headway.model.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Alder Bikes in October 2026, written down by hand. All numbers are worked out beside it. */
final class WorkbookFixture {

  static final YearMonth MONTH = YearMonth.of(2026, 10);
  static final Currency GBP = Currency.getInstance("GBP");
  static final Coverage OCTOBER = new Coverage(31, 31);
  static final ExportFile CRM = file("exports/2026-10/crm/contacts.csv", 'a');
  static final ExportFile IG = file("exports/2026-10/instagram/posts.csv", 'b');
  static final Channel SOCIAL = new Channel("organic-social", "social", Optional.of("instagram"));

  private WorkbookFixture() {}

  static ExportFile file(String path, char digit) {
    return new ExportFile(path, Optional.of(MONTH), 1234, String.valueOf(digit).repeat(64));
  }

  static byte[] workbook(Scorecard scorecard) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new ClientReport("Harbour & Co", Optional.empty()).writeWorkbook(scorecard, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Scorecard scorecard() {
    return scorecard(facts());
  }

  static Scorecard scorecard(List<Fact> facts) {
    return scorecard(List.of(testRides(), roi(), answered(), sentiment(), bookings()), facts);
  }

  static Scorecard in(Locale language) {
    return scorecard(List.of(testRides()), List.of(), language);
  }

  static Scorecard scorecard(List<GoalScore> goals, List<Fact> facts) {
    return scorecard(goals, facts, Locale.UK);
  }

  private static Scorecard scorecard(List<GoalScore> goals, List<Fact> facts, Locale language) {
    return new Scorecard(
        client(goals, language),
        MONTH,
        goals,
        sources(),
        new Commentary(Optional.of(LocalDate.of(2026, 11, 5)), List.of(), List.of()),
        new Exports(facts, files(), List.of()),
        Findings.NONE,
        Sections.NONE);
  }

  private static Client client(List<GoalScore> goals, Locale language) {
    Metric leads = MetricCatalogue.standard().find("leads").orElseThrow();
    return new Client(
        "alder-bikes",
        "Alder Bikes",
        language,
        GBP,
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
        List.of("Closed Won"),
        List.of("closed lost"),
        Map.of(
            "test_rides",
            Input.of(
                "test_rides", leads, Map.of(Facet.CHANNEL, "social", Facet.FORM, "Test ride*"))),
        Map.of(),
        goals.stream().map(GoalScore::goal).toList(),
        List.of(),
        List.of(),
        Paper.A4,
        Brand.HOUSE);
  }

  /** 68 against 70: short by 2, tolerance 7, so on track; the quarter began with this month. */
  static GoalScore testRides() {
    Kpi kpi = kpi("test_rides", "test_rides", Metric.Unit.COUNT, true, "test_rides");
    return score(
            "test-rides", "Test rides booked", "from social", kpi, Goal.Direction.MORE, "10", false)
        .inputs(input("test_rides", Metric.Unit.COUNT, known("68"), known("64"), known("41")))
        .values(known("68"), Figure.of(d("70")), known("64"), known("41"))
        .toDate(known("68"), Figure.of(d("70")), YearMonth.of(2026, 10))
        .verdict(GoalScore.Judged.QUARTER_TO_DATE, Verdict.ON_TRACK, GoalScore.TargetBasis.DAYS);
  }

  /** (9,000 - 4,000 - 5,700) / 9,700 = -0.072...: below zero, far from 1.5. */
  static GoalScore roi() {
    Kpi kpi =
        kpi(
            "social_return",
            "(social_revenue - media - fees) / (media + fees)",
            Metric.Unit.RATIO,
            false,
            "social_revenue",
            "media",
            "fees");
    return score(
            "return",
            "Return on investment",
            "(sales − cost) ÷ cost",
            kpi,
            Goal.Direction.KEEP_ABOVE,
            "10",
            false)
        .inputs(
            input(
                "social_revenue", Metric.Unit.MONEY, known("9000"), known("21000"), known("12000")),
            input("media", Metric.Unit.MONEY, known("4000"), known("3900"), known("2500")),
            input(
                "fees",
                Metric.Unit.MONEY,
                Figure.of(d("5700")),
                Figure.of(d("4500")),
                Figure.of(d("4500"))))
        .values(
            known(ratio("-700", "9700")),
            Figure.of(d("1.5")),
            known(ratio("12600", "8400")),
            known(ratio("5000", "7000")))
        .verdict(GoalScore.Judged.MONTH, Verdict.BEHIND, GoalScore.TargetBasis.KEPT);
  }

  /** 87 of 100 in time against 90 % with 3 points: exactly at the edge of on track. */
  static GoalScore answered() {
    Kpi kpi =
        kpi(
            "answered_in_30_minutes",
            "questions_in_time / questions",
            Metric.Unit.SHARE,
            false,
            "questions_in_time",
            "questions");
    return score(
            "answered-in-time",
            "Answered in 30 minutes",
            "by a person",
            kpi,
            Goal.Direction.KEEP_ABOVE,
            "3",
            true)
        .inputs(
            input(
                "questions_in_time",
                Metric.Unit.COUNT,
                known("87"),
                known("80"),
                Figure.missing(Absence.NOT_EXPORTED)),
            input(
                "questions",
                Metric.Unit.COUNT,
                known("100"),
                known("100"),
                Figure.missing(Absence.NOT_EXPORTED)))
        .values(
            known("0.87"), Figure.of(d("0.9")), known("0.8"), Figure.missing(Absence.NOT_EXPORTED))
        .verdict(GoalScore.Judged.MONTH, Verdict.ON_TRACK, GoalScore.TargetBasis.KEPT);
  }

  /** 20 of 31 days: the value stands, the comparisons are withheld, and it is too early. */
  static GoalScore sentiment() {
    Kpi kpi =
        kpi(
            "net_sentiment",
            "(mentions_positive - mentions_negative) / (mentions_positive + mentions_neutral + mentions_negative)",
            Metric.Unit.SCORE,
            false,
            "mentions_positive",
            "mentions_negative",
            "mentions_neutral");
    Figure actual = new Figure.Known(d("-0.15"), new Coverage(20, 31));
    Score score =
        score(
                "net-sentiment",
                "Net sentiment",
                "(positive − negative) ÷ all rated",
                kpi,
                Goal.Direction.MORE,
                "5",
                true)
            .inputs(
                input("mentions_positive", Metric.Unit.COUNT, part("30"), known("40"), known("45")),
                input("mentions_negative", Metric.Unit.COUNT, part("45"), known("30"), known("33")),
                input("mentions_neutral", Metric.Unit.COUNT, part("25"), known("30"), known("22")))
            .values(actual, Figure.of(d("0.21")), known("0.1"), known("0.12"));
    score.withheld = true;
    return score.verdict(
        GoalScore.Judged.MONTH, Verdict.TOO_EARLY, GoalScore.TargetBasis.INTERPOLATED);
  }

  /** Nobody exported web analytics in October. */
  static GoalScore bookings() {
    Kpi kpi =
        kpi("workshop_bookings", "workshop_bookings", Metric.Unit.COUNT, true, "workshop_bookings");
    Figure none = Figure.missing(Absence.NOT_EXPORTED);
    return score(
            "workshop-bookings",
            "Workshop bookings",
            "on the website, from social",
            kpi,
            Goal.Direction.MORE,
            "10",
            false)
        .inputs(input("workshop_bookings", Metric.Unit.COUNT, none, known("16"), known("11")))
        .values(none, Figure.of(d("18")), known("16"), known("11"))
        .toDate(none, Figure.of(d("18")), YearMonth.of(2026, 10))
        .verdict(GoalScore.Judged.QUARTER_TO_DATE, Verdict.NO_DATA, GoalScore.TargetBasis.DAYS);
  }

  static Score score(
      String id,
      String name,
      String note,
      Kpi kpi,
      Goal.Direction direction,
      String tolerance,
      boolean points) {
    return new Score(
        new Goal(
            id,
            name,
            note,
            "Commuter revenue up 15 % by the end of 2027",
            "Head of Retail",
            kpi,
            direction,
            Optional.empty(),
            Map.of(),
            new Goal.Tolerance(d(tolerance), points),
            List.of(),
            Optional.empty()));
  }

  /** Puts a score together; deltas are worked out from the values. */
  static final class Score {
    private final Goal goal;
    private List<InputScore> inputs = List.of();
    private Figure actual = Figure.missing(Absence.NOT_EXPORTED);
    private Figure target = Figure.missing(Absence.NO_TARGET);
    private Figure previous = actual;
    private Figure lastYear = actual;
    private Optional<ToDate> toDate = Optional.empty();
    boolean withheld;

    Score(Goal goal) {
      this.goal = goal;
    }

    Score inputs(InputScore... scores) {
      inputs = List.of(scores);
      return this;
    }

    Score values(Figure month, Figure aim, Figure before, Figure yearBefore) {
      actual = month;
      target = aim;
      previous = before;
      lastYear = yearBefore;
      return this;
    }

    Score toDate(Figure soFar, Figure aim, YearMonth first) {
      toDate =
          Optional.of(
              new ToDate(
                  first, first.plusMonths(2), MONTH, soFar, aim, lastYear, delta(soFar, aim)));
      return this;
    }

    GoalScore verdict(GoalScore.Judged judged, Verdict verdict, GoalScore.TargetBasis basis) {
      ToDate period =
          toDate.orElseGet(
              () ->
                  new ToDate(MONTH, MONTH, MONTH, actual, target, lastYear, delta(actual, target)));
      return new GoalScore(
          goal,
          actual,
          target,
          basis,
          delta(actual, target),
          delta(actual, previous),
          delta(actual, lastYear),
          period,
          period,
          judged,
          verdict,
          history(),
          inputs,
          List.of(),
          Optional.empty(),
          List.of(),
          Analysis.NONE);
    }

    private Delta delta(Figure of, Figure base) {
      if (!(of instanceof Figure.Known a) || !(base instanceof Figure.Known b)) {
        Figure missing = Figure.missing(Absence.BASE_MISSING);
        return new Delta(base, missing, missing);
      }
      if (withheld) {
        Figure part = Figure.missing(Absence.PART_OF_PERIOD);
        return new Delta(base, part, part);
      }
      BigDecimal change = a.value().subtract(b.value());
      Metric.Unit unit = goal.kpi().unit();
      Figure percent =
          unit == Metric.Unit.SHARE || unit == Metric.Unit.SCORE
              ? Figure.missing(Absence.TOLD_IN_POINTS)
              : Figure.of(change.divide(b.value(), MathContext.DECIMAL128));
      return new Delta(base, Figure.of(change), percent);
    }

    private List<MonthFigure> history() {
      return IntStream.rangeClosed(0, 24)
          .mapToObj(
              i -> {
                YearMonth month = MONTH.minusMonths(24L - i);
                Figure value =
                    i == 24
                        ? actual
                        : i == 23
                            ? previous
                            : i == 12
                                ? lastYear
                                : i == 18 ? Figure.missing(Absence.NOT_EXPORTED) : lerp(i);
                return new MonthFigure(
                    month, value, i < 15 ? Figure.missing(Absence.NO_TARGET) : target);
              })
          .toList();
    }

    private Figure lerp(int i) {
      if (!(previous instanceof Figure.Known end) || !(lastYear instanceof Figure.Known start)) {
        return Figure.missing(Absence.NOT_EXPORTED);
      }
      BigDecimal step = end.value().subtract(start.value()).divide(d("11"), MathContext.DECIMAL32);
      return Figure.of(start.value().add(step.multiply(BigDecimal.valueOf(i - 12L))));
    }
  }

  static Kpi kpi(String id, String formula, Metric.Unit unit, boolean adds, String... inputs) {
    return new Kpi(
        id,
        id,
        formula,
        formula.replace(" ", ""),
        List.of(inputs),
        unit,
        adds ? Kpi.Kind.FLOW : Kpi.Kind.RATE,
        "client.yaml");
  }

  static InputScore input(
      String name, Metric.Unit unit, Figure actual, Figure previous, Figure lastYear) {
    List<InputScore.SourceUse> from =
        actual.isKnown()
            ? List.of(new InputScore.SourceUse(CRM.path(), 68, "00000000", "2-69"))
            : List.of();
    return new InputScore(name, unit, actual, previous, lastYear, List.of(), from);
  }

  static Figure known(String number) {
    return known(d(number));
  }

  static Figure known(BigDecimal number) {
    return new Figure.Known(number, OCTOBER);
  }

  static Figure part(String number) {
    return new Figure.Known(d(number), new Coverage(20, 31));
  }

  static BigDecimal ratio(String a, String b) {
    return d(a).divide(d(b), MathContext.DECIMAL128);
  }

  static BigDecimal d(String number) {
    return new BigDecimal(number);
  }

  static Post post(int line, String text, Map<String, BigDecimal> measures) {
    return new Post(
        new Origin(IG, line),
        "instagram",
        "alderbikes",
        "17" + line,
        LocalDate.of(2026, 10, 3),
        "IG reel",
        text,
        "https://www.instagram.com/p/" + line,
        new Measures(measures));
  }

  static List<Fact> facts() {
    LocalDate day = LocalDate.of(2026, 10, 6);
    return List.of(
        post(
            2,
            "Which gear up the hill?\nFour of us tried.",
            Map.of("post_shares", d("12"), "post_comments", d("0"))),
        post(
            3, "=HYPERLINK(\"https://evil.example\",\"Free bike\")", Map.of("post_shares", d("3"))),
        new AdSpend(
            new Origin(IG, 5),
            "instagram",
            "",
            "Commuter autumn",
            "",
            Period.of(MONTH),
            GBP,
            new Measures(Map.of("spend", d("1234.56"), "ad_impressions", d("1200000")))),
        new WebVisits(
            new Origin(CRM, 4),
            "alder.example",
            "l.instagram.com / referral",
            SOCIAL,
            Optional.of("Commuter autumn"),
            Period.of(day),
            new Measures(Map.of("visits", d("41")))),
        new Lead(new Origin(CRM, 2), "0051", day, SOCIAL, "Test ride Leeds", "test-ride"),
        new Sale(
            new Origin(CRM, 3),
            "D-7",
            day,
            SOCIAL,
            "Closed Won",
            "",
            GBP,
            new Measures(Map.of("revenue", d("1899.00")))),
        new Sale(new Origin(CRM, 9), "D-8", day, SOCIAL, "Open", "", GBP, Measures.none()),
        new Conversation(
            new Origin(CRM, 6),
            "T-1",
            LocalDateTime.of(2026, 10, 6, 8, 15, 0),
            SOCIAL,
            Optional.of(Duration.ofSeconds(750)),
            Optional.of(day),
            Optional.of(true)),
        new Conversation(
            new Origin(CRM, 7),
            "T-2",
            LocalDateTime.of(2026, 10, 6, 23, 59, 30),
            SOCIAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Mention(
            new Origin(CRM, 8),
            "https://blog.example/1",
            day,
            Optional.empty(),
            Mention.Sentiment.NEGATIVE,
            "Too dear"),
        new Evidence(
            new Origin(CRM, 10),
            day,
            Evidence.Type.DEFENDED,
            Optional.of("x"),
            "They fixed mine in an hour",
            "Customer at the Leeds store",
            ""));
  }

  static List<SourceScore> sources() {
    return List.of(
        new SourceScore(
            new Source("crm", "HubSpot: contacts"), 1, 68, 0, 0, 0, new Coverage(0, 0), List.of()),
        new SourceScore(
            new Source("ig-posts", "Instagram: posts"),
            1,
            2,
            1,
            4,
            0,
            new Coverage(27, 31),
            List.of(3, 4, 5, 17)));
  }

  static List<ReadFile> files() {
    return List.of(
        new ReadFile(
            CRM,
            new ReadFile.Read(
                "hubspot-contacts",
                new Source("crm", "HubSpot: contacts"),
                FactKind.LEAD,
                List.of(),
                70,
                68,
                1,
                0,
                0,
                1,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 10, 1)),
                Optional.of(LocalDate.of(2026, 10, 31)),
                Set.of(),
                Set.of(),
                Set.of())),
        new ReadFile(
            IG,
            new ReadFile.Read(
                "instagram-posts",
                new Source("ig-posts", "Instagram: posts"),
                FactKind.POST,
                List.of("instagram"),
                2,
                2,
                0,
                4,
                0,
                0,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 10, 3)),
                Optional.of(LocalDate.of(2026, 10, 3)),
                Set.of(),
                Set.of(),
                Set.of())),
        new ReadFile(
            file("exports/2026-10/notes.txt", 'c'),
            new ReadFile.Ignored("no format knows its header")),
        new ReadFile(
            file("exports/2026-10/x/broken.csv", 'd'),
            new ReadFile.Refused("a quote on line 12 is never closed")));
  }
}

package dev.headway.report;

import static dev.headway.report.Autumn.OCTOBER;

import dev.headway.ingest.Answer;
import dev.headway.ingest.CustomerSurvey;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Origin;
import dev.headway.model.Absence;
import dev.headway.model.AskedScore;
import dev.headway.model.AskedScore.Answers;
import dev.headway.model.AskedScore.Given;
import dev.headway.model.AskedScore.Responses;
import dev.headway.model.CareScore;
import dev.headway.model.Client;
import dev.headway.model.ContentScore;
import dev.headway.model.ContentScore.By;
import dev.headway.model.ContentScore.Rates;
import dev.headway.model.ControlChart;
import dev.headway.model.ControlChart.Reading;
import dev.headway.model.Conversions;
import dev.headway.model.Coverage;
import dev.headway.model.CustomerScore;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.Kpi;
import dev.headway.model.MonthValue;
import dev.headway.model.ResponsePromise;
import dev.headway.model.ReturnScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Sections;
import dev.headway.model.SentimentScore;
import dev.headway.model.SocialScore;
import dev.headway.model.Tendency;
import dev.headway.model.VoiceScore;
import dev.headway.model.Wait;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The customers and posts of the invented client's October 2026: 412 questions on social media, of
 * which 346 were answered within half an hour, 53 later and 13 not at all.
 */
final class AutumnCustomers {

  static final Figure NONE = Figure.missing(Absence.NOT_EXPORTED);
  private static final Figure NOT_OFFERED = Figure.missing(Absence.NOT_OFFERED);

  private AutumnCustomers() {}

  static Scorecard scorecard(CustomerScore customers) {
    return scorecard(customers, AskedScore.NONE);
  }

  static Scorecard scorecard(CustomerScore customers, AskedScore asked) {
    return scorecard(customers, asked, ContentScore.NONE);
  }

  static Scorecard scorecard(CustomerScore customers, AskedScore asked, ContentScore content) {
    return scorecard(Autumn.client(goals(), Locale.UK), customers, asked, content);
  }

  static Scorecard scorecard(
      Client client, CustomerScore customers, AskedScore asked, ContentScore content) {
    Scorecard card = Autumn.scorecard(goals(), Autumn.commentary());
    return new Scorecard(
        client,
        card.month(),
        card.goals(),
        card.sources(),
        card.commentary(),
        card.exports(),
        card.findings(),
        new Sections(
            ReturnScore.NONE,
            SocialScore.NONE,
            customers,
            asked,
            content,
            Conversions.NONE,
            List.of(),
            Map.of()));
  }

  /** One goal is enough: its page comes before these. */
  private static List<GoalScore> goals() {
    return List.of(Autumn.testRides());
  }

  /** The client with other promises, surveys and names. */
  static Client client(
      String name, ResponsePromise promise, List<CustomerSurvey> surveys, Map<String, Kpi> kpis) {
    Client c = Autumn.client(goals(), Locale.UK);
    return new Client(
        c.id(),
        name,
        c.language(),
        c.currency(),
        c.rates(),
        c.zone(),
        c.fiscalYearStarts(),
        c.strategy(),
        promise,
        c.accounts(),
        surveys,
        c.heardAbout(),
        c.channels(),
        c.themes(),
        c.downloads(),
        c.wonStages(),
        c.lostStages(),
        c.inputs(),
        kpis,
        c.goals(),
        c.dropped(),
        c.costs(),
        c.paper(),
        c.brand());
  }

  /** All of it. */
  static CustomerScore customers() {
    return new CustomerScore(
        List.of(all(), social(), email()),
        List.of(
            care("instagram", months(188, 180, 160, 14, 46)),
            care("facebook", months(142, 139, 121, 11, 38)),
            care("x", months(82, 80, 65, 13, 22))),
        sentiment(),
        voices(),
        List.of());
  }

  static CustomerScore customers(CareScore care) {
    return new CustomerScore(List.of(care), List.of(), SentimentScore.NONE, List.of(), List.of());
  }

  static CareScore all() {
    return care("", months(459, 445, 346, 14, 229));
  }

  static CareScore email() {
    return care("email", months(47, 46, 0, 536, 1287));
  }

  static CareScore social() {
    return care("social", months(412, 399, 346, 13, 38));
  }

  private static final double[] IN_TIME = {
    0.79, 0.81, 0.82, 0.8, 0.84, 0.86, 0.85, 0.88, 0.87, 0.89, 0.91, 0.88
  };

  /** Twelve months of the same shares, and then this one. */
  static List<CareScore.Month> months(
      int asked, int answered, int inTime, double median, double ninetieth) {
    List<CareScore.Month> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int before = 250 + 7 * i;
      months.add(
          month(
              OCTOBER.minusMonths(12 - i),
              before,
              before,
              (int) Math.round(before * IN_TIME[i]),
              12,
              40));
    }
    months.add(month(OCTOBER, asked, answered, inTime, median, ninetieth));
    return months;
  }

  static CareScore.Month month(
      YearMonth month, int asked, int answered, int inTime, double median, double ninetieth) {
    Figure share =
        asked == 0 ? Figure.missing(Absence.NOTHING_TO_DIVIDE_BY) : Figure.of(part(inTime, asked));
    return new CareScore.Month(
        month,
        figure(asked),
        figure(answered),
        figure(inTime),
        NONE,
        asked == 0 ? share : Figure.of(part(answered, asked)),
        share,
        answered == 0 ? Figure.missing(Absence.NOTHING_MEASURED) : figure(median),
        answered == 0 ? Figure.missing(Absence.NOTHING_MEASURED) : figure(ninetieth),
        figure(answered),
        asked == 0 ? share : Figure.of(part(answered, asked)),
        waits(asked, answered, inTime));
  }

  /** A third within five minutes, half as many until 15, the rest of those in time until 30. */
  private static List<CareScore.Waits> waits(int asked, int answered, int inTime) {
    int[] counts = new int[Wait.values().length];
    counts[0] = inTime / 3;
    counts[1] = inTime / 2;
    counts[2] = inTime - counts[0] - counts[1];
    int late = answered - inTime;
    counts[3] = late / 2;
    counts[4] = late / 4;
    counts[5] = late - counts[3] - counts[4];
    counts[7] = asked - answered;
    List<CareScore.Waits> waits = new ArrayList<>();
    for (Wait wait : Wait.values()) {
      waits.add(new CareScore.Waits(wait, figure(counts[waits.size()])));
    }
    return waits;
  }

  static CareScore care(String id, List<CareScore.Month> months) {
    return care(id, months, Tendency.ROUTINE);
  }

  static CareScore care(String id, List<CareScore.Month> months, Tendency since) {
    List<ControlChart.Point> points = new ArrayList<>();
    for (CareScore.Month month : months) {
      if (month.shareInTime() instanceof Figure.Known known) {
        points.add(
            new ControlChart.Point(
                month.month(),
                known.value(),
                known.value().doubleValue() < 0.795 ? Reading.OUTSIDE : Reading.ROUTINE,
                false));
      }
    }
    return new CareScore(
        id,
        months,
        new ControlChart(List.of(limits("0.85", "0.8", "0.9")), points),
        since,
        Tendency.ROUTINE);
  }

  private static ControlChart.Limits limits(String centre, String lower, String upper) {
    return new ControlChart.Limits(
        OCTOBER.minusMonths(12),
        OCTOBER,
        ControlChart.Start.FIRST_MONTH,
        new BigDecimal(centre),
        new BigDecimal(lower),
        new BigDecimal(upper),
        12);
  }

  /** (187 - 67) / 386 = 0.31 after (150 - 75) / 341 = 0.22. */
  static SentimentScore sentiment() {
    int[][] said = {
      {91, 55, 152}, {106, 54, 130}, {80, 53, 172}, {97, 53, 146}, {111, 51, 140}, {90, 56, 165},
      {102, 49, 164}, {122, 45, 155}, {103, 51, 174}, {98, 55, 178}, {128, 44, 164}, {150, 75, 116},
      {187, 67, 132}
    };
    List<SentimentScore.Month> months = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      int rated = Arrays.stream(said[i]).sum();
      months.add(
          new SentimentScore.Month(
              OCTOBER.minusMonths(12 - i),
              Figure.of(part(said[i][0] - said[i][1], rated)),
              figure(rated),
              List.of(
                  new SentimentScore.Part("mentions_positive", figure(said[i][0])),
                  new SentimentScore.Part("mentions_negative", figure(said[i][1])),
                  new SentimentScore.Part("mentions_neutral", figure(said[i][2])))));
    }
    return new SentimentScore(
        "(mentions_positive - mentions_negative)"
            + " / (mentions_positive + mentions_neutral + mentions_negative)",
        "",
        months,
        new ControlChart(List.of(limits("0.17", "-0.01", "0.35")), List.of()),
        Tendency.ROUTINE,
        Tendency.ROUTINE);
  }

  static List<VoiceScore> voices() {
    return List.of(
        voice(
            Evidence.Type.DEFENDED,
            9,
            6,
            line(
                14,
                Evidence.Type.DEFENDED,
                "facebook",
                "Mine squeaked, I asked here at seven in the morning and had the fix before my"
                    + " train. Show me another shop that does that.",
                "Customer on Facebook, under a complaint"),
            line(16, Evidence.Type.DEFENDED, "instagram", "Busy because they are good.", ""),
            line(
                27,
                Evidence.Type.DEFENDED,
                "x",
                "They told me not to buy the bigger battery. Who does that? I trust them now.",
                "Customer in reply to a stranger")),
        voice(
            Evidence.Type.INFLUENCED,
            5,
            4,
            line(
                24,
                Evidence.Type.INFLUENCED,
                "",
                "The film about hills settled it 🎬. I had been looking at a cheaper one online.",
                "Customer at the Leeds store")),
        voice(Evidence.Type.SOLVED, 1, 0),
        voice(Evidence.Type.SUGGESTED, 0, 0),
        voice(Evidence.Type.COVERED, 0, 2));
  }

  static VoiceScore voice(Evidence.Type type, int now, int before, Evidence... lines) {
    List<MonthValue> months = new ArrayList<>();
    for (int i = 12; i >= 0; i--) {
      months.add(
          new MonthValue(OCTOBER.minusMonths(i), figure(i == 0 ? now : i == 1 ? before : 0)));
    }
    return new VoiceScore(type, months, List.of(lines));
  }

  static Evidence line(int day, Evidence.Type type, String network, String words, String who) {
    return new Evidence(
        new Origin(new ExportFile("evidence.csv", Optional.empty(), 1, "0".repeat(64)), day),
        LocalDate.of(2026, 10, day),
        type,
        Optional.of(network).filter(n -> !n.isEmpty()),
        words,
        who,
        "");
  }

  /** 128 of 400 asked responded: 70 would recommend, 16 would not; (70 - 16) / 128 = 0.42. */
  static AskedScore asked() {
    return new AskedScore(List.of(survey("Autumn survey", recommendation(), satisfaction())));
  }

  static AskedScore.Survey survey(String name, AskedScore.Question... questions) {
    return new AskedScore.Survey(
        name,
        new Responses(OCTOBER, figure(128), figure(400), Figure.of(part(128, 400))),
        new Responses(OCTOBER.minusMonths(1), figure(101), NONE, NONE),
        new Responses(OCTOBER.minusYears(1), NONE, NONE, NONE),
        List.of(questions));
  }

  static AskedScore.Question recommendation() {
    return new AskedScore.Question(
        Answer.Question.RECOMMENDATION,
        answers(
            OCTOBER,
            128,
            7.8,
            Optional.of(new int[] {70, 16}),
            given("0", 2, "3", 4, "5", 6, "6", 4, "7", 18, "8", 24, "9", 40, "10", 30)),
        answers(OCTOBER.minusMonths(1), 101, 7.6, Optional.of(new int[] {52, 14}), List.of()),
        unanswered(OCTOBER.minusYears(1)));
  }

  static AskedScore.Question satisfaction() {
    return new AskedScore.Question(
        Answer.Question.SATISFACTION,
        answers(
            OCTOBER, 126, 4.36, Optional.empty(), given("1", 3, "2", 4, "3", 10, "4", 37, "5", 72)),
        answers(OCTOBER.minusMonths(1), 99, 4.2, Optional.empty(), List.of()),
        unanswered(OCTOBER.minusYears(1)));
  }

  /** A satisfaction that is told in words. */
  static AskedScore.Question inWords() {
    Figure none = Figure.missing(Absence.NOTHING_MEASURED);
    return new AskedScore.Question(
        Answer.Question.SATISFACTION,
        new Answers(
            OCTOBER,
            figure(90),
            none,
            none,
            NOT_OFFERED,
            NOT_OFFERED,
            NOT_OFFERED,
            given("Very satisfied", 45, "Satisfied", 27, "Not satisfied at all", 18)),
        new Answers(
            OCTOBER.minusMonths(1),
            figure(80),
            none,
            none,
            NOT_OFFERED,
            NOT_OFFERED,
            NOT_OFFERED,
            List.of()),
        unanswered(OCTOBER.minusYears(1)));
  }

  /** Free text: only its numbers, of which there are none, would be counted. */
  static AskedScore.Question otherwise() {
    Figure none = Figure.missing(Absence.NOTHING_MEASURED);
    return new AskedScore.Question(
        Answer.Question.OTHER,
        new Answers(
            OCTOBER, figure(90), none, none, NOT_OFFERED, NOT_OFFERED, NOT_OFFERED, List.of()),
        unanswered(OCTOBER.minusMonths(1)),
        unanswered(OCTOBER.minusYears(1)));
  }

  static List<Given> given(Object... answersAndTimes) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < answersAndTimes.length; i += 2) {
      given.add(new Given((String) answersAndTimes[i], (Integer) answersAndTimes[i + 1]));
    }
    return given;
  }

  static Answers answers(
      YearMonth month, int count, double mean, Optional<int[]> sides, List<Given> given) {
    return new Answers(
        month,
        figure(count),
        figure(count),
        figure(mean),
        sides.map(s -> figure(s[0])).orElse(NOT_OFFERED),
        sides.map(s -> figure(s[1])).orElse(NOT_OFFERED),
        sides.map(s -> Figure.of(part(s[0] - s[1], count))).orElse(NOT_OFFERED),
        given);
  }

  static Answers unanswered(YearMonth month) {
    return new Answers(month, NONE, NONE, NONE, NONE, NONE, NONE, List.of());
  }

  static HeardAboutScore heardAbout() {
    return new HeardAboutScore(
        "Autumn survey",
        figure(128),
        figure(101),
        NONE,
        List.of(
            source("instagram", 41, 30, figure(31)),
            source("recommendation", 38, 33, NOT_OFFERED),
            source("search", 22, 21, figure(62)),
            source("store", 14, 9, NOT_OFFERED),
            source("youtube", 9, 4, figure(17)),
            source("email", 0, 1, NONE)),
        figure(11),
        List.of(
            new HeardAboutScore.Said("the bike bus", 4), new HeardAboutScore.Said("a sign", 1)));
  }

  private static HeardAboutScore.Source source(String id, int now, int before, Figure tracked) {
    return new HeardAboutScore.Source(
        id, figure(now), Figure.of(part(now, 128)), figure(before), NONE, tracked);
  }

  /** Instagram and X, by kind of post, with the posts that were passed on most. */
  static ContentScore content() {
    return new ContentScore(
        7,
        List.of(
            group(By.NETWORK, "instagram", "", rates(29, 23.69, 13, 25.5), 22, 26.18),
            group(By.NETWORK, "x", "", rates(29, 5.83, 3.83, 1.93), 28, 4.07),
            group(By.FORMAT, "instagram", "IG reel", rates(10, 36.6, 17.6, 37.4), 10, 40.9),
            group(By.FORMAT, "instagram", "IG image", rates(19, 15.3, 9.1, 16.3), 12, 11.9),
            group(By.FORMAT, "x", "post", rates(24, 6.63, 4.04, 2.25), 24, 4.58),
            group(By.FORMAT, "x", "reply", rates(5, 2, 2.8, 0.4), 4, 1)),
        List.of(
            passed(
                "instagram",
                "How to: fit mudguards in a quarter of an hour 🎬",
                "https://www.instagram.com/reel/EX914162507/?utm_source=ig_web",
                116),
            passed("x", "🚲", "", 45)));
  }

  static ContentScore.Group group(
      By by, String network, String name, Rates now, int before, double amplification) {
    return new ContentScore.Group(
        by,
        network,
        name,
        now,
        rates(before, amplification, 9, 20),
        new Rates(count(0), NONE, NONE, NONE));
  }

  static Figure count(int number) {
    return Figure.of(BigDecimal.valueOf(number));
  }

  static Rates rates(int posts, double amplification, double conversation, double saves) {
    return new Rates(count(posts), figure(amplification), figure(conversation), figure(saves));
  }

  static ContentScore.PassedOn passed(String network, String text, String link, int shares) {
    return new ContentScore.PassedOn(
        network, text, link, LocalDate.of(2026, 10, 6), figure(shares), NONE);
  }

  /** With what customers say about where they heard of the client. */
  static CustomerScore heard(CustomerScore c) {
    return new CustomerScore(
        c.care(), c.networks(), c.sentiment(), c.voices(), List.of(heardAbout()));
  }

  static Figure figure(double value) {
    return Figure.of(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  static Figure part(Figure figure, int days) {
    return new Figure.Known(((Figure.Known) figure).value(), new Coverage(days, 31));
  }

  static BigDecimal part(int part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
  }
}

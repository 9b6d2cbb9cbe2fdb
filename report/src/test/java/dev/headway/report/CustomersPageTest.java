package dev.headway.report;

import static dev.headway.report.Autumn.OCTOBER;
import static dev.headway.report.AutumnCustomers.NONE;
import static dev.headway.report.AutumnCustomers.care;
import static dev.headway.report.AutumnCustomers.customers;
import static dev.headway.report.AutumnCustomers.figure;
import static dev.headway.report.AutumnCustomers.line;
import static dev.headway.report.AutumnCustomers.months;
import static dev.headway.report.AutumnCustomers.part;
import static dev.headway.report.AutumnCustomers.voice;
import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Evidence;
import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Absence;
import dev.headway.model.AskedScore;
import dev.headway.model.BusinessHours;
import dev.headway.model.CareScore;
import dev.headway.model.ContentScore;
import dev.headway.model.ControlChart;
import dev.headway.model.CustomerScore;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.Input;
import dev.headway.model.MonthValue;
import dev.headway.model.ResponsePromise;
import dev.headway.model.Scorecard;
import dev.headway.model.SentimentScore;
import dev.headway.model.Tendency;
import dev.headway.model.VoiceScore;
import dev.headway.report.Typesetter.Extent;
import dev.headway.report.view.CustomersView;
import dev.headway.report.view.CustomersView.CareView;
import dev.headway.report.view.TrendView;
import dev.headway.report.view.VoicesView.Quote;
import dev.headway.report.view.WaitsView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersPageTest {

  @Test
  void the_page_tells_answers_moods_places_and_voices_in_reading_order() {
    String page = PdfText.pages(AutumnCustomers.scorecard(customers())).get(2);
    assertThat(page)
        .containsSubsequence(
            squeezed(
                "Customers: how they were helped, and what they said",
                "One question in six waited longer than the 30 minutes we promised; half of the"
                    + " answers came within 13 minutes",
                "66 of 412 questions on social media were missed: 53 answered late, 13 not at all.",
                "84% were in time, 4 points fewer than in September, within routine variation.",
                "Answered by a person within 30 minutes",
                "Share of the questions on social media; one without an answer counts as missed.",
                "Axis from 75%. Ringed: more than routine variation.",
                "How long the 412 questions waited",
                "Half of the answers came within 13 min, nine in ten within 38 min.",
                "Net sentiment rose by 0.09, within routine variation",
                "October: (187 − 67) ÷ (187 + 132 + 67) = +0.31",
                "Where they asked",
                "Instagram 188 85% 14 min 46 min",
                "Social media 412 84% 13 min 38 min",
                "Email 47 0% 8.9 h 21.5 h",
                "All channels 459 75% 14 min 3.8 h",
                "9 customers stood up for Alder Bikes (September: 6); 5 said a post helped to decide"
                    + " (September: 4)",
                "Stood up for us",
                "“Mine squeaked,",
                "Customer on Facebook, under a complaint, 14 Oct",
                "Also logged: 1 problem solved in public (September: 0) and nothing written unasked"
                    + " (September: 2).",
                "what we saw, which is not all there was"));
    // What is drawn comes after what is written.
    assertThat(page)
        .contains(
            squeezed(
                "n 250 257 264",
                "84%",
                "346 of 412",
                "usual range",
                "80% to 90%",
                "346 in time",
                "66 missed",
                "115 173 58 26 13 14",
                "n 298 290 305",
                "of 386"));
  }

  @Test
  void answers_to_surveys_get_a_page_of_their_own_with_the_voices() {
    List<String> pages =
        PdfText.pages(
            AutumnCustomers.scorecard(AutumnCustomers.heard(customers()), AutumnCustomers.asked()));
    assertThat(pages.get(2)).doesNotContain(squeezed("stood up for Alder Bikes"));
    assertThat(pages.get(3))
        .containsSubsequence(
            squeezed(
                "70 of 128 customers asked would recommend Alder Bikes; 16 would not",
                "Net recommendation is +0.42 (September: +0.38); satisfaction is 4.36 (September:"
                    + " 4.20).",
                "9 customers stood up for Alder Bikes",
                "Autumn survey",
                "128 of 400 asked responded (32%). September: 101; October 2025: not exported.",
                "Net recommendation",
                "Satisfaction",
                "+0.42",
                "(70 at 9 or 10 − 16 at 0 to 6) ÷ 128 answers",
                "September: +0.38 (n 101)",
                "October 2025: not exported",
                "4.36",
                "mean of 126 answers",
                "Two ways to see where customers came from",
                "the two are never added",
                "Instagram 41 (32%) 30 not exported 31",
                "Friends, family, colleagues 38 (30%) 33 not exported no system sees it",
                "Email 0 (0%) 1 not exported not exported",
                "11 answers name no source that is known, such as “the bike bus” and “a sign”."));
    // Each column's height, and then the answer below it.
    assertThat(pages.get(3))
        .contains(squeezed("2 0  0 1  0 2  4 3  0 4  6 5  4 6  18 7  24 8  40 9  30 10"));
  }

  @Test
  void nothing_known_makes_no_page() {
    assertThat(view(AutumnCustomers.scorecard(CustomerScore.NONE))).isEmpty();
    CustomerScore silent =
        new CustomerScore(
            List.of(),
            List.of(),
            SentimentScore.NONE,
            List.of(voice(Evidence.Type.DEFENDED, 0, 0)),
            List.of());
    assertThat(view(AutumnCustomers.scorecard(silent))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "412|399|346|13|One question in six waited longer than the 30 minutes we promised; half of"
            + " the answers came within 13 minutes",
        "412|412|412|13|All 412 questions on social media were answered within the 30 minutes we"
            + " promised in October 2026",
        "1|1|1|1|The one question on social media was answered within the 30 minutes we promised in October 2026",
        "2|2|2|8|Both questions on social media were answered within the 30 minutes we promised in October 2026",
        "24|24|0|536|None of the 24 questions on social media was answered within the 30 minutes we promised in"
            + " October 2026",
        "1|0|0|0|The one question on social media was not answered within the 30 minutes we promised in October"
            + " 2026",
        "2|0|0|0|Neither of the two questions on social media was answered within the 30 minutes we promised in"
            + " October 2026",
        "14|14|11|20|3 of 14 questions waited longer than the 30 minutes we promised; half of the"
            + " answers came within 20 minutes",
        "400|400|388|9|12 of 400 questions waited longer than the 30 minutes we promised; half of the"
            + " answers came within 9 minutes",
        "300|300|100|45|Two questions in three waited longer than the 30 minutes we promised; half"
            + " the answers took 45 minutes or more",
        "100|100|55|20|45% of the questions waited longer than the 30 minutes we promised; half of"
            + " the answers came within 20 minutes",
        "0|0|0|0|No question from a customer came in during October 2026",
      })
  void the_headline_tells_how_many_waited_too_long(
      int asked, int answered, int inTime, double median, String headline) {
    CareScore care = care("social", months(asked, answered, inTime, median, 4 * median));
    assertThat(headline(AutumnCustomers.scorecard(customers(care)))).isEqualTo(headline);
  }

  @Test
  void a_part_of_a_month_says_of_how_many_days_it_speaks() {
    List<CareScore.Month> months = new ArrayList<>(months(412, 399, 346, 13, 38));
    CareScore.Month whole = months.get(12);
    months.set(
        12,
        new CareScore.Month(
            whole.month(),
            part(whole.asked(), 20),
            part(whole.answered(), 20),
            part(whole.inTime(), 20),
            NONE,
            part(whole.shareAnswered(), 20),
            part(whole.shareInTime(), 20),
            whole.median(),
            whole.ninetieth(),
            whole.solved(),
            whole.shareSolved(),
            whole.waits()));
    Scorecard card = AutumnCustomers.scorecard(customers(care("social", months)));
    assertThat(headline(card))
        .isEqualTo(
            "In the 20 of 31 days that have data, one question in six waited longer than the 30"
                + " minutes we promised");
    CustomersView view = view(card).orElseThrow();
    assertThat(view.line()).doesNotContain("September");
    assertThat(view.care().orElseThrow().notes())
        .contains("Hollow: not every day has data (20 of 31 in October).");
    TrendView chart = chart(card);
    assertThat(chart.dots().get(12).hollow()).isTrue();
    assertThat(chart.lines().get(chart.lines().size() - 1).dashed()).isTrue();
  }

  @Test
  void a_month_of_which_nothing_is_known_says_why_and_breaks_the_line() {
    List<CareScore.Month> months = new ArrayList<>(months(412, 399, 346, 13, 38));
    months.set(12, unknown());
    Scorecard card = AutumnCustomers.scorecard(customers(care("social", months)));
    assertThat(headline(card))
        .isEqualTo(
            "How questions were answered in October 2026 is not known: no export holds the value");
    CareView care = view(card).orElseThrow().care().orElseThrow();
    assertThat(care.waits()).isEmpty();
    assertThat(care.waitsNote())
        .isEqualTo("How long each question waited is not known: no export holds the value.");
    TrendView chart = care.chart().orElseThrow();
    assertThat(chart.months().get(12).count()).isEqualTo("–");
    assertThat(chart.ends()).extracting(TrendView.End::role).containsOnly("range");
  }

  @Test
  void questions_without_known_answers_are_told_as_such() {
    List<CareScore.Month> months = new ArrayList<>(months(412, 399, 346, 13, 38));
    CareScore.Month none = unknown();
    months.set(
        12,
        new CareScore.Month(
            OCTOBER,
            figure(1),
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            none.waits()));
    assertThat(headline(AutumnCustomers.scorecard(customers(care("social", months)))))
        .isEqualTo(
            "One question came in during October 2026; how soon it was answered is not known: no"
                + " export holds the value");
  }

  private static CareScore.Month unknown() {
    return new CareScore.Month(
        OCTOBER, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, List.of());
  }

  @Test
  void the_promise_is_the_clients_and_its_clock_is_told() {
    ResponsePromise twoHours =
        new ResponsePromise(
            Duration.ofHours(2),
            Optional.of(new BusinessHours(Map.of(), Set.of())),
            Optional.empty());
    Scorecard card =
        AutumnCustomers.scorecard(
            AutumnCustomers.client("Alder Bikes", twoHours, List.of(), Map.of()),
            customers(AutumnCustomers.social()),
            AskedScore.NONE,
            ContentScore.NONE);
    assertThat(headline(card)).contains("longer than the 2 hours we promised");
    CareView care = view(card).orElseThrow().care().orElseThrow();
    assertThat(care.title()).isEqualTo("Answered by a person within 2 hours");
    assertThat(care.waitsNote()).endsWith("Only opening hours count.");
  }

  @Test
  void a_promise_between_two_bars_is_a_line_between_them() {
    WaitsView waits = waits(Duration.ofMinutes(30));
    assertThat(waits.promise()).isEqualTo(waits.edges().get(3).x());
    assertThat(waits.edges()).filteredOn(WaitsView.Edge::promised).hasSize(1);
    assertThat(waits.bars().get(2).inTime()).isEqualTo(waits.bars().get(2).height());
    assertThat(waits.bars().get(3).inTime()).isZero();
    assertThat(waits.bars().get(7).hollow()).isTrue();
    // 173 questions make the highest bar, and 13 have no answer.
    assertThat(waits.bars().get(1).height()).isEqualTo(1);
    assertThat(waits.bars().get(7).height()).isEqualTo(13 / 173.0);
  }

  @Test
  void a_bar_that_the_promise_would_lie_in_is_two() {
    WaitsView waits = waits(Duration.ofMinutes(45));
    assertThat(waits.edges())
        .extracting(WaitsView.Edge::text)
        .containsExactly("0", "5", "15", "30", "45", "60", "4 h", "24 h");
    assertThat(waits.promise()).isEqualTo(waits.edges().get(4).x());
    // 346 are in time: all of the first three bars. Of the 26 until an hour none is.
    assertThat(waits.bars())
        .extracting(WaitsView.Bar::count)
        .containsExactly("115", "173", "58", "0", "26", "13", "14", "0", "13");
    assertThat(waits.bars().get(4).inTime()).isZero();
    assertThat(waits.inTime()).isEqualTo("346 in time");
  }

  @Test
  void a_promise_of_more_than_a_day_ends_a_bar_of_its_own() {
    WaitsView waits = waits(Duration.ofHours(36));
    assertThat(waits.edges().get(7).text()).isEqualTo("36 h");
    assertThat(waits.promise()).isEqualTo(waits.edges().get(7).x());
    assertThat(waits.bars().get(7).below()).containsExactly("over", "36 h");
    assertThat(waits.bars().get(8).below()).containsExactly("no", "answer");
  }

  private static WaitsView waits(Duration promise) {
    return view(AutumnCustomers.scorecard(
            AutumnCustomers.client(
                "A", ResponsePromise.roundTheClock(promise), List.of(), Map.of()),
            customers(AutumnCustomers.social()),
            AskedScore.NONE,
            ContentScore.NONE))
        .flatMap(CustomersView::care)
        .flatMap(CareView::waits)
        .orElseThrow();
  }

  @Test
  void signals_have_a_ring_and_ranges_lie_where_they_hold() {
    TrendView chart = chart(AutumnCustomers.scorecard(customers()));
    assertThat(chart.dots().get(0).signal()).isTrue();
    assertThat(chart.dots().subList(1, 13)).noneMatch(TrendView.Dot::signal);
    assertThat(chart.ranges()).hasSize(1);
    TrendView.Range range = chart.ranges().get(0);
    assertThat(range.width()).isEqualTo(1);
    assertThat(range.upper()).isLessThan(range.centre());
    assertThat(range.centre()).isLessThan(range.lower());
  }

  @Test
  void the_goal_about_the_same_share_brings_its_targets() {
    Scorecard without = AutumnCustomers.scorecard(customers());
    assertThat(chart(without).targets()).isEmpty();
    Metric inTime = MetricCatalogue.standard().find("questions_answered_in_time").orElseThrow();
    Metric asked = MetricCatalogue.standard().find("questions_asked").orElseThrow();
    Map<Facet, List<String>> social = Map.of(Facet.CHANNEL, List.of("social"));
    CareScore.Month month =
        new CareScore.Month(
            OCTOBER,
            figure(100),
            figure(100),
            figure(84),
            NONE,
            figure(1),
            figure(0.84),
            figure(13),
            figure(38),
            figure(100),
            figure(1),
            List.of());
    List<CareScore.Month> months = new ArrayList<>(months(412, 399, 346, 13, 38));
    months.set(12, month);
    CareViews views =
        new CareViews(
            language(without),
            List.of(Autumn.testRides(), Autumn.answered()),
            Map.of(
                "questions_in_time", new Input("questions_in_time", inTime, social),
                "questions", new Input("questions", asked, social)),
            ResponsePromise.USUAL);
    TrendView chart = views.view(care("social", months), 100).chart().orElseThrow();
    // From January on the goal asks for 90 %.
    assertThat(chart.targets()).hasSize(10);
    assertThat(chart.ends()).extracting(TrendView.End::text).contains("target 90%");
    assertThat(views.view(care("", months), 100).chart().orElseThrow().targets()).isEmpty();
  }

  @Test
  void the_page_shows_the_questions_that_a_goal_counts_else_those_on_social_media() {
    List<CareScore.Month> months = months(412, 399, 346, 13, 38);
    List<CareScore> groups = List.of(care("", months), care("social", months));

    assertThat(views(Map.of()).shown(groups)).contains(groups.get(0));
    assertThat(views(Map.of(Facet.CHANNEL, List.of("social"))).shown(groups))
        .contains(groups.get(1));
    assertThat(views(Map.of(Facet.CHANNEL, List.of("email"))).shown(groups))
        .contains(groups.get(1));
  }

  /** With a goal about the share in time of these questions, of which no value is known. */
  private static CareViews views(Map<Facet, List<String>> where) {
    GoalScore answered = Altered.with(Autumn.answered(), NONE, Autumn.answered().analysis());
    return new CareViews(
        language(AutumnCustomers.scorecard(customers())),
        List.of(answered),
        Map.of(
            "questions_in_time",
            new Input("questions_in_time", metric("questions_answered_in_time"), where),
            "questions",
            new Input("questions", metric("questions_asked"), where)),
        ResponsePromise.USUAL);
  }

  private static Metric metric(String id) {
    return MetricCatalogue.standard().find(id).orElseThrow();
  }

  @Test
  void where_all_channels_are_shown_the_headline_says_so() {
    CareScore all = care("", months(7, 7, 7, 13, 38));
    Scorecard card = AutumnCustomers.scorecard(customers());
    assertThat(new CareHeadlines(language(card), ResponsePromise.USUAL, all).headline())
        .startsWith("All 7 questions on all channels were answered within the 30 minutes");
  }

  @Test
  void without_limits_it_is_too_early_to_tell_what_is_usual() {
    CareScore care =
        new CareScore(
            "social",
            months(412, 399, 346, 13, 38),
            ControlChart.EMPTY,
            Tendency.TOO_EARLY,
            Tendency.TOO_EARLY);
    CustomersView view = view(AutumnCustomers.scorecard(customers(care))).orElseThrow();
    assertThat(view.care().orElseThrow().notes()).contains("Too few months to tell what is usual.");
    assertThat(view.line()).endsWith("than in September, too early to tell from chance.");
  }

  @Test
  void counts_of_four_digits_stand_in_two_rows() {
    TrendView chart =
        chart(
            AutumnCustomers.scorecard(customers(care("social", months(1412, 1399, 1300, 9, 30)))));
    assertThat(chart.staggered()).isTrue();
    assertThat(chart.months().get(12).row()).isZero();
    assertThat(chart.months().get(11).row()).isEqualTo(1);
    assertThat(chart.months().get(12).count()).isEqualTo("1,412");
  }

  @Test
  void all_questions_are_shown_where_none_was_asked_on_social_media() {
    CustomersView view =
        view(AutumnCustomers.scorecard(customers(AutumnCustomers.all()))).orElseThrow();
    assertThat(view.care().orElseThrow().notes().get(0))
        .isEqualTo(
            "Share of the questions on all channels; one without an answer counts as missed.");
    assertThat(view.channels()).isEmpty();
  }

  @Test
  void without_questions_the_mood_leads_and_the_page_says_what_it_lacks() {
    CustomerScore moods =
        new CustomerScore(List.of(), List.of(), AutumnCustomers.sentiment(), List.of(), List.of());
    CustomersView view = view(AutumnCustomers.scorecard(moods)).orElseThrow();
    assertThat(view.headline()).isEqualTo("Net sentiment rose by 0.09, within routine variation");
    assertThat(view.mood().orElseThrow().title()).isEqualTo("Net sentiment, per month");
    assertThat(view.lacking())
        .containsExactly(
            "How questions were answered is not known: the tickets of a care desk, each with the"
                + " time of its first answer, would bring it.",
            "Who stood up for us and whom a post helped to decide is not known: lines of the"
                + " evidence log would bring it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|0|0|1|One customer stood up for Alder Bikes (September: 0); nobody said a post helped to"
            + " decide (September: 1)",
        "0|6|1|0|Nobody stood up for Alder Bikes (September: 6); one said a post helped to decide"
            + " (September: 0)",
        "0|0|5|4|5 customers said a post helped to decide (September: 4)",
        "0|0|1|0|One customer said a post helped to decide (September: 0)",
      })
  void the_voices_are_counted(
      int defended, int before, int influenced, int influencedBefore, String title) {
    CustomerScore score =
        new CustomerScore(
            List.of(AutumnCustomers.social()),
            List.of(),
            SentimentScore.NONE,
            List.of(
                voice(Evidence.Type.DEFENDED, defended, before),
                voice(Evidence.Type.INFLUENCED, influenced, influencedBefore)),
            List.of());
    assertThat(view(AutumnCustomers.scorecard(score)).orElseThrow().voices().orElseThrow().title())
        .isEqualTo(title);
  }

  @Test
  void a_month_of_the_log_that_is_not_known_is_not_nobody() {
    VoiceScore known = voice(Evidence.Type.DEFENDED, 0, 6);
    List<MonthValue> months = new ArrayList<>(known.months());
    months.set(12, new MonthValue(OCTOBER, Figure.missing(Absence.UNLIKELY_ZERO)));
    CustomerScore score = voices(new VoiceScore(Evidence.Type.DEFENDED, months, List.of()));
    assertThat(view(AutumnCustomers.scorecard(score)).orElseThrow().voices().orElseThrow().title())
        .isEqualTo(
            "What customers did in October is not known: none was found where many are usual, so"
                + " that the export is in doubt");
  }

  @Test
  void the_longest_words_that_fit_are_quoted_of_each_kind_in_turn() {
    Evidence longer = line(3, Evidence.Type.DEFENDED, "", "word ".repeat(40).strip(), "");
    Evidence fits = line(4, Evidence.Type.DEFENDED, "x", "They fixed it while I waited.", "");
    Evidence less =
        line(5, Evidence.Type.DEFENDED, "facebook", "Good shop.", "Customer on Facebook");
    Evidence decided =
        line(6, Evidence.Type.INFLUENCED, "instagram", "Sold 🚲.", "Customer in York");
    Evidence wordless = line(7, Evidence.Type.INFLUENCED, "x", "", "Customer on X");
    CustomerScore score =
        voices(
            voice(Evidence.Type.DEFENDED, 3, 0, longer, less, fits),
            voice(Evidence.Type.INFLUENCED, 2, 0, wordless, decided));
    List<Quote> quotes =
        view(AutumnCustomers.scorecard(score)).orElseThrow().voices().orElseThrow().quotes();
    assertThat(quotes)
        .containsExactly(
            new Quote(
                "Stood up for us", "“They fixed it while I waited.”", "Customer on X, 4\u00A0Oct"),
            new Quote(
                "Decided with a post’s help",
                "“Sold.”",
                "Customer in York, on Instagram, 6\u00A0Oct"),
            new Quote("Stood up for us", "“Good shop.”", "Customer on Facebook, 5\u00A0Oct"));
  }

  @Test
  void words_that_do_not_fit_are_cut_at_a_word() {
    Evidence longer = line(3, Evidence.Type.DEFENDED, "", "word ".repeat(40).strip(), "");
    CustomerScore score = voices(voice(Evidence.Type.DEFENDED, 1, 0, longer));
    Quote quote =
        view(AutumnCustomers.scorecard(score)).orElseThrow().voices().orElseThrow().quotes().get(0);
    assertThat(quote.words()).endsWith("word…”").hasSizeLessThan(155);
    assertThat(quote.who()).isEqualTo("Customer, 3\u00A0Oct");
  }

  private static CustomerScore voices(VoiceScore... voices) {
    return new CustomerScore(List.of(), List.of(), SentimentScore.NONE, List.of(voices), List.of());
  }

  @Test
  void without_questions_and_moods_the_surveys_have_the_only_page() {
    Scorecard card =
        AutumnCustomers.scorecard(
            voices(voice(Evidence.Type.DEFENDED, 1, 0)), AutumnCustomers.asked());
    List<Extent> extents = new PdfReport("A", Optional.empty(), card).typeset().extents();
    assertThat(extents).extracting(Extent::id).contains("asked").doesNotContain("customers");
    assertThat(view(card).orElseThrow().asked().orElseThrow().lacking()).hasSize(2);
  }

  @Test
  void without_other_questions_the_source_that_most_name_leads() {
    CustomerScore heard = AutumnCustomers.heard(voices(voice(Evidence.Type.DEFENDED, 0, 1)));
    assertThat(
            view(AutumnCustomers.scorecard(heard)).orElseThrow().asked().orElseThrow().headline())
        .isEqualTo(
            "Asked how they heard about Alder Bikes, 41 of 128 customers named “Instagram”, the most"
                + " frequent answer");
  }

  @Test
  void satisfaction_leads_where_nobody_is_asked_to_recommend() {
    AskedScore asked =
        new AskedScore(
            List.of(AutumnCustomers.survey("Autumn survey", AutumnCustomers.satisfaction())));
    Scorecard card = AutumnCustomers.scorecard(voices(voice(Evidence.Type.DEFENDED, 2, 1)), asked);
    assertThat(view(card).orElseThrow().asked().orElseThrow().headline())
        .isEqualTo(
            "126 customers rated satisfaction at 4.36, up from 4.20 in September; 2 customers stood"
                + " up for Alder Bikes");
  }

  @Test
  void answers_in_words_show_the_most_frequent() {
    Scorecard card =
        AutumnCustomers.scorecard(
            customers(),
            new AskedScore(List.of(AutumnCustomers.survey("Words", AutumnCustomers.inWords()))));
    String page = PdfText.pages(card).get(3);
    assertThat(page)
        .containsSubsequence(
            squeezed(
                "50%",
                "said “Very satisfied”; 90 answers in words",
                "Very satisfied 45",
                "Not satisfied at all 18",
                "September: 80 answers in words",
                "October 2025: not exported"));
  }

  @Test
  void free_text_is_counted_and_no_more() {
    AskedScore asked =
        new AskedScore(
            List.of(AutumnCustomers.survey("Autumn survey", AutumnCustomers.otherwise())));
    var question =
        view(AutumnCustomers.scorecard(customers(), asked))
            .orElseThrow()
            .asked()
            .orElseThrow()
            .surveys()
            .get(0)
            .questions()
            .get(0);
    assertThat(question.value()).isEqualTo("90");
    assertThat(question.basis()).isEqualTo("answers in words, of which there is no mean");
    assertThat(question.columns()).isEmpty();
    assertThat(question.answers()).isEmpty();
  }

  @Test
  void numbers_that_are_far_apart_are_listed_by_how_often_they_were_given() {
    AnswerColumns columns = new AnswerColumns(language(AutumnCustomers.scorecard(customers())));
    assertThat(columns.of(AutumnCustomers.given("1", 4, "100", 2), false)).isEmpty();
    assertThat(columns.of(AutumnCustomers.given("1", 4, "fine", 2), false)).isEmpty();
    assertThat(columns.of(List.of(), false)).isEmpty();
    // From 1 to 5, and the scale is not known: what nobody gave still has its place.
    assertThat(columns.of(AutumnCustomers.given("2", 4), false).orElseThrow().columns()).hasSize(5);
    assertThat(columns.of(AutumnCustomers.given("9", 4), true).orElseThrow().columns()).hasSize(11);
  }

  @Test
  void a_survey_without_answers_is_named_as_missing() {
    AskedScore.Responses nobody = new AskedScore.Responses(OCTOBER, NONE, NONE, NONE);
    AskedScore asked =
        new AskedScore(
            List.of(
                new AskedScore.Survey(
                    "Autumn survey",
                    nobody,
                    nobody,
                    nobody,
                    List.of(AutumnCustomers.satisfaction()))));
    CustomersView view = view(AutumnCustomers.scorecard(customers(), asked)).orElseThrow();
    assertThat(view.asked()).isEmpty();
    assertThat(view.lacking())
        .containsExactly("“Autumn survey” brought no answers: its export is not there.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a & b ]]> <!-- c -->",
        "${.version} #{1} {0} it''s",
        "Rhabarberbarbara",
      })
  void whatever_customers_write_is_text_and_the_pages_hold(String words) {
    String longer = words.repeat(30);
    CustomerScore c = customers();
    CustomerScore score =
        new CustomerScore(
            c.care(),
            List.of(
                care(longer, months(188, 180, 160, 14, 46)),
                care("x", months(142, 139, 121, 11, 38))),
            c.sentiment(),
            List.of(
                voice(
                    Evidence.Type.DEFENDED,
                    2,
                    1,
                    line(3, Evidence.Type.DEFENDED, longer, longer, longer),
                    line(4, Evidence.Type.DEFENDED, "", words, words))),
            List.of(
                new HeardAboutScore(
                    longer,
                    figure(10),
                    NONE,
                    NONE,
                    List.of(
                        new HeardAboutScore.Source(
                            longer, figure(4), figure(0.4), NONE, NONE, NONE)),
                    figure(1),
                    List.of(new HeardAboutScore.Said(longer, 1)))));
    AskedScore asked =
        new AskedScore(List.of(AutumnCustomers.survey(longer, AutumnCustomers.satisfaction())));
    Scorecard card = AutumnCustomers.scorecard(score, asked);
    assertThat(String.join("", PdfText.pages(card))).contains(squeezed("“" + words + "”"));
    assertThat(new PdfReport("A", Optional.empty(), card).typeset().extents())
        .allMatch(extent -> extent.pages() <= 2);
  }

  @Test
  void much_of_everything_stays_on_its_pages() {
    List<CareScore> networks = new ArrayList<>();
    List<CareScore> groups = new ArrayList<>(customers().care());
    for (int i = 0; i < 9; i++) {
      networks.add(care("network-" + i, months(1412, 1399, 1300, 13, 380)));
      groups.add(care("group-" + i, months(1412, 1399, 1300, 13, 380)));
    }
    CustomerScore c = AutumnCustomers.heard(customers());
    CustomerScore score =
        new CustomerScore(groups, networks, c.sentiment(), c.voices(), c.heardAbout());
    AskedScore.Survey survey =
        AutumnCustomers.survey(
            "Autumn survey",
            AutumnCustomers.satisfaction(),
            AutumnCustomers.recommendation(),
            AutumnCustomers.otherwise());
    Scorecard card =
        AutumnCustomers.scorecard(score, new AskedScore(List.of(survey, survey, survey)));
    assertThat(new PdfReport("A", Optional.empty(), card).typeset().extents())
        .filteredOn(extent -> extent.id().matches("customers|asked"))
        .allMatch(extent -> extent.pages() == 1)
        .allMatch(extent -> extent.lastFill() > 1 / 3.0);
    CustomersView view = view(card).orElseThrow();
    assertThat(view.channels().orElseThrow().notes())
        .contains(
            "4 more networks with fewer questions.",
            "6 more kinds of channels with fewer questions.");
    assertThat(view.asked().orElseThrow().lacking())
        .containsExactly("1 more survey has no room here.");
  }

  @ParameterizedTest
  @CsvSource({
    "12.4,12 minutes,12 min",
    "1,1 minute,1 min",
    "60,1 hour,1 h",
    "89,89 minutes,89 min",
    "90,1.5 hours,1.5 h",
    "1440,24 hours,24 h",
    "4320,3 days,3 d",
  })
  void a_wait_is_told_in_the_unit_that_is_read_most_easily(
      String minutes, String words, String shortly) {
    Scorecard card = AutumnCustomers.scorecard(customers());
    Durations durations = new Durations(language(card), true);
    BigDecimal exact = new BigDecimal(minutes);
    assertThat(durations.words(exact)).isEqualTo(words);
    assertThat(durations.shortly(Figure.of(exact))).isEqualTo(shortly);
    assertThat(durations.shortly(Figure.missing(Absence.NOTHING_MEASURED)))
        .isEqualTo("none measured");
  }

  @Test
  void days_of_a_clock_that_stands_still_at_night_are_told_in_hours() {
    Scorecard card = AutumnCustomers.scorecard(customers());
    assertThat(new Durations(language(card), false).words(new BigDecimal("4320")))
        .isEqualTo("72 hours");
  }

  private static Optional<CustomersView> view(Scorecard card) {
    return new CustomersPage(language(card), card).view(0, 0);
  }

  private static Language language(Scorecard card) {
    return Language.of(
        Wording.ofReport(new TemplateFiles(Optional.empty()), card.client().language()),
        card.client());
  }

  private static String headline(Scorecard card) {
    return view(card).orElseThrow().headline();
  }

  private static TrendView chart(Scorecard card) {
    return view(card).flatMap(CustomersView::care).flatMap(CareView::chart).orElseThrow();
  }
}

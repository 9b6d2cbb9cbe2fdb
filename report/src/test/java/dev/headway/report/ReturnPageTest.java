package dev.headway.report;

import static dev.headway.report.Autumn.OCTOBER;
import static dev.headway.report.Autumn.known;
import static dev.headway.report.Autumn.number;
import static dev.headway.report.Marketing.MISSING;
import static dev.headway.report.Marketing.network;
import static dev.headway.report.Marketing.part;
import static dev.headway.report.Marketing.returnGoal;
import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Absence;
import dev.headway.model.Analysis;
import dev.headway.model.ControlChart;
import dev.headway.model.Conversions;
import dev.headway.model.Coverage;
import dev.headway.model.ExchangeRate;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.GoalScore.Judged;
import dev.headway.model.GoalScore.TargetBasis;
import dev.headway.model.HeardAboutScore;
import dev.headway.model.Kpi;
import dev.headway.model.NetworkScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import dev.headway.report.view.ReturnView;
import dev.headway.report.view.ReturnView.Big;
import dev.headway.report.view.ReturnView.MixRow;
import dev.headway.report.view.ReturnView.MoneyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnPageTest {

  private static final String HEAD = "Return: what was spent and what came back";

  private static ReturnView view(Marketing marketing) {
    return view(marketing, 0);
  }

  private static ReturnView view(Marketing marketing, int density) {
    Scorecard card = marketing.card();
    Language language =
        Language.of(
            Wording.ofReport(new TemplateFiles(Optional.empty()), card.client().language()),
            card.client());
    return new ReturnPage(language, card).view(density).orElseThrow();
  }

  private static String headline(Marketing marketing) {
    return view(marketing).headline();
  }

  @Test
  void without_costs_or_sales_there_is_no_page() {
    assertThat(Autumn.scorecard().sections().returns().costs()).isEmpty();
    assertThat(Marketing.page(Autumn.scorecard(), HEAD)).isEmpty();
  }

  @Test
  void what_came_back_on_some_days_is_not_held_against_the_cost_of_others() {
    Figure twenty = new Figure.Known(new BigDecimal("300"), new Coverage(20, 31));
    Figure five = new Figure.Known(new BigDecimal("600"), new Coverage(5, 31));
    assertThat(five.per(twenty)).isEqualTo(Figure.missing(Absence.PART_OF_PERIOD));
    Figure alike = new Figure.Known(new BigDecimal("600"), new Coverage(20, 31));
    assertThat(alike.per(twenty))
        .isEqualTo(new Figure.Known(new BigDecimal("2"), new Coverage(20, 31)));
  }

  @Test
  void the_page_is_read_from_the_message_to_what_it_rests_on() {
    Scorecard card =
        new Marketing()
            .goals(returnGoal("2.12"), Marketing.testRides())
            .channel("search", known("4000"), "70", "42300")
            .channel("email", MISSING, "36", "21100")
            .way("paid-social", "33", "16237")
            .way("organic-social", "51", "9203")
            .reported("meta", known("112"), known("31000"))
            .pipeline(known("38474"))
            .card();

    assertThat(Marketing.page(card, HEAD))
        .containsSubsequence(
            squeezed(
                "Each £1 spent brought back £2.12 where £2.50 was wanted;"
                    + " Facebook brought £1,198 less than in September",
                "Spent on social £12,000 Oct 2025: £9,200",
                "Sales that came back £25,440 wanted at this cost: £30,000 Oct 2025: £17,480",
                "Return: (sales − cost) ÷ cost 1.12 £2.12 came back for £1 target 1.50; Oct 2025: 0.90",
                "Cost ÷ test rides £162 74 test rides Oct 2025: £200",
                "What was spent, and what came back",
                "Instagram in Meta’s bill £9,940 +£4,040",
                "YouTube no ads exported £7,850",
                "Facebook in Meta’s bill £5,460 −£1,650",
                "Meta £6,300 stands at Facebook and Instagram",
                "Network not stated",
                "Fees £4,500 cannot be split by network",
                "Production £1,200 cannot be split by network",
                "What it cost, by kind",
                "Social took 75% of what is known to be spent, and brought 44% of all leads and 29% of all sales",
                "Search £4,000 37% 48% 9.58",
                "Email not exported",
                "Paid and organic, as tracked",
                "Paid social not exported 33 1 £16,237",
                "As Meta reports it itself",
                "as reported by Meta 112 £31,000",
                "Open deals that social brought first stand at £38,474"));
  }

  @Test
  void the_headline_holds_what_came_back_against_what_was_wanted() {
    assertThat(headline(new Marketing().goals(returnGoal("2.12"))))
        .isEqualTo(
            "Each £1 spent brought back £2.12 where £2.50 was wanted;"
                + " Facebook brought £1,198 less than in September");
    // 36,000 for 12,000 are £3 for each; that YouTube brought £2,954 more would be too long.
    assertThat(headline(new Marketing().back(known("36000")).goals(returnGoal("3"))))
        .isEqualTo("Each £1 spent in October brought back £3, more than the £2.50 that was wanted");
    assertThat(headline(new Marketing().back(known("30000")).goals(returnGoal("2.5"))))
        .isEqualTo("Each £1 spent in October brought back £2.50, just what was wanted");
  }

  @Test
  void a_goal_may_be_about_what_came_back_for_one_pound_just_as_well() {
    GoalScore returned = Altered.with(returnGoal("2.12"), known("2.12"), Analysis.NONE);
    // Its target of 1.5 is then £1.50 for £1.
    assertThat(headline(new Marketing().networks().goals(returned)))
        .isEqualTo(
            "Each £1 spent in October brought back £2.12, more than the £1.50 that was wanted");
  }

  @Test
  void without_a_plan_the_headline_says_gain_or_loss() {
    assertThat(headline(new Marketing()))
        .isEqualTo(
            "Each £1 spent on social in October brought back £2.12: £13,440 more than was spent");
    assertThat(headline(new Marketing().back(known("7440"))))
        .isEqualTo(
            "Each £1 spent on social in October brought back £0.62: £4,560 less than was spent");
    assertThat(headline(new Marketing().back(known("12000"))))
        .isEqualTo(
            "Each £1 spent on social in October brought back £1: what was spent, and no more");
  }

  @Test
  void a_loss_is_called_one_beside_what_was_wanted() {
    assertThat(headline(new Marketing().back(known("7440")).goals(returnGoal("0.62"))))
        .isEqualTo(
            "Each £1 spent brought back £0.62 where £2.50 was wanted: £4,560 less came back than was"
                + " spent");
  }

  @Test
  void what_is_not_known_is_said_with_the_reason() {
    assertThat(headline(new Marketing().media(MISSING)))
        .isEqualTo(
            "Social brought back £25,440 in October; what was spent is not known:"
                + " no export holds the value");
    assertThat(headline(new Marketing().back(Figure.missing(Absence.TWO_CURRENCIES))))
        .isEqualTo(
            "£12,000 was spent on social in October; what came back is not known:"
                + " two currencies are not added");
    assertThat(headline(new Marketing().media(MISSING).back(MISSING)))
        .isEqualTo(
            "What social cost and what it brought back in October is not known:"
                + " no export holds the value");
  }

  @Test
  void nothing_that_came_back_is_not_the_same_as_nothing_known() {
    assertThat(headline(new Marketing().back(known("0"))))
        .isEqualTo("£12,000 was spent on social in October, and no sale has come back from it yet");
  }

  @Test
  void refunds_are_not_a_return() {
    ReturnView view = view(new Marketing().back(known("-400")));

    assertThat(view.headline())
        .isEqualTo(
            "£12,000 was spent on social in October, and customers were paid back £400 more"
                + " than came in");
    assertThat(view.strip().get(2).notes()).containsExactly("Oct 2025: 0.90");
  }

  @Test
  void a_part_of_a_month_is_told_with_its_days_and_not_judged() {
    ReturnView view =
        view(new Marketing().media(part("6300")).back(part("25440")).goals(returnGoal("2.12")));

    assertThat(view.headline())
        .isEqualTo(
            "Each £1 spent brought back £2.12 in 29 of the 31 days of October, too few to be judged");
    assertThat(view.strip().get(0).value()).isEqualTo("£12,000*");
    assertThat(view.notes())
        .contains(
            "* Not every day of the month has this figure: the value stands, and the comparison is withheld.");
    assertThat(headline(new Marketing().back(part("25440"))))
        .isEqualTo(
            "What was spent on social in October cannot be held against what came back:"
                + " a part of a month is not compared with a whole one");
  }

  @Test
  void a_currency_without_small_coins_is_told_for_a_hundred() {
    assertThat(headline(new Marketing().in("JPY")))
        .isEqualTo(
            "Each JP¥100 spent on social in October brought back JP¥212: JP¥13,440 more than was spent");
  }

  @Test
  void where_media_are_missing_the_costs_that_are_known_stand_below() {
    Big spent = view(new Marketing().media(MISSING)).strip().get(0);

    assertThat(spent.value()).isEqualTo("not exported");
    assertThat(spent.size()).isEqualTo("words");
    assertThat(spent.notes()).containsExactly("£5,700 without the media", "Oct 2025: £9,200");
  }

  @Test
  void a_lead_costs_what_all_of_social_cost_where_no_goal_says_which_leads_are_meant() {
    Big cost = view(new Marketing()).strip().get(3);

    assertThat(cost.label()).isEqualTo("Cost per lead");
    assertThat(cost.value()).isEqualTo("£143"); // 12,000 / 84
    assertThat(cost.notes()).containsExactly("84 leads", "Oct 2025: £153"); // 9,200 / 60
  }

  @Test
  void a_goal_about_the_cost_of_a_lead_is_shown_with_its_target() {
    Kpi kpi =
        new Kpi(
            "cost_per_ride",
            "Cost per test ride",
            "media / test_rides",
            "",
            List.of("media", "test_rides"),
            Unit.MONEY,
            Kpi.Kind.RATE,
            "");
    Goal goal =
        new Goal(
            "cost",
            "Cost per test ride",
            "",
            "A",
            "O",
            kpi,
            Goal.Direction.LESS,
            Optional.empty(),
            Map.of(),
            Autumn.testRides().goal().tolerance(),
            List.of(),
            Optional.empty());
    GoalScore score =
        new Autumn.GoalBuilder(goal)
            .months(200, 190, 180, 162)
            .targets(157)
            .verdict(Verdict.AT_RISK, Judged.MONTH, TargetBasis.STATED)
            .build();
    ReturnView view = view(new Marketing().goals(score));

    assertThat(view.strip().get(3).label()).isEqualTo("Cost per test ride");
    assertThat(view.strip().get(3).value()).isEqualTo("£162");
    assertThat(view.strip().get(3).notes()).containsExactly("target £157");
    assertThat(view.leadCost().orElseThrow().chart().ends())
        .extracting(e -> e.text())
        .containsExactly("£162", "Target £157");
  }

  private static MoneyRow row(ReturnView view, String name) {
    return view.money().orElseThrow().rows().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_month_whose_media_are_not_known_is_drawn_with_what_is_known_and_a_question_mark() {
    var costs = view(new Marketing().media(MISSING)).costs().orElseThrow();

    assertThat(costs.columns().get(12).partial()).isTrue();
    assertThat(costs.columns().get(12).parts())
        .extracting(ReturnView.Layer::kind)
        .containsExactly("fees", "production");
    assertThat(costs.columns().get(11).partial()).isFalse();
    assertThat(costs.labels())
        .extracting(ReturnView.KindLabel::text)
        .containsExactly("Media ?", "Fees £4,500", "Production £1,200");
    assertThat(costs.note()).isEqualTo("A question mark: media are not known for all days");
  }

  @Test
  void kinds_of_cost_stand_one_on_the_other_up_to_their_sum() {
    var costs = view(new Marketing()).costs().orElseThrow();
    var parts = costs.columns().get(12).parts();

    // 6,300 + 4,500 + 1,200 = 12,000 of an axis to 15,000.
    assertThat(parts.get(2).y()).isCloseTo(0.2, within(1e-9));
    assertThat(parts.get(0).height()).isCloseTo(0.42, within(1e-9));
    assertThat(parts.get(1).y() + parts.get(1).height()).isCloseTo(parts.get(0).y(), within(1e-9));
    assertThat(costs.note()).isEqualTo("Social media, month by month");
  }

  @Test
  void a_pound_spent_is_drawn_as_long_as_a_pound_that_came_back() {
    ReturnView view = view(new Marketing());
    double spent = row(view, "Meta").spent().actual().orElseThrow().width();
    double back = row(view, "Instagram").back().actual().orElseThrow().width();

    assertThat(spent / 6300).isCloseTo(back / 9940, within(1e-9));
    assertThat(row(view, "Instagram").back().actual().orElseThrow().from())
        .isEqualTo(view.money().orElseThrow().backAt());
    // The label of the longest bar of each side ends before the other side, and the page.
    assertThat(row(view, "Meta").spent().labelAt()).isLessThan(view.money().orElseThrow().backAt());
    assertThat(row(view, "Instagram").back().labelAt()).isLessThan(0.9);
  }

  @Test
  void refunds_that_are_larger_than_sales_are_drawn_below_a_zero_inside() {
    ReturnView view =
        view(
            new Marketing()
                .networks(
                    network("instagram", "revenue", "4000", "1", "1"),
                    network("x", "revenue", "-1000", "1", "1")));
    var bars = row(view, "X").back();

    assertThat(bars.label()).isEqualTo("−£1,000");
    assertThat(bars.actual().orElseThrow().from()).isLessThan(bars.zero());
    assertThat(bars.actual().orElseThrow().from() + bars.actual().orElseThrow().width())
        .isCloseTo(bars.zero(), within(1e-9));
    assertThat(bars.labelAt()).isGreaterThan(bars.zero());
    assertThat(bars.actual().orElseThrow().from())
        .isGreaterThan(row(view, "Fees").spent().actual().orElseThrow().width());
  }

  @Test
  void a_goal_about_one_networks_sales_gives_its_plan() {
    Kpi kpi =
        new Kpi(
            "facebook_revenue",
            "Facebook",
            "facebook_revenue",
            "",
            List.of("facebook_revenue"),
            Unit.MONEY,
            Kpi.Kind.FLOW,
            "");
    Goal goal =
        new Goal(
            "facebook",
            "Sales from Facebook",
            "",
            "A",
            "O",
            kpi,
            Goal.Direction.MORE,
            Optional.empty(),
            Map.of(),
            Autumn.testRides().goal().tolerance(),
            List.of(),
            Optional.empty());
    GoalScore score =
        new Autumn.GoalBuilder(goal)
            .months(6658, 5460)
            .targets(9000)
            .verdict(Verdict.BEHIND, Judged.MONTH, TargetBasis.STATED)
            .build();
    ReturnView view = view(new Marketing().goals(score));

    assertThat(view.money().orElseThrow().changeHead()).isEqualTo("against plan");
    assertThat(row(view, "Facebook").back().plan()).isPresent();
    assertThat(row(view, "Facebook").change().text()).isEqualTo("−£3,540");
    assertThat(row(view, "Instagram").change().text()).isEmpty();
  }

  @Test
  void where_no_network_is_known_all_stand_together() {
    ReturnView view = view(new Marketing().networks());

    assertThat(row(view, "All networks").spent().label()).isEqualTo("£6,300");
    assertThat(row(view, "All networks").back().label()).isEqualTo("£25,440");
  }

  @Test
  void without_a_year_before_nothing_is_held_against_it() {
    ReturnView view =
        view(
            new Marketing()
                .backBefore(MISSING)
                .networks(
                    network("instagram", "revenue", "9940", "", ""),
                    network("x", "revenue", "890", "", ""))
                .fees(known("0")));

    assertThat(view.money().orElseThrow().changeHead()).isEmpty();
    assertThat(view.money().orElseThrow().rows()).allMatch(r -> r.change().text().isEmpty());
  }

  private static List<NetworkScore> many() {
    List<NetworkScore> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.add(network("network-" + i, "revenue", "" + (i < 6 ? 2000 : 100), "90", "80"));
    }
    return many;
  }

  @Test
  void of_many_networks_the_smallest_stand_together_and_are_named() {
    ReturnView view = view(new Marketing().networks(many()));

    // Six of £100 are 600 of 12,600, less than a tenth; eight rows are to be enough.
    assertThat(view.money().orElseThrow().rows())
        .extracting(MoneyRow::name)
        .contains("Network-5", "Network-6", "5 others")
        .doesNotContain("Network-7");
    assertThat(row(view, "5 others").back().label()).isEqualTo("£500");
    assertThat(view.money().orElseThrow().more())
        .isEqualTo("The others: Network-7, Network-8, Network-9, Network-10 and Network-11.");
  }

  @Test
  void never_more_than_a_tenth_hides_in_others() {
    List<NetworkScore> alike = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      alike.add(network("network-" + i, "revenue", "1000", "90", "80"));
    }
    // Two of twelve would be a sixth, and one alone is no shorter.
    assertThat(view(new Marketing().networks(alike)).money().orElseThrow().rows())
        .extracting(MoneyRow::name)
        .doesNotContain("2 others", "1 other")
        .contains("Network-0", "Network-11");
  }

  @Test
  void social_stands_first_among_the_channels_and_what_they_cost_may_not_be_known() {
    ReturnView view =
        view(
            new Marketing()
                .channel("search", MISSING, "70", "42300")
                .channel("direct", MISSING, "17", "0")
                .channel("unplaced", MISSING, "0", "0"));
    var mix = view.mix().orElseThrow();

    // 84 of 171 leads, 25,440 of 67,740.
    assertThat(mix.title()).isEqualTo("Social brought 49% of all leads and 38% of all sales");
    assertThat(mix.rows()).extracting(MixRow::name).containsExactly("Social", "Search", "Direct");
    assertThat(mix.rows().get(1).returned().text()).isEqualTo("not known");
    assertThat(mix.rows().get(1).spent().label()).isEqualTo("not exported");
    assertThat(mix.rows().get(2).revenue().label()).isEqualTo("0%");
    assertThat(mix.spent()).isEmpty();
    assertThat(mix.notes()).hasSize(1);
  }

  @Test
  void the_longest_bar_of_the_mix_leaves_room_for_a_long_amount() {
    ReturnView view = view(new Marketing().channel("search", known("12345678"), "70", "42300"));
    MixRow search = view.mix().orElseThrow().rows().get(1);
    assertThat(search.spent().label()).isEqualTo("£12,345,678");
    // 11 letters of 4.9 points, in a drawing of 102.
    assertThat(search.spent().labelAt()).isLessThanOrEqualTo(1 - 11 * 4.9 / 102 + 0.0001);
  }

  @Test
  void an_amount_that_takes_all_of_its_column_leaves_no_bar() {
    ReturnView view =
        view(new Marketing().channel("search", known("123456789012345678"), "70", "42300"));
    MixRow search = view.mix().orElseThrow().rows().get(1);
    // 24 letters of 4.9 points are more than 102.
    assertThat(search.spent().label()).isEqualTo("£123,456,789,012,345,678");
    assertThat(search.spent().actual()).isEmpty();
    assertThat(search.spent().labelAt()).isEqualTo(0.04);
  }

  @Test
  void social_alone_is_no_mix() {
    assertThat(view(new Marketing()).mix()).isEmpty();
  }

  @Test
  void the_smallest_of_many_channels_stand_together() {
    Marketing marketing = new Marketing();
    for (int i = 0; i < 11; i++) {
      marketing.channel("channel-" + i, MISSING, "10", i < 5 ? "20000" : "500");
    }
    // Of leads 10 of 194 each: seven rows cannot be hidden, since they would be a third.
    assertThat(view(marketing).mix().orElseThrow().rows()).hasSize(12);
    Marketing few = new Marketing();
    for (int i = 0; i < 11; i++) {
      few.channel("channel-" + i, MISSING, i < 5 ? "100" : "1", i < 5 ? "20000" : "500");
    }
    var mix = view(few).mix().orElseThrow();
    assertThat(mix.rows()).hasSize(8);
    assertThat(mix.rows().get(7).name()).isEqualTo("5 others");
    assertThat(mix.rows().get(7).spent().label()).isEqualTo("not exported");
    assertThat(mix.notes().get(1))
        .isEqualTo("The others: Channel 6, Channel 7, Channel 8, Channel 9 and Channel 10.");
  }

  @Test
  void what_customers_say_stands_beside_what_was_tracked() {
    HeardAboutScore asked =
        new HeardAboutScore(
            "After the test ride",
            known("128"),
            known("120"),
            MISSING,
            List.of(
                source("recommendation", "50"),
                source("instagram", "31"),
                source("social-media", "12"),
                source("x", "0")),
            known("3"),
            List.of());
    var ways = view(new Marketing().way("paid-social", "33", "16237").heardAbout(asked)).ways();

    assertThat(ways.orElseThrow().said())
        .containsExactly(
            "In their own words: of 128 who answered “After the test ride”,"
                + " 31 named Instagram and 12 named social media.");
    assertThat(ways.orElseThrow().note())
        .isEqualTo("Different questions about different people: never added up.");
  }

  private static HeardAboutScore.Source source(String id, String answers) {
    return new HeardAboutScore.Source(id, known(answers), MISSING, MISSING, MISSING, MISSING);
  }

  private static Analysis analysis(Analysis.Reach reach) {
    var limits =
        new ControlChart.Limits(
            OCTOBER.minusMonths(12),
            OCTOBER,
            ControlChart.Start.FIRST_MONTH,
            number("1.05"),
            number("0.62"),
            number("1.48"),
            12);
    Analysis none = Analysis.NONE;
    return new Analysis(
        new ControlChart(List.of(limits), List.of()),
        none.toTarget(),
        none.toPrevious(),
        none.toLastYear(),
        reach,
        none.progress(),
        none.quarter(),
        none.year(),
        none.lastForecast(),
        none.quarters(),
        none.wholeYear(),
        none.sums(),
        none.sincePrevious(),
        none.sinceLastYear());
  }

  @Test
  void a_target_outside_the_usual_range_is_said_in_so_many_words() {
    GoalScore goal = returnGoal("2.12");
    ReturnView view =
        view(
            new Marketing()
                .goals(Altered.with(goal, goal.actual(), analysis(Analysis.Reach.BEYOND))));

    assertThat(view.reach())
        .containsExactly(
            new ReturnView.Clause(
                "The target of 1.50 for “return on investment” lies above the usual range of 0.62 to"
                    + " 1.48.",
                "Working as now will not reach it: either the way of working or the target has to"
                    + " change."));
    assertThat(
            view(new Marketing()
                    .goals(Altered.with(goal, goal.actual(), analysis(Analysis.Reach.WITHIN))))
                .reach())
        .isEmpty();
  }

  @Test
  void other_currencies_are_told_with_their_rate_and_its_day() {
    Currency euro = Currency.getInstance("EUR");
    ExchangeRate rate =
        new ExchangeRate(
            LocalDate.of(2026, 10, 1), euro, Currency.getInstance("GBP"), number("0.8512"), "ECB");
    Conversions conversions =
        new Conversions(
            List.of(new Conversions.Made("revenue", rate, 2, number("1450"), number("1234.24"))),
            List.of(
                new Conversions.WithoutRate(
                    "revenue",
                    Currency.getInstance("USD"),
                    1,
                    LocalDate.of(2026, 10, 2),
                    LocalDate.of(2026, 10, 2),
                    false),
                new Conversions.WithoutRate(
                    "spend",
                    Currency.getInstance("USD"),
                    3,
                    LocalDate.of(2026, 10, 2),
                    LocalDate.of(2026, 10, 9),
                    false)));

    assertThat(view(new Marketing().conversions(conversions)).notes())
        .containsExactly(
            "Revenue of €1,450 was converted to £1,234 at 0.8512 GBP for 1 EUR, the rate of 1 October"
                + " 2026 (ECB).",
            "1 amount in USD has no rate (revenue, 2 October 2026), so that the sum of its month is"
                + " missing.",
            "3 amounts in USD have no rate (media spend, 2 October 2026 to 9 October 2026), so that"
                + " the sums of their months are missing.");
  }

  @Test
  void long_and_hostile_names_leave_the_page_one_page() {
    String word = "Donaudampfschifffahrtsgesellschaftskapitän<b>&amp;'{0}";
    Marketing marketing =
        new Marketing()
            .networks(
                network(word, "revenue", "9940", "7871", "5900"),
                network(word + "2", "spend", "6300", "5626", "4700"))
            .channel(word, known("400"), "70", "42300")
            .way(word, "33", "16237")
            .reported(word, known("1"), MISSING)
            .heardAbout(
                new HeardAboutScore(
                    word,
                    known("1"),
                    MISSING,
                    MISSING,
                    List.of(source("instagram", "1")),
                    known("0"),
                    List.of()));

    assertThat(Marketing.pagesOf(marketing.card(), "return")).contains(1);
    assertThat(Marketing.page(marketing.card(), HEAD)).contains(squeezed("&amp;'{0}"));
  }

  @Test
  void a_full_month_of_many_channels_still_is_one_page() {
    Marketing marketing =
        new Marketing()
            .goals(returnGoal("2.12"), Marketing.testRides())
            .networks(many())
            .reported("meta", known("112"), known("31000"))
            .way("paid-social", "33", "16237")
            .way("organic-social", "51", "9203")
            .pipeline(known("38474"));
    for (int i = 0; i < 11; i++) {
      marketing.channel("channel-" + i, MISSING, i < 5 ? "100" : "1", i < 5 ? "20000" : "500");
    }
    assertThat(Marketing.pagesOf(marketing.card(), "return")).contains(1);
  }
}

package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Period;
import dev.headway.input.Problems;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeRateTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String REVENUE =
      """
      goals:
        - {id: g, name: G, aim: A, owner: O, kpi: revenue, direction: more, targets: {FY2026: 1000}}
      fiscalYearStarts: April
      """;
  private static final String RATES =
      """
      rates:
        - {from: 2026-04-01, currency: EUR, to: GBP, rate: 0.85, source: ECB}
        - {from: 2026-07-01, currency: EUR, to: GBP, rate: 0.8712, source: ECB}
      """;

  @TempDir private Path folder;

  private World deals(YearMonth... months) {
    World world = new World(folder);
    for (YearMonth month : months) {
      world.file(
          "deals.csv",
          month,
          FactKind.SALE,
          "deals",
          Optional.of(Period.of(month)),
          Set.of(),
          "revenue");
    }
    return world;
  }

  private World won(World world, String day, String amount, String currency) {
    LocalDate closed = LocalDate.parse(day);
    return world.sale(YearMonth.from(closed), closed, "Closed Won", amount, currency);
  }

  /** A year that begins in April: in pounds 270, 42.5, 8.5085, 8.720712, 20, 30 and 89.724888. */
  private World fiscalYear() {
    World world = deals(Months.between(YearMonth.of(2026, 4), OCTOBER).toArray(YearMonth[]::new));
    won(world, "2026-04-01", "100", "GBP");
    won(world, "2026-04-20", "200", "EUR"); // 200 x 0.85 = 170
    won(world, "2026-05-31", "50", "EUR"); // 42.5
    won(world, "2026-06-30", "10.01", "EUR"); // the last day of the old rate: 8.5085
    won(world, "2026-07-01", "10.01", "EUR"); // the first day of the new one: 8.720712
    won(world, "2026-08-05", "20", "GBP");
    won(world, "2026-09-05", "30", "GBP");
    won(world, "2026-10-31", "99.99", "EUR"); // 87.111288
    won(world, "2026-10-02", "3", "EUR"); // 2.6136
    return world;
  }

  private Scorecard scorecard(World world, String yaml) {
    return Scorecard.of(world.client(yaml), OCTOBER, world.exports(), Commentary.NONE);
  }

  private static String actual(Scorecard card) {
    return World.number(card.goals().get(0).actual());
  }

  @Test
  void each_amount_is_converted_by_the_rate_of_its_own_day_and_nothing_is_rounded() {
    GoalScore score = scorecard(fiscalYear(), REVENUE + RATES).goals().get(0);

    assertThat(score.history())
        .filteredOn(figure -> figure.actual().isKnown())
        .extracting(figure -> World.number(figure.actual()))
        .containsExactly("270", "42.5", "8.5085", "8.720712", "20", "30", "89.724888");
    assertThat(World.number(score.year().actual())).isEqualTo("469.4541");
    assertThat(World.number(score.quarter().actual())).isEqualTo("89.724888");
  }

  @Test
  void the_scorecard_says_by_which_rates_the_months_amounts_were_converted() {
    Conversions conversions = scorecard(fiscalYear(), REVENUE + RATES).sections().conversions();

    assertThat(conversions.withoutRate()).isEmpty();
    assertThat(conversions.made())
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.metric()).isEqualTo("revenue");
              assertThat(made.rate())
                  .isEqualTo(
                      new ExchangeRate(
                          LocalDate.of(2026, 7, 1),
                          Currency.getInstance("EUR"),
                          Currency.getInstance("GBP"),
                          new BigDecimal("0.8712"),
                          "ECB"));
              assertThat(made.amounts()).isEqualTo(2);
              assertThat(made.amount()).isEqualByComparingTo("102.99");
              assertThat(made.converted()).isEqualByComparingTo("89.724888");
            });
  }

  @Test
  void the_order_of_facts_changes_nothing() {
    World world = fiscalYear();
    Exports exports = world.exports();
    List<Fact> reversed = new ArrayList<>(exports.facts());
    Collections.reverse(reversed);
    Client client = world.client(REVENUE + RATES);
    Scorecard one = Scorecard.of(client, OCTOBER, exports, Commentary.NONE);
    Scorecard other =
        Scorecard.of(
            client,
            OCTOBER,
            new Exports(reversed, exports.files(), exports.problems()),
            Commentary.NONE);

    assertThat(other.goals()).isEqualTo(one.goals());
    assertThat(other.sections()).isEqualTo(one.sections());
  }

  @Test
  void a_stretch_of_days_is_converted_by_the_rate_of_its_last_day() {
    World world =
        new World(folder)
            .file("ads.csv", OCTOBER, FactKind.AD_SPEND, "ads", "spend")
            .ads(OCTOBER, OCTOBER.atDay(1), OCTOBER.atDay(16), "10", "EUR")
            .ads(OCTOBER, OCTOBER.atDay(17), OCTOBER.atDay(31), "10", "EUR");
    String rates =
        """
        rates:
          - {from: 2026-10-01, currency: EUR, to: GBP, rate: 0.85, source: ECB}
          - {from: 2026-10-16, currency: EUR, to: GBP, rate: 0.86, source: ECB}
          - {from: 2026-10-17, currency: EUR, to: GBP, rate: 0.9, source: ECB}
        """;

    // 10 x 0.86 + 10 x 0.9
    assertThat(actual(scorecard(world, REVENUE.replace("kpi: revenue", "kpi: spend") + rates)))
        .isEqualTo("17.6");
  }

  @Test
  void an_amount_before_the_first_rate_leaves_its_month_missing_and_is_told() {
    World world = deals(OCTOBER);
    won(world, "2026-10-14", "10", "EUR");
    won(world, "2026-10-15", "10", "EUR");
    won(world, "2026-10-16", "10", "GBP");
    Scorecard card = scorecard(world, REVENUE + rate("2026-10-15", "EUR", "GBP"));

    assertThat(actual(card)).isEqualTo("TWO_CURRENCIES");
    assertThat(card.sections().conversions().withoutRate())
        .containsExactly(
            new Conversions.WithoutRate(
                "revenue",
                Currency.getInstance("EUR"),
                1,
                LocalDate.of(2026, 10, 14),
                LocalDate.of(2026, 10, 14),
                false));
  }

  @Test
  void a_rate_is_never_turned_round() {
    World world = deals(OCTOBER);
    won(world, "2026-10-14", "10", "EUR");
    Client client = world.client(REVENUE);
    ExchangeRate inverse =
        new ExchangeRate(
            LocalDate.of(2026, 1, 1),
            Currency.getInstance("GBP"),
            Currency.getInstance("EUR"),
            new BigDecimal("1.15"),
            "ECB");
    Scorecard card =
        Scorecard.of(
            with(client, new ExchangeRates(List.of(), List.of(inverse))),
            OCTOBER,
            world.exports(),
            Commentary.NONE);

    assertThat(actual(card)).isEqualTo("TWO_CURRENCIES");
    assertThat(card.sections().conversions().withoutRate())
        .singleElement()
        .matches(Conversions.WithoutRate::isInverseStated);
  }

  @Test
  void a_clients_own_rates_go_before_the_agencys_from_their_first_day_on() {
    Currency eur = Currency.getInstance("EUR");
    Currency gbp = Currency.getInstance("GBP");
    ExchangeRate own =
        new ExchangeRate(LocalDate.of(2026, 4, 1), eur, gbp, new BigDecimal("0.8"), "Contract");
    ExchangeRate agencys =
        new ExchangeRate(LocalDate.of(2026, 1, 1), eur, gbp, new BigDecimal("0.85"), "ECB");
    ExchangeRate newer =
        new ExchangeRate(LocalDate.of(2026, 7, 1), eur, gbp, new BigDecimal("0.9"), "ECB");
    ExchangeRates rates = new ExchangeRates(List.of(own), List.of(newer, agencys));

    assertThat(rates.at(eur, gbp, LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(rates.at(eur, gbp, LocalDate.of(2026, 3, 31))).contains(agencys);
    assertThat(rates.at(eur, gbp, LocalDate.of(2026, 8, 1))).contains(own);
  }

  @Test
  void a_deal_without_an_amount_needs_no_rate() {
    World world = deals(OCTOBER);
    won(world, "2026-10-14", "", "EUR");
    won(world, "2026-10-16", "10", "GBP");

    // The day of the deal is not known, since its amount is not.
    assertThat(actual(scorecard(world, REVENUE))).isEqualTo("10 (30 of 31)");
  }

  @Test
  void the_pipeline_and_the_return_are_converted_too() {
    World world = deals(OCTOBER);
    won(world, "2026-10-14", "10", "EUR");
    world.sale(OCTOBER, OCTOBER.atDay(3), "Proposal", "100", "EUR");
    ChannelScore all = scorecard(world, REVENUE + RATES).sections().returns().all().get(0);

    assertThat(World.number(all.month().revenue())).isEqualTo("8.712");
    assertThat(World.number(all.pipeline())).isEqualTo("87.12");
  }

  @Test
  void what_is_wrong_with_a_rate_is_told_where_it_stands() {
    Problems problems = new Problems();
    String rates =
        """
        rates:
          - {from: 2026-10, currency: EUR, to: GBP, rate: 0.87, source: ECB}
          - {from: 2026-10-01, currency: EUR, to: GBP, rate: "0,87", source: ECB}
          - {from: 2026-10-01, currency: EUR, to: GBP, rate: -1}
          - {from: 2026-10-01, currency: GBP, to: EUR, rate: 1.15, source: ECB}
          - {from: 2026-10-02, currency: EUR, to: GBP, rate: 0.87, source: ECB}
          - {from: 2026-10-02, currency: EUR, to: GBP, rate: 0.88, source: ECB, sourc: x}
          - {from: 2026-10-02, currency: GBP, to: GBP, rate: 1, source: ECB}
        """;
    World.read(folder, World.HEAD + REVENUE + rates, problems);

    assertThat(World.told(problems))
        .anyMatch(told -> told.startsWith("client.yaml:9:12: '2026-10' is not a day"))
        .anyMatch(told -> told.startsWith("client.yaml:10:54: '0,87' is not a rate between"))
        .anyMatch(told -> told.startsWith("client.yaml:11:54: '-1' is not a rate between"))
        .anyMatch(told -> told.startsWith("client.yaml:11:5: the key 'source' is missing"))
        .anyMatch(told -> told.startsWith("client.yaml:12:39: this client's money is in GBP"))
        .anyMatch(told -> told.startsWith("client.yaml:14:6: a second rate turns EUR into GBP"))
        .anyMatch(told -> told.contains("Did you mean 'source'?"))
        .anyMatch(told -> told.startsWith("client.yaml:15:39: this rate turns GBP into itself"))
        .hasSize(8);
  }

  private static String rate(String from, String currency, String to) {
    return "rates:\n  - {from: "
        + from
        + ", currency: "
        + currency
        + ", to: "
        + to
        + ", rate: 0.8712, source: ECB}\n";
  }

  private static Client with(Client c, ExchangeRates rates) {
    return new Client(
        c.id(),
        c.name(),
        c.language(),
        c.currency(),
        rates,
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
        c.inputs(),
        c.kpis(),
        c.goals(),
        c.dropped(),
        c.costs(),
        c.paper(),
        c.brand());
  }
}

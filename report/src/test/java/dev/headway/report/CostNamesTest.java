package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Client;
import dev.headway.model.Cost;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostNamesTest {

  private static Client client(Cost.Kind... kinds) {
    Client c = Autumn.client(List.of(Autumn.testRides()), Locale.UK);
    List<Cost> costs =
        Stream.of(kinds)
            .map(
                kind ->
                    new Cost(YearMonth.of(2026, 1), Optional.empty(), BigDecimal.TEN, "paid", kind))
            .toList();
    return new Client(
        c.id(),
        c.name(),
        c.language(),
        c.currency(),
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
        c.inputs(),
        c.kpis(),
        c.goals(),
        c.dropped(),
        costs,
        c.paper(),
        c.brand());
  }

  private static String fees(Cost.Kind... kinds) {
    return Language.of(
            Wording.ofReport(new TemplateFiles(Optional.empty()), Locale.UK), client(kinds))
        .input("fees");
  }

  @Test
  void the_costs_of_a_formula_are_called_by_all_kinds_that_the_file_lists() {
    assertThat(fees(Cost.Kind.FEE)).isEqualTo("Fees");
    assertThat(fees(Cost.Kind.FEE, Cost.Kind.PRODUCTION)).isEqualTo("Fees and production");
    assertThat(fees(Cost.Kind.OTHER, Cost.Kind.PRODUCTION, Cost.Kind.FEE))
        .isEqualTo("Fees, production and other costs");
  }

  @Test
  void without_costs_they_are_fees() {
    assertThat(fees()).isEqualTo("Fees");
  }
}

package dev.headway.agency;

import dev.headway.model.Client;
import dev.headway.model.Commentary;
import dev.headway.model.Cost;
import dev.headway.model.Findings;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.Kpi;
import dev.headway.model.ResponsePromise;
import dev.headway.model.Scorecard;
import dev.headway.model.Sections;
import dev.headway.model.SourceScore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A scorecard as JSON for other programs; docs/scorecard.md describes it. The facts that it was
 * computed from are not in it: {@code facts.csv} has them.
 *
 * @param month the month
 * @param client whose it is
 * @param goals every goal with its value, its deltas and its verdict
 * @param sources that any month up to this one has had
 * @param commentary the account manager's words
 * @param findings what somebody should look at
 * @param sections what the scorecard says beside the goals
 * @param inputs what the names in the formulas of goals, and of the chains behind them, stand for
 * @param files every file, and what became of it
 */
record ScorecardJson(
    YearMonth month,
    Head client,
    List<GoalScore> goals,
    List<SourceScore> sources,
    Commentary commentary,
    Findings findings,
    Sections sections,
    Map<String, Input> inputs,
    List<FileJson> files) {

  /**
   * The client, as far as its numbers need it.
   *
   * @param id the name of its folder
   * @param name as it stands in documents
   * @param language of its documents
   * @param currency of all amounts of money
   * @param zone whose days are meant
   * @param fiscalYearStarts the month in which its year begins
   * @param strategy what it wants, in its own words
   * @param responsePromise the time within which a person answers
   * @param costs what it pays besides the networks' own bills: the name fees in formulas
   */
  record Head(
      String id,
      String name,
      Locale language,
      Currency currency,
      ZoneId zone,
      Month fiscalYearStarts,
      Client.Strategy strategy,
      ResponsePromise responsePromise,
      List<Cost> costs) {

    static Head of(Client client) {
      return new Head(
          client.id(),
          client.name(),
          client.language(),
          client.currency(),
          client.zone(),
          client.fiscalYearStarts(),
          client.strategy(),
          client.responsePromise(),
          client.costs());
    }
  }

  static ScorecardJson of(Scorecard scorecard) {
    return new ScorecardJson(
        scorecard.month(),
        Head.of(scorecard.client()),
        scorecard.goals(),
        scorecard.sources(),
        scorecard.commentary(),
        scorecard.findings(),
        scorecard.sections(),
        inputs(scorecard.client()),
        scorecard.exports().files().stream().map(FileJson::of).toList());
  }

  void writeTo(OutputStream to) throws IOException {
    RecordJson.write(this, to);
  }

  private static Map<String, Input> inputs(Client client) {
    Map<String, Input> used = new TreeMap<>(client.inputs());
    used.keySet()
        .retainAll(
            client.goals().stream()
                .flatMap(ScorecardJson::kpis)
                .flatMap(kpi -> kpi.inputs().stream())
                .toList());
    return used;
  }

  private static Stream<Kpi> kpis(Goal goal) {
    Stream<Kpi> chain =
        goal.behaviours().stream()
            .flatMap(
                behaviour ->
                    Stream.concat(
                        Stream.of(behaviour.metric()),
                        behaviour.activities().stream().map(Goal.Activity::metric)));
    return Stream.concat(Stream.of(goal.kpi()), chain);
  }
}

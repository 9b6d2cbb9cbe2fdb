package dev.headway.model;

import dev.headway.ingest.ChannelRule;
import dev.headway.ingest.CustomerSurvey;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A client, as its {@code client.yaml} says.
 *
 * @param id the name of its folder
 * @param name as it stands in documents
 * @param language of its documents
 * @param currency of its money
 * @param rates by which amounts in other currencies are converted
 * @param zone its days
 * @param fiscalYearStarts the month in which its year begins
 * @param strategy what it wants, in its own words
 * @param responsePromise how soon a person answers, and in which hours
 * @param accounts its own accounts, by network
 * @param surveys its surveys among its customers
 * @param heardAbout words that tell where customers heard about it, by what they mean, beside those
 *     that Headway knows
 * @param channels where sources belong that the table of channels does not know, or places
 *     elsewhere
 * @param themes what its posts can be about
 * @param downloads what the agency promises of the exports
 * @param wonStages the stages of a deal that make it a sale, without case
 * @param lostStages the stages of a deal that will not be one, without case
 * @param inputs named, narrowed metrics
 * @param kpis the KPIs of its goals and behaviours, its own and those of the library it uses
 * @param goals in the order of the file
 * @param dropped goals that are no longer in the file
 * @param costs what it pays besides the networks' own bills
 * @param paper that its documents are printed on
 * @param brand its looks
 */
public record Client(
    String id,
    String name,
    Locale language,
    Currency currency,
    ExchangeRates rates,
    ZoneId zone,
    Month fiscalYearStarts,
    Strategy strategy,
    ResponsePromise responsePromise,
    Map<String, List<String>> accounts,
    List<CustomerSurvey> surveys,
    Map<String, List<String>> heardAbout,
    List<ChannelRule> channels,
    List<Theme> themes,
    Downloads downloads,
    List<String> wonStages,
    List<String> lostStages,
    Map<String, Input> inputs,
    Map<String, Kpi> kpis,
    List<Goal> goals,
    List<GoalChange> dropped,
    List<Cost> costs,
    Paper paper,
    Brand brand) {

  /**
   * What a client is until its file says otherwise.
   *
   * @param language of documents
   * @param currency of money
   * @param zone of days
   * @param paper of documents; empty for what is usual where the language is spoken
   * @param brand looks
   * @param rates by which amounts are converted, where the client has none of its own
   */
  public record Defaults(
      Locale language,
      Currency currency,
      ZoneId zone,
      Optional<Paper> paper,
      Brand brand,
      List<ExchangeRate> rates) {

    /** Copies the list. */
    public Defaults {
      rates = List.copyOf(rates);
    }
  }

  /**
   * What the client wants, in its own words.
   *
   * @param statement what it wants to be
   * @param audience whom it speaks to; empty when not said
   * @param expectations what those people expect; empty when not said
   */
  public record Strategy(String statement, String audience, String expectations) {}

  /** Copies the collections. */
  public Client {
    accounts = Map.copyOf(accounts);
    surveys = List.copyOf(surveys);
    heardAbout = Map.copyOf(heardAbout);
    channels = List.copyOf(channels);
    themes = List.copyOf(themes);
    wonStages = List.copyOf(wonStages);
    lostStages = List.copyOf(lostStages);
    inputs = Map.copyOf(inputs);
    kpis = Map.copyOf(kpis);
    goals = List.copyOf(goals);
    dropped = List.copyOf(dropped);
    costs = List.copyOf(costs);
  }

  /** The same, with documents in another language. */
  public Client in(Locale spoken) {
    return new Client(
        id,
        name,
        spoken,
        currency,
        rates,
        zone,
        fiscalYearStarts,
        strategy,
        responsePromise,
        accounts,
        surveys,
        heardAbout,
        channels,
        themes,
        downloads,
        wonStages,
        lostStages,
        inputs,
        kpis,
        goals,
        dropped,
        costs,
        paper,
        brand);
  }
}

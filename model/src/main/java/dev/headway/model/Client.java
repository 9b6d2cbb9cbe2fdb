package dev.headway.model;

import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param zone its days
 * @param fiscalYearStarts the month in which its year begins
 * @param strategy what it wants, in its own words
 * @param responsePromise the time within which a person answers; 30 minutes unless it says another
 * @param accounts its own accounts, by network
 * @param downloads what the agency promises of the exports
 * @param wonStages the stages of a deal that make it a sale, without case
 * @param inputs named, narrowed metrics
 * @param kpis the KPIs of its goals and behaviours, its own and those of the library it uses
 * @param goals in the order of the file
 * @param costs what it pays besides the networks' own bills
 * @param brand its looks
 */
public record Client(
    String id,
    String name,
    Locale language,
    Currency currency,
    ZoneId zone,
    Month fiscalYearStarts,
    Strategy strategy,
    Duration responsePromise,
    Map<String, List<String>> accounts,
    Downloads downloads,
    List<String> wonStages,
    Map<String, Input> inputs,
    Map<String, Kpi> kpis,
    List<Goal> goals,
    List<Cost> costs,
    Brand brand) {

  /**
   * What a client is until its file says otherwise.
   *
   * @param language of documents
   * @param currency of money
   * @param zone of days
   * @param brand looks
   */
  public record Defaults(Locale language, Currency currency, ZoneId zone, Brand brand) {}

  /**
   * What the client wants, in its own words.
   *
   * @param statement what it wants to be
   * @param audience whom it speaks to; empty when not said
   * @param expectations what those people expect; empty when not said
   */
  public record Strategy(String statement, String audience, String expectations) {}

  /**
   * How documents look.
   *
   * @param colour the client's hue as {@code #RRGGBB}
   * @param logo a PNG; empty for none
   */
  public record Brand(String colour, Optional<Path> logo) {}

  /**
   * Reads a client's file. Everything that is wrong with it is told at once.
   *
   * @param file {@code client.yaml}
   * @param id the name of the client's folder
   * @param label the file's name in messages
   * @param defaults for what it does not say
   * @param metrics the names that formulas may use
   * @param problems told what is wrong
   * @return the client, or empty when there was an error
   */
  public static Optional<Client> read(
      Path file,
      String id,
      String label,
      Defaults defaults,
      MetricCatalogue metrics,
      Problems problems) {
    Optional<YamlMap> root = YamlFile.read(file, label, problems);
    Optional<Client> client =
        root.map(map -> new ClientReader(map, file, defaults).read(id, metrics));
    return client.filter(read -> !problems.hasErrors());
  }

  /** Copies the collections. */
  public Client {
    accounts = Map.copyOf(accounts);
    wonStages = List.copyOf(wonStages);
    inputs = Map.copyOf(inputs);
    kpis = Map.copyOf(kpis);
    goals = List.copyOf(goals);
    costs = List.copyOf(costs);
  }
}

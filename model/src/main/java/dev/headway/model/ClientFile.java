package dev.headway.model;

import dev.headway.ingest.FacetValues;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A client's file that was read: what it says, and where it says so. */
public final class ClientFile {

  private final Client client;
  private final Correspondence correspondence;
  private final YamlMap root;

  private ClientFile(Client client, Correspondence correspondence, YamlMap root) {
    this.client = client;
    this.correspondence = correspondence;
    this.root = root;
  }

  /**
   * Reads a client's file. Everything that is wrong with it is told at once.
   *
   * @param file {@code client.yaml}
   * @param id the name of the client's folder
   * @param label the file's name in messages
   * @param defaults for what it does not say
   * @param metrics the names that formulas may use
   * @param values what inputs may be narrowed to
   * @param problems told what is wrong
   * @return the file, or empty when there was an error
   */
  public static Optional<ClientFile> read(
      Path file,
      String id,
      String label,
      Client.Defaults defaults,
      MetricCatalogue metrics,
      FacetValues values,
      Problems problems) {
    Problems own = new Problems();
    Optional<ClientFile> client =
        YamlFile.read(file, label, own)
            .map(root -> of(root, new ClientReader(root, file, defaults, values), id, metrics));
    // From top to bottom: what is wrong further down may only follow from what stands above it.
    own.list().stream().sorted(FROM_THE_TOP).forEach(problems::add);
    return client.filter(read -> !problems.hasErrors());
  }

  private static ClientFile of(
      YamlMap root, ClientReader reader, String id, MetricCatalogue metrics) {
    Client client = reader.read(id, metrics);
    Correspondence correspondence =
        new CorrespondenceReader(client.language(), root.problems()).read(root);
    reader.done();
    return new ClientFile(client, correspondence, root);
  }

  private static final Comparator<Problem> FROM_THE_TOP =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line());

  /** What it says. */
  public Client client() {
    return client;
  }

  /** Whom its report is sent to. */
  public Correspondence correspondence() {
    return correspondence;
  }

  /** Where the value below these keys stands; empty when the file does not say it. */
  public Optional<Place> place(String... keys) {
    return value(keys).map(YamlValue::place);
  }

  /**
   * A warning for each word that no row of the exports has, although there are rows that could have
   * it: a campaign, a form, the stage of a deal. Most likely it is misspelt, and what it narrows
   * would be 0 month after month.
   */
  public List<Problem> wordsWithoutRows(GatheredFacts facts) {
    return new WordsWithoutRows(this, facts).problems();
  }

  /** A warning for each goal whose targets all ended before the month: nobody could judge it. */
  public List<Problem> targetsThatEnded(YearMonth month) {
    List<Problem> ended = new ArrayList<>();
    for (YamlMap written : root.maps("goals")) {
      String id = written.optionalText("id").orElse("");
      client.goals().stream()
          .filter(goal -> goal.id().equals(id) && goal.isIn(month))
          .flatMap(goal -> goal.endedBefore(month).stream())
          .map(last -> ended(written, last, month))
          .forEach(ended::add);
    }
    return ended;
  }

  /** A warning where no goal holds the month, since they have ended or begin later. */
  public Optional<Problem> withoutGoals(YearMonth month) {
    List<Goal> goals = client.goals();
    if (goals.isEmpty() || goals.stream().anyMatch(goal -> goal.isIn(month))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            place("goals").orElse(start()),
            goals.stream().allMatch(goal -> goal.hasEnded(month))
                ? "every goal has ended before " + month
                : "no goal is set for " + month + ": each has ended before it, or begins later",
            "The report judges nothing. Agree on goals with the client and add them here."));
  }

  private static Problem ended(YamlMap goal, TargetPeriod last, YearMonth month) {
    Place place =
        goal.optionalMap("targets").map(targets -> targets.place(last.text())).orElse(goal.place());
    return Problem.warning(
        place,
        "the last target ended with " + last.text() + "; none holds " + month,
        "Agree on the next targets with the client and add them here.");
  }

  /** The start of the file. */
  Place start() {
    return root.place();
  }

  /** The value below these keys; empty when the file does not say it. */
  Optional<YamlValue> value(String... keys) {
    Optional<YamlMap> map = Optional.of(root);
    Optional<YamlValue> value = Optional.empty();
    for (String key : keys) {
      value = map.flatMap(m -> m.optional(key));
      map = value.filter(YamlValue::isMap).flatMap(YamlValue::map);
    }
    return value;
  }
}

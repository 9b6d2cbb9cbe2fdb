package dev.headway.model;

import dev.headway.ingest.Answer;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Origin;
import dev.headway.ingest.Post;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes a client's facts one by one, in any order, and puts together what a scorecard of a month
 * asks for. Kept are groups of facts that say the same, so that a thousand mentions of a day take
 * the room of one; the posts, the customers' words and the answers that the scorecard shows or
 * codes; and of the month's facts the lines they stand on. Not to be used by several threads.
 */
public final class FactGathering implements Consumer<Fact> {

  private final Client client;
  private final YearMonth month;
  private final Set<YearMonth> asked;
  private final SaidReader reader;
  private final Map<Said, Sum> sums = new LinkedHashMap<>();
  private final ContentGathering posts;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private Optional<Origin> row = Optional.empty();

  /**
   * Nothing yet.
   *
   * @param month the report's
   */
  public FactGathering(Client client, YearMonth month) {
    this.client = client;
    this.month = month;
    this.asked = Set.of(month, month.minusMonths(1), month.minusYears(1));
    this.reader = new SaidReader(client);
    this.posts = new ContentGathering(client.themes(), month);
  }

  /** Several facts of which each is told once. */
  static GatheredFacts of(List<Fact> facts, Client client, YearMonth month) {
    FactGathering gathering = new FactGathering(client, month);
    facts.forEach(gathering);
    return gathering.gathered();
  }

  /** Takes a fact; the same thing must not be told twice. */
  @Override
  public void accept(Fact fact) {
    SaidReader.Reading read = reader.read(fact);
    Optional<YearMonth> in = Months.of(fact.period());
    Sum sum = sums.computeIfAbsent(read.said(), said -> new Sum(read.values().size()));
    sum.add(read.values());
    sum.rows += isOfNewRow(fact) ? 1 : 0;
    if (in.filter(month::equals).isPresent()) {
      sum.lines.add(fact.origin().line());
    }
    if (fact instanceof Conversation talk) {
      sum.waits.add(client.responsePromise().waited(talk, client.zone()));
    } else if (fact instanceof Post post) {
      posts.add(post);
    } else if (fact instanceof Answer answer && in.filter(asked::contains).isPresent()) {
      answers.add(answer);
    } else if (fact instanceof Evidence line && in.filter(month::equals).isPresent()) {
      evidence.add(line);
    }
  }

  /**
   * Answers to several questions of one response follow each other; all else has one fact a row.
   */
  private boolean isOfNewRow(Fact fact) {
    if (!(fact instanceof Answer)) {
      return true;
    }
    boolean isNew = row.filter(fact.origin()::equals).isEmpty();
    row = Optional.of(fact.origin());
    return isNew;
  }

  /** What was put together of the facts so far. */
  public GatheredFacts gathered() {
    List<FactGroup> groups = new ArrayList<>();
    sums.forEach((said, sum) -> groups.add(sum.group(said)));
    return new GatheredFacts(month, groups, posts.gathered(), answers, evidence);
  }

  /** The sums of a group so far. */
  private static final class Sum {

    private final BigDecimal[] sums;
    private final LineRuns lines = new LineRuns();
    private final WaitingTimes waits = new WaitingTimes();
    private int count;
    private int rows;

    Sum(int metrics) {
      sums = new BigDecimal[metrics];
      Arrays.fill(sums, BigDecimal.ZERO);
    }

    void add(List<BigDecimal> values) {
      count++;
      for (int i = 0; i < sums.length; i++) {
        sums[i] = sums[i].add(values.get(i));
      }
    }

    FactGroup group(Said said) {
      return new FactGroup(said, count, rows, List.of(sums), lines.trimmed(), waits);
    }
  }
}

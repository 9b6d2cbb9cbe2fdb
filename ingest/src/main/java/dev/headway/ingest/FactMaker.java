package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a row into a fact.
 *
 * @param use what the format says of its rows
 * @param cells the table
 * @param table what the lines above the table say
 * @param channels where sources belong
 * @param owner whose the rows are
 * @param usual the currency where the export says none
 */
record FactMaker(
    Format.Read use,
    Cells cells,
    Preamble table,
    Channels channels,
    RowOwner owner,
    Currency usual) {

  /** The facts of a row: one, but for figures of accounts, of which each is a fact. */
  List<Fact> make(Row row, Origin origin) throws RowRefused {
    return switch (use.kind()) {
      case ACCOUNT_DAY -> List.copyOf(accountDays(row, origin));
      case ANSWER -> List.copyOf(new AnswerMaker(cells, cells.source().name()).make(row, origin));
      default -> List.of(one(row, origin));
    };
  }

  private Fact one(Row row, Origin origin) throws RowRefused {
    return switch (use.kind()) {
      case ACCOUNT_DAY, ANSWER -> throw new IllegalStateException(use.kind().yamlName());
      case POST, STORY, VIDEO -> new PublishedMaker(use.kind(), cells, owner).make(row, origin);
      case AD_SPEND ->
          new AdMaker(use, cells, table, channels, owner, currency()).make(row, origin);
      case WEB_VISITS -> webVisits(row, origin);
      case LEAD -> lead(row, origin);
      case SALE ->
          new SaleMaker(use.layout().isIdOfDay(), cells, currency())
              .make(row, origin, channel(row));
      case CONVERSATION -> conversation(row, origin);
      case MENTION -> new VoiceMaker(cells, channels).mention(row, origin);
      case EVIDENCE -> new VoiceMaker(cells, channels).evidence(row, origin);
    };
  }

  /** The days that the file says it covers. */
  Optional<Period> stated() {
    return table.stated();
  }

  private List<AccountDay> accountDays(Row row, Origin origin) throws RowRefused {
    LocalDate day = cells.presentDay("day", row);
    String account = owner.accountAsListed(row);
    String network = owner.network(row);
    return figures(row).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(m -> new AccountDay(origin, network, account, day, m.getKey(), m.getValue()))
        .toList();
  }

  /** The figures of a row: one in each column, or one whose metric another column names. */
  private Map<String, BigDecimal> figures(Row row) throws RowRefused {
    String metric = cells.text("metric", row);
    if (metric.isEmpty()) {
      return cells.measures().of(row).values();
    }
    String id = NamedMetric.of(metric, cells, row);
    Optional<BigDecimal> value = cells.number("value", row);
    return value.map(v -> Map.of(id, v)).orElse(Map.of());
  }

  private WebVisits webVisits(Row row, Origin origin) throws RowRefused {
    String source = cells.present("source", cells.text("source", row));
    Period period = new RowDays(cells, table.stated()).of(row);
    Channel channel = channels.of(use.kind(), source, cells.text("detail", row));
    return new WebVisits(
        origin,
        table.property(),
        source,
        channel,
        cells.has("campaign") ? Optional.of(cells.text("campaign", row)) : Optional.empty(),
        period,
        cells.measures().of(row));
  }

  private Lead lead(Row row, Origin origin) throws RowRefused {
    return new Lead(
        origin,
        cells.present("id", cells.id("id", row)),
        cells.presentDay("created", row),
        channel(row),
        cells.text("form", row),
        cells.text("stage", row),
        cells.text("campaign", row));
  }

  private Conversation conversation(Row row, Origin origin) throws RowRefused {
    String id = cells.present("id", cells.id("id", row));
    LocalDateTime asked = cells.presentTime("asked", row);
    Optional<LocalDateTime> answered = cells.time("answered", row);
    Optional<Duration> answer =
        cells.length("first-answer", row).or(() -> between(asked, answered));
    Optional<LocalDate> solved = cells.time("solved", row).map(LocalDateTime::toLocalDate);
    Optional<Boolean> satisfied =
        Optional.of(cells.text("satisfied", row)).filter(s -> !s.isEmpty()).map("yes"::equals);
    return new Conversation(origin, id, asked, channel(row), answer, solved, satisfied);
  }

  /** Empty where the answer is dated before the question, as tools do for merged tickets. */
  private static Optional<Duration> between(LocalDateTime asked, Optional<LocalDateTime> answered) {
    return answered.filter(a -> !a.isBefore(asked)).map(a -> Duration.between(asked, a));
  }

  private RowCurrency currency() {
    return new RowCurrency(cells, table, usual);
  }

  /** Whether the table of channels has a line for the row's source. */
  boolean knowsSource(Row row) throws RowRefused {
    return channels.knows(
        use.kind(),
        cells.text("source", row),
        cells.text("medium", row),
        cells.text("detail", row));
  }

  /** The row's source, with its medium where that stands in a cell of its own. */
  String source(Row row) throws RowRefused {
    return Channels.whole(cells.text("source", row), cells.text("medium", row));
  }

  private Channel channel(Row row) throws RowRefused {
    return channels.of(
        use.kind(),
        cells.text("source", row),
        cells.text("medium", row),
        cells.text("detail", row));
  }
}

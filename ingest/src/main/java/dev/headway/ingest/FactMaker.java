package dev.headway.ingest;

import dev.headway.input.Nearest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
      case POST -> post(row, origin);
      case AD_SPEND -> adSpend(row, origin);
      case WEB_VISITS -> webVisits(row, origin);
      case LEAD -> lead(row, origin);
      case SALE -> sale(row, origin);
      case CONVERSATION -> conversation(row, origin);
      case MENTION -> mention(row, origin);
      case EVIDENCE -> evidence(row, origin);
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

  private Post post(Row row, Origin origin) throws RowRefused {
    return new Post(
        origin,
        owner.network(row),
        owner.account(row),
        cells.present("id", cells.id("id", row)),
        cells.presentDay("published", row),
        cells.text("type", row),
        cells.text("text", row),
        cells.text("link", row),
        cells.measures().of(row));
  }

  private AdSpend adSpend(Row row, Origin origin) throws RowRefused {
    List<String> parts =
        Stream.of(cells.text("ad-set", row), cells.text("ad", row))
            .filter(part -> !part.isEmpty())
            .toList();
    return new AdSpend(
        origin,
        owner.network(row),
        owner.account(row),
        cells.text("campaign", row),
        String.join(" / ", parts),
        days(row),
        currency(row, "spend"),
        cells.measures().of(row),
        paid(row));
  }

  /** The days of the row; else its month or week; else those that the file states. */
  private Period days(Row row) throws RowRefused {
    if (cells.has("first")) {
      return period(row);
    }
    return new RowDays(cells, table.stated()).of(row);
  }

  /** What was paid for: what the row says, and on social networks what they are. */
  private Channel paid(Row row) throws RowRefused {
    String usually = use.network().filter("google"::equals).isPresent() ? "paid-other" : "";
    String said = cells.text("channel", row);
    return channels.named(said).or(() -> channels.named(usually)).orElse(AdSpend.SOCIAL);
  }

  private Period period(Row row) throws RowRefused {
    LocalDate first = cells.presentDay("first", row);
    LocalDate last = cells.presentDay("last", row);
    if (last.isBefore(first)) {
      String found = last + ", a day before " + first + ", on which the row's days begin";
      throw cells.refuse("last", row, found, RowRefused.DOWNLOAD_AGAIN);
    }
    return new Period(first, last);
  }

  private WebVisits webVisits(Row row, Origin origin) throws RowRefused {
    String source = cells.present("source", cells.text("source", row));
    Period period = new RowDays(cells, table.stated()).of(row);
    Channel channel = channels.of(use.kind(), source, cells.text("detail", row));
    return new WebVisits(
        origin, table.property(), source, channel, period, cells.measures().of(row));
  }

  private Lead lead(Row row, Origin origin) throws RowRefused {
    return new Lead(
        origin,
        cells.present("id", cells.id("id", row)),
        cells.presentDay("created", row),
        channel(row),
        cells.text("form", row),
        cells.text("stage", row));
  }

  private Sale sale(Row row, Origin origin) throws RowRefused {
    return new Sale(
        origin,
        cells.present("id", cells.id("id", row)),
        cells.presentDay("closed", row),
        channel(row),
        cells.text("stage", row),
        cells.text("type", row),
        currency(row, "revenue"),
        amounts(row));
  }

  /**
   * A deal of 2.339 may be of two pounds or of two thousand: no currency in use has such a third
   * digit but some that nobody writes deals in, so the amount is not taken.
   */
  private Measures amounts(Row row) throws RowRefused {
    Measures amounts = cells.measures().of(row);
    cells.measures().refuseGrouped("revenue", row);
    return amounts;
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

  private Mention mention(Row row, Origin origin) throws RowRefused {
    String sentiment = cells.text("sentiment", row);
    return new Mention(
        origin,
        cells.present("link", cells.text("link", row)),
        cells.presentDay("day", row),
        channels.network(cells.text("network", row)),
        sentiment.isEmpty()
            ? Mention.Sentiment.UNRATED
            : constant(Mention.Sentiment.class, "sentiment", sentiment, row),
        cells.text("text", row));
  }

  private Evidence evidence(Row row, Origin origin) throws RowRefused {
    String type = cells.present("type", cells.text("type", row));
    return new Evidence(
        origin,
        cells.presentDay("day", row),
        constant(Evidence.Type.class, "type", type, row),
        namedNetwork(row),
        cells.text("words", row),
        cells.text("who", row),
        cells.text("link", row));
  }

  private <E extends Enum<E>> E constant(Class<E> type, String field, String word, Row row)
      throws RowRefused {
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int at = known.indexOf(HeaderIndex.fold(word));
    if (at < 0) {
      throw cells.refuse(
          field,
          row,
          "'" + Excerpt.of(word) + "', which is not known here",
          Nearest.to(word, known)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Write one of: " + String.join(", ", known) + "."));
    }
    return type.getEnumConstants()[at];
  }

  /** The network of a line that somebody typed: one nearly right is a slip, not another network. */
  private Optional<String> namedNetwork(Row row) throws RowRefused {
    String word = cells.text("network", row);
    Optional<String> known = channels.network(word);
    Optional<String> near = Nearest.to(word, channels.networks());
    if (known.isEmpty() && word.length() > 4 && near.isPresent()) {
      String found = "'" + Excerpt.of(word) + "', a network that is not known";
      throw cells.refuse("network", row, found, "Did you mean '" + near.get() + "'?");
    }
    return known.or(() -> Optional.of(HeaderIndex.fold(word)).filter(w -> !w.isEmpty()));
  }

  /** Whether the table of channels has a line for the row's source. */
  boolean knowsSource(Row row) throws RowRefused {
    return channels.knows(use.kind(), cells.text("source", row), cells.text("detail", row));
  }

  private Channel channel(Row row) throws RowRefused {
    return channels.of(use.kind(), cells.text("source", row), cells.text("detail", row));
  }

  private Currency currency(Row row, String metric) throws RowRefused {
    Optional<String> stated =
        Optional.of(cells.text("currency", row))
            .filter(code -> !code.isEmpty())
            .or(() -> cells.measures().currencyOf(metric))
            .or(table::currency)
            .or(() -> cells.measures().money(metric, row).map(money -> money.code(usual)));
    try {
      return stated.map(code -> Currency.getInstance(code.toUpperCase(Locale.ROOT))).orElse(usual);
    } catch (IllegalArgumentException e) {
      String found = "'" + Excerpt.of(stated.orElse("")) + "', which is no currency";
      throw cells.refuse("currency", row, found, "Download the file again.");
    }
  }
}

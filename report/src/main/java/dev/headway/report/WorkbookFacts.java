package dev.headway.report;

import dev.headway.ingest.AccountDay;
import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Answer;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Mention;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Post;
import dev.headway.ingest.Published;
import dev.headway.ingest.Sale;
import dev.headway.ingest.Story;
import dev.headway.ingest.Video;
import dev.headway.ingest.WebVisits;
import dev.headway.model.Client;
import dev.headway.report.WorkbookTable.Column;
import dev.headway.report.WorkbookTable.Value;
import dev.headway.report.view.WorkbookView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes facts into tables: one for each kind that occurs. */
final class WorkbookFacts {

  private static final List<FactKind> ORDER =
      List.of(
          FactKind.POST,
          FactKind.STORY,
          FactKind.VIDEO,
          FactKind.AD_SPEND,
          FactKind.WEB_VISITS,
          FactKind.LEAD,
          FactKind.SALE,
          FactKind.CONVERSATION,
          FactKind.MENTION,
          FactKind.EVIDENCE,
          FactKind.ACCOUNT_DAY,
          FactKind.ANSWER);

  private final Client client;
  private final Wording words;
  private final MetricCatalogue metrics;
  private final int longest;

  /**
   * Makes tables of facts.
   *
   * @param longest the rows after which a table goes on in another: a sheet ends at row 1,048,576
   */
  WorkbookFacts(Client client, Wording words, MetricCatalogue metrics, int longest) {
    this.client = client;
    this.words = words;
    this.metrics = metrics;
    this.longest = longest;
  }

  /** The tables, by the names that {@code <data>} uses. */
  Map<String, WorkbookTable<?>> tables(WorkbookTally tally) {
    Map<String, WorkbookTable<?>> tables = new LinkedHashMap<>();
    for (FactKind kind : ORDER) {
      int all = tally.rows(kind);
      for (int from = 0; from < all; from += longest) {
        String name = kind.yamlName();
        tables.put(
            from == 0 ? name : name + "-" + (from / longest + 1),
            table(kind, from, Math.min(longest, all - from), tally));
      }
    }
    return tables;
  }

  /** A table of the kind. */
  WorkbookTable<?> table(FactKind kind, int from, int rows, WorkbookTally tally) {
    Set<String> measured = tally.measured(kind);
    return switch (kind) {
      case POST -> new WorkbookTable<Post>(kind, from, rows, published(measured));
      case STORY -> new WorkbookTable<Story>(kind, from, rows, published(measured));
      case VIDEO -> new WorkbookTable<Video>(kind, from, rows, published(measured));
      case AD_SPEND -> new WorkbookTable<>(kind, from, rows, adSpend(measured, tally));
      case WEB_VISITS -> new WorkbookTable<>(kind, from, rows, visits(measured));
      case LEAD -> new WorkbookTable<>(kind, from, rows, leads(measured));
      case SALE -> new WorkbookTable<>(kind, from, rows, sales(measured, tally));
      case CONVERSATION -> new WorkbookTable<>(kind, from, rows, conversations());
      case MENTION -> new WorkbookTable<>(kind, from, rows, mentions(measured));
      case EVIDENCE -> new WorkbookTable<>(kind, from, rows, evidence(measured));
      case ACCOUNT_DAY -> new WorkbookTable<>(kind, from, rows, accountDays(measured));
      case ANSWER -> new WorkbookTable<>(kind, from, rows, answers(measured));
    };
  }

  /** The tables, as a template sees them. */
  List<WorkbookView.Table> views(Map<String, WorkbookTable<?>> tables) {
    return tables.entrySet().stream()
        .map(t -> new WorkbookView.Table(t.getKey(), sheet(t.getKey()), t.getValue().rows()))
        .toList();
  }

  /** The name of a table's sheet. */
  String sheet(String source) {
    String kind = source.replaceAll("-[0-9]+$", "");
    return words.say("sheet." + kind)
        + (source.equals(kind) ? "" : " " + source.substring(kind.length() + 1));
  }

  private <P extends Published> List<Column<P>> published(Set<String> measured) {
    return new WorkbookColumns<P>(words)
        .day("published", P::published)
        .text("network", 12, P::network)
        .text("account", 18, P::account)
        .text("type", 14, P::type)
        .text("text", 60, P::text)
        .measures(measured, metrics)
        .text("link", 44, P::link)
        .text("id", 24, P::id)
        .withOrigin();
  }

  private List<Column<AdSpend>> adSpend(Set<String> measured, WorkbookTally tally) {
    Set<String> foreign = tally.isForeign(FactKind.AD_SPEND) ? measured : Set.of();
    return new WorkbookColumns<AdSpend>(words)
        .day("first", f -> f.period().first())
        .day("last", f -> f.period().last())
        .text("network", 12, ad -> ad.facet(Facet.NETWORK).orElse(ad.network()))
        .text("account", 22, AdSpend::account)
        .text("campaign", 34, AdSpend::campaign)
        .text("part", 30, AdSpend::part)
        .text("channel", 17, f -> f.channel().id())
        .text("group", 13, f -> f.channel().group())
        .text("currency", 10, f -> f.currency().getCurrencyCode())
        .measures(measured, metrics)
        .converted(foreign, metrics, client)
        .withOrigin();
  }

  private List<Column<WebVisits>> visits(Set<String> measured) {
    return new WorkbookColumns<WebVisits>(words)
        .day("first", f -> f.period().first())
        .day("last", f -> f.period().last())
        .text("property", 22, WebVisits::property)
        .text("visit-source", 34, WebVisits::source)
        .channel(WebVisits::channel)
        .measures(measured, metrics)
        .withOrigin();
  }

  private List<Column<Lead>> leads(Set<String> measured) {
    return new WorkbookColumns<Lead>(words)
        .day("created", Lead::created)
        .text("id", 18, Lead::id)
        .channel(Lead::channel)
        .text("campaign", 30, Lead::campaign)
        .text("form", 30, Lead::form)
        .text("stage", 22, Lead::stage)
        .measures(measured, metrics)
        .withOrigin();
  }

  private List<Column<Sale>> sales(Set<String> measured, WorkbookTally tally) {
    Set<String> foreign = tally.isForeign(FactKind.SALE) ? measured : Set.of();
    return new WorkbookColumns<Sale>(words)
        .day("closed", Sale::closed)
        .text("id", 18, Sale::id)
        .channel(Sale::channel)
        .text("campaign", 30, Sale::campaign)
        .text("stage", 22, Sale::stage)
        .text("counts-as", 12, this::countsAs)
        .text("type", 18, Sale::type)
        .text("currency", 10, f -> f.currency().getCurrencyCode())
        .measures(measured, metrics)
        .converted(foreign, metrics, client)
        .withOrigin();
  }

  private List<Column<Conversation>> conversations() {
    return new WorkbookColumns<Conversation>(words)
        .value("asked", 17, "moment", f -> Optional.of(new Value.Moment(f.asked())))
        .text("id", 18, Conversation::id)
        .channel(Conversation::channel)
        .value("first-answer", 24, "amount", f -> f.firstAnswer().map(WorkbookFacts::minutes))
        .text(
            "answered", 11, f -> yes(client.responsePromise().waited(f, client.zone()).isPresent()))
        .text("in-time", 11, f -> yes(client.responsePromise().isKept(f, client.zone())))
        .maybeDay("solved", Conversation::solved)
        .text("satisfied", 11, f -> f.satisfied().map(this::yes).orElse(""))
        .withOrigin();
  }

  private List<Column<Mention>> mentions(Set<String> measured) {
    return new WorkbookColumns<Mention>(words)
        .day("day", Mention::day)
        .text("network", 12, f -> f.network().orElse(""))
        .text("sentiment", 12, f -> words.say("sentiment." + f.sentiment()))
        .text("text", 60, Mention::text)
        .text("link", 50, Mention::link)
        .measures(measured, metrics)
        .withOrigin();
  }

  private List<Column<Evidence>> evidence(Set<String> measured) {
    return new WorkbookColumns<Evidence>(words)
        .day("day", Evidence::day)
        .text("type", 30, f -> words.say("evidence." + f.type().name()))
        .text("network", 12, f -> f.network().orElse(""))
        .text("words", 60, Evidence::words)
        .text("who", 34, Evidence::who)
        .text("link", 50, Evidence::link)
        .measures(measured, metrics)
        .withOrigin();
  }

  private List<Column<AccountDay>> accountDays(Set<String> measured) {
    return new WorkbookColumns<AccountDay>(words)
        .day("day", AccountDay::day)
        .text("network", 12, AccountDay::network)
        .text("account", 22, AccountDay::account)
        .measures(measured, metrics)
        .withOrigin();
  }

  private List<Column<Answer>> answers(Set<String> measured) {
    return new WorkbookColumns<Answer>(words)
        .day("day", Answer::day)
        .text("survey", 22, Answer::survey)
        .text("question", 16, f -> words.say("question." + f.question()))
        .text("answer", 60, Answer::text)
        .measures(measured, metrics)
        .text("id", 24, Answer::id)
        .withOrigin();
  }

  private String yes(boolean yes) {
    return words.say(yes ? "yes" : "no");
  }

  /** What the stage means to the client. */
  private String countsAs(Sale sale) {
    String stage = sale.stage().toLowerCase(Locale.ROOT);
    String state =
        client.wonStages().contains(stage)
            ? "won"
            : client.lostStages().contains(stage) ? "lost" : "open";
    return words.say("sale." + state);
  }

  private static Value.Amount minutes(Duration duration) {
    return new Value.Amount(
        BigDecimal.valueOf(duration.toSeconds())
            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
  }
}

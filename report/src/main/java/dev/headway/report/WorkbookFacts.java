package dev.headway.report;

import dev.headway.ingest.AccountDay;
import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Answer;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Mention;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Post;
import dev.headway.ingest.Published;
import dev.headway.ingest.Sale;
import dev.headway.ingest.Story;
import dev.headway.ingest.Video;
import dev.headway.ingest.WebVisits;
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
import java.util.function.Function;

/** Makes facts into tables: one for each kind that occurs. */
final class WorkbookFacts {

  private final Wording words;
  private final MetricCatalogue metrics;
  private final int longest;

  /**
   * Makes tables of facts.
   *
   * @param longest the rows after which a table goes on in another: a sheet ends at row 1,048,576
   */
  WorkbookFacts(Wording words, MetricCatalogue metrics, int longest) {
    this.words = words;
    this.metrics = metrics;
    this.longest = longest;
  }

  /** The tables, by the names that {@code <data>} uses. */
  Map<String, WorkbookTable<?>> tables(List<Fact> facts) {
    Map<String, WorkbookTable<?>> tables = new LinkedHashMap<>();
    split(facts, Post.class, this::published, tables);
    split(facts, Story.class, this::published, tables);
    split(facts, Video.class, this::published, tables);
    split(facts, AdSpend.class, this::adSpend, tables);
    split(facts, WebVisits.class, this::visits, tables);
    split(facts, Lead.class, this::leads, tables);
    split(facts, Sale.class, this::sales, tables);
    split(facts, Conversation.class, this::conversations, tables);
    split(facts, Mention.class, this::mentions, tables);
    split(facts, Evidence.class, this::evidence, tables);
    split(facts, AccountDay.class, this::accountDays, tables);
    split(facts, Answer.class, this::answers, tables);
    return tables;
  }

  /** The tables, as a template sees them. */
  List<WorkbookView.Table> views(Map<String, WorkbookTable<?>> tables) {
    return tables.entrySet().stream()
        .map(
            t -> new WorkbookView.Table(t.getKey(), sheet(t.getKey()), t.getValue().facts().size()))
        .toList();
  }

  private String sheet(String source) {
    String kind = source.replaceAll("-[0-9]+$", "");
    return words.say("sheet." + kind)
        + (source.equals(kind) ? "" : " " + source.substring(kind.length() + 1));
  }

  private <F extends Fact> void split(
      List<Fact> facts,
      Class<F> type,
      Function<List<F>, List<Column<F>>> columns,
      Map<String, WorkbookTable<?>> to) {
    List<F> all = facts.stream().filter(type::isInstance).map(type::cast).toList();
    for (int from = 0; from < all.size(); from += longest) {
      List<F> part = all.subList(from, Math.min(all.size(), from + longest));
      String name = part.get(0).kind().yamlName();
      to.put(
          from == 0 ? name : name + "-" + (from / longest + 1),
          new WorkbookTable<>(part, columns.apply(all)));
    }
  }

  private <P extends Published> List<Column<P>> published(List<P> facts) {
    return new WorkbookColumns<P>(words)
        .day("published", P::published)
        .text("network", 12, P::network)
        .text("account", 18, P::account)
        .text("type", 14, P::type)
        .text("text", 60, P::text)
        .measures(facts, metrics)
        .text("link", 44, P::link)
        .text("id", 24, P::id)
        .withOrigin();
  }

  private List<Column<AdSpend>> adSpend(List<AdSpend> facts) {
    return new WorkbookColumns<AdSpend>(words)
        .day("first", f -> f.period().first())
        .day("last", f -> f.period().last())
        .text("network", 12, AdSpend::network)
        .text("account", 22, AdSpend::account)
        .text("campaign", 34, AdSpend::campaign)
        .text("part", 30, AdSpend::part)
        .text("currency", 10, f -> f.currency().getCurrencyCode())
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<WebVisits>> visits(List<WebVisits> facts) {
    return new WorkbookColumns<WebVisits>(words)
        .day("first", f -> f.period().first())
        .day("last", f -> f.period().last())
        .text("property", 22, WebVisits::property)
        .text("visit-source", 34, WebVisits::source)
        .channel(WebVisits::channel)
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<Lead>> leads(List<Lead> facts) {
    return new WorkbookColumns<Lead>(words)
        .day("created", Lead::created)
        .text("id", 18, Lead::id)
        .channel(Lead::channel)
        .text("form", 30, Lead::form)
        .text("stage", 22, Lead::stage)
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<Sale>> sales(List<Sale> facts) {
    return new WorkbookColumns<Sale>(words)
        .day("closed", Sale::closed)
        .text("id", 18, Sale::id)
        .channel(Sale::channel)
        .text("stage", 22, Sale::stage)
        .text("type", 18, Sale::type)
        .text("currency", 10, f -> f.currency().getCurrencyCode())
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<Conversation>> conversations(List<Conversation> facts) {
    return new WorkbookColumns<Conversation>(words)
        .value("asked", 17, "moment", f -> Optional.of(new Value.Moment(f.asked())))
        .text("id", 18, Conversation::id)
        .channel(Conversation::channel)
        .value("first-answer", 24, "amount", f -> f.firstAnswer().map(WorkbookFacts::minutes))
        .maybeDay("solved", Conversation::solved)
        .text("satisfied", 11, f -> f.satisfied().map(s -> words.say(s ? "yes" : "no")).orElse(""))
        .withOrigin();
  }

  private List<Column<Mention>> mentions(List<Mention> facts) {
    return new WorkbookColumns<Mention>(words)
        .day("day", Mention::day)
        .text("network", 12, f -> f.network().orElse(""))
        .text("sentiment", 12, f -> words.say("sentiment." + f.sentiment()))
        .text("text", 60, Mention::text)
        .text("link", 50, Mention::link)
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<Evidence>> evidence(List<Evidence> facts) {
    return new WorkbookColumns<Evidence>(words)
        .day("day", Evidence::day)
        .text("type", 14, f -> f.type().name().toLowerCase(Locale.ROOT))
        .text("network", 12, f -> f.network().orElse(""))
        .text("words", 60, Evidence::words)
        .text("who", 34, Evidence::who)
        .text("link", 50, Evidence::link)
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<AccountDay>> accountDays(List<AccountDay> facts) {
    return new WorkbookColumns<AccountDay>(words)
        .day("day", AccountDay::day)
        .text("network", 12, AccountDay::network)
        .text("account", 22, AccountDay::account)
        .measures(facts, metrics)
        .withOrigin();
  }

  private List<Column<Answer>> answers(List<Answer> facts) {
    return new WorkbookColumns<Answer>(words)
        .day("day", Answer::day)
        .text("survey", 22, Answer::survey)
        .text("question", 16, f -> words.say("question." + f.question()))
        .text("answer", 60, Answer::text)
        .measures(facts, metrics)
        .text("id", 24, Answer::id)
        .withOrigin();
  }

  private static Value.Amount minutes(Duration duration) {
    return new Value.Amount(
        BigDecimal.valueOf(duration.toSeconds())
            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
  }
}

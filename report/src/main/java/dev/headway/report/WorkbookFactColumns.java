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
import dev.headway.ingest.Published;
import dev.headway.ingest.Sale;
import dev.headway.ingest.WebVisits;
import dev.headway.model.Client;
import dev.headway.report.WorkbookTable.Column;
import dev.headway.report.WorkbookTable.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of each kind of fact.
 *
 * @param client whose facts they are
 * @param words the workbook's words
 * @param metrics what is measured
 */
record WorkbookFactColumns(Client client, Wording words, MetricCatalogue metrics) {

  <P extends Published> List<Column<P>> published(Set<String> measured) {
    return new WorkbookColumns<P>(words)
        .day("published", P::published)
        .text("network", 12, P::network)
        .text("account", 18, P::account)
        .text("type", 14, P::type)
        .text("text", 50, P::text)
        .measures(measured, metrics)
        .text("link", 30, P::link)
        .text("id", 20, P::id)
        .withOrigin();
  }

  List<Column<AdSpend>> adSpend(Set<String> measured, WorkbookTally tally) {
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

  List<Column<WebVisits>> visits(Set<String> measured) {
    return new WorkbookColumns<WebVisits>(words)
        .day("first", f -> f.period().first())
        .day("last", f -> f.period().last())
        .text("property", 22, WebVisits::property)
        .text("visit-source", 34, WebVisits::source)
        .channel(WebVisits::channel)
        .text("campaign", 30, visits -> visits.campaign().orElse(""))
        .measures(measured, metrics)
        .withOrigin();
  }

  List<Column<Lead>> leads(Set<String> measured) {
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

  List<Column<Sale>> sales(Set<String> measured, WorkbookTally tally) {
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

  List<Column<Conversation>> conversations() {
    return new WorkbookColumns<Conversation>(words)
        .value("asked", 17, "moment", f -> Optional.of(new Value.Moment(f.asked())))
        .text("id", 18, Conversation::id)
        .channel(Conversation::channel)
        .value("first-answer", 24, "amount", f -> f.firstAnswer().map(WorkbookFactColumns::minutes))
        .text(
            "answered", 11, f -> yes(client.responsePromise().waited(f, client.zone()).isPresent()))
        .text("in-time", 11, f -> yes(client.responsePromise().isKept(f, client.zone())))
        .maybeDay("solved", Conversation::solved)
        .text("satisfied", 11, f -> f.satisfied().map(this::yes).orElse(""))
        .withOrigin();
  }

  List<Column<Mention>> mentions(Set<String> measured) {
    return new WorkbookColumns<Mention>(words)
        .day("day", Mention::day)
        .text("network", 12, f -> f.network().orElse(""))
        .text("sentiment", 12, f -> words.say("sentiment." + f.sentiment()))
        .text("text", 50, Mention::text)
        .text("link", 30, Mention::link)
        .measures(measured, metrics)
        .withOrigin();
  }

  List<Column<Evidence>> evidence(Set<String> measured) {
    return new WorkbookColumns<Evidence>(words)
        .day("day", Evidence::day)
        .text("type", 30, f -> words.say("evidence." + f.type().name()))
        .text("network", 12, f -> f.network().orElse(""))
        .text("words", 50, Evidence::words)
        .text("who", 34, Evidence::who)
        .text("link", 30, Evidence::link)
        .measures(measured, metrics)
        .withOrigin();
  }

  List<Column<AccountDay>> accountDays(Set<String> measured) {
    return new WorkbookColumns<AccountDay>(words)
        .day("day", AccountDay::day)
        .text("network", 12, AccountDay::network)
        .text("account", 22, AccountDay::account)
        .measures(measured, metrics)
        .withOrigin();
  }

  List<Column<Answer>> answers(Set<String> measured) {
    return new WorkbookColumns<Answer>(words)
        .day("day", Answer::day)
        .text("survey", 22, Answer::survey)
        .text("question", 16, f -> words.say("question." + f.question()))
        .text("answer", 50, Answer::text)
        .measures(measured, metrics)
        .text("id", 20, Answer::id)
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

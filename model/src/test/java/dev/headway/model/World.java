package dev.headway.model;

import dev.headway.ingest.AccountDay;
import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Answer;
import dev.headway.ingest.Channel;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Evidence;
import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Exports;
import dev.headway.ingest.Facet;
import dev.headway.ingest.FacetValues;
import dev.headway.ingest.Fact;
import dev.headway.ingest.FactKind;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Measures;
import dev.headway.ingest.Mention;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Origin;
import dev.headway.ingest.Period;
import dev.headway.ingest.Post;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Sale;
import dev.headway.ingest.Source;
import dev.headway.ingest.Story;
import dev.headway.ingest.WebVisits;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A small world for tests: a client's file as text, and facts by hand. */
final class World {

  static final Channel SOCIAL = new Channel("organic-social", "social", Optional.of("instagram"));
  static final Channel UNKNOWN = new Channel(Channel.UNKNOWN, Channel.UNKNOWN, Optional.empty());
  static final Channel EMAIL = new Channel("email", "email", Optional.empty());

  static final String HEAD =
      """
      name: Alder Bikes
      currency: GBP
      timeZone: Europe/London
      strategy: {statement: Be the shop that commuters ask before they buy.}
      """;

  private final Path folder;
  private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
  private final Map<String, ReadFile> files = new LinkedHashMap<>();
  private final Map<String, Integer> others = new HashMap<>();

  World(Path folder) {
    this.folder = folder;
  }

  /** Reads a client's file, and what is wrong with it. */
  static Optional<ClientFile> readFile(Path folder, String yaml, Problems problems) {
    Path file = folder.resolve("client.yaml");
    try {
      Files.writeString(file, yaml, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Client.Defaults defaults =
        new Client.Defaults(
            Locale.UK,
            Currency.getInstance("GBP"),
            ZoneId.of("Europe/London"),
            Optional.empty(),
            Brand.HOUSE,
            List.of());
    return ClientFile.read(
        file,
        "alder-bikes",
        "client.yaml",
        defaults,
        MetricCatalogue.standard(),
        FacetValues.with(Optional.empty()),
        problems);
  }

  static Optional<Client> read(Path folder, String yaml, Problems problems) {
    return readFile(folder, yaml, problems).map(ClientFile::client);
  }

  static List<String> told(Problems problems) {
    return problems.list().stream().map(Problem::toString).toList();
  }

  Client client(String yaml) {
    Problems problems = new Problems();
    Optional<Client> client = read(folder, HEAD + yaml, problems);
    if (client.isEmpty()) {
      throw new AssertionError(told(problems));
    }
    return client.get();
  }

  /** A file of the month's folder that was read, with the facts that {@link #add} will give it. */
  World file(String name, YearMonth month, FactKind kind, String source, String... offered) {
    return file(name, month, kind, source, Optional.empty(), Set.of(), offered);
  }

  World file(
      String name,
      YearMonth month,
      FactKind kind,
      String source,
      Optional<Period> stated,
      Set<String> networks,
      String... offered) {
    Set<String> metrics = new TreeSet<>(Set.of(offered));
    MetricCatalogue catalogue = MetricCatalogue.standard();
    catalogue.ids().stream()
        .flatMap(id -> catalogue.find(id).stream())
        .filter(metric -> metric.of() == kind)
        .filter(m -> m.tally() == Metric.Tally.EACH || kind == FactKind.CONVERSATION)
        .forEach(metric -> metrics.add(metric.id()));
    ExportFile file =
        new ExportFile("exports/" + month + "/" + name, Optional.of(month), 1, "0".repeat(64));
    files.put(
        file.path(),
        new ReadFile(
            file,
            new ReadFile.Read(
                source,
                new Source(source, source),
                kind,
                List.copyOf(networks),
                0,
                0,
                0,
                0,
                0,
                0,
                stated,
                Optional.empty(),
                Optional.empty(),
                metrics,
                metrics,
                kind.facets())));
    facts.put(file.path(), new ArrayList<>());
    return this;
  }

  /** The same file without the column that a metric or a facet needs. */
  World without(String name, YearMonth month, String metric, Facet... facets) {
    ReadFile file = files.get("exports/" + month + "/" + name);
    ReadFile.Read read = (ReadFile.Read) file.outcome();
    Set<String> metrics = new TreeSet<>(read.exported());
    metrics.remove(metric);
    Set<Facet> left = new TreeSet<>(read.facets());
    left.removeAll(List.of(facets));
    files.put(
        file.file().path(), new ReadFile(file.file(), copy(read, List.of(), 0, metrics, left)));
    return this;
  }

  /** The same file with so many rows of other people's accounts. */
  World foreign(String name, YearMonth month, int rows) {
    others.put("exports/" + month + "/" + name, rows);
    return this;
  }

  private Origin origin(String name, YearMonth month) {
    String path = "exports/" + month + "/" + name;
    return new Origin(files.get(path).file(), facts.get(path).size() + 2);
  }

  private World add(String name, YearMonth month, Fact fact) {
    facts.get("exports/" + month + "/" + name).add(fact);
    return this;
  }

  /** So many leads, spread evenly from the month's first day to its last. */
  World leads(YearMonth month, int count, Channel channel) {
    file("leads.csv", month, FactKind.LEAD, "crm");
    return moreLeads(month, count, channel);
  }

  World moreLeads(YearMonth month, int count, Channel channel) {
    int days = month.lengthOfMonth();
    for (int i = 0; i < count; i++) {
      int day = count == 1 ? 1 : 1 + i * (days - 1) / (count - 1);
      lead(month, month.atDay(day), channel);
    }
    return this;
  }

  World lead(YearMonth folder, LocalDate day, String campaign) {
    Origin origin = origin("leads.csv", folder);
    String id = origin.file().path() + origin.line();
    return add(
        "leads.csv", folder, new Lead(origin, id, day, SOCIAL, "Test ride", "Lead", campaign));
  }

  World lead(YearMonth folder, LocalDate day, Channel channel) {
    return lead("leads.csv", folder, day, channel);
  }

  World lead(String name, YearMonth folder, LocalDate day, Channel channel) {
    Origin origin = origin(name, folder);
    String id = origin.file().path() + origin.line();
    return add(name, folder, new Lead(origin, id, day, channel, "Test ride", "Lead"));
  }

  World sale(YearMonth folder, LocalDate day, String stage, String amount, String currency) {
    return sale(folder, day, SOCIAL, stage, amount, currency);
  }

  World sale(
      YearMonth folder,
      LocalDate day,
      Channel channel,
      String stage,
      String amount,
      String currency) {
    Origin origin = origin("deals.csv", folder);
    Measures measures =
        amount.isEmpty()
            ? Measures.none()
            : new Measures(Map.of("revenue", new BigDecimal(amount)));
    return add(
        "deals.csv",
        folder,
        new Sale(
            origin,
            origin.file().path() + origin.line(),
            day,
            channel,
            stage,
            "",
            Currency.getInstance(currency),
            measures));
  }

  World ads(YearMonth folder, LocalDate from, LocalDate to, String spend) {
    return ads(folder, from, to, spend, "GBP");
  }

  /** Ads on a social network whose links were clicked so often. */
  World clickedAds(YearMonth folder, LocalDate day, String spend, String clicks) {
    return add(
        "ads.csv",
        folder,
        new AdSpend(
            origin("ads.csv", folder),
            "tiktok",
            "",
            "Starter",
            "",
            Period.of(day),
            Currency.getInstance("GBP"),
            new Measures(
                Map.of("spend", new BigDecimal(spend), "ad_link_clicks", new BigDecimal(clicks)))));
  }

  World ads(YearMonth folder, LocalDate from, LocalDate to, String spend, String currency) {
    Origin origin = origin("ads.csv", folder);
    return add(
        "ads.csv",
        folder,
        new AdSpend(
            origin,
            "meta",
            "",
            "Commuter",
            "",
            new Period(from, to),
            Currency.getInstance(currency),
            new Measures(Map.of("spend", new BigDecimal(spend)))));
  }

  /** What was paid for by something else than a social network. */
  World otherAds(YearMonth folder, LocalDate day, String spend) {
    return add(
        "ads.csv",
        folder,
        new AdSpend(
            origin("ads.csv", folder),
            "google",
            "",
            "Brand",
            "",
            Period.of(day),
            Currency.getInstance("GBP"),
            new Measures(Map.of("spend", new BigDecimal(spend))),
            new Channel("paid-search", "search", Optional.empty())));
  }

  World question(YearMonth folder, LocalDate day, Integer minutes) {
    return question(
        folder,
        day.atTime(9, 0),
        SOCIAL,
        Optional.ofNullable(minutes).map(Duration::ofMinutes),
        Optional.empty());
  }

  World question(
      YearMonth folder,
      LocalDateTime asked,
      Channel channel,
      Optional<Duration> answer,
      Optional<LocalDate> solved) {
    Origin origin = origin("tickets.csv", folder);
    return add(
        "tickets.csv",
        folder,
        new Conversation(
            origin,
            origin.file().path() + origin.line(),
            asked,
            channel,
            answer,
            solved,
            Optional.empty()));
  }

  /** So many mentions on the first day of the month, and one without a rating on its last. */
  World mentions(YearMonth folder, Mention.Sentiment sentiment, int count) {
    for (int i = 0; i < count; i++) {
      mention(folder, folder.atDay(1), sentiment);
    }
    return mention(folder, folder.atEndOfMonth(), Mention.Sentiment.UNRATED);
  }

  private World mention(YearMonth folder, LocalDate day, Mention.Sentiment sentiment) {
    Origin origin = origin("mentions.csv", folder);
    String link = origin.file().path() + origin.line();
    return add(
        "mentions.csv", folder, new Mention(origin, link, day, Optional.of("x"), sentiment, ""));
  }

  World evidence(YearMonth folder, LocalDate day, Evidence.Type type, String words) {
    return add(
        "evidence.csv",
        folder,
        new Evidence(
            origin("evidence.csv", folder), day, type, Optional.of("x"), words, "Customer", "url"));
  }

  /** An answer to the survey of that name, whose file is of the same name. */
  World answer(
      YearMonth folder, String survey, String id, int day, Answer.Question question, String text) {
    return add(
        survey,
        folder,
        new Answer(
            origin(survey, folder),
            survey,
            id,
            folder.atDay(day),
            question,
            text,
            text.matches("[0-9]+") ? Optional.of(new BigDecimal(text)) : Optional.empty()));
  }

  World post(YearMonth folder, String network, LocalDate day, Map<String, BigDecimal> measures) {
    return post(folder, network, day, "", "", measures);
  }

  World post(
      YearMonth folder,
      String network,
      LocalDate day,
      String type,
      String text,
      Map<String, BigDecimal> measures) {
    Origin origin = origin(network + ".csv", folder);
    return add(
        network + ".csv",
        folder,
        new Post(
            origin,
            network,
            "alderbikes",
            origin.file().path() + origin.line(),
            day,
            type,
            text,
            "",
            new Measures(measures)));
  }

  /** A level at the end of a month's last day. */
  World level(YearMonth folder, String network, String metric, int value) {
    String name = network + ".csv";
    return add(
        name,
        folder,
        new AccountDay(
            origin(name, folder),
            network,
            "alderbikes",
            folder.atEndOfMonth(),
            metric,
            BigDecimal.valueOf(value)));
  }

  /** A frame of a story on Instagram. */
  World story(YearMonth folder, LocalDate day, Map<String, BigDecimal> measures) {
    Origin origin = origin("stories.csv", folder);
    return add(
        "stories.csv",
        folder,
        new Story(
            origin,
            "instagram",
            "alderbikes",
            origin.file().path() + origin.line(),
            day,
            "IG story",
            "",
            "",
            new Measures(measures)));
  }

  World visits(YearMonth folder, Period period, String keyEvents) {
    Origin origin = origin("web.csv", folder);
    return add(
        "web.csv",
        folder,
        new WebVisits(
            origin,
            "alder",
            "l.instagram.com / referral",
            SOCIAL,
            Optional.empty(),
            period,
            new Measures(Map.of("key_events", new BigDecimal(keyEvents)))));
  }

  /** So many visits of a month by one source and campaign; empty for none. */
  World sessions(YearMonth month, Channel channel, String campaign, String visits) {
    Origin origin = origin("web.csv", month);
    Measures measures = new Measures(Map.of("visits", new BigDecimal(visits)));
    return add(
        "web.csv",
        month,
        new WebVisits(
            origin, "alder", "s / m", channel, Optional.of(campaign), Period.of(month), measures));
  }

  /** All that was added, as the exports of a client would be read. */
  Exports exports() {
    List<Fact> all = new ArrayList<>();
    facts.values().forEach(all::addAll);
    List<ReadFile> read = new ArrayList<>();
    files.forEach((path, file) -> read.add(counted(file, facts.get(path))));
    return new Exports(all, read, List.of());
  }

  /** The same, put together for a scorecard of the month. */
  GatheredFacts gathered(Client client, YearMonth month) {
    return FactGathering.of(exports().facts(), client, month);
  }

  /** The days that its sources have told of. */
  List<SourceDays> days(Client client, YearMonth month) {
    return SourceDays.of(gathered(client, month), exports().files(), client.downloads());
  }

  private ReadFile counted(ReadFile file, List<Fact> own) {
    ReadFile.Read read = (ReadFile.Read) file.outcome();
    int foreign = others.getOrDefault(file.file().path(), 0);
    return new ReadFile(file.file(), copy(read, own, foreign, read.exported(), read.facets()));
  }

  private static ReadFile.Read copy(
      ReadFile.Read read, List<Fact> own, int foreign, Set<String> exported, Set<Facet> facets) {
    return new ReadFile.Read(
        read.format(),
        read.source(),
        read.kind(),
        read.networks(),
        own.size() + foreign,
        own.size(),
        0,
        foreign,
        0,
        0,
        read.stated(),
        own.stream().map(f -> f.period().first()).min(LocalDate::compareTo),
        own.stream().map(f -> f.period().last()).max(LocalDate::compareTo),
        exported,
        read.offered(),
        facets);
  }

  static String number(Figure figure) {
    if (figure instanceof Figure.Known known) {
      return known.value().stripTrailingZeros().toPlainString()
          + (known.coverage().isWhole()
              ? ""
              : " (" + known.coverage().days() + " of " + known.coverage().of() + ")");
    }
    return ((Figure.Missing) figure).why().name();
  }
}

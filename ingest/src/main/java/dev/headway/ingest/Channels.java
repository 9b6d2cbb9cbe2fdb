package dev.headway.ingest;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says to which marketing channel a source belongs, by the lines that a client adds and {@code
 * channels.yaml}. Immutable.
 */
final class Channels {

  private static final String FILE = "channels.yaml";

  /** What stands between a source and its medium. */
  static final String BETWEEN = " / ";

  /** Stands for a source that is not said beside a medium that is. */
  private static final String NO_SOURCE = "(not set)";

  /** The channel of a source that belongs to none. */
  static final String UNPLACED = "unplaced";

  /** A line of a table; an empty list asks for nothing. */
  private record Rule(
      List<Glob> text,
      List<Glob> source,
      List<Glob> medium,
      List<Glob> detail,
      boolean network,
      String channel,
      Optional<String> from) {

    static Rule of(ChannelRule line) {
      return new Rule(
          globs(line.text()),
          globs(line.source()),
          globs(line.medium()),
          globs(line.detail()),
          false,
          line.channel(),
          line.network());
    }

    boolean fits(String whole, String beside, Optional<String> foundNetwork) {
      int cut = whole.indexOf(BETWEEN);
      String first = cut < 0 ? whole : whole.substring(0, cut);
      String second = cut < 0 ? "" : whole.substring(cut + BETWEEN.length());
      return anyOrNone(text, whole)
          && anyOrNone(source, first)
          && anyOrNone(medium, second)
          && anyOrNone(detail, beside)
          && (!network || foundNetwork.isPresent());
    }

    private static List<Glob> globs(List<String> texts) {
      return texts.stream().map(Glob::of).toList();
    }

    private static boolean anyOrNone(List<Glob> globs, String value) {
      return globs.isEmpty() || globs.stream().anyMatch(g -> g.matches(value));
    }
  }

  private final Map<String, String> groups = new LinkedHashMap<>();
  private final Map<String, List<Glob>> networks = new LinkedHashMap<>();
  private final Map<String, List<Glob>> sites = new LinkedHashMap<>();
  private final Map<String, List<Rule>> tables = new LinkedHashMap<>();

  private final List<Rule> client;

  private Channels(List<Rule> client) {
    this.client = client;
  }

  /** The table that comes with Headway. */
  static Channels standard() {
    return with(List.of());
  }

  /** The same, below the lines that a client adds. */
  static Channels with(List<ChannelRule> lines) {
    Channels channels = new Channels(lines.stream().map(Rule::of).toList());
    Problems problems = new Problems();
    YamlFile.parse(Formats.resource(FILE), FILE, 1, problems).ifPresent(channels::read);
    if (problems.hasErrors()) {
      // The file is part of this jar: a mistake in it is a mistake of ours.
      throw new IllegalStateException(
          problems.list().stream().map(Problem::toString).reduce("", (a, b) -> a + "\n" + b));
    }
    return channels;
  }

  /**
   * The channel of a source.
   *
   * @param kind the kind of fact, which says whose words these are
   * @param source the source as exported; empty when it says none
   * @param detail what the export says beside it, such as the network; may be empty
   */
  Channel of(FactKind kind, String source, String detail) {
    Optional<String> network = network(source, detail);
    return rule(kind, source, detail, network)
        .map(rule -> channel(rule, network))
        .orElseGet(() -> nowhere(kind, source));
  }

  /**
   * The channel of a source whose medium stands in a cell of its own, as in a link's {@code
   * utm_source} and {@code utm_medium}. Both are whatever somebody wrote into the link, so they are
   * placed as those of visits are; what these rules do not know, such as the name of a tool for
   * newsletters, is placed by the source alone.
   *
   * @param medium empty when none is said; the source is then looked up alone
   */
  Channel of(FactKind kind, String source, String medium, String detail) {
    if (medium.isEmpty()) {
      return of(kind, source, detail);
    }
    String whole = whole(source, medium);
    Optional<String> network = network(whole, "");
    return ruleOfLink(kind, source, medium, detail)
        .map(rule -> channel(rule, network))
        .orElseGet(() -> nowhere(kind, whole));
  }

  /** The same for whether a line of the tables speaks of it. */
  boolean knows(FactKind kind, String source, String medium, String detail) {
    return medium.isEmpty()
        ? knows(kind, source, detail)
        : ruleOfLink(kind, source, medium, detail).isPresent();
  }

  /** A source and its medium as one text. */
  static String whole(String source, String medium) {
    return medium.isEmpty() ? source : (source.isEmpty() ? NO_SOURCE : source) + BETWEEN + medium;
  }

  private Optional<Rule> ruleOfLink(FactKind kind, String source, String medium, String detail) {
    String whole = whole(source, medium);
    Optional<String> network = network(whole, "");
    return first(client, whole, detail, network)
        .or(() -> first(client, source, detail, network))
        .or(() -> first(table(FactKind.WEB_VISITS), whole, "", network))
        .or(() -> first(table(kind), source, "", network));
  }

  /**
   * Tools choose among their own words, so a word that is in none of their tables is one of another
   * language, and what it says is not known. The sources of visits are whatever somebody wrote.
   */
  private static Channel nowhere(FactKind kind, String source) {
    boolean chosen = kind != FactKind.WEB_VISITS && !source.isBlank();
    String id = chosen ? Channel.UNKNOWN : UNPLACED;
    return new Channel(id, id, Optional.empty());
  }

  /** The channel of that name; empty where there is none. */
  Optional<Channel> named(String id) {
    return Optional.ofNullable(groups.get(id)).map(g -> new Channel(id, g, Optional.empty()));
  }

  /** Whether a line of the tables speaks of the source, be it to say that it has no channel. */
  boolean knows(FactKind kind, String source, String detail) {
    return rule(kind, source, detail, network(source, detail)).isPresent();
  }

  private Optional<Rule> rule(
      FactKind kind, String source, String detail, Optional<String> network) {
    return first(client, source, detail, network)
        .or(() -> first(table(kind), source, detail, network));
  }

  private static Optional<Rule> first(
      List<Rule> rules, String source, String detail, Optional<String> network) {
    return rules.stream().filter(rule -> rule.fits(source, detail, network)).findFirst();
  }

  private Optional<String> network(String source, String detail) {
    int cut = source.indexOf(BETWEEN);
    return network(cut < 0 ? source : source.substring(0, cut)).or(() -> network(detail));
  }

  /** The network that goes by this word or host. */
  Optional<String> network(String word) {
    // Asked of every row: folded once, and without streams.
    String folded = HeaderIndex.fold(word);
    for (Map.Entry<String, List<Glob>> network : networks.entrySet()) {
      for (Glob glob : network.getValue()) {
        if (glob.matchesFolded(folded)) {
          return Optional.of(network.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** The ids of all channels. */
  Set<String> ids() {
    return groups.keySet();
  }

  /** The ids of all networks. */
  Set<String> networks() {
    return networks.keySet();
  }

  private Channel channel(Rule rule, Optional<String> network) {
    String group = groups.getOrDefault(rule.channel(), rule.channel());
    boolean social = group.equals("social");
    return new Channel(
        rule.channel(), group, rule.from().or(() -> social ? network : Optional.empty()));
  }

  private List<Rule> table(FactKind kind) {
    String name =
        switch (kind) {
          case WEB_VISITS -> "web-analytics";
          case LEAD, SALE -> "crm";
          default -> "care";
        };
    return tables.getOrDefault(name, List.of());
  }

  private void read(YamlMap root) {
    root.optionalMap("channels")
        .ifPresent(m -> m.entries().forEach((id, group) -> groups.put(id, text(group))));
    root.optionalMap("networks")
        .ifPresent(m -> m.entries().forEach((id, words) -> networks.put(id, globs(words))));
    root.optionalMap("sites")
        .ifPresent(m -> m.entries().forEach((id, words) -> sites.put(id, globs(words))));
    root.optionalMap("tables")
        .ifPresent(m -> m.entries().forEach((id, rules) -> tables.put(id, rules(rules))));
    root.done();
  }

  private List<Rule> rules(YamlValue value) {
    List<Rule> rules = new ArrayList<>();
    for (YamlValue item : value.items()) {
      item.map().ifPresent(map -> rules.add(rule(map)));
    }
    return List.copyOf(rules);
  }

  private Rule rule(YamlMap map) {
    Rule rule =
        new Rule(
            globs(map, "text"),
            sources(map),
            globs(map, "medium"),
            globs(map, "detail"),
            map.optionalText("network").isPresent(),
            map.text("channel", "organic-social"),
            map.optionalText("from"));
    map.done();
    if (!groups.containsKey(rule.channel())) {
      map.problems().error(map.place("channel"), "is not among the channels", "Add it there.");
    }
    return rule;
  }

  /** The sources that a line names, or the sites of a kind. */
  private List<Glob> sources(YamlMap map) {
    Optional<String> kind = map.optionalText("site");
    kind.ifPresent(
        id -> new YamlWords(map.problems()).known(map.place("site"), "site", id, sites.keySet()));
    return kind.map(id -> sites.getOrDefault(id, List.of())).orElseGet(() -> globs(map, "source"));
  }

  private static List<Glob> globs(YamlMap map, String key) {
    return map.optional(key).map(Channels::globs).orElse(List.of());
  }

  private static List<Glob> globs(YamlValue value) {
    return FieldReader.texts(value).stream().map(Glob::of).toList();
  }

  private static String text(YamlValue value) {
    return value.text().orElse("");
  }
}

package dev.headway.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told first-hand of posts, of accounts' days and of visits, so that what tools tell of the
 * same need not be counted once more. Of each file it keeps from when to when it tells, and of each
 * post and figure a fingerprint.
 */
final class FirstHand {

  private record Stretch(ExportFile file, String of) {}

  private final Accounts accounts;
  private final Map<Stretch, Period> stretches = new LinkedHashMap<>();
  private final Fingerprints told;
  private final LinkNames links = new LinkNames();
  private Optional<Stretch> last = Optional.empty();
  private Optional<Period> lastDays = Optional.empty();

  /**
   * Nothing told yet.
   *
   * @param accounts the client's: where it has one of a network, names need not agree
   */
  FirstHand(Accounts accounts) {
    this(accounts, new Fingerprints());
  }

  /**
   * Nothing told yet of what gives way.
   *
   * @param told the keys of what was handed on, by which posts are known again without being kept
   *     twice
   */
  FirstHand(Accounts accounts, Fingerprints told) {
    this.accounts = accounts;
    this.told = told;
  }

  /** Adds what a fact tells. */
  void add(Fact fact) {
    if (!concerns(fact.kind())) {
      return;
    }
    stretch(fact.origin().file(), subject(fact), fact.period());
    if (fact instanceof Post post) {
      told.add(OnceSink.key(FactKind.POST, "", post.key()));
      addName(post, lastPart(post.id()));
      links.of(post.link()).ifPresent(link -> addName(post, link));
    } else if (fact instanceof AccountDay) {
      told.add(subject(fact) + fact.period().first());
    }
  }

  /** Puts files in the other order, where they were read from the last to the first. */
  void reverse() {
    List<Map.Entry<Stretch, Period>> all = new ArrayList<>(stretches.entrySet());
    Collections.reverse(all);
    stretches.clear();
    all.forEach(each -> stretches.put(each.getKey(), each.getValue()));
    last = Optional.empty();
  }

  /** Most names, in addresses too, are the id, which need not be kept twice. */
  private void addName(Post post, String name) {
    if (!name.equals(post.id())) {
      told.add(name(post, name));
    }
  }

  /** Most facts are of days that the one before has made part of its file's. */
  private void stretch(ExportFile file, String of, Period days) {
    boolean isLast = last.filter(s -> s.file().equals(file) && s.of().equals(of)).isPresent();
    if (!isLast || !lastDays.orElseThrow().contains(days)) {
      Stretch stretch = new Stretch(file, of);
      last = Optional.of(stretch);
      lastDays = Optional.of(stretches.merge(stretch, days, FirstHand::both));
    }
  }

  /** Whether facts of that kind can be told second-hand. */
  static boolean concerns(FactKind kind) {
    return kind == FactKind.POST || kind == FactKind.ACCOUNT_DAY || kind == FactKind.WEB_VISITS;
  }

  /**
   * The file that tells the same: the same post, by its id or its address; a post of the same
   * network in the days of that file; the same figure of the same day; visits of the same days.
   */
  Optional<ExportFile> teller(Fact fact) {
    String subject = subject(fact);
    if (fact instanceof AccountDay && !told.has(subject + fact.period().first())) {
      return Optional.empty();
    }
    return stretches.entrySet().stream()
        .filter(entry -> entry.getKey().of().equals(subject))
        .filter(entry -> entry.getValue().common(fact.period()).isPresent())
        .map(entry -> entry.getKey().file())
        .findFirst()
        .or(() -> fact instanceof Post post && isTold(post) ? anyOf(subject) : Optional.empty());
  }

  /** Whether the post is told under its id or its address. */
  boolean isTold(Post post) {
    return isTold(post, post.id())
        || isTold(post, lastPart(post.id()))
        || links.of(post.link()).filter(link -> isTold(post, link)).isPresent();
  }

  private Optional<ExportFile> anyOf(String subject) {
    String network = subject.substring(0, subject.lastIndexOf('|'));
    return stretches.keySet().stream()
        .filter(stretch -> stretch.of().startsWith(network))
        .map(Stretch::file)
        .findFirst();
  }

  private String subject(Fact fact) {
    String network = fact.facet(Facet.NETWORK).orElse("");
    boolean several = accounts.lists(network) && accounts.only(network).isEmpty();
    String account = several ? Accounts.plain(fact.facet(Facet.ACCOUNT).orElse("")) : "";
    if (fact instanceof AccountDay day) {
      return "day|" + network + "|" + day.metric() + "|" + account;
    }
    return fact instanceof Post ? "post|" + network + "|" + account : "visits|";
  }

  private boolean isTold(Post post, String name) {
    return told.has(OnceSink.key(FactKind.POST, "", Post.key(post.network(), name)))
        || told.has(name(post, name));
  }

  /** What a post is called on its network where that is not its id. */
  private static String name(Post post, String name) {
    return "name|" + post.network() + "|" + name;
  }

  /** Tools write ids of Facebook as page_post. */
  private static String lastPart(String id) {
    return id.substring(id.lastIndexOf('_') + 1);
  }

  private static Period both(Period a, Period b) {
    return new Period(
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last());
  }
}

package dev.headway.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands facts on at once, each thing once: the first time that it is told. What it keeps of each is
 * a fingerprint of 95 bits. Money and visits are not taken, since two cuts of them have to be
 * compared as a whole, nor what is told second-hand, since that waits for all files, nor accounts'
 * days of networks of which the client lists none, since another file may say whose they are.
 */
final class OnceSink implements FactSink {

  private final Consumer<ToldFact> to;
  private final Map<ExportFile, Integer> superseded = new HashMap<>();

  private final Fingerprints told;
  private final Accounts accounts;
  private final Optional<FirstHand> firstHand;

  /**
   * A sink.
   *
   * @param told takes the keys of what is handed on
   * @param accounts the client's
   * @param firstHand remembers what the networks' own exports tell; empty where there is nothing
   *     that could give way to them
   */
  OnceSink(
      Consumer<ToldFact> to, Fingerprints told, Accounts accounts, Optional<FirstHand> firstHand) {
    this.to = to;
    this.told = told;
    this.accounts = accounts;
    this.firstHand = firstHand;
  }

  @Override
  public boolean takes(Format.Read use) {
    boolean isCut = use.kind() == FactKind.AD_SPEND || use.kind() == FactKind.WEB_VISITS;
    boolean isUnclaimed =
        use.kind() == FactKind.ACCOUNT_DAY && !use.network().filter(accounts::lists).isPresent();
    return !isCut && !isUnclaimed && !use.givesWay();
  }

  @Override
  public void take(ToldFact fromFile) {
    Fact fact = fromFile.fact();
    String scope = Deduplication.scope(fact, fromFile.source());
    if (told.add(key(fact.kind(), scope, fact.key()))) {
      firstHand.ifPresent(first -> first.add(fact));
      to.accept(fromFile);
    } else {
      superseded.merge(fact.origin().file(), 1, Integer::sum);
    }
  }

  /** The key of a fact among those of all kinds and sources. */
  static String key(FactKind kind, String scope, String key) {
    return kind + "|" + scope + key;
  }

  /** How many facts of the file another one, or an earlier row, has told. */
  int superseded(ExportFile file) {
    return superseded.getOrDefault(file, 0);
  }
}

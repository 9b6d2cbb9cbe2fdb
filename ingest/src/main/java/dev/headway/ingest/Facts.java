package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done to facts of every kind. */
final class Facts {

  private static final MetricCatalogue METRICS = MetricCatalogue.standard();
  private static final Origin NOWHERE = new Origin(new ExportFile("", Optional.empty(), 0, ""), 1);

  private Facts() {}

  /** Whether two facts say the same, wherever they were read. */
  static boolean same(Fact a, Fact b) {
    if (a instanceof AccountDay one && b instanceof AccountDay other) {
      // One file writes the account's name with an @ and another without.
      return one.key().equals(other.key()) && one.value().compareTo(other.value()) == 0;
    }
    return at(a, b.origin()).equals(b);
  }

  /**
   * A number that two facts which are the same have in common, and two others hardly ever: once in
   * some thousand million times.
   */
  static int print(Fact fact) {
    long[] print = {measured(at(fact, NOWHERE), NOWHERE, Measures.none()).hashCode()};
    fact.measures()
        .values()
        .forEach((metric, value) -> print[0] += mixed(metric.hashCode() * 31L + value.hashCode()));
    long mixed = mixed(print[0]);
    return (int) (mixed ^ (mixed >>> Integer.SIZE));
  }

  /** After the finaliser of MurmurHash3: each bit depends on all of them. */
  private static long mixed(long number) {
    long half = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    return (half ^ (half >>> 33)) * 0xC4CEB9FE1A85EC53L;
  }

  /** Whether the one says all that the other says, and measures more. */
  static boolean isFuller(Fact one, Fact other) {
    Map<String, BigDecimal> more = one.measures().values();
    Map<String, BigDecimal> less = other.measures().values();
    return more.size() > less.size()
        && more.entrySet().containsAll(less.entrySet())
        && at(one, other.origin()).equals(measured(other, other.origin(), one.measures()));
  }

  /** The fact as if it had been read elsewhere. */
  private static Fact at(Fact fact, Origin origin) {
    if (fact instanceof AccountDay a) {
      return new AccountDay(origin, a.network(), a.account(), a.day(), a.metric(), a.value());
    }
    if (fact instanceof Answer a) {
      return new Answer(origin, a.survey(), a.id(), a.day(), a.question(), a.text(), a.score());
    }
    if (fact instanceof Lead l) {
      return new Lead(origin, l.id(), l.created(), l.channel(), l.form(), l.stage(), l.campaign());
    }
    if (fact instanceof Sale s) {
      return new Sale(
          origin,
          s.id(),
          s.isIdOfDay(),
          s.closed(),
          s.channel(),
          s.stage(),
          s.type(),
          s.campaign(),
          s.currency(),
          s.measures());
    }
    if (fact instanceof Conversation c) {
      return new Conversation(
          origin, c.id(), c.asked(), c.channel(), c.firstAnswer(), c.solved(), c.satisfied());
    }
    if (fact instanceof Mention m) {
      return new Mention(origin, m.link(), m.day(), m.network(), m.sentiment(), m.text());
    }
    if (fact instanceof Evidence e) {
      return new Evidence(origin, e.day(), e.type(), e.network(), e.words(), e.who(), e.link());
    }
    return measured(fact, origin, fact.measures());
  }

  /** The same fact without these metrics, if any is left: they were not exported after all. */
  static Optional<Fact> without(Fact fact, Set<String> metrics) {
    if (fact instanceof AccountDay a) {
      return Optional.<Fact>of(a).filter(any -> !metrics.contains(a.metric()));
    }
    Map<String, BigDecimal> values = new HashMap<>(fact.measures().values());
    values.keySet().removeAll(metrics);
    return Optional.of(measured(fact, fact.origin(), new Measures(values)));
  }

  /**
   * One fact of two that are parts of it, such as the men and the women who saw an ad. What does
   * not add up over people is dropped.
   */
  static Fact sum(Fact a, Fact b) {
    Map<String, BigDecimal> values = new HashMap<>(a.measures().values());
    b.measures().values().forEach((metric, value) -> values.merge(metric, value, Facts::sum));
    values.keySet().removeIf(metric -> !addsUp(metric));
    return measured(a, a.origin(), new Measures(values));
  }

  /** Without needless zeros, as numbers are read: 7.5 and 2.5 are 10, and not 10.0. */
  private static BigDecimal sum(BigDecimal a, BigDecimal b) {
    BigDecimal sum = a.add(b).stripTrailingZeros();
    return sum.scale() < 0 ? sum.setScale(0) : sum;
  }

  private static boolean addsUp(String metric) {
    return METRICS.find(metric).filter(m -> m.kind() == Metric.Kind.FLOW).isPresent();
  }

  private static Fact measured(Fact fact, Origin origin, Measures measures) {
    if (fact instanceof AdSpend a) {
      return new AdSpend(
          origin,
          a.network(),
          a.account(),
          a.campaign(),
          a.part(),
          a.period(),
          a.currency(),
          measures,
          a.channel());
    }
    if (fact instanceof WebVisits w) {
      return new WebVisits(
          origin, w.property(), w.source(), w.channel(), w.campaign(), w.period(), measures);
    }
    return fact instanceof Published p ? p.with(origin, measures) : fact;
  }
}

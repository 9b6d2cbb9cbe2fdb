package dev.headway.model;

import dev.headway.ingest.AdSpend;
import dev.headway.ingest.Channel;
import dev.headway.ingest.Conversation;
import dev.headway.ingest.Facet;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Metric;
import dev.headway.ingest.Sale;
import dev.headway.ingest.WebVisits;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which facts an input takes. */
final class Narrowing implements Predicate<Fact> {

  private final Metric.Condition condition;
  private final Map<Facet, Pattern> patterns = new EnumMap<>(Facet.class);
  private final Client client;
  private final ResponsePromise promise;

  Narrowing(Input input, Client client) {
    this.condition = input.metric().condition();
    this.client = client;
    this.promise = client.responsePromise();
    input.metric().where().forEach((facet, text) -> patterns.put(facet, pattern(text)));
    input.where().forEach((facet, text) -> patterns.put(facet, pattern(text)));
  }

  @Override
  public boolean test(Fact fact) {
    return patterns.entrySet().stream().allMatch(e -> fits(fact, e.getKey(), e.getValue()))
        && meetsCondition(fact);
  }

  private static boolean fits(Fact fact, Facet facet, Pattern pattern) {
    boolean own = fact.facet(facet).filter(text -> pattern.matcher(text).matches()).isPresent();
    return own
        || (facet == Facet.CHANNEL && pattern.matcher(channelGroup(fact).orElse("")).matches());
  }

  /** {@code social} for {@code organic-social} and {@code paid-social}. */
  static Optional<String> channelGroup(Fact fact) {
    if (fact instanceof AdSpend spend) {
      return Optional.of(spend.channel().group());
    }
    return channel(fact).map(Channel::group);
  }

  private static Optional<Channel> channel(Fact fact) {
    if (fact instanceof Lead lead) {
      return Optional.of(lead.channel());
    }
    if (fact instanceof Sale sale) {
      return Optional.of(sale.channel());
    }
    if (fact instanceof WebVisits visits) {
      return Optional.of(visits.channel());
    }
    return fact instanceof Conversation conversation
        ? Optional.of(conversation.channel())
        : Optional.empty();
  }

  private boolean meetsCondition(Fact fact) {
    return switch (condition) {
      case ALWAYS -> true;
      case WON -> fact instanceof Sale sale && isWon(sale, client);
      case ANSWERED ->
          fact instanceof Conversation talk && promise.waited(talk, client.zone()).isPresent();
      case ANSWERED_IN_TIME ->
          fact instanceof Conversation talk && promise.isKept(talk, client.zone());
      case SOLVED -> fact instanceof Conversation talk && talk.solved().isPresent();
      case RATED -> fact instanceof Conversation talk && talk.satisfied().isPresent();
      case SATISFIED -> fact instanceof Conversation talk && talk.satisfied().orElse(false);
    };
  }

  /** Whether the client counts the deal as won. */
  static boolean isWon(Sale sale, Client client) {
    return client.wonStages().contains(sale.stage().toLowerCase(Locale.ROOT));
  }

  /** Whether the client counts the deal as lost, or the order as cancelled. */
  static boolean isLost(Sale sale, Client client) {
    return client.lostStages().contains(sale.stage().toLowerCase(Locale.ROOT));
  }

  private static Pattern pattern(String text) {
    String regex = ("\\Q" + text.strip() + "\\E").replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}

package dev.headway.model;

import dev.headway.ingest.Conversation;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import dev.headway.ingest.Sale;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What has become of a deal or a question, as the client sees it. */
enum State {
  /** The client counts the deal as won. */
  WON,
  /** The client counts the deal as lost, or the order as cancelled. */
  LOST,
  /** A person has answered. */
  ANSWERED,
  /** A person has answered within the time that the client promised. */
  ANSWERED_IN_TIME,
  /** The first answer came sooner than a person could have written it. */
  ANSWERED_AUTOMATICALLY,
  /** The question was solved. */
  SOLVED,
  /** The customer was asked about the help, and answered. */
  RATED,
  /** The customer was satisfied. */
  SATISFIED;

  /** What has become of a fact; none of those of other kinds. */
  static Set<State> of(Fact fact, Client client) {
    Set<State> states = EnumSet.noneOf(State.class);
    if (fact instanceof Sale sale) {
      String stage = sale.stage().toLowerCase(Locale.ROOT);
      add(states, WON, client.wonStages().contains(stage));
      add(states, LOST, client.lostStages().contains(stage));
    } else if (fact instanceof Conversation talk) {
      ResponsePromise promise = client.responsePromise();
      Optional<Duration> waited = promise.waited(talk, client.zone());
      add(states, ANSWERED, waited.isPresent());
      add(states, ANSWERED_IN_TIME, waited.filter(promise::isKept).isPresent());
      add(states, ANSWERED_AUTOMATICALLY, promise.isAutomatic(talk));
      add(states, SOLVED, talk.solved().isPresent());
      add(states, RATED, talk.satisfied().isPresent());
      add(states, SATISFIED, talk.satisfied().orElse(false));
    }
    return states;
  }

  private static void add(Set<State> states, State state, boolean holds) {
    if (holds) {
      states.add(state);
    }
  }

  /** The state that a metric asks for; empty where it takes every fact. */
  static Optional<State> asked(Metric.Condition condition) {
    return switch (condition) {
      case ALWAYS -> Optional.empty();
      case WON -> Optional.of(WON);
      case ANSWERED -> Optional.of(ANSWERED);
      case ANSWERED_IN_TIME -> Optional.of(ANSWERED_IN_TIME);
      case SOLVED -> Optional.of(SOLVED);
      case RATED -> Optional.of(RATED);
      case SATISFIED -> Optional.of(SATISFIED);
    };
  }
}

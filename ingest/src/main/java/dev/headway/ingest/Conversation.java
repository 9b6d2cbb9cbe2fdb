package dev.headway.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * One question or ticket.
 *
 * @param origin where it was read
 * @param id the tool's id
 * @param asked when it was opened, in the client's time zone
 * @param channel where it was asked
 * @param firstAnswer how long until a person first answered in public, round the clock; empty when
 *     nobody has
 * @param solved the day it was last solved, in the client's time zone; empty when it is not
 * @param satisfied what the customer answered when asked about the help; empty when not asked or
 *     not answered
 */
public record Conversation(
    Origin origin,
    String id,
    LocalDateTime asked,
    Channel channel,
    Optional<Duration> firstAnswer,
    Optional<LocalDate> solved,
    Optional<Boolean> satisfied)
    implements Fact {

  /** The metric of the time until the first answer; here it is told round the clock. */
  public static final String FIRST_RESPONSE = "first_response_minutes";

  private static final BigDecimal SECONDS_OF_MINUTE = BigDecimal.valueOf(60);

  /** A length of time in minutes, with its seconds as a part. */
  public static BigDecimal minutes(Duration length) {
    return BigDecimal.valueOf(length.toSeconds()).divide(SECONDS_OF_MINUTE, MathContext.DECIMAL128);
  }

  @Override
  public Period period() {
    return Period.of(asked.toLocalDate());
  }

  @Override
  public String key() {
    return id;
  }

  @Override
  public FactKind kind() {
    return FactKind.CONVERSATION;
  }

  @Override
  public Measures measures() {
    return firstAnswer
        .map(answer -> new Measures(Map.of(FIRST_RESPONSE, minutes(answer))))
        .orElse(Measures.none());
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> channel.network();
      case CHANNEL -> Optional.of(channel.id());
      default -> Optional.empty();
    };
  }
}

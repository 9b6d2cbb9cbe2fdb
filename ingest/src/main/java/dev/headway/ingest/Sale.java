package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A deal. It is a sale only when its stage says that it was won; which stages do is the client's to
 * say.
 *
 * @param origin where it was read
 * @param id the tool's id
 * @param isIdOfDay whether ids count anew elsewhere, as numbers of orders do in each shop, so that
 *     the same on another day is another deal
 * @param closed the day it was, or is expected to be, closed, in the client's time zone
 * @param channel the first touch, as the tool tracked it
 * @param stage the stage, as the tool's user named it
 * @param type the kind of deal, such as new or existing business; empty when not exported
 * @param campaign of the first touch; empty when there is none
 * @param currency of {@code revenue}: the export's, or the client's where the export does not say
 * @param measures {@code revenue}, absent where the amount is not known
 */
public record Sale(
    Origin origin,
    String id,
    boolean isIdOfDay,
    LocalDate closed,
    Channel channel,
    String stage,
    String type,
    String campaign,
    Currency currency,
    Measures measures)
    implements Fact {

  /** A deal of no campaign, whose id is its own. */
  public Sale(
      Origin origin,
      String id,
      LocalDate closed,
      Channel channel,
      String stage,
      String type,
      Currency currency,
      Measures measures) {
    this(origin, id, false, closed, channel, stage, type, "", currency, measures);
  }

  /** The amount, or empty where it is not known. */
  public Optional<BigDecimal> amount() {
    return measures.of("revenue");
  }

  @Override
  public Period period() {
    return Period.of(closed);
  }

  @Override
  public String key() {
    return isIdOfDay ? id + "|" + closed : id;
  }

  @Override
  public FactKind kind() {
    return FactKind.SALE;
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> channel.network();
      case CHANNEL -> Optional.of(channel.id());
      case CAMPAIGN -> Optional.of(campaign).filter(c -> !c.isEmpty());
      case STAGE -> Optional.of(stage).filter(s -> !s.isEmpty());
      case TYPE -> Optional.of(type).filter(t -> !t.isEmpty());
      default -> Optional.empty();
    };
  }
}

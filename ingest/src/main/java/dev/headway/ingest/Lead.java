package dev.headway.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who came forward. Names and addresses are not kept.
 *
 * @param origin where it was read
 * @param id the tool's id
 * @param created the day the lead was created, in the client's time zone
 * @param channel the first touch, as the tool tracked it
 * @param form the form of the first conversion; empty when there is none
 * @param stage the lifecycle stage when it was exported; empty when not exported
 * @param campaign of the first touch; empty when there is none
 */
public record Lead(
    Origin origin,
    String id,
    LocalDate created,
    Channel channel,
    String form,
    String stage,
    String campaign)
    implements Fact {

  /** A lead of no campaign. */
  public Lead(
      Origin origin, String id, LocalDate created, Channel channel, String form, String stage) {
    this(origin, id, created, channel, form, stage, "");
  }

  @Override
  public Period period() {
    return Period.of(created);
  }

  @Override
  public String key() {
    return id;
  }

  @Override
  public FactKind kind() {
    return FactKind.LEAD;
  }

  @Override
  public Measures measures() {
    return Measures.none();
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> channel.network();
      case CHANNEL -> Optional.of(channel.id());
      case FORM -> Optional.of(form).filter(f -> !f.isEmpty());
      case CAMPAIGN -> Optional.of(campaign).filter(c -> !c.isEmpty());
      case STAGE -> Optional.of(stage).filter(s -> !s.isEmpty());
      default -> Optional.empty();
    };
  }
}

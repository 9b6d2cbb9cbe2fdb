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
 */
public record Lead(
    Origin origin, String id, LocalDate created, Channel channel, String form, String stage)
    implements Fact {

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
      case STAGE -> Optional.of(stage).filter(s -> !s.isEmpty());
      default -> Optional.empty();
    };
  }
}

package dev.headway.ingest;

import java.util.Optional;

/**
 * Visits to the website over a day or a stretch of days, from one source.
 *
 * @param origin where it was read
 * @param property the web property; empty when the export does not say
 * @param source the source as exported, such as {@code l.instagram.com / referral}
 * @param channel where that source belongs
 * @param campaign as exported, and {@code ""} for none; empty where the export does not say
 * @param period the days it covers, in the property's time zone
 * @param measures what was measured
 */
public record WebVisits(
    Origin origin,
    String property,
    String source,
    Channel channel,
    Optional<String> campaign,
    Period period,
    Measures measures)
    implements Fact {

  /** Whether it says the very source, and not only the channel. */
  boolean namesSource() {
    return source.contains(Channels.BETWEEN);
  }

  @Override
  public String key() {
    return String.join(
        "|",
        property,
        source,
        campaign.map(c -> "of " + c).orElse(""),
        period.first() + "/" + period.last());
  }

  @Override
  public FactKind kind() {
    return FactKind.WEB_VISITS;
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> channel.network();
      case CHANNEL -> Optional.of(channel.id());
      case ACCOUNT -> Optional.of(property).filter(p -> !p.isEmpty());
      case CAMPAIGN -> campaign.filter(c -> !c.isEmpty());
      default -> Optional.empty();
    };
  }
}

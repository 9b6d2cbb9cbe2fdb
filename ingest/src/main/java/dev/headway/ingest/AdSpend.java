package dev.headway.ingest;

import java.util.Currency;
import java.util.Optional;

/**
 * One campaign over a day or a stretch of days. Money among the measures is in {@code currency}.
 *
 * @param origin where it was read
 * @param network the network that was paid
 * @param account the ad account; empty when not exported
 * @param campaign the campaign's name
 * @param part the ad set and ad, where the row is one; empty for a whole campaign
 * @param period the days it covers, in the ad account's time zone
 * @param currency of {@code spend}
 * @param measures what was measured, {@code spend} among it
 * @param channel what was paid for, such as {@code paid-social}, and where it was shown, if that is
 *     not the network that was paid: Google is paid for what is shown on YouTube
 */
public record AdSpend(
    Origin origin,
    String network,
    String account,
    String campaign,
    String part,
    Period period,
    Currency currency,
    Measures measures,
    Channel channel)
    implements Fact {

  /** Advertising on a social network. */
  public static final Channel SOCIAL = new Channel("paid-social", "social", Optional.empty());

  /** Advertising on a social network. */
  public AdSpend(
      Origin origin,
      String network,
      String account,
      String campaign,
      String part,
      Period period,
      Currency currency,
      Measures measures) {
    this(origin, network, account, campaign, part, period, currency, measures, SOCIAL);
  }

  @Override
  public String key() {
    return String.join("|", network, account, campaign, part, period.first() + "/" + period.last());
  }

  @Override
  public FactKind kind() {
    return FactKind.AD_SPEND;
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> Optional.of(channel.network().orElse(network));
      case ACCOUNT -> Optional.of(account).filter(a -> !a.isEmpty());
      case CAMPAIGN -> Optional.of(campaign).filter(c -> !c.isEmpty());
      case CHANNEL -> Optional.of(channel.id());
      default -> Optional.empty();
    };
  }
}

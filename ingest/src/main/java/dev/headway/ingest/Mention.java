package dev.headway.ingest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something somebody said about the brand. Who said it is not kept.
 *
 * @param origin where it was read
 * @param link its address, which identifies it
 * @param day the day it was published, in the client's time zone
 * @param network where; empty for places that are no network, such as a blog
 * @param sentiment as the listening tool rated it
 * @param text what was said; empty where the licence forbids it
 */
public record Mention(
    Origin origin,
    String link,
    LocalDate day,
    Optional<String> network,
    Sentiment sentiment,
    String text)
    implements Fact {

  /** The tool's rating. */
  public enum Sentiment {
    /** In favour. */
    POSITIVE,
    /** Neither. */
    NEUTRAL,
    /** Against. */
    NEGATIVE,
    /** The tool gave no rating; not counted in net sentiment. */
    UNRATED
  }

  @Override
  public Period period() {
    return Period.of(day);
  }

  @Override
  public String key() {
    return link;
  }

  @Override
  public FactKind kind() {
    return FactKind.MENTION;
  }

  @Override
  public Measures measures() {
    return Measures.none();
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> network;
      case TYPE -> Optional.of(sentiment.name().toLowerCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }
}

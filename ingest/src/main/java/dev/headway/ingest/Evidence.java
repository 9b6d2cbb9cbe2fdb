package dev.headway.ingest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the agency's own log of what customers said and did.
 *
 * @param origin where it was read
 * @param day the day, in the client's time zone
 * @param type what it is evidence of
 * @param network where; empty when it was not on a network
 * @param words the customer's words; empty when only the act was logged
 * @param who how the customer may be described, such as "Customer at the Leeds store"; never a name
 * @param link where it can be looked up; empty when it cannot
 */
public record Evidence(
    Origin origin,
    LocalDate day,
    Type type,
    Optional<String> network,
    String words,
    String who,
    String link)
    implements Fact {

  /** What a line is evidence of. */
  public enum Type {
    /** A customer stood up for the brand. */
    DEFENDED,
    /** A customer says that a post helped them decide. */
    INFLUENCED,
    /** A customer's problem was solved. */
    SOLVED,
    /** A customer suggested something that was taken up. */
    SUGGESTED,
    /** Somebody wrote about the brand unasked. */
    COVERED
  }

  @Override
  public Period period() {
    return Period.of(day);
  }

  @Override
  public String key() {
    return String.join("|", day.toString(), type.name(), network.orElse(""), words, who, link);
  }

  @Override
  public FactKind kind() {
    return FactKind.EVIDENCE;
  }

  @Override
  public Measures measures() {
    return Measures.none();
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> network;
      case TYPE -> Optional.of(type.name().toLowerCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }
}
